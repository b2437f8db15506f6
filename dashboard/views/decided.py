"""What was decided so far, the latest first, and what has lost its event."""

import streamlit as st

from dashboard.escaping import for_markdown
from dashboard.page import Page
from pipeline.store import decision_words
from pipeline.store.decisions import Entry
from pipeline.store.history import in_force

MOST = 50
LONGEST = 300  # letters of a line
UNDONE = "~~"  # struck through, in Markdown


def show(page: Page) -> None:
    """Draw the log, folded away; decisions without their event are said openly."""
    case = page.case
    if case.orphans:
        st.warning(
            f"{_many(case.orphans)} kept, but what they are about is not among these documents:\n"
            + _listed(case.orphans)
        )
    if not case.log:
        return
    counting = {entry.id for entry in in_force(case.log)}
    with st.expander(f"What was decided ({len(case.log)})"):
        latest = tuple(reversed(case.log[-MOST:]))
        st.markdown("\n".join(_line(entry, "" if entry.id in counting else UNDONE) for entry in latest))
        if len(case.log) > MOST:
            st.caption(f"and {len(case.log) - MOST} before; all of them are in the saved case")


def _listed(entries: tuple[Entry, ...]) -> str:
    return "\n".join(_line(entry) for entry in entries[:MOST])


def _line(entry: Entry, mark: str = "") -> str:
    said = for_markdown(decision_words.said(entry), most=LONGEST)
    return f"- {mark}{said}{mark}"


def _many(entries: tuple[Entry, ...]) -> str:
    return "1 decision is" if len(entries) == 1 else f"{len(entries)} decisions are"
