"""Sources side by side: where their dates disagree, and when each event happened and was reported."""

from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard import address
from dashboard.escaping import for_html, for_markdown, shortened
from dashboard.figures.marks import NARROW, WIDE
from dashboard.figures.reported import reported
from dashboard.page import Page
from dashboard.views import evidence

if TYPE_CHECKING:
    from pandas import DataFrame

name = "compare"
title = "Compare"
icon = ":material/compare_arrows:"

MOST = 20  # disagreements drawn
BESIDE = 3  # reports in a row
QUOTE = 320
CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False}


def show(page: Page) -> None:
    """Draw the view."""
    left, right = evidence.beside()
    with left:
        _disagreements(page)
        _reported(page)
    with right:
        evidence.show(page)


def groups(events: "DataFrame") -> "list[DataFrame]":
    """Return the happenings whose sources disagree, each as the events that report it."""
    found = events[events["sources_disagree"] == "yes"]
    return [group for _, group in found.groupby("happening_id", sort=False) if len(group) > 1]


def _disagreements(page: Page) -> None:
    found = groups(page.events)
    several = page.events[page.events["documents"] > 1]["happening_id"].nunique()
    alone = page.events["happening_id"].nunique() - several
    st.subheader(f"Sources disagree · {len(found)}", anchor=False)
    st.caption(
        f"{several} happenings are told by two or more documents, {alone} by one; near-copies count once."
    )
    if not found:
        st.markdown("No two documents give dates that exclude one another.")
    for number, group in enumerate(found[:MOST]):
        with st.container(border=True, key=f"disagree-{number}"):
            _group(group)
    if len(found) > MOST:
        st.caption(f"and {len(found) - MOST} more: narrow the filters to see them")


def _group(group: "DataFrame") -> None:
    rows = group.to_dict("records")
    st.markdown(f"**{for_markdown(str(rows[0]['headline']), most=120)}**")
    for at in range(0, len(rows), BESIDE):
        for place, row in zip(st.columns(BESIDE), rows[at : at + BESIDE], strict=False):
            with place:
                st.html(_report(row))
                st.button(
                    "Why this date?",
                    key=f"why-{row['event_id']}",
                    on_click=address.open_event,
                    args=(str(row["event_id"]),),
                )


def _report(row: "dict[Any, Any]") -> str:
    day = row["date_in_words"] if isinstance(row["date_in_words"], str) else "no date"
    quote = for_html(shortened(str(row["quote"]), QUOTE))
    return (
        f'<p class="et-day et-small">{for_html(day)}</p>'
        f'<blockquote class="et-quote" dir="auto">{quote}</blockquote>'
        f'<p class="et-note"><bdi>{for_html(shortened(str(row["doc_title"]), 80))}</bdi></p>'
    )


def _reported(page: Page) -> None:
    st.subheader("Happened and reported", anchor=False)
    rows = page.events[page.events["start_minute"].notna() & page.events["published"].notna()]
    if not len(rows):
        st.markdown("No dated event stands in a document whose day is known.")
        return
    figure = reported(
        page.events,
        window=page.window,
        width=(NARROW if page.phone else WIDE).width,
        chosen=page.choice.event,
    )
    key = f"reported-{page.choice.event}"
    st.session_state["reported"] = key
    st.plotly_chart(
        figure,
        key=key,
        on_select=_picked,
        selection_mode="points",
        config=CONFIG,
        alt=f"{len(rows)} events by the day on which they happened and the day of their document. "
        "The list holds the same events.",
    )
    st.caption("On the dotted line: reported on its day. Left of it: background. Right of it: foretold.")


def _picked() -> None:
    for point in st.session_state[st.session_state["reported"]]["selection"]["points"]:
        if point.get("customdata"):
            address.open_event(str(point["customdata"][0]))
        return
