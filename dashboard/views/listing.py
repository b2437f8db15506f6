"""The chosen events as a table: sortable, searchable, the twin of the chart for eyes, ears and keys."""

import streamlit as st

from dashboard import address
from dashboard.escaping import visible
from dashboard.page import Page
from dashboard.terms import KINDS
from dashboard.views import evidence

name = "list"
title = "List"
icon = ":material/list:"

MOST = 500  # letters of a cell
COLUMNS = {
    "date_in_words": st.column_config.TextColumn("Date", width="medium"),
    "headline": st.column_config.TextColumn("What", width="large"),
    "actors": st.column_config.TextColumn("Who", width="medium"),
    "status": st.column_config.TextColumn("Checked", width="small"),
    "date_text": st.column_config.TextColumn("Words of the text", width="small"),
    "doc_title": st.column_config.TextColumn("Document", width="small"),
    "start": st.column_config.TextColumn("From", width="small"),
    "end": st.column_config.TextColumn("To", width="small"),
    "kind": st.column_config.TextColumn("Kind", width="small"),
}
# Words don't sort as dates do: this column brings the order of time back, BC too.
PLACE = {"place": st.column_config.NumberColumn("#", width=44, help="Place in time; the undated come last.")}


def show(page: Page) -> None:
    """Draw the view."""
    left, right = evidence.beside()
    with left:
        table(page, key="list", height=560)
    with right:
        evidence.show(page)


def table(page: Page, *, key: str, height: int) -> None:
    """Draw the table; a chosen row opens the event's evidence."""
    frame = page.events[list(COLUMNS)].copy()
    frame["date_in_words"] = frame["date_in_words"].fillna("no date")
    for column in frame:
        frame[column] = frame[column].fillna("").map(lambda text: visible(str(text)[:MOST]))
    frame["kind"] = [KINDS.get(kind, kind) for kind in frame["kind"]]
    frame.insert(0, "place", range(1, len(frame) + 1))
    order = [str(event) for event in page.events["event_id"]]
    chosen = [order.index(page.choice.event)] if page.choice.event in order else []
    widget = f"{key}-{page.choice.event}"
    st.dataframe(
        frame,
        key=widget,
        hide_index=True,
        column_config=PLACE | COLUMNS,
        height=min(height, 37 + 35 * max(len(frame), 1)),
        on_select=lambda: _picked(widget, order),
        selection_mode="single-row",
        selection_default={"selection": {"rows": chosen, "columns": [], "cells": []}},
        placeholder="",
        alt=f"Table of the {len(frame)} events shown",
    )


def _picked(widget: str, order: list[str]) -> None:
    rows = st.session_state[widget]["selection"]["rows"]
    address.open_event(order[rows[0]] if rows else "")
