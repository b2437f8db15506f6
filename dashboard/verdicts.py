"""What a reader can decide about one event: accept, reject, edit, undo; by button and by key."""

from typing import Any

import streamlit as st

from dashboard import address, editing, keys
from dashboard.escaping import for_html
from dashboard.page import Page
from dashboard.workspace import Workspace, current
from pipeline.store.decisions import Accept, Decision, Reject, Status
from pipeline.store.history import to_redo, to_undo

SAID = {
    Status.UNCHECKED: "Not checked yet",
    Status.ACCEPTED: "✓ Accepted",
    Status.REJECTED: "✗ Rejected: shown only where you ask for it",
    Status.EDITED: "✎ Edited",
    Status.ADDED: "✎ Added by hand",
}


def show(page: Page, event: dict[str, Any], *, onward: str = "") -> None:
    """Draw the buttons; after a verdict the event `onward` is opened, if one is given."""
    workspace = current()
    event_id = str(event["event_id"])
    ref = page.case.event_ref(event_id)
    status = Status(event["status"])
    with st.container(horizontal=True, gap="small", key="verdicts"):
        _verdict(workspace, "Accept", Accept(ref), onward, shortcut="a", done=status is Status.ACCEPTED)
        _verdict(workspace, "Reject", Reject(ref), onward, shortcut=None, done=status is Status.REJECTED)
        st.button("Edit", key="edit", shortcut="e", on_click=editing.open_or_close, args=(event_id,))
        last, again = to_undo(workspace.log), to_redo(workspace.log)
        st.button("Undo", key="undo", shortcut="u", on_click=workspace.undo, disabled=last is None)
        st.button("Redo", key="redo", shortcut="shift+u", on_click=workspace.redo, disabled=again is None)
    keys.bind(r="reject")


def correct(page: Page, event: dict[str, Any]) -> None:
    """Draw the form that corrects the event, if it is asked for."""
    event_id = str(event["event_id"])
    if editing.is_open(event_id):
        editing.show(page, event, page.case.event_ref(event_id))


def facts(event: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return what was decided about the event: a name and safe HTML each."""
    changes = [str(one) for one in event["changes"]] if len(event["changes"]) else []
    told = [("Checked", for_html(SAID[Status(event["status"])]))]
    if changes:
        told.append(("Changes", "<br>".join(map(for_html, changes))))
    return tuple(told)


def _verdict(
    workspace: Workspace, label: str, decision: Decision, onward: str, *, shortcut: str | None, done: bool
) -> None:
    st.button(
        f"{label} :gray[R]" if shortcut is None else label,
        key=label.lower(),
        shortcut=shortcut,
        on_click=_decide,
        args=(workspace, decision, onward),
        type="primary" if done else "secondary",
    )


def _decide(workspace: Workspace, decision: Decision, onward: str) -> None:
    workspace.decide(decision)
    if onward:
        address.open_event(onward)
