"""The examples to choose from, a sentence each."""

import streamlit as st

import pipeline
from dashboard import address
from dashboard.selection import Choice
from dashboard.workspace import Workspace, example


def show(workspace: Workspace) -> None:
    """Draw a button for each example, and one that closes the example on the page."""
    shown = None if workspace.example is None else workspace.example_name
    for one in pipeline.EXAMPLES:
        st.button(
            one.title,
            key=f"example-{one.name}",
            on_click=_open,
            args=(workspace, one.name),
            disabled=one.name == shown,
            width="stretch",
        )
        st.caption(one.about)
    if shown is not None:
        st.button("Close the example", on_click=workspace.close_example)


def _open(workspace: Workspace, name: str) -> None:
    """Show an example with nothing filtered: what was chosen of another case holds nothing of this one."""
    if not workspace.documents:
        address.write(Choice(example=name))
    workspace.open_example(example(name), name)
