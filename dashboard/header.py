"""The head of the page: what this is, how much it holds, and the ways of looking."""

from collections.abc import Sequence

import streamlit as st

from dashboard import address, examples, intake, saving
from dashboard.escaping import for_markdown
from dashboard.page import Page, View
from dashboard.workspace import Workspace, example_named
from pipeline.store.selection import Counts

NAME = 70
PROMISE = "Event Timeline turns documents into a timeline of who did what, when. Every date can be checked."


def show(page: Page, views: Sequence[View], workspace: Workspace) -> None:
    """Draw the name of the case, the counts, the way to add documents and the switch of views."""
    with st.container(key="head"):
        left, right = st.columns([3, 1], vertical_alignment="top")
    with left:
        st.header(for_markdown(named(page, workspace), most=NAME), anchor=False)
        st.markdown(counted(page.whole))
    with right:
        with st.popover("Add documents", icon=":material/note_add:", width="stretch"):
            intake.show(workspace)
        with st.popover("Examples", icon=":material/auto_stories:", width="stretch"):
            examples.show(workspace)
        with st.popover("Save and open", icon=":material/save:", width="stretch"):
            saving.show(workspace, page.name)
    if workspace.example is not None:
        st.caption(f"{PROMISE} This is an example: add your own documents to see theirs.")
    titles = {view.name: f"{view.icon} {view.title}" for view in views}
    st.session_state["view"] = page.choice.view
    st.segmented_control(
        "View",
        list(titles),
        key="view",
        required=True,
        format_func=lambda name: titles[name],
        label_visibility="collapsed",
        on_change=lambda: address.open_view(str(st.session_state["view"])),
    )


def welcome(workspace: Workspace) -> None:
    """Draw the page of an empty table."""
    st.header("Event Timeline", anchor=False)
    st.markdown(PROMISE)
    intake.show(workspace)
    with st.popover("Open a saved case", icon=":material/folder_open:"):
        saving.show(workspace, "")
    st.subheader("Examples", anchor=False)
    examples.show(workspace)


def named(page: Page, workspace: Workspace) -> str:
    """Return what the case on the page is called."""
    if workspace.example is None or len(page.titles) == 1:
        return page.name
    return example_named(workspace.example_name).title


def show_notes(notes: Sequence[str]) -> None:
    """Say what of the address could not be read."""
    for note in notes:
        st.info(for_markdown(note, most=400))


def counted(counts: Counts) -> str:
    """Say how much a case holds; the date mentions add up."""
    return (
        f"{_many(counts.documents, 'document')} · {_many(counts.mentions, 'date mention')}: "
        f"{counts.dated} dated, {counts.unresolved} unresolved, {counts.rejected} rejected · "
        f"{_many(counts.events, 'event')}, {counts.undated_events} undated · {_many(counts.actors, 'actor')}"
    )


def is_phone() -> bool:
    """Tell whether the browser says that it runs on a phone."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"
