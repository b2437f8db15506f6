"""Correcting one event: its date, its headline, another reading, joining it with others, splitting it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import streamlit as st

import pipeline
from dashboard import address
from dashboard.escaping import for_markdown, shortened
from dashboard.page import Page
from dashboard.workspace import current
from pipeline.model.documents import Problem
from pipeline.model.iso import parse_day
from pipeline.store.decisions import (
    ChooseReading,
    Dating,
    Decision,
    EditDate,
    EditHeadline,
    EventRef,
    MergeEvents,
    SplitEvent,
)

if TYPE_CHECKING:
    from pandas import DataFrame

EDITING = "editing"
HEADLINE = 140  # letters
NEAR = 60  # events before and after in the list that can be joined with one
HELP = "As finely as you know it: 2018, June 2018, 12 June 2018, 3–5 June 2018, 44 BC. Empty: no date."


def is_open(event_id: str) -> bool:
    """Tell whether the event is being edited."""
    return st.session_state.get(EDITING) == event_id


def open_or_close(event_id: str) -> None:
    """Open the form of an event, or close it; the event stays open when it is decided on."""
    address.open_event(event_id)
    st.session_state[EDITING] = "" if is_open(event_id) else event_id


def show(page: Page, event: dict[str, Any], ref: EventRef) -> None:
    """Draw the form and what else can be corrected."""
    _readings(page, event, ref)
    _form(event, ref)
    with st.expander("Join with another event, or split"):
        _join(page, event, ref)
        _split(event, ref)


def readings(alternatives: Any, published: str) -> Iterator[tuple[Dating, str]]:
    """Yield the other dates that a phrase could mean, and when it would; those that read back alone."""
    for told in alternatives if alternatives is not None and hasattr(alternatives, "__len__") else ():
        words, _, why = str(told).partition(": ")
        found = read(words, published)
        if isinstance(found, Dating):
            yield found, why


def read(text: str, published: str) -> Dating | Problem:
    """Return the date of a typed text, counted from the document's day."""
    return pipeline.read_date(text, parse_day(published) if published else None)


def _readings(page: Page, event: dict[str, Any], ref: EventRef) -> None:
    mentions = page.case.mentions(str(event["doc_id"]))
    here = mentions[(mentions["start"] == event["date_start"]) & (mentions["end"] == event["date_end"])]
    for row in here[here["status"] == "dated"].head(1).to_dict("records"):
        for number, (dating, why) in enumerate(readings(row["alternatives"], _published(event))):
            st.button(
                for_markdown(f"{dating.typed}, {why}"),
                key=f"reading-{number}",
                on_click=_done,
                args=(ChooseReading(ref, dating),),
            )


def _form(event: dict[str, Any], ref: EventRef) -> None:
    date = event["date_in_words"] if isinstance(event["date_in_words"], str) else ""
    headline = str(event["headline"])
    with st.form(f"edit-{event['event_id']}", border=False):
        typed = st.text_input("Date", value=date, key=f"edit-date-{event['event_id']}", help=HELP)
        told = st.text_input(
            "Headline", value=headline, max_chars=HEADLINE, key=f"edit-headline-{event['event_id']}"
        )
        asked = st.form_submit_button("Save changes", type="primary")
    if not asked:
        return
    decisions: list[Decision] = []
    if typed.strip() != date:
        found = read(typed, _published(event)) if typed.strip() else None
        if isinstance(found, Problem):
            st.error(for_markdown(f"“{found.source}”: {found.what}. {found.mend}", most=400))
            return
        decisions.append(EditDate(ref, found))
    if told.strip() and told != headline:
        decisions.append(EditHeadline(ref, told.strip()))
    _done(*decisions)
    st.rerun()


def _join(page: Page, event: dict[str, Any], ref: EventRef) -> None:
    near = _near(page.events, str(event["event_id"]))
    names = {
        str(row["event_id"]): shortened(f"{_date(row)}: {row['headline']}", HEADLINE)
        for row in near.to_dict("records")
    }
    key = f"join-{event['event_id']}"
    chosen = st.multiselect(
        "It is the same event as",
        list(names),
        key=key,
        format_func=lambda one: names[one],
        placeholder="choose",
    )
    others = tuple(page.case.event_ref(one) for one in chosen)
    st.button("Join them", key="join", disabled=not others, on_click=_done, args=(MergeEvents(ref, others),))


def _split(event: dict[str, Any], ref: EventRef) -> None:
    with st.form(f"split-{event['event_id']}", border=False):
        told = st.text_area(
            "It is several events: a headline a line",
            value=str(event["headline"]),
            key=f"split-lines-{event['event_id']}",
            height=100,
        )
        asked = st.form_submit_button("Split it")
    if asked:
        lines = tuple(line.strip()[:HEADLINE] for line in told.splitlines() if line.strip())
        if len(lines) < 2:
            st.error("Give each of the events a line of its own.")
            return
        _done(SplitEvent(ref, lines))
        st.rerun()


def _near(events: "DataFrame", event_id: str) -> "DataFrame":
    """Return the events around one in the list, without it."""
    order = [str(one) for one in events["event_id"]]
    at = order.index(event_id) if event_id in order else 0
    near = events.iloc[max(at - NEAR, 0) : at + NEAR + 1]
    return near[near["event_id"] != event_id]


def _done(*decisions: Decision) -> None:
    current().decide(*decisions)
    st.session_state[EDITING] = ""


def _published(event: dict[str, Any]) -> str:
    return event["published"] if isinstance(event["published"], str) else ""


def _date(row: "dict[Any, Any]") -> str:
    return row["date_in_words"] if isinstance(row["date_in_words"], str) else "no date"
