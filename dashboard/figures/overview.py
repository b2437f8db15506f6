"""The strip above the timeline: how many events begin when in the whole case, the window on it."""

from typing import TYPE_CHECKING, Any

import numpy as np
import plotly.graph_objects as go

from dashboard.figures.axis import MS_A_MINUTE, padded, ticks
from dashboard.figures.palette import CLEAR, OTHERS, tinted
from pipeline.model.calendar import MINUTES_A_DAY, from_minute_number
from pipeline.model.wording import day_in_words

if TYPE_CHECKING:
    from pandas import DataFrame

HEIGHT = 78  # pixels
PIXELS = 6  # width of a bar
ACCENT = "#3A93CC"
LEAST = 0.08  # of the height, so that one event among thousands is seen


def overview(
    every: "DataFrame",
    chosen: "DataFrame",
    *,
    extent: tuple[int, int],
    window: tuple[int, int],
    width: int,
) -> go.Figure:
    """Draw how many dated events begin in each stretch of the extent (minutes, end left out).

    All events of the case stand in grey, the chosen ones in colour before them. Each bar
    carries its stretch as `customdata`: ["", start, end] in minutes.
    """
    frame = padded(*extent, width=width)
    edges = np.unique(np.linspace(*extent, width // PIXELS + 1).astype(np.int64))
    counts = [np.histogram(_starts(events, extent), edges)[0] for events in (every, chosen)]
    most = max(int(counts[0].max()), 1)
    at = ticks(*frame, width=width)
    return go.Figure(
        data=[
            _bars(count, edges, most, colour)
            for count, colour in zip(counts, (tinted(OTHERS, 0.45), ACCENT), strict=True)
        ],
        layout={
            "height": HEIGHT,
            "margin": {"l": 8, "r": 12, "t": 2, "b": 20},
            "barmode": "overlay",
            "bargap": 0,
            "showlegend": False,
            "dragmode": "select",
            "selectdirection": "h",
            "hovermode": "closest",
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "shapes": [_ground(frame), *(_shades(frame, window) if window != extent else [])],
            "xaxis": {
                "type": "linear",  # of minutes: a box on an axis of dates comes back as text
                "fixedrange": True,
                "range": list(frame),
                "tickmode": "array",
                "tickvals": [place // MS_A_MINUTE for place in at.places],
                "ticktext": [word.replace("<br>", " ").strip() for word in at.words],
                "tickfont": {"size": 11},
                "tickangle": 0,
                "showgrid": False,
                "zeroline": False,
            },
            "yaxis": {"visible": False, "range": [0, 1.05], "fixedrange": True},
        },
    )


def _starts(events: "DataFrame", extent: tuple[int, int]) -> "np.ndarray[Any, np.dtype[np.int64]]":
    found: np.ndarray[Any, np.dtype[np.int64]] = events["start_minute"].dropna().to_numpy(dtype=np.int64)
    return found.clip(extent[0], extent[1] - 1)


def _bars(
    count: "np.ndarray[Any, Any]", edges: "np.ndarray[Any, np.dtype[np.int64]]", most: int, colour: str
) -> go.Bar:
    full = [int(at) for at in np.flatnonzero(count)]
    return go.Bar(
        x=[(int(edges[at]) + int(edges[at + 1])) // 2 for at in full],
        width=[int(edges[at + 1] - edges[at]) for at in full],
        y=[round(LEAST + (1 - LEAST) * int(count[at]) / most, 4) for at in full],
        marker={"color": colour, "line": {"width": 0}},
        customdata=[["", int(edges[at]), int(edges[at + 1])] for at in full],
        hovertext=[
            f"{int(count[at]):,} from {day_in_words(from_minute_number(int(edges[at])))}" for at in full
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _ground(frame: tuple[int, int]) -> dict[str, Any]:
    """Return the line that the bars stand on."""
    line = {"color": tinted(OTHERS, 0.6), "width": 1}
    return {"type": "line", "yref": "paper", "x0": frame[0], "x1": frame[1], "y0": 0, "y1": 0, "line": line}


def _shades(frame: tuple[int, int], window: tuple[int, int]) -> list[dict[str, Any]]:
    """Return a veil over what the window leaves out, and the lines of its two ends."""
    start, end = (min(max(edge, frame[0]), frame[1]) for edge in window)
    veil = {"type": "rect", "fillcolor": tinted(OTHERS, 0.18), "line": {"width": 0}}
    line = {"type": "line", "line": {"color": ACCENT, "width": 2}}
    stretches = ((veil, frame[0], start), (veil, end, frame[1]), (line, start, start), (line, end, end))
    whole = {"yref": "paper", "y0": 0, "y1": 1, "layer": "above"}
    return [{**kind, **whole, "x0": first, "x1": last} for kind, first, last in stretches]


def rounded(start: int, end: int, extent: tuple[int, int]) -> tuple[int, int]:
    """Return a dragged stretch out to whole days, inside the extent and at least a day long."""
    first = max(start // MINUTES_A_DAY * MINUTES_A_DAY, extent[0] // MINUTES_A_DAY * MINUTES_A_DAY)
    last = min(-(-end // MINUTES_A_DAY) * MINUTES_A_DAY, -(-extent[1] // MINUTES_A_DAY) * MINUTES_A_DAY)
    return first, max(last, first + MINUTES_A_DAY)
