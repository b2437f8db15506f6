"""What the reader chose to see, and its form in the address of the page.

The address is the one place where the choice lives: it can be sent, kept and opened
again. `from_query(to_query(choice))` gives the choice back; what an address holds that
we can't read is left out and said, never an error.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.model.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    Grain,
    Interval,
    Moment,
    from_minute_number,
    is_day,
    unit_containing,
)
from pipeline.model.iso import day, year
from pipeline.store.selection import EVERYTHING, Match, Selection

FIRST_VIEW = "timeline"
EARLIEST = Moment(FIRST_YEAR).minute_number
LATEST = Moment(LAST_YEAR + 1).minute_number
DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?")
TYPED = re.compile(
    r"\s*([-−–]?)\s*(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*(BCE?|B\.C\.)?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown: the events selected, the view, the event whose evidence is open."""

    selection: Selection = EVERYTHING
    view: str = FIRST_VIEW
    event: str = ""


def to_query(choice: Choice) -> dict[str, list[str]]:
    """Return the choice as the parameters of an address; what is left at rest is left out."""
    chosen = choice.selection
    query = {
        "view": [choice.view] if choice.view != FIRST_VIEW else [],
        "actor": list(chosen.actors),
        "match": [chosen.match.value] if chosen.match is not Match.ANY else [],
        "text": [chosen.text] if chosen.text else [],
        "document": list(chosen.documents),
        "from": [] if chosen.start_minute is None else [first_written(chosen.start_minute)],
        "to": [] if chosen.end_minute is None else [last_written(chosen.end_minute)],
        "event": [choice.event] if choice.event else [],
    }
    return {name: values for name, values in query.items() if values}


def from_query(query: Mapping[str, Sequence[str]]) -> tuple[Choice, tuple[str, ...]]:
    """Return the choice that an address holds, and a note for each part that can't be read."""
    notes: list[str] = []
    known = {"view", "actor", "match", "text", "document", "from", "to", "event"}
    unknown = sorted(set(query) - known)
    if unknown:
        notes.append(f"The address holds something this page does not know: {', '.join(unknown)}.")
    match = _last(query, "match") or Match.ANY.value
    if match not in tuple(Match):
        notes.append(f"“{match}” is no way to match actors (any, all); any of them is shown.")
        match = Match.ANY.value
    start, end = _read_minute(query, "from", notes), _read_minute(query, "to", notes)
    if start is not None and end is not None and start >= end:
        notes.append("The window of the address ends before it begins; the whole time is shown.")
        start = end = None
    selection = Selection(
        actors=_once(query.get("actor", ())),
        match=Match(match),
        text=_last(query, "text"),
        documents=_once(query.get("document", ())),
        start_minute=start,
        end_minute=end,
    )
    return Choice(selection, _last(query, "view") or FIRST_VIEW, _last(query, "event")), tuple(notes)


def recognised(
    choice: Choice,
    *,
    views: Collection[str],
    actors: Collection[str],
    documents: Collection[str],
) -> tuple[Choice, tuple[str, ...]]:
    """Return the choice without views, actors and documents that this case does not hold, and notes."""
    notes: list[str] = []
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
    return Choice(replace(selection, actors=here, documents=there), view, choice.event), tuple(notes)


def first_written(minute: int) -> str:
    """Write the first minute of a window as briefly as it can be read back: 2018, 2018-06-12."""
    return _written(from_minute_number(minute), from_minute_number(minute))


def last_written(minute: int) -> str:
    """Write the end of a window (left out) as the last that is in it: 2018 for 2019-01-01T00:00."""
    return _written(from_minute_number(minute), from_minute_number(minute - 1))


def typed_window(first: str, last: str) -> tuple[int | None, int | None] | str:
    """Return the window that two typed dates name (minutes, end left out), or what is wrong.

    A date is a year, a month or a day: 2018, 2018-06, 2018-06-12, 44 BC, -0043-03-15.
    An empty text leaves that side open.
    """
    bounds: list[int | None] = []
    for text, side in ((first, "start"), (last, "end")):
        if not text.strip():
            bounds.append(None)
            continue
        interval = _typed(text)
        if interval is None:
            return f"“{text.strip()}” is no date I can read. Write 2018, 2018-06, 2018-06-12 or 44 BC."
        bounds.append((interval.start if side == "start" else interval.end).minute_number)
    start, end = bounds
    if start is not None and end is not None and start >= end:
        return "The window ends before it begins."
    return start, end


def _typed(text: str) -> Interval | None:
    found = TYPED.fullmatch(text)
    if not found:
        return None
    sign, number, month, day_, era = found.groups()
    if sign and era:
        return None
    historic = int(number)
    number_ = 1 - historic if era else (-historic if sign else historic)
    if (era and not historic) or not is_day(number_, int(month or 1), int(day_ or 1)):
        return None
    grain = Grain.DAY if day_ else Grain.MONTH if month else Grain.YEAR
    return unit_containing(Moment(number_, int(month or 1), int(day_ or 1)), grain)


def _written(edge: Moment, said: Moment) -> str:
    """Write `said` as coarsely as the edge allows."""
    if edge != edge.midnight:
        return f"{day(said)}T{said.hour:02}:{said.minute:02}"
    if (edge.month, edge.day) == (1, 1):
        return year(said.year)
    return f"{year(said.year)}-{said.month:02}" if edge.day == 1 else day(said)


def _read_minute(query: Mapping[str, Sequence[str]], name: str, notes: list[str]) -> int | None:
    text = _last(query, name)
    if not text:
        return None
    interval = _interval(text)
    if interval is None:
        notes.append(f"“{text[:40]}” in the address is no date; that side of the window is open.")
        return None
    return interval.start.minute_number if name == "from" else interval.end.minute_number


def _interval(text: str) -> Interval | None:
    found = DATE.fullmatch(text)
    if not found:
        return None
    numbers = [int(part) for part in found.groups() if part is not None]
    if not is_day(*(numbers[:3] + [1] * (3 - len(numbers[:3])))):
        return None
    moment = Moment(*numbers)
    if moment.hour > 23 or moment.minute > 59:
        return None
    grains = {1: Grain.YEAR, 2: Grain.MONTH, 3: Grain.DAY}
    return unit_containing(moment, grains.get(len(numbers), Grain.MINUTE))


def _last(query: Mapping[str, Sequence[str]], name: str) -> str:
    values = query.get(name, ())
    return values[-1] if values else ""


def _once(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
