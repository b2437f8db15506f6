"""Two people's logs made one: nothing is lost, what contradicts is chosen, the rest goes side by side."""

import pytest

from pipeline.store import decisions as d
from pipeline.store.decision_words import said
from pipeline.store.history import appended, in_force, redone, undone
from pipeline.store.reconciling import Side, conflicts, joined
from tests.store.logs import ANNOUNCED, NORTH, PUTIN, RUSSIA, SENT, SIGNED, TREATY_TEXT, day, log_of
from tests.store.test_decisions import EVERY_KIND

SHARED = log_of(d.Accept(SIGNED))


def decided(log: d.Log) -> list[d.Decision]:
    return [entry.decision for entry in in_force(log)]


def ann(*decisions: d.Decision) -> d.Log:
    return more(decisions, "Ann")


def bob(*decisions: d.Decision) -> d.Log:
    return more(decisions, "Bob")


def more(decisions: tuple[d.Decision, ...], who: str) -> d.Log:
    log = SHARED
    for decision in decisions:
        log = appended(log, decision, who=who)
    return log


def test_what_both_hold_counts_once_and_the_rest_side_by_side() -> None:
    mine, theirs = ann(d.Accept(ANNOUNCED)), bob(d.Reject(SENT))
    assert conflicts(mine, theirs) == ()
    assert decided(joined(mine, theirs, {})) == [d.Accept(SIGNED), d.Accept(ANNOUNCED), d.Reject(SENT)]


def test_the_same_decision_of_two_people_is_no_conflict() -> None:
    assert conflicts(ann(d.Accept(ANNOUNCED)), bob(d.Accept(ANNOUNCED))) == ()
    assert conflicts(ann(d.Accept(ANNOUNCED)), bob(d.EditHeadline(ANNOUNCED, "x"))) == ()


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (d.Accept(ANNOUNCED), d.Reject(ANNOUNCED)),
        (d.Reject(ANNOUNCED), d.EditDate(ANNOUNCED, day(2024, 6, 19))),
        (d.EditDate(ANNOUNCED, day(2024, 6, 18)), d.ChooseReading(ANNOUNCED, day(2024, 6, 19))),
        (d.EditDate(ANNOUNCED, None), d.EditDate(ANNOUNCED, day(2024, 6, 19))),
        (d.EditHeadline(ANNOUNCED, "a"), d.EditHeadline(ANNOUNCED, "b")),
        (d.MergeEvents(ANNOUNCED, (SENT,)), d.SplitEvent(ANNOUNCED, ("a", "b"))),
        (d.RenameActor(NORTH, "DPRK"), d.RenameActor(NORTH, "Pyongyang")),
        (d.SetAliases(NORTH, ("DPRK",)), d.SetAliases(NORTH, ())),
        (d.RedateDocument(TREATY_TEXT, None), d.RedateDocument(TREATY_TEXT, day(2024, 6, 26).interval.start)),
    ],
)
def test_a_contradiction_is_chosen_and_the_other_side_stays_in_the_log(
    mine: d.Decision, theirs: d.Decision
) -> None:
    one, other = ann(mine), bob(theirs)
    (found,) = conflicts(one, other)
    assert ([e.decision for e in found.mine], [e.decision for e in found.theirs]) == ([mine], [theirs])
    kept = joined(one, other, {found.subject: Side.MINE}, who="Ann")
    taken = joined(one, other, {found.subject: Side.THEIRS}, who="Ann")
    assert decided(kept) == [d.Accept(SIGNED), mine]
    assert decided(taken) == [d.Accept(SIGNED), theirs]
    assert {mine, theirs} <= {entry.decision for entry in kept} & {entry.decision for entry in taken}


def test_an_unchosen_conflict_is_refused() -> None:
    with pytest.raises(KeyError):
        joined(ann(d.Accept(ANNOUNCED)), bob(d.Reject(ANNOUNCED)), {})


def test_what_the_colleague_undid_is_undone_and_actors_go_side_by_side() -> None:
    theirs = undone(SHARED, who="Bob")
    assert decided(joined(ann(d.MergeActors(RUSSIA, (PUTIN,))), theirs, {})) == [
        d.MergeActors(RUSSIA, (PUTIN,))
    ]


def test_what_one_side_undid_and_decided_anew_is_no_conflict_with_what_both_had() -> None:
    together = ann(d.Reject(ANNOUNCED))
    mine = appended(undone(together, who="Ann"), d.Accept(ANNOUNCED), who="Ann")
    assert conflicts(mine, together) == ()
    assert decided(joined(mine, together, {})) == [d.Accept(SIGNED), d.Accept(ANNOUNCED)]


def test_undo_and_redo_work_on_a_joined_log() -> None:
    log = joined(ann(d.Accept(ANNOUNCED), d.Accept(SENT)), bob(d.EditHeadline(SIGNED, "x")), {})
    back = undone(undone(log))
    assert decided(back) == [d.Accept(SIGNED), d.Accept(ANNOUNCED)]
    assert decided(redone(redone(back))) == decided(log)
    assert len({entry.id for entry in back}) == len(back)


def test_joining_twice_adds_nothing() -> None:
    mine, theirs = ann(d.Accept(ANNOUNCED)), bob(d.Reject(SENT))
    once = joined(mine, theirs, {})
    assert joined(once, theirs, {}) == once


def test_every_decision_can_be_said() -> None:
    told = [said(entry) for entry in log_of(*EVERY_KIND)]
    assert len(set(told)) == len(told)
    assert all(line.endswith("(by Ann)") for line in told)
    assert told[1] == (
        "rejects “sent” (characters 156–160 of “Russia and North Korea sign a treaty”) (by Ann)"
    )
