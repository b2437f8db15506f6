"""Another day for a document: what it would do is said before it is done."""

import streamlit as st

from dashboard.workspace import Workspace
from pipeline.model.calendar import Moment
from pipeline.model.wording import day_in_words

ASKED = "asked-day"  # (document, day, what it would do)


def ask(workspace: Workspace, doc_id: str, published: Moment | None) -> None:
    """Read the document with that day, to say what would happen."""
    with st.spinner("Reading it with that day …"):
        st.session_state[ASKED] = (doc_id, published, str(workspace.preview(doc_id, published)))


def confirm(workspace: Workspace, doc_id: str) -> None:
    """Draw what would happen, and the choice, if that document's day was asked for."""
    asked, published, said = st.session_state.get(ASKED, ("", None, ""))
    if asked != doc_id:
        return
    day = f"As of {day_in_words(published)}" if published else "Without a day"
    st.info(f"{day}: {said}. Nothing is changed yet.")
    with st.container(horizontal=True):
        st.button(
            "Change it",
            key=f"redate-{doc_id}",
            type="primary",
            on_click=_redate,
            args=(workspace, doc_id, published),
        )
        st.button("Leave it", key=f"leave-{doc_id}", on_click=_forget)


def _redate(workspace: Workspace, doc_id: str, published: Moment | None) -> None:
    workspace.redate(doc_id, published)
    _forget()


def _forget() -> None:
    st.session_state.pop(ASKED, None)
