"""The strip above the timeline: drag over a stretch of time, or click a bar, to open it."""

from typing import Any

import streamlit as st

from dashboard.figures.marks import NARROW, WIDE
from dashboard.figures.overview import overview, rounded
from dashboard.filters import open_window
from dashboard.page import Page

CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False}
KEY = "strip"
NAMES = 150  # pixels that the lanes' names take from the timeline beneath


def show(page: Page) -> None:
    """Draw the strip; nothing where a case has no stretch to choose from."""
    extent = page.extent
    if extent is None or page.whole.dated_events < 2:
        return
    canvas = NARROW if page.phone else WIDE
    figure = overview(
        page.contents.events, page.events, extent=extent, window=page.window, width=canvas.width + NAMES
    )
    key = f"{KEY}-{page.window[0]}-{page.window[1]}"  # a fresh one for each window: the drawn box is gone
    st.session_state[KEY] = (key, extent)
    st.plotly_chart(
        figure,
        key=key,
        on_select=_dragged,
        selection_mode=("points", "box"),
        config=CONFIG,
        alt=f"All {page.whole.dated_events} dated events of the case over time. "
        "The fields From and To choose a stretch without a pointer.",
    )


def _dragged() -> None:
    key, extent = st.session_state[KEY]
    chosen = stretch(st.session_state[key]["selection"])
    if chosen:
        open_window(*rounded(*chosen, extent))


def stretch(selection: Any) -> tuple[int, int] | None:
    """Return the stretch (minutes) of a box, or of the bars clicked; None if nothing was chosen."""
    for box in selection["box"]:
        first, last = sorted(int(edge) for edge in box["x"][:2])
        return first, last
    bars = [point["customdata"] for point in selection["points"] if point.get("customdata")]
    if not bars:
        return None
    return min(int(bar[1]) for bar in bars), max(int(bar[2]) for bar in bars)
