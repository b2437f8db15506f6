"""The actors: how often each takes part, when, by which names, with whom, and where it falls silent."""

from collections.abc import Iterable
from typing import Any

import streamlit as st

from dashboard import address, casting
from dashboard.escaping import visible
from dashboard.page import Page
from dashboard.views import company, silences

name = "actors"
title = "Actors"
icon = ":material/group:"

MOST = 200
BINS = 24  # of the bars over time
COLUMNS = {
    "name": st.column_config.TextColumn("Actor", width="medium"),
    "kind": st.column_config.TextColumn("Kind"),
    "events": st.column_config.NumberColumn("Events"),
    "first": st.column_config.TextColumn("First"),
    "last": st.column_config.TextColumn("Last"),
    "activity": st.column_config.BarChartColumn("Over time", y_min=0, width="small"),
    "aliases": st.column_config.TextColumn("Also called", width="large"),
    "stands_for": st.column_config.TextColumn("Stands for"),
}


def show(page: Page) -> None:
    """Draw the view; a chosen row shows that actor's events on the timeline."""
    frame = page.case.actors(page.choice.selection)
    ids = [str(actor) for actor in frame["actor_id"]]
    frame["aliases"] = frame["aliases"].map(lambda names: "; ".join(names) if names is not None else "")
    frame["stands_for"] = [page.actor_names.get(_text(actor), "") for actor in frame["stands_for"]]
    seen = _seen(page)
    frame["first"] = [seen.get(actor, ("", ""))[0] for actor in ids]
    frame["last"] = [seen.get(actor, ("", ""))[1] for actor in ids]
    moments = begun(page)
    frame["activity"] = [activity(moments.get(actor, ()), page.window) for actor in ids]
    for column in ("name", "kind", "aliases", "stands_for"):
        frame[column] = frame[column].map(lambda text: visible(str(text)[:MOST]))
    st.caption("Counts are those of the events shown. Pick rows to see those actors alone on the timeline.")
    st.dataframe(
        frame[list(COLUMNS)],
        key="actor-rows",
        hide_index=True,
        column_config=COLUMNS,
        on_select="rerun",
        selection_mode="multi-row",
        placeholder="",
    )
    rows = st.session_state["actor-rows"]["selection"]["rows"]
    picked = tuple(ids[row] for row in rows if row < len(ids))
    st.button(
        "Show their events on the timeline",
        disabled=not picked,
        on_click=lambda: address.change({"view": "timeline"}, actors=picked),
    )
    casting.show(page, picked)
    company.show(page)
    silences.show(page, moments)


def begun(page: Page) -> dict[str, list[int]]:
    """Return for each actor the minutes in which its dated events begin."""
    starts = page.events.set_index("event_id")["start_minute"].dropna().astype(int).to_dict()
    found: dict[str, list[int]] = {}
    for event, actor in zip(page.links["event_id"], page.links["actor_id"], strict=True):
        if event in starts:
            found.setdefault(str(actor), []).append(starts[event])
    return found


def activity(starts: Iterable[int], window: tuple[int, int]) -> list[int]:
    """Return how many of the minutes fall into each of BINS equal parts of the window."""
    counts = [0] * BINS
    first, last = window
    for minute in starts:
        if first <= minute < last:
            counts[(minute - first) * BINS // (last - first)] += 1
    return counts


def _seen(page: Page) -> dict[str, tuple[str, str]]:
    """Return for each actor the date in words of its first and its last dated event."""
    words = dict(zip(page.events["event_id"], page.events["date_in_words"], strict=True))
    seen: dict[str, tuple[str, str]] = {}
    for event, actor in zip(page.links["event_id"], page.links["actor_id"], strict=True):
        said = _text(words.get(event))
        if said:
            seen[actor] = (seen.get(actor, (said, ""))[0], said)
    return seen


def _text(value: Any) -> str:
    """Return a cell's text; empty where the table has nothing."""
    return value if isinstance(value, str) else ""
