"""What a person decides about a case: typed decisions, in a log that only grows.

A decision hangs on the text itself, by a document's id (or the digest of its text) and the
place of the words, never on a row. So it outlives a build with a newer version, and a
colleague's decision finds its event in one's own case.
"""

import hashlib
import json
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import TypeAlias

from pipeline.model.calendar import Grain, Interval, Moment
from pipeline.model.documents import Basis
from pipeline.model.mentions import Certainty, Modifier

BY_HAND = "by hand"  # how an event came by its date, beside `model.events.DatedBy`


class Status(StrEnum):
    """What a person has decided about an event."""

    UNCHECKED = "unchecked"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"  # accepted with another date or headline, joined with others or split
    ADDED = "added"  # by hand


@dataclass(frozen=True, slots=True)
class TextRef:
    """A document: by its id; where a case has it under another id, by the SHA-256 of its text."""

    doc_id: str
    sha256: str
    title: str = ""  # for people, should it be gone


@dataclass(frozen=True, slots=True)
class EventRef:
    """An event: the words that tell it, from `start` to before `end` in code points.

    `made` is the id of the event where a decision made it, since then the place is not enough.
    """

    text: TextRef
    start: int
    end: int
    words: str = ""  # for people, should it be gone
    made: str = ""


@dataclass(frozen=True, slots=True)
class ActorRef:
    """An actor: by its id; where that is gone, by its name."""

    actor_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Dating:
    """A date as a person gave it; `typed` is what they wrote."""

    interval: Interval
    grain: Grain
    certainty: Certainty = Certainty.STATED
    modifier: Modifier | None = None
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Accept:
    """The event is as the machine read it."""

    event: EventRef


@dataclass(frozen=True, slots=True)
class Reject:
    """This is no event, or not one that the text tells."""

    event: EventRef


@dataclass(frozen=True, slots=True)
class EditDate:
    """The event was at another time; None takes its date away."""

    event: EventRef
    dating: Dating | None


@dataclass(frozen=True, slots=True)
class ChooseReading:
    """The date phrase means another of the dates it could mean."""

    event: EventRef
    dating: Dating


@dataclass(frozen=True, slots=True)
class EditHeadline:
    """The event is told better in other words."""

    event: EventRef
    headline: str


@dataclass(frozen=True, slots=True)
class MergeEvents:
    """The others tell the same event: it takes in their actors, and they are shown no more."""

    event: EventRef
    others: tuple[EventRef, ...]


@dataclass(frozen=True, slots=True)
class SplitEvent:
    """One event is several: it keeps the first headline, each other one becomes an event of its own."""

    event: EventRef
    headlines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddEvent:
    """An event that the machine missed; its words stand in the document."""

    event: EventRef
    headline: str
    dating: Dating | None = None
    actors: tuple[ActorRef, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeActors:
    """The others are the same actor."""

    actor: ActorRef
    others: tuple[ActorRef, ...]


@dataclass(frozen=True, slots=True)
class SplitActor:
    """Whom these words name is another actor, of that name."""

    actor: ActorRef
    aliases: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class RenameActor:
    """The actor is shown under another name; the old one becomes an alias."""

    actor: ActorRef
    name: str


@dataclass(frozen=True, slots=True)
class SetAliases:
    """The actor goes by these other names and no more."""

    actor: ActorRef
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RedateDocument:
    """The document is of another day, or of none that is known; `before` is what it was when given."""

    text: TextRef
    published: Moment | None
    before: Moment | None = None
    before_basis: Basis | None = None
    before_evidence: str = ""


@dataclass(frozen=True, slots=True)
class Undo:
    """The decision of that id counts no more; to undo an undo is to do it again."""

    of: str


OfEvent: TypeAlias = (
    Accept | Reject | EditDate | ChooseReading | EditHeadline | MergeEvents | SplitEvent | AddEvent
)
OfActor: TypeAlias = MergeActors | SplitActor | RenameActor | SetAliases
Decision: TypeAlias = OfEvent | OfActor | RedateDocument | Undo
KINDS: tuple[type[Decision], ...] = (
    Accept,
    Reject,
    EditDate,
    ChooseReading,
    EditHeadline,
    MergeEvents,
    SplitEvent,
    AddEvent,
    MergeActors,
    SplitActor,
    RenameActor,
    SetAliases,
    RedateDocument,
    Undo,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision in the log: its number there, and who made it when, if they said so."""

    decision: Decision
    number: int
    who: str = ""
    when: str = ""  # ISO 8601, as the caller gives it: no function here asks the clock

    @property
    def id(self) -> str:
        """Return 16 hex digits that name the entry in this log and in every copy of it."""
        return _digest(
            type(self.decision).__name__, _told(self.decision), str(self.number), self.who, self.when
        )


Log: TypeAlias = tuple[Entry, ...]


def made_id(entry_id: str, number: int) -> str:
    """Return the id of the event that an entry makes as its `number`-th, or of the actor."""
    return _digest(entry_id, str(number))


def _told(value: object) -> str:
    """Say a value in full; a field at its default is left out, so that a field added later changes no id."""
    if isinstance(value, tuple):
        return f"({','.join(map(_told, value))})"
    if not is_dataclass(value):
        return repr(str(value))
    given = [(each.name, getattr(value, each.name), each.default) for each in fields(value)]
    return f"({','.join(f'{name}={_told(one)}' for name, one, default in given if one != default)})"


def _digest(*told: str) -> str:
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
