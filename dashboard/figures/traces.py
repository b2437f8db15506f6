"""Marks in their rows as Plotly traces: bars, points and headlines."""

import html
import textwrap
from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.escaping import for_chart, visible
from dashboard.figures.arrangement import Placed
from dashboard.figures.axis import EARLIEST, LATEST, MS_A_MINUTE
from dashboard.figures.fading import is_crisp, pieces
from dashboard.figures.lanes import Lane
from dashboard.figures.marks import FINE, Canvas, Mark
from dashboard.figures.palette import (
    ABOUT_SYMBOL,
    DAY_SYMBOLS,
    OPEN_SYMBOLS,
    PATTERNS,
    SHORT_SYMBOLS,
    lane_colour,
    tinted,
)


def traces(
    placed: Sequence[Placed],
    found: Sequence[Lane],
    frame: tuple[int, int],
    canvas: Canvas,
    chosen: str,
) -> list[Any]:
    """Return the traces of each lane, then one of all headlines; the event `chosen` is set off."""
    scale = (frame[1] - frame[0]) / canvas.width
    drawn: list[Any] = []
    for number, lane in enumerate(found):
        colour = lane_colour(lane.key, lane.place)
        here = [one for one in placed if one.lane == number]
        bars = [one for one in here if not one.mark.is_point(scale)]
        points = [one for one in here if one.mark.is_point(scale)]
        if bars:
            drawn.append(_bars(bars, lane, colour, chosen, scale))
        if points:
            drawn.append(_points(points, lane, colour, chosen))
    spoken = [one for one in placed if one.label.text]
    if spoken:
        drawn.append(_labels(spoken, frame, scale))
    return drawn


def _bars(bars: Sequence[Placed], lane: Lane, colour: str, chosen: str, scale: float) -> go.Bar:
    parts = [(one, piece) for one in bars for piece in pieces(one.mark, scale)]
    crisp = [is_crisp(one.mark) for one, _ in parts]
    bold = [one.mark.event == chosen for one, _ in parts]
    return go.Bar(
        name=for_chart(lane.name, most=40),
        orientation="h",
        base=[max(piece.start, EARLIEST) * MS_A_MINUTE for _, piece in parts],
        x=[(min(piece.end, LATEST) - max(piece.start, EARLIEST)) * MS_A_MINUTE for _, piece in parts],
        y=[one.row for one, _ in parts],
        width=0.66,
        marker={
            "color": [
                tinted(colour, round((0.7 if strong else 0.28 if sharp else 0.5) * piece.strength, 3))
                for (_, piece), sharp, strong in zip(parts, crisp, bold, strict=True)
            ],
            "line": {
                "color": colour,
                "width": [
                    (3.0 if strong else 1.2) if sharp else 0.0
                    for sharp, strong in zip(crisp, bold, strict=True)
                ],
            },
            "pattern": {
                "shape": [PATTERNS.get(one.mark.mood, "") for one, _ in parts],
                "fgcolor": [tinted(colour, round(piece.strength, 3)) for _, piece in parts],
                "size": 7,
                "solidity": 0.25,
            },
        },
        **_common([one for one, _ in parts]),
    )


def _points(points: Sequence[Placed], lane: Lane, colour: str, chosen: str) -> go.Scatter:
    return go.Scatter(
        name=for_chart(lane.name, most=40),
        mode="markers",
        x=[one.mark.middle * MS_A_MINUTE for one in points],
        y=[one.row for one in points],
        marker={
            "color": colour,
            "symbol": [_symbol(one.mark) for one in points],
            "size": [17 if one.mark.event == chosen else 12 for one in points],
            "opacity": 1,
            "line": {"color": colour, "width": [5.0 if one.mark.event == chosen else 2.0 for one in points]},
        },
        **_common(points),
    )


def _common(placed: Sequence[Placed]) -> dict[str, Any]:
    """Return what bars and points share: the event's id, the hover, no fading of the rest."""
    return {
        "customdata": [[one.mark.event] for one in placed],
        "hovertext": [_hover(one.mark) for one in placed],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
        "showlegend": False,
    }


def _labels(spoken: Sequence[Placed], frame: tuple[int, int], scale: float) -> go.Scatter:
    def place(one: Placed) -> float:
        if one.mark.is_point(scale):
            return one.mark.middle
        return max(one.mark.start, frame[0]) if one.label.side != "right" else one.mark.end

    def gap(one: Placed) -> str:
        return "\u00a0\u00a0\u00a0" if one.mark.is_point(scale) else "\u00a0"

    def text(one: Placed) -> str:
        said = for_chart(one.label.text)
        return said + gap(one) if one.label.side == "left" else gap(one) + said

    return go.Scatter(
        mode="text",
        x=[place(one) * MS_A_MINUTE for one in spoken],
        y=[one.row for one in spoken],
        text=[text(one) for one in spoken],
        textposition=[f"middle {'left' if one.label.side == 'left' else 'right'}" for one in spoken],
        textfont={"size": 12},
        hoverinfo="skip",
        selected={"textfont": {}},
        unselected={"textfont": {}},
        showlegend=False,
    )


def _symbol(mark: Mark) -> str:
    if mark.certainty in OPEN_SYMBOLS:
        return OPEN_SYMBOLS[mark.certainty] + ("" if mark.mood == "asserted" else "-open")
    if mark.certainty == "approximate":
        return ABOUT_SYMBOL.get(mark.mood, "diamond-open")
    if mark.grain in FINE:
        return DAY_SYMBOLS.get(mark.mood, "circle")
    return SHORT_SYMBOLS.get(mark.mood, "square")


def _hover(mark: Mark) -> str:
    lines = textwrap.wrap(visible(mark.headline[:300]), 56)
    said = "<br>".join(html.escape(line, quote=False).replace("$", "&#36;") for line in lines[:4])
    mood = "" if mark.mood == "asserted" else f" · {mark.mood}"
    return f"<b>{for_chart(mark.words)}</b>{mood}<br>{said}<br><i>{for_chart(mark.source, most=60)}</i>"
