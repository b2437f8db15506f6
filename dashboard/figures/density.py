"""How many events touch each stretch of each lane, where they are too many to draw."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.escaping import for_chart
from dashboard.figures.axis import MS_A_MINUTE
from dashboard.figures.lanes import Lane
from dashboard.figures.marks import Canvas, Mark
from dashboard.figures.palette import lane_colour, tinted
from dashboard.figures.rulers import Ruler
from pipeline.model.calendar import from_minute_number
from pipeline.model.wording import day_in_words

PIXELS = 7  # width of a block
FAINTEST = 0.15


def blocks(
    shown: Sequence[Mark],
    full: Sequence[tuple[Lane, int]],
    frame: tuple[int, int],
    canvas: Canvas,
    along: Ruler,
) -> list[Any]:
    """Return a trace for each lane, in its row: a block for each stretch touched, darker for more."""
    edges = np.linspace(frame[0], frame[1], canvas.width // PIXELS + 1).astype(np.int64)
    starts = np.array([mark.start for mark in shown], dtype=np.int64)
    ends = np.array([mark.end for mark in shown], dtype=np.int64)
    counts = []
    for lane, _ in full:
        inside = np.fromiter((mark.event in lane.events for mark in shown), dtype=bool, count=len(shown))
        counts.append(touching(starts[inside], ends[inside], edges))
    most = max((int(count.max()) for count in counts), default=1)
    return [
        _trace(lane, row, count, edges, most=most, along=along)
        for (lane, row), count in zip(full, counts, strict=True)
    ]


def touching(
    starts: "np.ndarray[Any, np.dtype[np.int64]]",
    ends: "np.ndarray[Any, np.dtype[np.int64]]",
    edges: "np.ndarray[Any, np.dtype[np.int64]]",
) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Return for each stretch between two edges how many half-open intervals touch it."""
    bins = len(edges) - 1
    first = np.clip(np.searchsorted(edges, starts, side="right") - 1, 0, bins - 1)
    last = np.clip(np.searchsorted(edges, ends, side="left") - 1, 0, bins - 1)
    change = np.zeros(bins + 1, dtype=np.int64)
    np.add.at(change, first, 1)
    np.add.at(change, last + 1, -1)
    return np.cumsum(change)[:bins]


def _trace(
    lane: Lane,
    row: int,
    count: "np.ndarray[Any, np.dtype[np.int64]]",
    edges: "np.ndarray[Any, np.dtype[np.int64]]",
    *,
    most: int,
    along: Ruler,
) -> go.Bar:
    colour = lane_colour(lane.key, lane.place)
    full = [int(at) for at in np.flatnonzero(count)]
    minutes = {at: (along.minute(int(edges[at])), along.minute(int(edges[at + 1]))) for at in full}
    return go.Bar(
        name=for_chart(lane.name, most=40),
        orientation="h",
        base=[int(edges[at]) * MS_A_MINUTE for at in full],
        x=[int(edges[at + 1] - edges[at]) * MS_A_MINUTE for at in full],
        y=[row] * len(full),
        width=0.8,
        marker={
            "color": [tinted(colour, FAINTEST + (1 - FAINTEST) * int(count[at]) / most) for at in full],
            "line": {"width": 0},
        },
        customdata=[["", *minutes[at]] for at in full],
        hovertext=[f"{int(count[at]):,} events<br>{_stretch(*minutes[at])}<br>click to open" for at in full],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
        showlegend=False,
    )


def _stretch(start: int, end: int) -> str:
    first, last = from_minute_number(start), from_minute_number(end - 1)
    return f"{day_in_words(first)} – {day_in_words(last)}"
