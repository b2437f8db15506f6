"""The log: it is written and read back, it undoes and redoes, and it refuses what is none of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.calendar import Grain, Interval, Moment
from pipeline.model.documents import Basis
from pipeline.model.mentions import Certainty, Modifier
from pipeline.store import decisions as d
from pipeline.store.decision_lines import parsed, written
from pipeline.store.history import appended, in_force, redone, to_redo, to_undo, undone
from tests.store.logs import ANNOUNCED, NORTH, PUTIN, RUSSIA, SENT, SIGNED, TREATY_TEXT, day, log_of

ABOUT_44_BC = d.Dating(
    Interval(Moment(-43), Moment(-42)), Grain.YEAR, Certainty.APPROXIMATE, Modifier.ABOUT, "c. 44 BC"
)
EVERY_KIND = (
    d.Accept(ANNOUNCED),
    d.Reject(SENT),
    d.EditDate(SIGNED, ABOUT_44_BC),
    d.EditDate(SIGNED, None),
    d.ChooseReading(SIGNED, day(2018, 6, 1)),
    d.EditHeadline(SIGNED, "He said “no”\n\u2028😀"),
    d.MergeEvents(ANNOUNCED, (SIGNED, SENT)),
    d.SplitEvent(ANNOUNCED, ("one", "two")),
    d.AddEvent(d.EventRef(TREATY_TEXT, 5, 12, made="1234"), "by hand", None, (PUTIN, RUSSIA)),
    d.MergeActors(PUTIN, (RUSSIA,)),
    d.SplitActor(NORTH, ("DPRK",), "the DPRK"),
    d.RenameActor(NORTH, "DPRK"),
    d.SetAliases(NORTH, ()),
    d.RedateDocument(TREATY_TEXT, Moment(2024, 6, 26), Moment(2024, 6, 19), Basis.URL, "/2024/06/19"),
    d.Undo("0" * 16),
)


def test_every_kind_comes_back_from_its_line() -> None:
    assert {type(one) for one in EVERY_KIND} == set(d.KINDS)
    log = log_of(*EVERY_KIND)
    lines = written(log)
    assert lines.count("\n") == len(log)
    assert parsed(lines) == log
    assert [entry.id for entry in parsed(lines)] == [entry.id for entry in log]


def test_the_end_of_the_calendar_comes_back() -> None:
    last = d.Dating(Interval(Moment(9999), Moment(10000)), Grain.YEAR)
    log = log_of(d.EditDate(SIGNED, last))
    assert parsed(written(log)) == log


def test_a_log_only_grows() -> None:
    log = log_of(*EVERY_KIND)
    assert written(appended(log, d.Accept(SENT))).startswith(written(log))


GOOD = written(log_of(d.EditDate(SIGNED, day(2018, 6, 1)))).strip()


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "null",
        '{"decision": "Destroy"}',
        '{"decision": ["Accept"]}',
        '{"decision": "Undo", "number": 0}',
        '{"decision": "Undo", "of": 3, "number": 0}',
        '{"decision": "Undo", "of": "x", "number": true}',
        '{"decision": "Undo", "of": "x", "number": 0, "more": 1}',
        GOOD.replace("2018-06-01", "2018-06-31"),
        GOOD.replace("2018-06-02", "2018-05-02"),
        GOOD.replace("2018-06-01T00:00", "2018-06-01T24:00"),
        GOOD.replace('"day"', '"fortnight"'),
        GOOD.replace('"start": ', '"start": 1.5, "x": '),
        "[" * 100_000,
    ],
)
def test_a_line_that_is_none_of_ours_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="line 2 is no decision"):
        parsed(f"{GOOD}\n{line}\n")


def test_the_same_entry_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        parsed(f"{GOOD}\n{GOOD}\n")


def test_undo_and_redo_go_back_and_forth_without_limit() -> None:
    one, two = d.Accept(ANNOUNCED), d.Reject(SENT)
    log = log_of(one, two)
    back = undone(undone(log))
    assert in_force(back) == ()
    assert undone(back) == back
    forth = redone(redone(back))
    assert [entry.decision for entry in in_force(forth)] == [one, two]
    assert redone(forth) == forth
    again = undone(undone(forth))
    assert in_force(again) == ()
    assert [entry.decision for entry in in_force(redone(again))] == [one]
    assert len(again) == 8  # nothing was taken out of the log


def test_a_new_decision_ends_what_could_be_redone() -> None:
    log = appended(undone(log_of(d.Accept(ANNOUNCED))), d.Reject(SENT))
    assert to_redo(log) is None
    last = to_undo(log)
    assert last
    assert last.decision == d.Reject(SENT)


@given(st.lists(st.sampled_from("dur"), max_size=30))
def test_undo_and_redo_are_those_of_a_stack(steps: list[str]) -> None:
    log: d.Log = ()
    done: list[d.Decision] = []
    away: list[d.Decision] = []
    for number, step in enumerate(steps):
        if step == "d":
            log = appended(log, d.EditHeadline(SENT, str(number)))
            done, away = [*done, d.EditHeadline(SENT, str(number))], []
        elif step == "u":
            log = undone(log)
            if done:
                away.append(done.pop())
        else:
            log = redone(log)
            if away:
                done.append(away.pop())
        assert [entry.decision for entry in in_force(log)] == done


def test_ids_are_the_same_in_every_run_and_tell_entries_apart() -> None:
    log = log_of(*EVERY_KIND, *EVERY_KIND)
    assert len({entry.id for entry in log}) == len(log)
    assert log_of(d.Accept(ANNOUNCED))[0].id == "0c75664ce7b3c880"
