"""Which date belongs to a happening."""

from dataclasses import replace

from pipeline.events.confidence import confidence
from pipeline.model.calendar import Grain, Moment
from pipeline.model.clauses import Level, Mood
from pipeline.model.events import DatedBy
from pipeline.model.mentions import Modifier
from tests.events.built import dated, events, undated

MAY_12 = Moment(2009, 5, 12)
FILLER = "Nothing else is known of it. The matter is old. "


def test_a_date_in_the_clause_is_its_own() -> None:
    text = "Merkel met Brown on Tuesday."
    event = events(text, dated(text, "on Tuesday", MAY_12))["met"]
    assert event.dated_by is DatedBy.CLAUSE
    assert event.interval is not None
    assert event.interval.start == MAY_12


def test_a_stretch_dates_the_event_and_neither_of_its_ends() -> None:
    text = "Merkel met Brown on May 11 and 12."
    both = replace(dated(text, "May 11 and 12", Moment(2009, 5, 11)), why="both days")
    ends = [dated(text, words, MAY_12) for words in ("May 11", "12")]
    assert events(text, ends[0], both, ends[1])["met"].why == "both days"


def test_the_present_for_a_day_to_come_is_a_plan() -> None:
    text = "Merkel meets Brown on Monday."
    assert events(text, dated(text, "on Monday", Moment(2009, 5, 18)))["meets"].mood is Mood.PLANNED
    assert events(text, dated(text, "on Monday", Moment(2009, 5, 11)))["meets"].mood is Mood.ASSERTED


def test_a_date_in_what_was_said_does_not_date_the_saying() -> None:
    text = FILLER + "Merkel said that Brown had resigned in 2007."
    found = events(text, dated(text, "2007", Moment(2007), Grain.YEAR), published=None)
    assert found["said"].interval is None
    assert found["resigned"].grain is Grain.YEAR


def test_the_day_of_saying_does_not_date_what_was_said_to_have_happened() -> None:
    text = FILLER + "Merkel said on Tuesday that Brown had resigned."
    found = events(text, dated(text, "on Tuesday", MAY_12))
    assert found["said"].dated_by is DatedBy.CLAUSE
    assert found["resigned"].interval is None


def test_an_attributive_year_dates_the_noun_and_not_the_verb() -> None:
    text = FILLER + "Russia abandoned a 1998 treaty."
    found = events(text, dated(text, "1998", Moment(1998), Grain.YEAR), published=None)
    assert found["treaty"].grain is Grain.YEAR
    assert found["abandoned"].interval is None


def test_a_date_that_only_says_which_thing_is_meant_dates_nothing() -> None:
    text = FILLER + "Merkel compared the plan to last century's programmes."
    found = events(text, dated(text, "last century", Moment(1950), Grain.CENTURY))
    assert all(event.interval is None for event in found.values())


def test_fresh_news_in_the_lead_has_the_day_of_the_document() -> None:
    text = (
        "Russia seizes port\nAngela Merkel met Silvio Berlusconi in Rome. " + FILLER + "Merkel praised Rome."
    )
    found = events(text)
    assert found["seizes"].dated_by is DatedBy.DOCUMENT
    assert found["met"].dated_by is DatedBy.DOCUMENT
    assert found["met"].confidence > found["praised"].confidence


def test_a_document_without_a_day_dates_nothing() -> None:
    text = "Angela Merkel met Silvio Berlusconi in Rome."
    assert events(text, published=None)["met"].interval is None


def test_an_open_date_keeps_the_event_undated_and_says_why() -> None:
    text = "Merkel met Brown on Tuesday."
    event = events(text, undated(text, "on Tuesday"))["met"]
    assert event.interval is None
    assert event.why == "“on Tuesday” needs the day of the document."


def test_background_in_the_past_perfect_is_not_fresh_news() -> None:
    text = "Angela Merkel had met Silvio Berlusconi in Rome."
    assert events(text)["met"].interval is None


def test_the_same_speaker_going_on_keeps_the_day() -> None:
    text = FILLER + "Merkel said on Tuesday that Brown must go. “It is time,” she said."
    found = events(text, dated(text, "on Tuesday", MAY_12))
    assert [event.dated_by for event in found.values() if event.lemma == "say"] == [DatedBy.CARRIED]


def test_a_past_verb_takes_no_date_after_the_document() -> None:
    text = FILLER + "Boeing unveiled its plans for 2012."
    event = events(text, dated(text, "2012", Moment(2012), Grain.YEAR))["unveiled"]
    assert event.dated_by is DatedBy.DOCUMENT


