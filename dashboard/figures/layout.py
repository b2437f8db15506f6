"""The frame of the timeline: axis of time, lanes, the days on which documents were published."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dashboard.escaping import for_chart
from dashboard.figures.axis import MS_A_MINUTE, Ticks
from dashboard.figures.landmarks import breaks
from dashboard.figures.lanes import Lane
from dashboard.figures.marks import Canvas
from dashboard.figures.palette import BAND, CLEAR, PUBLISHED, RULE
from dashboard.figures.rulers import Ruler
from pipeline.model.calendar import MINUTES_A_DAY
from pipeline.model.iso import parse_day
from pipeline.model.wording import day_in_words

if TYPE_CHECKING:
    from pandas import DataFrame

ROW = 26  # pixels
MARGIN = {"l": 8, "r": 12, "t": 26, "b": 28}
SECOND_LINE = 16  # of the ticks' words
MOST_DAYS = 60  # dashed lines for days of publication
SPOKEN_DAYS = 3  # of which so many are named
SPOKEN_BREAKS = 4


def layout(
    found: Sequence[Lane],
    tops: Sequence[int],
    frame: tuple[int, int],
    canvas: Canvas,
    documents: "DataFrame",
    *,
    at: Ticks,
    along: Ruler,
) -> dict[str, Any]:
    """Return the layout of a chart whose lane i takes the rows from tops[i] up to tops[i + 1].

    `frame` is what the axis shows, in minutes. The range of both axes is always set: a
    chart that finds its own would move with every filter.
    """
    rows = max(tops[-1], 1)
    foot = MARGIN["b"] + (SECOND_LINE if any("<br>" in word for word in at.words) else 0)
    days, said = _days(documents, frame, rows, along)
    cuts, lengths = _breaks(along, rows)
    return {
        "height": rows * ROW + MARGIN["t"] + foot,
        "margin": MARGIN | {"b": foot},
        "barmode": "overlay",
        # Streamlit takes clicks on marks only outside the select mode, and reports no zoom: the window is
        # our own control, so the axes stand still and a finger scrolls past the chart.
        "dragmode": False,
        "hovermode": "closest",
        "hoverdistance": 12,
        "hoverlabel": {"align": "left"},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "uirevision": "timeline",
        "shapes": days + cuts + _bands(tops),
        "annotations": lengths or said,
        "xaxis": {
            "type": "date",
            "fixedrange": True,
            "range": [frame[0] * MS_A_MINUTE, frame[1] * MS_A_MINUTE],
            "autorange": False,
            "tickmode": "array",
            "tickvals": at.places,
            "ticktext": at.words,
            "tickangle": 0,
            "showgrid": False,
            "zeroline": False,
            "minor": {"tickmode": "array", "tickvals": at.edges, "showgrid": True, "gridcolor": RULE},
            "title": None,
        },
        "yaxis": {
            "range": [rows - 0.5, -0.5],
            "autorange": False,
            "fixedrange": True,
            "tickmode": "array",
            "tickvals": [(tops[i] + tops[i + 1] - 1) / 2 for i in range(len(found))],
            "ticktext": [f"{for_chart(lane.name, most=canvas.name)}  {len(lane.events)}" for lane in found],
            "ticks": "",
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "title": None,
        },
    }


def _days(
    documents: "DataFrame", frame: tuple[int, int], rows: int, along: Ruler
) -> tuple[list[Any], list[Any]]:
    """Return a dashed line for each day on which a document was published, the first few named."""
    moments = sorted({day for text in documents["published"].dropna() if (day := parse_day(str(text)))})
    noons = [(day, along.place(day.minute_number + MINUTES_A_DAY // 2)) for day in moments]
    inside = [(day, noon) for day, noon in noons if frame[0] <= noon <= frame[1]][:MOST_DAYS]
    lines = [
        {
            "type": "line",
            "layer": "below",
            "x0": noon * MS_A_MINUTE,
            "x1": noon * MS_A_MINUTE,
            "y0": -0.5,
            "y1": rows - 0.5,
            "line": {"dash": "dash", "width": 1, "color": PUBLISHED},
        }
        for _, noon in inside
    ]
    middle = (frame[0] + frame[1]) / 2
    words = [
        {
            "x": noon * MS_A_MINUTE,
            "y": -0.5,
            "yanchor": "bottom",
            "xanchor": "right" if noon > middle else "left",
            "showarrow": False,
            "text": f"published {day_in_words(day)}",
            "font": {"size": 11},
        }
        for day, noon in inside
        if len(inside) <= SPOKEN_DAYS
    ]
    return lines, words


def _breaks(along: Ruler, rows: int) -> tuple[list[Any], list[Any]]:
    """Return a dotted line, and above it a length in words, where the axis is cut short."""
    found = list(breaks(along))
    lines = [
        {
            "type": "line",
            "layer": "below",
            "x0": place * MS_A_MINUTE,
            "x1": place * MS_A_MINUTE,
            "y0": -0.5,
            "y1": rows - 0.5,
            "line": {"dash": "dot", "width": 3, "color": RULE},
        }
        for place, _ in found
    ]
    words = [
        {
            "x": place * MS_A_MINUTE,
            "y": -0.5,
            "yanchor": "bottom",
            "showarrow": False,
            "text": f"⋯ {said} ⋯",
            "font": {"size": 11},
        }
        for place, said in found
    ]
    return lines, words if len(found) <= SPOKEN_BREAKS else []


def _bands(tops: Sequence[int]) -> list[Any]:
    """Return a faint ground behind every second lane."""
    return [
        {
            "type": "rect",
            "layer": "below",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": tops[index] - 0.5,
            "y1": tops[index + 1] - 0.5,
            "fillcolor": BAND,
            "line": {"width": 0},
        }
        for index in range(1, len(tops) - 1, 2)
    ]
