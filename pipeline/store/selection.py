"""Which events are asked for."""

from dataclasses import dataclass
from enum import StrEnum


class Match(StrEnum):
    """Whether an event needs one of the chosen actors, all of them, or all of them and nobody else."""

    ANY = "any"
    ALL = "all"
    ONLY = "only"


UNDATED = "undated"  # the certainty of an event that has no date


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of events; what is left empty chooses everything.

    `actors` are actor ids, `documents` document ids. `roles` are those of the chosen actors
    (of anybody, if none is chosen). `kinds`, `moods`, `grains` and `certainties` are values of
    the columns of the same name; UNDATED is a certainty too. `text` is looked for in headline,
    quote and the names of the event's actors, in any case. The window is half-open, in
    minutes since 1970; an event is in it if the two overlap. An undated event has no
    place on the calendar and passes every window. Where no `status` (of `decisions.Status`)
    is chosen, every event is but those that a person rejected.
    """

    actors: tuple[str, ...] = ()
    match: Match = Match.ANY
    roles: tuple[str, ...] = ()
    text: str = ""
    documents: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    certainties: tuple[str, ...] = ()
    grains: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    start_minute: int | None = None
    end_minute: int | None = None
    status: tuple[str, ...] = ()


EVERYTHING = Selection()


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a selection holds.

    `documents` and the mentions are those of the chosen documents (all, if none is chosen),
    and mentions = dated + unresolved + rejected. Events, actors (taking part in them) and
    the first and last minute (the last left out) are those of the chosen events.
    """

    documents: int
    mentions: int
    dated: int
    unresolved: int
    rejected: int
    events: int
    dated_events: int
    undated_events: int
    actors: int
    first_minute: int | None
    last_minute: int | None
