"""The page: `streamlit run dashboard/app.py`, from any folder."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # streamlit puts only dashboard/ there

import streamlit as st

import pipeline
from dashboard import address, ahead, chips, filters, header, intake, keyboard, saving
from dashboard.contents import Contents
from dashboard.page import Page, View
from dashboard.selection import Choice, recognised
from dashboard.views import actors, compare, documents, export, listing, review, timeline
from dashboard.workspace import Workspace, current

if TYPE_CHECKING:
    from pipeline.store.case import Case

ICON = Path(__file__).with_name("icon.svg")
CONTENTS = "contents"
VIEWS: tuple[View, ...] = (timeline, listing, documents, actors, compare, review, export)


def main() -> None:
    """Draw the page for one run."""
    st.html(Path(__file__).with_name("page.css"))
    with ahead.plotly():
        st.set_page_config(page_title="Event Timeline", page_icon=str(ICON), layout="wide")
        asked, notes = address.read()
        workspace = current(asked.example)
        case = workspace.case()
    intake.show_notes()
    intake.read_waiting(workspace)
    if case is None:
        header.welcome(workspace)
        intake.show_problems(workspace)
        return
    contents = _contents(case)
    choice, more = recognised(
        asked,
        views=[view.name for view in VIEWS],
        actors=contents.actor_names,
        documents=contents.titles,
        examples=[one.name for one in pipeline.EXAMPLES],
    )
    page = Page(contents, choice, phone=header.is_phone())
    with st.sidebar:
        filters.show(page)
        keyboard.show()
    header.show(page, VIEWS, workspace)
    header.show_notes((*notes, *more))
    intake.show_problems(workspace)
    saving.show_conflicts(workspace)
    intake.ask_for_days(workspace, contents)
    _view(page, workspace, asked)


@st.fragment
def _view(page: Page, workspace: Workspace, asked: Choice) -> None:
    """Draw what is shown: alone where another event is opened since the address was `asked`, else all."""
    choice, _ = address.read()
    if address.is_other_page(choice, asked) or workspace.case() is not page.case:
        st.rerun()
    page = replace(
        page, choice=replace(page.choice, event=choice.event, lanes=choice.lanes, scale=choice.scale)
    )
    chips.show(page)
    next(view for view in VIEWS if view.name == page.choice.view).show(page)


def _contents(case: "Case") -> Contents:
    """Return the contents of the case, those of the last run if it is the same."""
    kept = st.session_state.get(CONTENTS)
    if not isinstance(kept, Contents) or kept.case is not case:
        kept = st.session_state[CONTENTS] = Contents(case)
    return kept


if __name__ == "__main__":
    main()
