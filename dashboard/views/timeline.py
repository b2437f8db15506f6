"""The timeline: chart, the undated beneath it, the list of the same events, the evidence beside."""

from typing import Any

import streamlit as st

from dashboard import address
from dashboard.escaping import for_markdown
from dashboard.figures.marks import NARROW, WIDE
from dashboard.figures.timeline import timeline
from dashboard.filters import open_window
from dashboard.page import Page
from dashboard.views import drawing, evidence, listing, strip

name = "timeline"
title = "Timeline"
icon = ":material/timeline:"

MOST_UNDATED = 12
HEADLINE = 60
CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False}


def show(page: Page) -> None:
    """Draw the view. The list comes first for keys and ears; page.css puts it beneath the chart."""
    with st.container(key="timeline"):
        with st.container(key="twin-list"):
            st.subheader("The same events as a list", anchor=False)
            listing.table(page, key="twin", height=320)
        if page.phone:
            _drawn(page)
            evidence.show(page)
        else:
            left, right = evidence.beside()
            with left, st.container(key="wide-chart"):
                _drawn(page)
            with right:
                evidence.show(page)
        _tray(page)


def _drawn(page: Page) -> None:
    with st.container(gap="xsmall"):
        strip.show(page)
        drawing.show(page)
        _chart(page)


def _chart(page: Page) -> None:
    if not page.counts.dated_events:
        _empty(page)
        return
    choice = page.choice
    picture = timeline(
        page.events,
        page.links,
        page.documents,
        window=page.window,
        chosen=choice.event,
        by=choice.lanes,
        scale=choice.scale,
        first=page.choice.selection.actors,
        cast=drawing.cast(page),
        canvas=NARROW if page.phone else WIDE,
    )
    key = f"chart-{choice.event}"  # a fresh chart for each event: one mark can be clicked twice
    st.plotly_chart(
        picture.figure,
        key=key,
        on_select=_picked,
        selection_mode="points",
        config=CONFIG,
        alt=picture.alt,
    )
    if picture.note:
        st.caption(picture.note)
    st.session_state["chart"] = key


def _picked() -> None:
    """Open the event that was clicked, or the stretch of time of a clicked block."""
    selection = st.session_state[st.session_state["chart"]]["selection"]
    for point in selection["points"]:
        data = point.get("customdata")
        if data and data[0]:
            address.open_event(str(data[0]))
        elif data and len(data) == 3:
            open_window(int(data[1]), int(data[2]))
        return


def _empty(page: Page) -> None:
    """Say that nothing dated is in view, and what to loosen."""
    if not page.counts.events:
        return  # said above, with ways out
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
        with st.container(horizontal=True, gap="xsmall"):
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
