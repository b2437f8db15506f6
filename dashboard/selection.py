"""What the reader chose to see, and its form in the address of the page.

The address is the one place where the choice lives: it can be sent, kept and opened
again. `from_query(to_query(choice))` gives the choice back; what an address holds that
we can't read is left out and said, never an error.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from dashboard.dates import first_written, last_written, read
from pipeline.model.calendar import Grain
from pipeline.model.clauses import EventKind, Mood
from pipeline.model.events import Role
from pipeline.model.mentions import Certainty
from pipeline.store.decisions import Status
from pipeline.store.selection import EVERYTHING, UNDATED, Match, Selection

FIRST_VIEW = "timeline"
VALUES: dict[str, tuple[str, tuple[str, ...]]] = {  # in the address: field of the selection, what it may hold
    "role": ("roles", tuple(Role)),
    "kind": ("kinds", tuple(EventKind)),
    "told": ("moods", tuple(Mood)),
    "grain": ("grains", tuple(Grain)),
    "certainty": ("certainties", (*Certainty, UNDATED)),
    "status": ("status", tuple(Status)),
}
KNOWN = {
    "view",
    "lanes",
    "scale",
    "actor",
    "match",
    "text",
    "document",
    "from",
    "to",
    "event",
    "example",
    *VALUES,
}
Word = TypeVar("Word", bound=StrEnum)


class Lanes(StrEnum):
    """What a lane of the timeline stands for."""

    ACTOR = "actor"
    DOCUMENT = "document"
    KIND = "kind"
    PLACE = "place"


class Scale(StrEnum):
    """How far apart two days stand on the axis."""

    TRUE = "true"  # as far as in life
    SQUEEZED = "squeezed"  # stretches in which nothing happens are cut short
    STEPS = "steps"  # the next event is one step away


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown: the events selected, the view, the open event, how it is drawn, of which example."""

    selection: Selection = EVERYTHING
    view: str = FIRST_VIEW
    event: str = ""
    lanes: Lanes = Lanes.ACTOR
    scale: Scale = Scale.TRUE
    example: str = ""  # the name of one; the first if empty; of no account where one's own documents are


def to_query(choice: Choice) -> dict[str, list[str]]:
    """Return the choice as the parameters of an address; what is left at rest is left out."""
    chosen = choice.selection
    query = {
        "view": [choice.view] if choice.view != FIRST_VIEW else [],
        "lanes": [choice.lanes.value] if choice.lanes is not Lanes.ACTOR else [],
        "scale": [choice.scale.value] if choice.scale is not Scale.TRUE else [],
        "actor": list(chosen.actors),
        "match": [chosen.match.value] if chosen.match is not Match.ANY else [],
        "text": [chosen.text] if chosen.text else [],
        "document": list(chosen.documents),
        "from": [] if chosen.start_minute is None else [first_written(chosen.start_minute)],
        "to": [] if chosen.end_minute is None else [last_written(chosen.end_minute)],
        "event": [choice.event] if choice.event else [],
        "example": [choice.example] if choice.example else [],
        **{name: list(getattr(chosen, field)) for name, (field, _) in VALUES.items()},
    }
    return {name: values for name, values in query.items() if values}


def from_query(query: Mapping[str, Sequence[str]]) -> tuple[Choice, tuple[str, ...]]:
    """Return the choice that an address holds, and a note for each part that can't be read."""
    notes: list[str] = []
    unknown = sorted(set(query) - KNOWN)
    if unknown:
        notes.append(f"The address holds something this page does not know: {', '.join(unknown)}.")
    match = _one_of(Match, query, "match", Match.ANY, notes)
    lanes = _one_of(Lanes, query, "lanes", Lanes.ACTOR, notes)
    scale = _one_of(Scale, query, "scale", Scale.TRUE, notes)
    start, end = _read_minute(query, "from", notes), _read_minute(query, "to", notes)
    if start is not None and end is not None and start >= end:
        notes.append("The window of the address ends before it begins; the whole time is shown.")
        start = end = None
    some: dict[str, Any] = {
        field: _some_of(values, query, name, notes) for name, (field, values) in VALUES.items()
    }
    selection = Selection(
        actors=_once(query.get("actor", ())),
        match=match,
        text=_last(query, "text"),
        documents=_once(query.get("document", ())),
        start_minute=start,
        end_minute=end,
        **some,
    )
    view = _last(query, "view") or FIRST_VIEW
    return Choice(selection, view, _last(query, "event"), lanes, scale, _last(query, "example")), tuple(notes)


def recognised(
    choice: Choice,
    *,
    views: Collection[str],
    actors: Collection[str],
    documents: Collection[str],
    examples: Collection[str] = ("",),
) -> tuple[Choice, tuple[str, ...]]:
    """Return the choice without views, actors, documents and examples that are not here, and notes."""
    notes: list[str] = []
    example = choice.example if choice.example in examples else ""
    if example != choice.example:
        notes.append(f"There is no example “{choice.example[:40]}”; the first is shown.")
    view = choice.view
    if view not in views:
        notes.append(f"There is no view “{view}”; the timeline is shown.")
        view = FIRST_VIEW
    selection = choice.selection
    here = tuple(actor for actor in selection.actors if actor in actors)
    there = tuple(document for document in selection.documents if document in documents)
    if len(here) < len(selection.actors):
        notes.append("The address asks for an actor that these documents do not have; it is left out.")
    if len(there) < len(selection.documents):
        notes.append("The address asks for a document that is not here; it is left out.")
    chosen = replace(selection, actors=here, documents=there)
    return replace(choice, selection=chosen, view=view, example=example), tuple(notes)


def _read_minute(query: Mapping[str, Sequence[str]], name: str, notes: list[str]) -> int | None:
    text = _last(query, name)
    if not text:
        return None
    interval = read(text)
    if interval is None:
        notes.append(f"“{text[:40]}” in the address is no date; that side of the window is open.")
        return None
    return interval.start.minute_number if name == "from" else interval.end.minute_number


def _one_of(
    kind: type[Word], query: Mapping[str, Sequence[str]], name: str, otherwise: Word, notes: list[str]
) -> Word:
    """Return the word of a closed set that the address holds; anything else is said."""
    said = _last(query, name)
    if not said or said in tuple(kind):
        return kind(said) if said else otherwise
    may_be = ", ".join(kind)
    notes.append(f"“{said[:40]}” in the address is none of {may_be}; {otherwise} is taken.")
    return otherwise


def _some_of(
    values: Collection[str], query: Mapping[str, Sequence[str]], name: str, notes: list[str]
) -> tuple[str, ...]:
    """Return the known values that the address holds of a filter; unknown ones are said."""
    said = _once(query.get(name, ()))
    wrong = [one for one in said if one not in values]
    if wrong:
        notes.append(f"“{wrong[0][:40]}” is no {name} that this page knows; it is left out.")
    return tuple(one for one in said if one in values)


def _last(query: Mapping[str, Sequence[str]], name: str) -> str:
    values = query.get(name, ())
    return values[-1] if values else ""


def _once(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
