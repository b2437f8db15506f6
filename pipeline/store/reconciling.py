"""Joins two people's logs: what both hold once, what one holds too, and where they contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pipeline.store import decisions as d
from pipeline.store.history import appended, in_force

Subject: TypeAlias = tuple[str, ...]  # what decisions are about, the same in both logs


class Side(StrEnum):
    """Whose decisions count."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Conflict:
    """What each side decided about the same event, actor or document, and not both can count."""

    subject: Subject
    mine: d.Log
    theirs: d.Log


def conflicts(mine: d.Log, theirs: d.Log) -> tuple[Conflict, ...]:
    """Return where the logs contradict each other, in the order of mine.

    What both logs hold was decided together, even if one side undid it since.
    """
    shared = {entry.id for entry in mine} & {entry.id for entry in theirs}
    left, right = _by_subject(in_force(mine), shared), _by_subject(in_force(theirs), shared)
    return tuple(
        Conflict(subject, tuple(left[subject]), tuple(right[subject]))
        for subject in left
        if subject in right and _contradict(left[subject], right[subject])
    )


def joined(
    mine: d.Log,
    theirs: d.Log,
    choices: Mapping[Subject, Side],
    *,
    who: str = "",
    when: str = "",
) -> d.Log:
    """Return both logs as one: mine, what theirs has more, and an undo for what was not chosen.

    `choices` must hold every conflict; raises KeyError otherwise.
    """
    found = conflicts(mine, theirs)
    here = {entry.id for entry in mine}
    log = (*mine, *(entry for entry in theirs if entry.id not in here))
    for conflict in found:
        losing = conflict.theirs if choices[conflict.subject] is Side.MINE else conflict.mine
        for entry in reversed(losing):
            log = appended(log, d.Undo(entry.id), who=who, when=when)
    return log


def _by_subject(log: d.Log, shared: set[str]) -> dict[Subject, list[d.Entry]]:
    found: dict[Subject, list[d.Entry]] = defaultdict(list)
    for entry in log:
        if entry.id not in shared:
            found[_subject(entry.decision)].append(entry)
    return found


def _subject(decision: d.Decision) -> Subject:
    match decision:
        case d.RedateDocument():
            return ("document", decision.text.sha256)
        case d.Undo():
            return ("undo", decision.of)
        case d.MergeActors() | d.SplitActor() | d.RenameActor() | d.SetAliases():
            return ("actor", decision.actor.actor_id)
        case _:
            event = decision.event
            return ("event", event.text.sha256, str(event.start), str(event.end), event.made)


def _contradict(mine: Iterable[d.Entry], theirs: Iterable[d.Entry]) -> bool:
    left, right = _outcome(mine), _outcome(theirs)
    return any(left[aspect] != right[aspect] for aspect in left if aspect in right)


def _outcome(log: Iterable[d.Entry]) -> dict[str, object]:
    """Return what the last decision on each aspect of one subject says."""
    said: dict[str, object] = {}
    for entry in log:
        match entry.decision:
            case d.RenameActor(name=name):
                said["name"] = name
            case d.SetAliases(aliases=aliases):
                said["aliases"] = aliases
            case d.RedateDocument(published=published):
                said["day"] = published
            case d.MergeActors() | d.SplitActor() | d.Undo():  # they go side by side
                pass
            case _:
                said |= _of_event(entry.decision)
    return said


def _of_event(decision: d.OfEvent) -> dict[str, object]:
    """Return what the decision says of the event; whoever mends an event takes it for one."""
    said: dict[str, object] = {"is an event": not isinstance(decision, d.Reject)}
    match decision:
        case d.EditDate(dating=dating) | d.ChooseReading(dating=dating):
            said["date"] = (dating.interval, dating.grain, dating.certainty) if dating else None
        case d.EditHeadline(headline=headline):
            said["headline"] = headline
        case d.MergeEvents(others=parts) | d.SplitEvent(headlines=parts):
            said["shape"] = parts
    return said
