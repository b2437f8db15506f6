"""The page: `streamlit run dashboard/app.py`, from any folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # streamlit puts only dashboard/ there

import streamlit as st

import pipeline
from dashboard import address, ahead, chips, filters, header, intake
from dashboard.contents import Contents
from dashboard.page import Page, View
from dashboard.selection import Choice, recognised
from dashboard.views import actors, documents, export, listing, review, timeline
from dashboard.workspace import Workspace, current

ICON = Path(__file__).with_name("icon.svg")
VIEWS: tuple[View, ...] = (timeline, listing, documents, actors, review, export)


def main() -> None:
    """Draw the page for one run."""
    st.html(Path(__file__).with_name("page.css"))
    with ahead.plotly():
        st.set_page_config(page_title="Event Timeline", page_icon=str(ICON), layout="wide")
        choice, notes = address.read()
        workspace = current(choice.example)
        case = workspace.case()
    intake.show_notes()
    intake.read_waiting(workspace)
    if case is None:
        header.welcome(workspace)
        intake.show_problems(workspace)
        return
    contents = Contents(case)
    choice, more = recognised(
        choice,
        views=[view.name for view in VIEWS],
        actors=contents.actor_names,
        documents=contents.titles,
        examples=[one.name for one in pipeline.EXAMPLES],
    )
    page = Page(contents, choice, phone=header.is_phone())
    with st.sidebar:
        filters.show(page)
    _body(workspace, page, (*notes, *more), choice)


def _body(workspace: Workspace, page: Page, notes: tuple[str, ...], choice: Choice) -> None:
    view = next(view for view in VIEWS if view.name == choice.view)
    header.show(page, VIEWS, workspace)
    header.show_notes(notes)
    intake.show_problems(workspace)
    intake.ask_for_days(workspace, page.contents)
    chips.show(page)
    view.show(page)


if __name__ == "__main__":
    main()
