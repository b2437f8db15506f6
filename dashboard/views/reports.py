"""What other documents tell of the same happening."""

from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard import address
from dashboard.escaping import for_markdown
from dashboard.page import Page

if TYPE_CHECKING:
    from pandas import DataFrame

MOST = 5
TITLE = 44


def others(page: Page, event: dict[str, Any]) -> "DataFrame":
    """Return the other events of the case that report the same happening, in the case's order."""
    every = page.contents.events
    same = every["happening_id"] == event["happening_id"]
    found: DataFrame = every[same & (every["event_id"] != event["event_id"])]
    return found


def in_words(event: dict[str, Any], found: "DataFrame") -> str:
    """Say how many documents tell it, and whether their dates agree; empty if this one alone does."""
    if not len(found):
        return ""
    documents = int(event["documents"])
    copies = documents == 1
    told = "a near-copy of this text tells it too" if copies else f"{documents} documents tell this"
    if event["sources_disagree"] == "yes":
        return f"{told}; their dates disagree"
    return told if copies else f"{told}; their dates agree"


def show(found: "DataFrame") -> None:
    """Draw a button for each other report: its date and its document."""
    for row in found.head(MOST).to_dict("records"):
        day = row["date_in_words"] if isinstance(row["date_in_words"], str) else "no date"
        st.button(
            f"{for_markdown(day)} · {for_markdown(str(row['doc_title']), most=TITLE)}",
            key=f"report-{row['event_id']}",
            on_click=address.open_event,
            args=(str(row["event_id"]),),
        )
    if len(found) > MOST:
        st.caption(f"and {len(found) - MOST} more in the view Compare")
