"""What decisions make of a case: status, dates, headlines, events and actors; nothing overwritten."""

from pathlib import Path

import pytest

from pipeline.model.calendar import Moment
from pipeline.store import Case, CaseError, Selection, schema
from pipeline.store import decisions as d
from pipeline.store.decisions import Status
from pipeline.store.history import appended, redone, undone
from pipeline.store.tables import tables
from tests.sample_harvests import TREATY, caesar, merged, treaty
from tests.store.logs import (
    ANNOUNCED,
    KILLED,
    NORTH,
    PUTIN,
    RUSSIA,
    SENT,
    SIGNED,
    SOUTH,
    TREATY_TEXT,
    day,
    event,
    log_of,
)

EVERY = Selection(status=tuple(Status))


def machine() -> Case:
    harvests = (treaty(), caesar())
    return Case.of(tables(harvests, merged(*harvests)))


def case_of(*decisions: d.Decision) -> Case:
    return machine().decided(log_of(*decisions))


def row(case: Case, ref: d.EventRef) -> dict[str, object]:
    events = case.events(EVERY)
    found = events[(events["doc_id"] == ref.text.doc_id) & (events["trigger_start"] == ref.start)]
    return {str(name): value for name, value in found.iloc[0].items()}


def test_an_event_that_nobody_saw_is_unchecked() -> None:
    assert set(machine().events()["status"]) == {"unchecked"}
    assert schema.EVENTS[-1] == "status"
    assert list(machine().events()["changes"]) == [[]] * 5


def test_accepted_and_rejected_are_told_and_the_rejected_are_shown_only_when_asked_for() -> None:
    case = case_of(d.Accept(ANNOUNCED), d.Reject(SENT))
    assert row(case, ANNOUNCED)["status"] == "accepted"
    assert row(case, SENT)["status"] == "rejected"
    assert row(case, SENT)["changes"] == ["Rejected (by Ann)."]
    assert len(case.events()) == case.counts().events == 4
    assert len(case.events(EVERY)) == 5
    assert list(case.events(Selection(status=(Status.REJECTED,)))["trigger"]) == ["sent"]
    assert list(case.documents()["events"]) == [2, 2]
    tally = case.tallies()
    told = tally[tally["field"] == "status"].set_index("value")["events"]
    assert dict(told) == {"accepted": 1, "rejected": 1, "unchecked": 3}


def test_a_date_is_changed_at_its_grain_and_the_machines_own_is_kept() -> None:
    case = case_of(d.EditDate(ANNOUNCED, day(2024, 6, 19, typed="19 June")))
    told = row(case, ANNOUNCED)
    assert (told["start"], told["grain"], told["date_in_words"]) == ("2024-06-19", "day", "Wed 19 June 2024")
    assert (told["status"], told["dated_by"]) == ("edited", "by hand")
    assert told["changes"] == ["Date changed from Tue 18 June 2024 to Wed 19 June 2024 (“19 June”) (by Ann)."]
    assert "machine’s own reading" in str(told["why"])
    window = Selection(start_minute=Moment(2024, 6, 19).minute_number, actors=("putin",))
    assert "announced" in list(case.events(window)["trigger"])
    assert row(case.machine, ANNOUNCED) == row(machine(), ANNOUNCED)


def test_a_date_can_be_taken_away_and_given() -> None:
    case = case_of(d.EditDate(ANNOUNCED, None), d.EditDate(SENT, day(2018, 6, 1)))
    assert "announced" in list(case.events()["trigger"][case.events()["start"].isna()])
    assert case.counts().undated_events == 2
    assert list(case.events()["start"].fillna(""))[:3] == ["-0043-03-15", "2018", "2018-06-01"]


def test_the_other_reading_keeps_its_phrase() -> None:
    told = row(case_of(d.ChooseReading(ANNOUNCED, day(2024, 6, 25))), ANNOUNCED)
    assert (told["start"], told["date_text"], told["dated_by"]) == ("2024-06-25", "on Tuesday", "same clause")
    assert told["changes"] == ["The other reading chosen: Tue 25 June 2024, not Tue 18 June 2024 (by Ann)."]


