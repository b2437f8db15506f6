"""Whatever people decide, in whatever order, the case stays whole; undone, it is as the machine read it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.store import decisions as d
from pipeline.store.deciding import decided
from pipeline.store.decision_lines import parsed, written
from pipeline.store.decision_words import said
from pipeline.store.history import in_force, undone
from pipeline.store.reconciling import Side, conflicts, joined
from pipeline.store.soundness import fault
from pipeline.store.tables import tables
from tests.sample_harvests import caesar, merged, treaty
from tests.store.logs import (
    ANNOUNCED,
    CAESAR_TEXT,
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

HARVESTS = (treaty(), caesar())
MACHINE = tables(HARVESTS, merged(*HARVESTS))
EVENTS = st.sampled_from([ANNOUNCED, SIGNED, SENT, KILLED, d.EventRef(CAESAR_TEXT, 0, 1)])
ACTORS = st.sampled_from(
    [PUTIN, RUSSIA, NORTH, SOUTH, d.ActorRef("kremlin", "Kremlin"), d.ActorRef("x", "X")]
)
NAMES = st.sampled_from(["Putin", "North Korea", "the Kremlin", "Kremlin", "Nobody"])
DATES = st.sampled_from([day(2024, 6, 19), day(-43, 3, 15), day(9999, 12, 31)])
WORDS = st.sampled_from(
    [event("They trained"), event("said", CAESAR_TEXT), d.EventRef(TREATY_TEXT, 9_000, 9_001)]
)
DECISIONS = st.one_of(
    st.builds(d.Accept, EVENTS),
    st.builds(d.Reject, EVENTS),
    st.builds(d.EditDate, EVENTS, st.none() | DATES),
    st.builds(d.ChooseReading, EVENTS, DATES),
    st.builds(d.EditHeadline, EVENTS, NAMES),
    st.builds(d.MergeEvents, EVENTS, st.lists(EVENTS, min_size=1, max_size=2).map(tuple)),
    st.builds(d.SplitEvent, EVENTS, st.lists(NAMES, min_size=2, max_size=3).map(tuple)),
    st.builds(d.AddEvent, WORDS, NAMES, st.none() | DATES, st.lists(ACTORS, max_size=2).map(tuple)),
    st.builds(d.MergeActors, ACTORS, st.lists(ACTORS, min_size=1, max_size=2).map(tuple)),
    st.builds(d.SplitActor, ACTORS, st.lists(NAMES, min_size=1, max_size=2).map(tuple), NAMES),
    st.builds(d.RenameActor, ACTORS, NAMES),
    st.builds(d.SetAliases, ACTORS, st.lists(NAMES, max_size=2).map(tuple)),
)
LOGS = st.lists(DECISIONS, max_size=8).map(lambda chosen: log_of(*chosen))


@settings(deadline=None)
@given(LOGS)
def test_the_tables_stay_sound_and_nothing_is_lost(log: d.Log) -> None:
    outcome = decided(MACHINE, log)
    assert fault(outcome.tables) == ""
    links = outcome.tables["event_actors"].to_pylist()
    pairs = [(row["event_id"], row["actor_id"]) for row in links]
    assert len(set(pairs)) == len(pairs)
    events = {row["event_id"]: row for row in outcome.tables["events"].to_pylist()}
    actors = set(outcome.tables["actors"].column("actor_id").to_pylist())
    assert all(row["speaker_id"] in {None, *actors} for row in events.values())
    assert all(row["start_minute"] == events[row["event_id"]]["start_minute"] for row in links)
    assert {entry.id for entry in outcome.orphans} <= {entry.id for entry in in_force(log)}
    touched = {row["event_id"] for row in events.values() if row["changes"]}
    assert touched >= {event for event, row in events.items() if row["status"] != "unchecked"}


@settings(deadline=None)
@given(LOGS)
def test_undone_to_the_end_it_is_as_the_machine_read_it(log: d.Log) -> None:
    back = log
    for _ in log:
        back = undone(back)
    assert decided(MACHINE, back).tables == decided(MACHINE, ()).tables


@settings(deadline=None)
@given(LOGS)
def test_written_and_read_back_it_decides_the_same(log: d.Log) -> None:
    again = parsed(written(log))
    assert decided(MACHINE, again).tables == decided(MACHINE, log).tables
    assert all(said(entry) for entry in again)


@settings(deadline=None)
@given(LOGS, LOGS, st.sampled_from(Side))
def test_two_logs_join_to_one_that_can_be_applied(mine: d.Log, theirs: d.Log, side: Side) -> None:
    log = joined(mine, theirs, {one.subject: side for one in conflicts(mine, theirs)})
    assert {entry.id for entry in (*mine, *theirs)} <= {entry.id for entry in log}
    assert parsed(written(log)) == log
    assert fault(decided(MACHINE, log).tables) == ""
