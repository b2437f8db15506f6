"""Adding an event by hand: it stands on words of a document, so that it can be checked like any other."""

import streamlit as st

from dashboard.editing import HEADLINE, HELP, read
from dashboard.escaping import for_markdown, shortened
from dashboard.page import Page
from dashboard.workspace import current
from pipeline.model.documents import Problem
from pipeline.store.decisions import ActorRef, AddEvent, Dating, EventRef

NAME = 60  # letters of a name in a list
SHOWN = 40  # letters of wrong words in a message


def show(page: Page) -> None:
    """Draw the form."""
    with st.form("add-event", border=False):
        doc_id = st.selectbox(
            "Document",
            list(page.titles),
            key="add-document",
            format_func=lambda one: shortened(str(page.titles[one]), NAME),
        )
        words = st.text_area("Its words in the document", key="add-words", height=80)
        headline = st.text_input("Headline", key="add-headline", max_chars=HEADLINE)
        date = st.text_input("Date", key="add-date", help=HELP)
        actors = st.multiselect(
            "Who takes part",
            list(page.actor_names),
            key="add-actors",
            format_func=lambda one: shortened(str(page.actor_names[one]), NAME),
        )
        asked = st.form_submit_button("Add it")
    if not asked:
        return
    told = _placed(page, str(doc_id), words.strip())
    when = _dated(page, str(doc_id), date.strip())
    for problem in (told, when):
        if isinstance(problem, Problem):
            st.error(for_markdown(f"“{problem.source}”: {problem.what}. {problem.mend}", most=400))
            return
    if isinstance(told, EventRef) and not isinstance(when, Problem):
        chosen = tuple(ActorRef(actor, str(page.actor_names[actor])) for actor in actors)
        said = headline.strip() or shortened(told.words, HEADLINE)
        current().decide(AddEvent(told, said, when, chosen))
        st.rerun()


def _placed(page: Page, doc_id: str, words: str) -> EventRef | Problem:
    """Return where the words stand in the document."""
    start = page.case.text(doc_id).find(words) if words else -1
    if start < 0:
        what = "these words do not stand in that document"
        return Problem(words[:SHOWN], what, "Copy the words that tell the event.")
    return EventRef(page.case.text_ref(doc_id), start, start + len(words), words)


def _dated(page: Page, doc_id: str, date: str) -> Dating | Problem | None:
    """Return the typed date, counted from the document's day; None where none was typed."""
    published = page.documents.set_index("doc_id")["published"][doc_id]
    return read(date, published if isinstance(published, str) else "") if date else None