def test_news_told_in_the_lead_goes_on_in_the_sentences_after_it() -> None:
    text = "Angela Merkel met Gordon Brown on Tuesday. They had never met. Merkel left Rome early."
    event = events(text, dated(text, "on Tuesday", MAY_12))["left"]
    assert event.dated_by is DatedBy.CARRIED
    assert event.interval is not None
    assert event.interval.start == MAY_12


def test_an_old_story_is_not_dated_by_the_document() -> None:
    text = "Russia seized a port.\n" + FILLER + "In 1991 Russia sold its fleet. Russia closed a yard."
    found = events(text, dated(text, "In 1991", Moment(1991), Grain.YEAR))
    assert found["seized"].dated_by is DatedBy.DOCUMENT
    assert found["closed"].dated_by is DatedBy.NONE


def test_a_participle_shares_the_date_of_its_verb() -> None:
    text = "On Tuesday Angela Merkel opened the fair by cutting a ribbon."
    found = events(text, dated(text, "On Tuesday", MAY_12))
    assert found["cutting"].interval == found["opened"].interval
    assert found["cutting"].dated_by is DatedBy.SENTENCE


def test_a_date_before_the_second_of_two_verbs_is_only_the_seconds() -> None:
    text = FILLER + "Russia praised the plan and on Tuesday signed it."
    found = events(text, dated(text, "on Tuesday", MAY_12))
    assert found["signed"].dated_by is DatedBy.CLAUSE
    assert found["praised"].dated_by is not DatedBy.SENTENCE


def test_what_happens_when_or_while_something_does_shares_its_day() -> None:
    text = FILLER + "On Tuesday Angela Merkel cut a ribbon when Gordon Brown opened the fair."
    found = events(text, dated(text, "On Tuesday", MAY_12))
    assert found["opened"].interval == found["cut"].interval
    assert found["opened"].dated_by is DatedBy.SENTENCE


def test_an_occasion_shares_the_day_of_what_is_said_at_it() -> None:
    text = FILLER + "Merkel praised Brown on Tuesday during her visit to Rome."
    found = events(text, dated(text, "on Tuesday", MAY_12))
    assert found["visit"].interval == found["praised"].interval


def test_an_aside_about_the_past_does_not_stop_the_news_of_another() -> None:
    text = "Russia seized a port.\n" + FILLER + "In 1991 Poland sold its fleet. Russia closed a yard."
    found = events(text, dated(text, "In 1991", Moment(1991), Grain.YEAR))
    assert found["closed"].dated_by is DatedBy.DOCUMENT


def test_a_headline_without_a_finite_verb_is_news_too() -> None:
    text = "Russian attack on Cuba feared\n" + FILLER
    assert events(text)["attack"].dated_by is DatedBy.DOCUMENT


def test_what_is_going_on_in_the_lead_is_news_and_later_is_background() -> None:
    text = "Angela Merkel is visiting Rome. " + FILLER + "Silvio Berlusconi is building a villa."
    found = events(text)
    assert found["visiting"].dated_by is DatedBy.DOCUMENT
    assert found["building"].interval is None


def test_what_somebody_comes_to_do_shares_the_day_of_the_coming() -> None:
    text = FILLER + "Angela Merkel returned to Rome on Tuesday to meet Silvio Berlusconi."
    found = events(text, dated(text, "on Tuesday", MAY_12))
    assert found["meet"].interval == found["returned"].interval


def test_every_way_to_a_date_has_a_share_of_right_ones() -> None:
    for by in DatedBy:
        for level in Level:
            shares = [
                confidence(by, level=level, sentence=sentence, body=1, lead=3) for sentence in (0, 1, 3)
            ]
            assert all(0 < share < 1 for share in shares)


def test_the_day_since_when_dates_only_what_lasts() -> None:
    text = FILLER + "Ford rose to its best price since 1998. Fiat has supported Juventus since 1999."
    since = [
        replace(found, mention=replace(found.mention, modifier=Modifier.SINCE))
        for found in (dated(text, f"since {year}", Moment(year), Grain.YEAR) for year in (1998, 1999))
    ]
    found = events(text, *since)
    assert found["rose"].dated_by is not DatedBy.CLAUSE
    assert found["supported"].dated_by is DatedBy.CLAUSE


def test_over_the_weekend_says_when() -> None:
    text = FILLER + "Ford sold Volvo over the weekend."
    event = events(text, dated(text, "the weekend", Moment(2009, 5, 9), Grain.WEEKEND))["sold"]
    assert event.dated_by is DatedBy.CLAUSE
