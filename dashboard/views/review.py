"""The review: one event at a time, the doubtful first or drawn at random, by key or by button."""

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import additions, address, editing, verdicts
from dashboard.escaping import for_html, for_markdown
from dashboard.page import Page
from dashboard.views import decided, evidence, leftover
from pipeline.store import checking
from pipeline.store.decisions import Status
from pipeline.store.selection import Selection

if TYPE_CHECKING:
    from pandas import DataFrame

name = "review"
title = "Review"
icon = ":material/fact_check:"

DOUBTFUL, RANDOM, LEFT_OVER = "Doubtful first", f"A random {checking.SAMPLE}", "Without a date"
MODE = "review-mode"
EVERY_STATUS = tuple(status.value for status in Status)
KEYS = "A accept · R reject · E edit · U undo · J next · K previous"


def show(page: Page) -> None:
    """Draw the view."""
    mode = st.segmented_control(
        "Check", [DOUBTFUL, RANDOM, LEFT_OVER], key=MODE, default=DOUBTFUL, required=True
    )
    if mode == LEFT_OVER:
        leftover.show(page)
        return
    selection = Selection() if mode == RANDOM else page.choice.selection
    every = page.case.events(replace(selection, status=EVERY_STATUS))
    doubts = {one.event_id: one.reasons for one in checking.doubts(page.case)}
    ranked = checking.sample(page.case) if mode == RANDOM else tuple(doubts)
    order = _order(ranked, every, sample=mode == RANDOM)
    if not order:
        st.info("No event to check: these filters choose none. Take one away above.")
        return
    status = {str(e): Status(s) for e, s in zip(every["event_id"], every["status"], strict=True)}
    _progress(page, order, status, sample=mode == RANDOM)
    _event(page, order, status, doubts)
    decided.show(page)
    with st.expander("Add an event that was missed"):
        additions.show(page)


def _order(ranked: tuple[str, ...], events: "DataFrame", *, sample: bool) -> list[str]:
    """Return the events to check, in the order in which to check them; what a person made comes last."""
    here = dict.fromkeys(str(event) for event in events["event_id"])
    machine = [event for event in ranked if event in here]
    known = set(ranked)
    return machine if sample else [*machine, *(event for event in here if event not in known)]


def _progress(page: Page, order: list[str], status: dict[str, Status], *, sample: bool) -> None:
    checked = sum(status[event] is not Status.UNCHECKED for event in order)
    st.progress(checked / len(order), f"{checked} of {len(order)} events checked")
    if sample:
        st.markdown(f"**Measured:** {for_markdown(str(checking.quality(page.case)), most=400)}.")
        st.caption(
            "The draw hangs on the documents alone, so a colleague draws the same. "
            "Right is an event accepted as it was; the filters do not count here."
        )


def _event(
    page: Page, order: list[str], status: dict[str, Status], doubts: dict[str, tuple[str, ...]]
) -> None:
    waiting = [event for event in order if status[event] is Status.UNCHECKED]
    chosen = page.choice.event if page.choice.event in status else (waiting or order)[0]
    at = order.index(chosen) if chosen in order else 0
    event = page.event(chosen)
    if event is None:
        return
    with st.container(border=True, key="evidence"):
        _steps(order, at)
        verdicts.show(page, event, onward=_onward(order, at, status))
        card, form = st.columns([13, 8], gap="medium") if editing.is_open(chosen) else (st.container(),) * 2
        with card:
            st.html(f'<p class="et-note" dir="auto">{for_html(str(event["headline"]))}</p>')
            st.html("".join(evidence.card(page, event, evidence.mention_of(page, event))))
        with form:
            verdicts.correct(page, event)
    if reasons := doubts.get(chosen):
        st.caption(f"Why it stands here: {for_markdown('; '.join(reasons), most=400)}.")
    st.caption(KEYS)


def _onward(order: list[str], at: int, status: dict[str, Status]) -> str:
    """Return the next event that nobody has checked, from here on and then from the beginning."""
    for event in (*order[at + 1 :], *order[:at]):
        if status[event] is Status.UNCHECKED:
            return event
    return order[min(at + 1, len(order) - 1)]


def _steps(order: list[str], at: int) -> None:
    earlier = order[at - 1] if at else ""
    later = order[at + 1] if at + 1 < len(order) else ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for label, key, event, shortcut in (
            ("Previous", "earlier", earlier, "k"),
            ("Next", "later", later, "j"),
        ):
            st.button(
                label,
                key=key,
                on_click=address.open_event,
                args=(event,),
                disabled=not event,
                shortcut=shortcut,
            )
        st.caption(f"{at + 1} of {len(order)}", width="stretch")
