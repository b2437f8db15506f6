"""Happened on × reported on: each event by its own day and by the day of its document."""

from typing import TYPE_CHECKING

import plotly.graph_objects as go

from dashboard.escaping import for_chart
from dashboard.figures.axis import padded, ticks
from dashboard.figures.palette import CLEAR, DAY_SYMBOLS, LANES, OTHERS, RULE
from pipeline.model.calendar import MINUTES_A_DAY
from pipeline.model.iso import parse_day

if TYPE_CHECKING:
    from pandas import DataFrame

HEIGHT = 440  # pixels
FORETOLD, BACKGROUND = LANES[1], LANES[0]


def reported(events: "DataFrame", *, window: tuple[int, int], width: int, chosen: str = "") -> go.Figure:
    """Draw the dated events of dated documents that touch the window (minutes, end left out).

    Across: when it happened; upwards: when it was reported. On the line both are one day;
    left of it is background, right of it what was foretold. Each mark carries its event's
    id as `customdata[0]`.
    """
    start, end = window
    rows = events[events["start_minute"].notna() & events["published"].notna()]
    rows = rows[(rows["start_minute"] < end) & (rows["end_minute"] > start)]
    days = [parse_day(str(day)) for day in rows["published"]]
    up = [day.minute_number + MINUTES_A_DAY // 2 if day else start for day in days]
    across = [
        (int(first) + int(last)) // 2
        for first, last in zip(rows["start_minute"], rows["end_minute"], strict=True)
    ]
    frame = padded(start, end, width=width)
    tall = padded(min(up, default=start), max(up, default=end) + 1, width=HEIGHT)
    ids = [str(event) for event in rows["event_id"]]
    symbols = [DAY_SYMBOLS.get(str(mood), "circle") for mood in rows["mood"]]
    marks = go.Scatter(
        x=across,
        y=up,
        mode="markers",
        marker={
            "symbol": symbols,
            "size": [17 if event == chosen else 10 for event in ids],
            "color": [
                FORETOLD if x > y + MINUTES_A_DAY // 2 else BACKGROUND
                for x, y in zip(across, up, strict=True)
            ],
            "opacity": 0.75,
            "line": {"width": 1.5},
        },
        customdata=[[event] for event in ids],
        hovertext=[
            f"<b>{for_chart(str(words))}</b><br>{for_chart(str(headline), most=70)}<br>"
            f"<i>{for_chart(str(title), most=60)}, published {day}</i>"
            for words, headline, title, day in zip(
                rows["date_in_words"], rows["headline"], rows["doc_title"], rows["published"], strict=True
            )
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        selected={"marker": {"opacity": 0.75}},
        unselected={"marker": {"opacity": 0.75}},
    )
    return go.Figure(data=[marks], layout=_layout(frame, tall, width))


def _layout(frame: tuple[int, int], tall: tuple[int, int], width: int) -> dict[str, object]:
    first, last = max(frame[0], tall[0]), min(frame[1], tall[1])
    line = {"color": OTHERS, "width": 1, "dash": "dot"}
    both = [
        {"type": "line", "layer": "below", "x0": first, "y0": first, "x1": last, "y1": last, "line": line}
    ]
    return {
        "height": HEIGHT,
        "margin": {"l": 8, "r": 12, "t": 8, "b": 40},
        "dragmode": False,
        "hovermode": "closest",
        "showlegend": False,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "shapes": both if first < last else [],
        "xaxis": _axis(frame, width) | {"title": {"text": "happened"}},
        "yaxis": _axis(tall, HEIGHT) | {"title": {"text": "reported"}, "automargin": True},
    }


def _axis(frame: tuple[int, int], room: int) -> dict[str, object]:
    at = ticks(*frame, width=room)
    return {
        "type": "linear",
        "fixedrange": True,
        "range": list(frame),
        "tickmode": "array",
        "tickvals": [place // 60_000 for place in at.places],
        "ticktext": list(at.words),
        "gridcolor": RULE,
        "zeroline": False,
    }