def test_a_headline_is_changed() -> None:
    told = row(case_of(d.EditHeadline(ANNOUNCED, "Putin backs North Korea")), ANNOUNCED)
    assert told["headline"] == "Putin backs North Korea"
    assert "it was “Putin on Tuesday announced" in str(told["changes"])


def test_what_is_accepted_or_mended_after_a_rejection_is_an_event_again() -> None:
    assert row(case_of(d.Reject(SENT), d.Accept(SENT)), SENT)["status"] == "accepted"
    mended = case_of(d.Accept(SENT), d.Reject(SENT), d.EditHeadline(SENT, "x"))
    assert row(mended, SENT)["status"] == "edited"
    assert row(case_of(d.EditHeadline(SENT, "x"), d.Accept(SENT)), SENT)["status"] == "edited"


def test_events_are_joined_with_all_who_take_part() -> None:
    case = case_of(d.MergeEvents(ANNOUNCED, (SIGNED, KILLED)))
    told = row(case, ANNOUNCED)
    assert told["actor_ids"] == ["putin", "russia", "north-korea", "south-korea", "brutus", "caesar"]
    assert (told["documents"], told["sources_disagree"]) == (2, "yes")
    assert len(case.events(EVERY)) == 3
    assert "Joined with “Troops crossed" in str(told["changes"])
    assert case.counts(Selection(actors=("caesar",))).events == 1


def test_one_event_is_split_in_two_that_can_be_decided_on() -> None:
    log = log_of(d.SplitEvent(ANNOUNCED, ("announced", "supported")))
    case = machine().decided(log)
    two = case.events(Selection(text="putin", documents=("treaty",), status=(Status.EDITED,)))
    assert set(two["headline"]) == {"announced", "supported"}
    new = case.event_ref(two[two["headline"] == "supported"]["event_id"].iloc[0])
    later = machine().decided(appended(log, d.Reject(new)))
    assert list(later.events(Selection(status=(Status.REJECTED,)))["headline"]) == ["supported"]
    assert later.orphans == ()
    gone = machine().decided(appended(undone(log), d.Reject(new)))
    assert [entry.decision for entry in gone.orphans] == [d.Reject(new)]


def test_an_event_added_by_hand_stands_on_words_of_the_document() -> None:
    words = event("They trained for months")
    case = case_of(
        d.AddEvent(words, "Troops trained", day(2018, 6, 1), (NORTH, d.ActorRef("gone", "Nobody")))
    )
    added = case.events(Selection(status=(Status.ADDED,))).iloc[0]
    assert (
        added["quote"] == TREATY[added["sentence_start"] : added["sentence_end"]] == "They trained for months"
    )
    assert (added["actors"], added["start"], added["confidence"]) == ("North Korea", "2018-06-01", 1.0)
    outside = case_of(d.AddEvent(d.EventRef(TREATY_TEXT, 90_000, 90_010), "Nothing there"))
    assert len(outside.orphans) == 1


def test_actors_are_made_one_and_renamed() -> None:
    case = case_of(d.MergeActors(RUSSIA, (PUTIN,)), d.RenameActor(RUSSIA, "Moscow"))
    actors = case.actors().set_index("actor_id")
    assert "putin" not in actors.index
    assert actors.loc["russia", "name"] == "Moscow"
    assert actors.loc["russia", "aliases"] == ["Russia", "Vladimir Putin", "Putin"]
    assert row(case, ANNOUNCED)["actor_ids"] == ["russia", "north-korea"]
    assert row(case, SENT)["speaker"] == "Moscow"
    assert "putin" not in set(case.actor_mentions("treaty")["actor_id"])
    late = case_of(d.MergeActors(RUSSIA, (PUTIN,)), d.RenameActor(PUTIN, "Both"))
    assert late.actors().set_index("actor_id").loc["russia", "name"] == "Both"


def test_aliases_are_set() -> None:
    actors = case_of(d.SetAliases(NORTH, ("DPRK", "Pyongyang", "North Korea"))).actors()
    assert actors.set_index("actor_id").loc["north-korea", "aliases"] == ["DPRK", "Pyongyang"]


