"""Clauses: which words tell of a happening, who does it, and what the text claims of it."""

import pytest

from pipeline.model.clauses import Aspect, EventKind, Mood, Tense
from tests.analysis.told import clauses, words


@pytest.mark.parametrize(
    ("text", "trigger", "tense", "aspect", "mood"),
    [
        ("Merkel visited Paris.", "visited", Tense.PAST, Aspect.SIMPLE, Mood.ASSERTED),
        ("Merkel has visited Paris.", "visited", Tense.PRESENT, Aspect.PERFECT, Mood.ASSERTED),
        ("Merkel is visiting Paris.", "visiting", Tense.PRESENT, Aspect.PROGRESSIVE, Mood.ASSERTED),
        ("Merkel will visit Paris.", "visit", Tense.FUTURE, Aspect.SIMPLE, Mood.PLANNED),
        ("Merkel may visit Paris.", "visit", Tense.PRESENT, Aspect.SIMPLE, Mood.POSSIBLE),
        ("Merkel did not visit Paris.", "visit", Tense.PAST, Aspect.SIMPLE, Mood.NEGATED),
        ("Merkel agreed to visit Paris.", "visit", Tense.NONE, Aspect.SIMPLE, Mood.PLANNED),
        ("Merkel to visit Paris", "visit", Tense.NONE, Aspect.SIMPLE, Mood.PLANNED),
        ("Merkel is due to visit Paris.", "visit", Tense.NONE, Aspect.SIMPLE, Mood.PLANNED),
        ("Merkel and Brown are to meet.", "meet", Tense.NONE, Aspect.SIMPLE, Mood.PLANNED),
        ("Merkel refused to visit Paris.", "visit", Tense.NONE, Aspect.SIMPLE, Mood.NEGATED),
        ("Boeing began delivering jets.", "delivering", Tense.PAST, Aspect.SIMPLE, Mood.ASSERTED),
    ],
)
def test_the_words_around_a_verb_tell_its_tense_and_mood(
    text: str, trigger: str, tense: Tense, aspect: Aspect, mood: Mood
) -> None:
    clause = clauses(text)[trigger]
    assert (clause.tense, clause.aspect, clause.mood) == (tense, aspect, mood)


@pytest.mark.parametrize(
    ("text", "trigger", "agents", "patients"),
    [
        ("Ford bought Volvo.", "bought", ["Ford"], ["Volvo"]),
        ("Volvo was bought by Ford.", "bought", ["Ford"], ["Volvo"]),
        ("Ford and Opel bought Volvo.", "bought", ["Ford", "Opel"], ["Volvo"]),
        ("Ford bought Volvo and sold Jaguar.", "sold", ["Ford"], ["Jaguar"]),
        ("Ford, which sold Jaguar, closed a plant.", "sold", ["Ford"], ["Jaguar"]),
        ("Fighting broke out between Chad and Libya.", "broke", ["Chad", "Libya"], []),
        ("Fiat signed a contract to build trams.", "build", ["Fiat"], ["trams"]),
        ("Merkel asked Greece to cut wages.", "cut", ["Greece"], ["wages"]),
        ("Hertz promised drivers to cut prices.", "cut", ["Hertz"], ["prices"]),
        ("One of the trawlers sank.", "sank", ["the trawlers"], []),
    ],
)
def test_who_does_it_is_found_through_passive_coordination_and_relatives(
    text: str, trigger: str, agents: list[str], patients: list[str]
) -> None:
    clause = clauses(text)[trigger]
    assert words(text, clause.agents) == agents
    assert words(text, clause.patients) == patients


def test_one_who_is_told_is_spoken_to() -> None:
    text = "Merkel told lawmakers on Monday that the talks had failed."
    told = clauses(text)["told"]
    assert words(text, told.agents) == ["Merkel"]
    assert words(text, told.addressees) == ["lawmakers"]
    assert told.kind is EventKind.STATEMENT


def test_what_is_said_is_no_part_of_the_saying() -> None:
    text = "Merkel said on Monday that the talks had failed in May."
    said, failed = clauses(text)["said"], clauses(text)["failed"]
    assert words(text, said.extents)[0] == "Merkel said on Monday"
    assert "May" in " ".join(words(text, failed.extents))
    assert failed.reported_by is not None
    assert failed.reported_by.of(text) == "Merkel"


def test_copulas_auxiliaries_and_states_are_no_happenings() -> None:
    text = "The report is troubling. Siemens owns the plant. The news comes as prices seem high."
    assert clauses(text) == {}


def test_a_date_before_an_event_noun_belongs_to_the_noun() -> None:
    text = "The senate rejected a 1998 arms treaty."
    found = clauses(text)
    assert "1998" in " ".join(words(text, found["treaty"].extents))
    assert "1998" not in " ".join(words(text, found["rejected"].extents))


def test_a_date_before_a_plain_noun_dates_nothing() -> None:
    text = "Critics praised the director for last year's novel."
    assert all("last year" not in " ".join(words(text, each.extents)) for each in clauses(text).values())


def test_an_opening_adverbial_governs_both_coordinated_verbs() -> None:
    text = "On Friday the minister flew to Rome and signed the contract."
    assert "On Friday" in " ".join(words(text, clauses(text)["signed"].extents))


def test_a_noun_that_its_verb_only_lends_a_tense_is_told_once() -> None:
    text = "Ford and Volvo signed an agreement."
    assert list(clauses(text)) == ["signed"]
    assert clauses(text)["signed"].kind is EventKind.AGREEMENT


def test_a_second_statement_belongs_to_the_speaker_of_the_first() -> None:
    text = "Macron said the plan was a success and on Friday announced a reform."
    assert words(text, clauses(text)["announced"].agents) == ["Macron"]


def test_a_quotation_is_known_by_its_marks() -> None:
    text = "“Turkey closed the border,” Erdogan said."
    found = clauses(text)
    assert found["closed"].quoted is not None
    assert found["said"].quoted is None


def test_a_verb_without_meaning_of_its_own_leaves_the_happening_to_its_noun() -> None:
    text = "Merkel paid a visit to Rome on Monday."
    found = clauses(text)
    assert list(found) == ["visit"]
    assert found["visit"].kind is EventKind.MEETING
    assert found["visit"].tense is Tense.PAST
    assert words(text, found["visit"].agents) == ["Merkel"]
    assert "Monday" in " ".join(words(text, found["visit"].extents))


def test_who_is_only_compared_with_takes_no_part() -> None:
    text = "Renault sold more cars than Peugeot and delivered a bus to Lyon."
    assert words(text, clauses(text)["sold"].others) == []
    assert words(text, clauses(text)["delivered"].others) == ["Lyon"]


def test_somebody_calling_a_thing_something_is_a_happening_and_a_name_is_none() -> None:
    assert "called" in clauses("Merkel called the plan a mistake.")
    assert "called" not in clauses("The valley is called Eden.")


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("The first flight was in 1994.", "flight", "1994"),
        ("The announcement came on Monday.", "announcement", "Monday"),
        ("The trial began on Monday in Rome.", "trial", "Monday"),
        ("Renault will begin production in 2011.", "production", "2011"),
    ],
)
def test_a_noun_that_its_verb_only_places_in_time_has_the_verbs_day(
    text: str, trigger: str, day: str
) -> None:
    found = clauses(text)
    assert list(found) == [trigger]
    assert day in " ".join(words(text, found[trigger].extents))
