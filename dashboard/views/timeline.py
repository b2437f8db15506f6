"""The timeline: chart, the undated beneath it, the list of the same events, the evidence beside."""

from typing import Any

import streamlit as st

from dashboard import address
from dashboard.escaping import for_markdown
from dashboard.figures.axis import MS_A_MINUTE, minute_of
from dashboard.figures.marks import NARROW, WIDE
from dashboard.figures.timeline import timeline
from dashboard.filters import open_window
from dashboard.page import Page
from dashboard.views import evidence, listing
from pipeline.model.calendar import MINUTES_A_DAY

name = "timeline"
title = "Timeline"
icon = ":material/timeline:"

MOST_UNDATED = 12
HEADLINE = 60
CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False}


def show(page: Page) -> None:
    """Draw the view."""
    if page.phone:
        _chart(page)
        evidence.show(page)
        _tray(page)
    else:
        left, right = st.columns([13, 8], gap="medium")
        with left:
            _chart(page)
            _tray(page)
        with right:
            evidence.show(page)
    st.subheader("The same events as a list", anchor=False)
    listing.table(page, key="twin", height=320)


def _chart(page: Page) -> None:
    if not page.counts.dated_events:
        _empty(page)
        return
    drawing = timeline(
        page.events,
        page.links,
        page.documents,
        window=page.window,
        chosen=page.choice.event,
        first=page.choice.selection.actors,
        canvas=NARROW if page.phone else WIDE,
    )
    if page.phone:
        drawing.figure.update_layout(dragmode=False)  # a finger must be able to scroll past the chart
    key = f"chart-{page.choice.event}"  # a fresh chart for each event: one mark can be clicked twice
    st.plotly_chart(
        drawing.figure,
        key=key,
        on_select=_picked,
        selection_mode=("points",) if page.phone else ("points", "box"),
        config=CONFIG,
        alt=drawing.alt,
    )
    if drawing.note:
        st.caption(drawing.note)
    if not page.phone:
        st.caption("Click a mark for its evidence; drag across the chart to open that stretch of time.")
    st.session_state["chart"] = key


def _picked() -> None:
    """Open the event that was clicked, the block that was clicked, or the stretch that was dragged."""
    selection = st.session_state[st.session_state["chart"]]["selection"]
    print("PICK", selection)
    if box := selection.get("box"):
        _open_stretch(box[0]["x"])
        return
    for point in selection["points"]:
        data = point.get("customdata")
        if data and data[0]:
            address.open_event(str(data[0]))
        elif data and len(data) == 3:
            open_window(int(data[1]), int(data[2]))
        return


def _open_stretch(edges: Any) -> None:
    """Open the window that was dragged, in whole days if it has any."""
    found = sorted(minute for edge in edges if (minute := _minute(edge)) is not None)
    if len(found) == 2:
        start, end = found
        if end - start > 2 * MINUTES_A_DAY:
            start, end = start // MINUTES_A_DAY * MINUTES_A_DAY, -(-end // MINUTES_A_DAY) * MINUTES_A_DAY
        if end > start:
            open_window(start, end)


def _minute(edge: Any) -> int | None:
    """Return the minute since 1970 of an edge as Plotly gives it: milliseconds, or a date string."""
    if isinstance(edge, int | float):
        return int(edge // MS_A_MINUTE)
    return minute_of(str(edge))


def _empty(page: Page) -> None:
    """Say that nothing dated is in view, and what to loosen."""
    if not page.whole.dated_events:
        st.info("No event of these documents has a date yet. A day of publication may give them one.")
    else:
        st.info(
            f"No dated event in view: {page.whole.dated_events} are there without filters. "
            "Take a filter away above, or open a wider window."
        )


def _tray(page: Page) -> None:
    """Draw the undated events: happenings whose date the text does not tell."""
    undated = page.events[page.events["start_minute"].isna()]
    if not len(undated):
        return
    with st.container(key="undated", gap="xsmall"):
        st.markdown(f"**No date in the text** · {len(undated)}")
        with st.container(horizontal=True, gap="small"):
            _headlines(undated.head(MOST_UNDATED))
        if len(undated) > MOST_UNDATED:
            st.caption(f"and {len(undated) - MOST_UNDATED} more in the list beneath")


def _headlines(events: Any) -> None:
    for event, headline in zip(events["event_id"], events["headline"], strict=True):
        st.button(
            for_markdown(str(headline), most=HEADLINE),
            key=f"undated-{event}",
            on_click=address.open_event,
            args=(str(event),),
        )
