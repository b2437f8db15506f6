"""Adding documents, giving them their day, and what went wrong with them."""

from collections.abc import Callable

import streamlit as st

import pipeline
from dashboard import days
from dashboard.contents import Contents
from dashboard.escaping import for_markdown, shortened
from dashboard.workspace import Workspace
from pipeline.model.documents import Document, Genre, Problem
from pipeline.model.iso import parse_day
from pipeline.model.mentions import Reason

DAY = "Day of publication"
DAY_HELP = "YYYY-MM-DD, such as 2024-06-19; 15 March 44 BC is -0043-03-15. Leave it empty if you don't know."
DAY_WRONG = "“{text}” is no day of the calendar. Write it as YYYY-MM-DD, such as 2024-06-19 or -0043-03-15."
HERE = ("localhost", "127.0.0.1", "::1", "0.0.0.0")  # noqa: S104  (names of this machine, nothing is bound)
TITLE = 50
NOTES = "notes"


def show(workspace: Workspace) -> None:
    """Draw the ways in: paste a text, drop files."""
    paste, files = st.tabs(["Paste text", "Drop files"])
    with paste:
        _paste(workspace)
    with files:
        _files(workspace)
    st.caption(where_documents_go())


def where_documents_go() -> str:
    """Say what happens to the documents, by the address under which the page was opened."""
    host = (st.context.url or "").split("://")[-1].split("/")[0].rsplit(":", 1)[0].strip("[]")
    stay = "They stay in the memory of this session and are gone when you close the page."
    if not host or host in HERE:
        return f"Documents are read on this machine; nothing is sent elsewhere. {stay}"
    return (
        f"Documents you add are sent to the server at {for_markdown(host)} and read there. {stay} "
        "For sensitive material run Event Timeline on your own machine."
    )


def _paste(workspace: Workspace) -> None:
    with st.form("paste", clear_on_submit=False, border=False):
        text = st.text_area(
            "Text", key="paste-text", height=140, placeholder="An article, a report, a letter …"
        )
        title = st.text_input("Title", key="paste-title", placeholder="optional")
        day = st.text_input(DAY, key="paste-day", placeholder="YYYY-MM-DD", help=DAY_HELP)
        asked = st.form_submit_button("Add this text")
    if not asked:
        return
    published = parse_day(day) if day.strip() else None
    if day.strip() and published is None:
        st.error(DAY_WRONG.format(text=for_markdown(day, most=40)))
        return
    name = title.strip() or _first_words(text)
    _taken(
        workspace, lambda: [pipeline.read_text(text, title=name, source="pasted text", published=published)]
    )


def _files(workspace: Workspace) -> None:
    turn = int(st.session_state.get("files-turn", 0))
    files = st.file_uploader(
        "Texts, web pages, PDF, Word, e-mail, e-books, tables or a .zip, several at once",
        accept_multiple_files=True,
        key=f"files-{turn}",
    )
    if not files:
        return
    st.session_state["files-turn"] = turn + 1  # an empty drop zone for the next ones
    _taken(
        workspace, lambda: [one for file in files for one in pipeline.read_file(file.name, file.getvalue())]
    )


def _taken(workspace: Workspace, read: Callable[[], list[Document | Problem]]) -> None:
    st.session_state[NOTES] = workspace.take(read())
    st.rerun()


def show_notes() -> None:
    """Say once what the last addition brought that was not expected."""
    for note in st.session_state.pop(NOTES, ()):
        st.toast(for_markdown(note))


def read_waiting(workspace: Workspace) -> None:
    """Read the documents that wait, with progress and a way to stop; then draw the page anew."""
    waiting = workspace.waiting()
    if not waiting:
        return
    if workspace.stopped:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.warning(f"{len(waiting)} documents are not read yet.")
            st.button("Read them", on_click=_set_stopped, args=(workspace,), kwargs={"stopped": False})
        return
    with st.container(key="reading"):
        bar = st.progress(0.0)
        if len(waiting) > 1:
            st.button("Stop", on_click=_set_stopped, args=(workspace,), kwargs={"stopped": True})
        for number, document in enumerate(workspace.catch_up()):
            said = for_markdown(document.title, most=TITLE)
            bar.progress(number / len(waiting), f"Reading {number + 1} of {len(waiting)}: {said}")
    st.rerun()


def _set_stopped(workspace: Workspace, *, stopped: bool) -> None:
    workspace.stopped = stopped


def show_problems(workspace: Workspace) -> None:
    """Draw a row for each input that gave no document: where, what, and what to do."""
    for number, problem in enumerate(workspace.problems):
        left, right = st.columns([12, 1], vertical_alignment="center")
        where, what, mend = (for_markdown(text) for text in (problem.source, problem.what, problem.mend))
        left.error(f"**{where}**: {what.rstrip('.')}. {mend}")
        right.button("✕", key=f"problem-{number}", help="Dismiss", on_click=workspace.dismiss, args=(number,))


def ask_for_days(workspace: Workspace, contents: Contents) -> None:
    """Draw an amber row for each document without a day of publication; a history needs none."""
    documents = contents.documents
    missing = documents[documents["published"].isna() & (documents["genre"] != Genre.NARRATIVE.value)]
    for doc_id, title in zip(missing["doc_id"], missing["title"], strict=True):
        mentions = contents.case.mentions(str(doc_id))
        waiting = int((mentions["reason"] == Reason.NO_ANCHOR.value).sum())
        _ask_for_day(workspace, str(doc_id), str(title), waiting)


def _ask_for_day(workspace: Workspace, doc_id: str, title: str, waiting: int) -> None:
    mentions = {0: "no date mention waits", 1: "1 date mention waits"}.get(
        waiting, f"{waiting} date mentions wait"
    )
    with st.container(key=f"ask-{doc_id}", border=True):
        said = for_markdown(title, most=TITLE)
        st.warning(f"**{said}** has no day of publication: {mentions} for it.")
        day_form(workspace, doc_id, label="Give its day")


def day_form(workspace: Workspace, doc_id: str, *, label: str, day: str = "") -> None:
    """Draw a field for a document's day; a day that is none is refused with a clear word."""
    with st.form(f"day-{doc_id}-{label}", border=False):
        left, right = st.columns([3, 2], vertical_alignment="bottom")
        typed = left.text_input(
            DAY, value=day, key=f"day-of-{doc_id}-{label}", placeholder="YYYY-MM-DD", help=DAY_HELP
        )
        asked = right.form_submit_button(label)
    days.confirm(workspace, doc_id)
    if not asked or typed.strip() == day:
        return
    published = parse_day(typed)
    if typed.strip() and published is None:
        st.error(DAY_WRONG.format(text=for_markdown(typed, most=40)))
    elif day:
        days.ask(workspace, doc_id, published)
        st.rerun()
    else:  # what had no day to count from can only gain
        workspace.redate(doc_id, published)
        st.rerun()


def _first_words(text: str) -> str:
    return shortened(" ".join(text.split()[:8]), 60) or "Pasted text"