def test_an_actor_is_split_by_the_words_that_name_it() -> None:
    joined = (d.MergeActors(NORTH, (PUTIN,)), d.SplitActor(NORTH, ("Putin",), "Vladimir Putin"))
    case = case_of(*joined)
    told = row(case, ANNOUNCED)
    assert "Vladimir Putin" in str(told["actors"])
    names = case.actor_mentions("treaty").set_index("text")["name"]
    assert names["Putin"] == "Vladimir Putin"
    assert names["North Korea"] == "North Korea"
    assert len(case_of(d.SplitActor(SOUTH, ("Seoul",), "Seoul")).orphans) == 1


def test_what_is_not_there_any_more_is_listed_and_not_lost() -> None:
    nowhere = d.EventRef(d.TextRef("other", "0" * 64, "Another"), 0, 4, "told")
    case = case_of(d.Accept(nowhere), d.MergeActors(d.ActorRef("x", "X"), (PUTIN,)), d.Accept(ANNOUNCED))
    assert [entry.number for entry in case.orphans] == [0, 1]
    assert len(case.log) == 3
    assert row(case, ANNOUNCED)["status"] == "accepted"


def test_a_document_under_another_id_is_found_by_its_text() -> None:
    other = d.EventRef(d.TextRef("elsewhere", TREATY_TEXT.sha256), ANNOUNCED.start, ANNOUNCED.end)
    assert row(case_of(d.Accept(other)), ANNOUNCED)["status"] == "accepted"


def test_a_day_with_which_the_document_was_not_read_waits() -> None:
    read = d.RedateDocument(TREATY_TEXT, Moment(2024, 6, 19))
    moved = d.RedateDocument(TREATY_TEXT, Moment(2024, 6, 26))
    assert case_of(moved, read).waiting == ()
    assert [entry.decision for entry in case_of(read, moved).waiting] == [moved]
    assert len(case_of(d.RedateDocument(d.TextRef("x", "y"), None)).orphans) == 1


def test_undone_is_as_if_never_decided_and_redone_is_as_before() -> None:
    log = log_of(d.EditDate(ANNOUNCED, day(2024, 6, 19)), d.MergeActors(RUSSIA, (PUTIN,)))
    both, one = machine().decided(log), machine().decided(undone(log))
    assert row(one, ANNOUNCED)["actor_ids"] == ["putin", "russia", "north-korea"]
    none = machine().decided(undone(undone(log)))
    assert none.events().equals(machine().events())
    again = machine().decided(redone(redone(none.log)))
    assert again.events().equals(both.events())


def test_decisions_are_saved_beside_what_the_machine_read(tmp_path: Path) -> None:
    case = case_of(d.Reject(SENT), d.EditDate(ANNOUNCED, day(2024, 6, 19)))
    case.save(tmp_path)
    opened = Case.open(tmp_path)
    assert opened.log == case.log
    assert opened.events(EVERY).equals(case.events(EVERY))
    assert opened.machine.events().equals(machine().events())
    assert opened.manifest == machine().manifest
    machine().save(tmp_path)  # a case without decisions leaves them there
    assert Case.open(tmp_path).log == case.log


def test_damaged_decisions_say_which_line_and_what_to_do(tmp_path: Path) -> None:
    case_of(d.Reject(SENT)).save(tmp_path)
    with (tmp_path / "decisions.jsonl").open("a") as file:
        file.write("{broken\n")
    with pytest.raises(CaseError, match=r"decisions\.jsonl: .*line 2 is no decision.*Mend that line"):
        Case.open(tmp_path)


def test_every_decision_keeps_the_tables_in_their_schema_and_order() -> None:
    case = case_of(
        d.MergeEvents(SIGNED, (KILLED,)),
        d.SplitEvent(ANNOUNCED, ("a", "b", "c")),
        d.EditDate(SENT, day(1, 1, 1)),
    )
    outcome = case._outcome  # noqa: SLF001
    assert outcome
    for table in (*schema.TABLES[:4], schema.EVENTS_DECIDED, schema.EVENT_ACTORS):
        made = outcome.tables[table.name]
        assert made.schema.remove_metadata() == table.arrow
        assert made.equals(made.sort_by([(name, "ascending") for name in table.order]))
