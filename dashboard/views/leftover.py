"""The ledger: every date phrase that became no date, and why; the counts add up."""

import streamlit as st

from dashboard.escaping import visible
from dashboard.page import Page

COLUMNS = {
    "status": st.column_config.TextColumn("Fate"),
    "text": st.column_config.TextColumn("Phrase"),
    "reason": st.column_config.TextColumn("Reason"),
    "why": st.column_config.TextColumn("Why", width="large"),
    "document": st.column_config.TextColumn("Document", width="medium"),
}


def show(page: Page) -> None:
    """Draw the date phrases of the chosen documents that have no date."""
    counts = page.counts
    st.markdown(
        f"**{counts.mentions} date phrases** = {counts.dated} dated + {counts.unresolved} unresolved "
        f"+ {counts.rejected} rejected. Nothing is dropped in silence: here is what has no date."
    )
    import pandas as pd

    chosen = page.choice.selection.documents or tuple(page.titles)
    frames = [page.case.mentions(doc_id).assign(document=page.titles[doc_id]) for doc_id in chosen]
    every = pd.concat(frames, ignore_index=True)
    left = every[every["status"] != "dated"]
    if not len(left):
        st.success("Every date phrase has its date.")
        return
    shown = left[list(COLUMNS)].copy()
    for column in shown:
        shown[column] = shown[column].fillna("").map(lambda text: visible(str(text)[:400]))
    st.dataframe(shown, hide_index=True, column_config=COLUMNS)
