"""The timeline: lanes of actors, days as points, longer stretches as bars of true length."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.escaping import visible
from dashboard.figures import density
from dashboard.figures.axis import padded
from dashboard.figures.lanes import Lane, lanes
from dashboard.figures.layout import layout
from dashboard.figures.marks import WIDE, Canvas, Label, Mark, label, marks
from dashboard.figures.packing import packed
from dashboard.figures.traces import Placed, traces

if TYPE_CHECKING:
    from pandas import DataFrame

MOST_MARKS = 2_000  # beyond it a lane shows how many, not which
MOST_LABELS = 150
NOTE = "{count:,} marks are too many to draw one by one: each block tells how many events touch its stretch."


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
    first: tuple[str, ...] = (),
    cast: tuple[str, ...] = (),
    canvas: Canvas = WIDE,
) -> Drawing:
    """Draw the dated events that touch the window (minutes since 1970, end left out).

    `events`, `links` and `documents` have the columns of `Case.events`, `event_actors` and
    `documents`. The event `chosen` is set off; the actors in `first` have the top lanes;
    `cast`, all actors of the case in order, keeps the colour of each.
    The same arguments give the same figure, byte for byte: a chart that differs in one
    byte loses its selection in the browser. Each mark carries its event's id as
    `customdata[0]`; a block of many carries ["", start, end] in minutes.
    """
    shown = marks(events, window)
    frame = padded(*window, width=canvas.width)
    found = lanes([mark.event for mark in shown], links, most=canvas.lanes, first=first, cast=cast)
    total = sum(len(lane.events) for lane in found)
    note = ""
    if total > MOST_MARKS:
        heights = [1] * len(found)
        drawn = density.blocks(shown, found, frame, canvas)
        note = NOTE.format(count=total)
    else:
        placed, heights = _placed(shown, found, frame, canvas)
        drawn = traces(placed, found, frame, canvas, chosen)
    tops = [sum(heights[:index]) for index in range(len(heights) + 1)]
    figure = go.Figure(data=drawn, layout=layout(found, tops, frame, canvas, documents))
    return Drawing(figure, _alt(shown, found, events), note)


def _placed(
    shown: Sequence[Mark], found: Sequence[Lane], frame: tuple[int, int], canvas: Canvas
) -> tuple[list[Placed], list[int]]:
    """Return every mark of every lane in its row, and how many rows each lane takes."""
    labelled = sum(len(lane.events) for lane in found) <= MOST_LABELS
    placed: list[Placed] = []
    heights: list[int] = []
    for number, lane in enumerate(found):
        here = [mark for mark in shown if mark.event in lane.events]
        labels = [label(mark, frame, canvas) for mark in here]
        if not labelled:
            labels = [Label("", "right", one.first, one.last) for one in labels]
        rows = packed([(one.first, one.last) for one in labels])
        top = sum(heights)
        placed += [
            Placed(mark, one, number, top + row) for mark, one, row in zip(here, labels, rows, strict=True)
        ]
        heights.append(max(rows, default=0) + 1)
    return placed, heights


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
