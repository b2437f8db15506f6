"""The timeline: days as points, longer stretches as bars of true length, in lanes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.escaping import visible
from dashboard.figures.arrangement import arranged
from dashboard.figures.axis import padded
from dashboard.figures.groups import NOBODY, memberships
from dashboard.figures.landmarks import axis_of
from dashboard.figures.lanes import Lane, lanes
from dashboard.figures.layout import layout
from dashboard.figures.marks import WIDE, Canvas, Mark, inside, marks
from dashboard.figures.rulers import ruler
from dashboard.figures.traces import traces
from dashboard.selection import Lanes, Scale

if TYPE_CHECKING:
    from pandas import DataFrame

NOTE = (
    "{count:,} marks are too many to draw one by one: each block tells how many events touch its stretch. "
    "Click a block to open it."
)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure, the same in words, and what the reader must know of how it was drawn."""

    figure: go.Figure
    alt: str
    note: str = ""


def timeline(
    events: "DataFrame",
    links: "DataFrame",
    documents: "DataFrame",
    *,
    window: tuple[int, int],
    chosen: str = "",
    by: Lanes = Lanes.ACTOR,
    scale: Scale = Scale.TRUE,
    first: tuple[str, ...] = (),
    cast: tuple[str, ...] = (),
    canvas: Canvas = WIDE,
) -> Drawing:
    """Draw the dated events that touch the window (minutes since 1970, end left out).

    `events`, `links` and `documents` have the columns of `Case.events`, `event_actors` and
    `documents`. The event `chosen` is set off; the keys in `first` have the top lanes;
    `cast`, all keys of the case in order, keeps the colour of each.
    The same arguments give the same figure, byte for byte: a chart that differs in one
    byte loses its selection in the browser. Each mark carries its event's id as
    `customdata[0]`; a block of many carries ["", start, end] in minutes.
    """
    here = inside(events, window)
    along = ruler(scale, list(zip(here["start_minute"], here["end_minute"], strict=True)), window)
    shown = marks(here, along)
    frame = padded(along.place(window[0]), along.place(window[1]), width=canvas.width)
    found = lanes(
        [mark.event for mark in shown],
        memberships(by, events, links),
        most=canvas.lanes,
        first=first,
        cast=cast,
        nobody=NOBODY[by],
    )
    places = arranged(shown, found, frame, canvas)
    full = [(found[number], places.tops[number]) for number in sorted(places.full)]
    drawn, note = traces(places.placed, found, frame, canvas, chosen), ""
    if full:
        from dashboard.figures import density

        drawn += density.blocks(shown, full, frame, canvas, along)
        note = NOTE.format(count=sum(len(lane.events) for lane, _ in full))
    axis = axis_of(along, shown, frame, canvas)
    figure = go.Figure(
        data=drawn, layout=layout(found, places.tops, frame, canvas, documents, at=axis, along=along)
    )
    return Drawing(figure, _alt(shown, found, events), note)


def _alt(shown: Sequence[Mark], found: Sequence[Lane], events: "DataFrame") -> str:
    """Say the picture: how many, from when to when, by whom, and what it leaves out."""
    undated = int(events["start_minute"].isna().sum())
    beneath = f" {undated} events without a date are listed beneath it." if undated else ""
    if not shown:
        return f"Timeline with no dated event in view.{beneath}"
    last = max(shown, key=lambda mark: mark.end)
    by = ", ".join(f"{visible(lane.name[:60])} {len(lane.events)}" for lane in found)
    span = f"from {shown[0].words} to {last.words}" if len(shown) > 1 else f"of {last.words}"
    what = f"Timeline of {len(shown)} dated events, {span}. Lanes: {by}."
    return f"{what}{beneath} The list holds the same events."
