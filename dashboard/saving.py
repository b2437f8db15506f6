"""The case as one file: saved, opened again, joined with a colleague's."""

from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

import pipeline
from dashboard.escaping import for_markdown, shortened
from dashboard.workspace import Workspace
from pipeline.store import decision_words
from pipeline.store.decisions import Log
from pipeline.store.reconciling import Conflict, Side, conflicts

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.store.case import Case

TURN = "saved-turn"
WRONG = "saved-wrong"
NAME = 60  # letters
SAID = {Side.MINE: "Mine", Side.THEIRS: "Theirs"}


def show(workspace: Workspace, name: str) -> None:
    """Draw saving, opening, joining and the name that decisions are signed with."""
    case = workspace.case()
    if case is not None:
        st.download_button(
            "Save the case",
            data=partial(_packed, case),
            file_name=f"{shortened(name, NAME)}.timeline.zip",
            key="save-case",
            on_click="ignore",
            icon=":material/save:",
            width="stretch",
        )
        st.caption(
            f"One file with the documents, what was read, and {_many(len(case.log))}. "
            "Until you save them, decisions live in this session alone."
        )
        _who(workspace)
    _upload("Open a saved case", "open-case", partial(_open, workspace))
    if case is not None:
        _upload("Join a colleague’s case", "join-case", partial(_join, workspace))


def show_conflicts(workspace: Workspace) -> None:
    """Draw what was wrong with a file, and where a colleague decided otherwise, until all is chosen."""
    if wrong := st.session_state.get(WRONG):
        left, right = st.columns([12, 1], vertical_alignment="center")
        left.error(for_markdown(str(wrong), most=400))
        right.button("✕", key="wrong-file", help="Dismiss", on_click=st.session_state.pop, args=(WRONG,))
    if workspace.colleague is None:
        return
    found = conflicts(workspace.log, workspace.colleague.log)
    with st.container(border=True, key="conflicts"):
        st.subheader("Join the two cases", anchor=False)
        st.markdown(
            f"**{len(found)}** decisions differ. Choose which count; the others stay in the log, undone."
            if found
            else "No decisions differ: both can count."
        )
        for number, conflict in enumerate(found):
            _conflict(conflict, number)
        with st.container(horizontal=True):
            st.button(
                "Join them", key="join-cases", type="primary", on_click=_joined, args=(workspace, found)
            )
            st.button("Leave it", key="leave-colleague", on_click=_leave, args=(workspace,))


def _who(workspace: Workspace) -> None:
    st.session_state["who"] = workspace.who
    st.text_input(
        "Sign decisions as",
        key="who",
        max_chars=NAME,
        placeholder="nobody",
        on_change=lambda: setattr(workspace, "who", str(st.session_state["who"]).strip()),
    )


def _conflict(conflict: Conflict, number: int) -> None:
    left, middle, right = st.columns([5, 2, 5])
    left.markdown(_listed(conflict.mine))
    middle.radio(
        "Which counts",
        list(Side),
        key=f"conflict-{number}",
        format_func=lambda side: SAID[side],
    )
    right.markdown(_listed(conflict.theirs))


def _listed(log: Log) -> str:
    return "\n".join(f"- {for_markdown(decision_words.said(entry), most=300)}" for entry in log)


def _joined(workspace: Workspace, found: tuple[Conflict, ...]) -> None:
    chosen = {
        conflict.subject: Side(st.session_state[f"conflict-{number}"])
        for number, conflict in enumerate(found)
    }
    workspace.join(chosen)


def _leave(workspace: Workspace) -> None:
    workspace.colleague = None


def _upload(label: str, key: str, take: "Callable[[Case], None]") -> None:
    turn = int(st.session_state.get(TURN, 0))
    file: Any = st.file_uploader(label, key=f"{key}-{turn}", type=["zip"])
    if file is None:
        return
    from pipeline.store.bundle import unpacked

    st.session_state[TURN] = turn + 1  # an empty field for the next one
    st.session_state.pop(WRONG, None)
    try:
        take(unpacked(file.getvalue(), source=shortened(file.name, NAME)))
    except pipeline.CaseError as error:
        st.session_state[WRONG] = str(error)
    st.rerun()


def _open(workspace: Workspace, case: "Case") -> None:
    workspace.open_saved(case)


def _join(workspace: Workspace, case: "Case") -> None:
    workspace.colleague = case


def _packed(case: "Case") -> bytes:
    from pipeline.store.bundle import packed

    return packed(case)


def _many(decisions: int) -> str:
    return "1 decision" if decisions == 1 else f"{decisions} decisions"
