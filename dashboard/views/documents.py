"""The documents: each with its day and its numbers, and its text with every date phrase painted."""

from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard import address, reading
from dashboard.escaping import for_html, for_markdown, shortened, visible
from dashboard.intake import day_form
from dashboard.markup import Stretch
from dashboard.page import Page
from dashboard.views import evidence
from dashboard.views.evidence import BASES
from dashboard.workspace import current

if TYPE_CHECKING:
    from pandas import DataFrame

name = "documents"
title = "Documents"
icon = ":material/description:"

TITLE = 80
FATES = {"dated": "became a date", "unresolved": "has no date", "rejected": "is no date"}
COLUMNS = {
    "title": st.column_config.TextColumn("Document", width="medium"),
    "published": st.column_config.TextColumn("Published"),
    "basis": st.column_config.TextColumn("Day found"),
    "words": st.column_config.NumberColumn("Words"),
    "mentions": st.column_config.NumberColumn("Mentions"),
    "dated": st.column_config.NumberColumn("Dated"),
    "unresolved": st.column_config.NumberColumn("Unresolved"),
    "rejected": st.column_config.NumberColumn("Rejected"),
    "events": st.column_config.NumberColumn("Events"),
    "undated_events": st.column_config.NumberColumn("Undated"),
    "warnings": st.column_config.NumberColumn("Doubtful dates", help="What the text itself gets wrong."),
}


def show(page: Page) -> None:
    """Draw the view."""
    frame = page.documents.copy()
    frame["title"] = frame["title"].map(lambda text: visible(str(text)[:TITLE]))
    frame["published"] = frame["published"].fillna("not known")
    frame["basis"] = frame["published_basis"].map(lambda basis: BASES.get(str(basis), "not found"))
    st.dataframe(frame[list(COLUMNS)], hide_index=True, column_config=COLUMNS)
    doc_id = _chosen(page)
    _tools(page, doc_id)
    mentions = page.case.mentions(doc_id)
    left, right = evidence.beside()
    with left:
        st.html(key_of(mentions))
        reading.show(page.case.text(doc_id), painted(mentions), chosen=page.choice.event)
    with right:
        if page.choice.event:
            evidence.show(page)
        _ledger(mentions)


def painted(mentions: "DataFrame") -> list[tuple[Stretch, str]]:
    """Return each date phrase painted by its fate, with the event that it dates; rejected ones yield."""
    rows = sorted(mentions.to_dict("records"), key=lambda row: row["status"] == "rejected")
    return [
        (
            Stretch(
                int(row["start"]), int(row["end"]), str(row["status"]), FATES[row["status"]], tooltip(row)
            ),
            row["event_id"] if isinstance(row["event_id"], str) else "",
        )
        for row in rows
    ]


def key_of(mentions: "DataFrame") -> str:
    """Return the key of the three fates with their counts, as HTML."""
    counts = mentions["status"].value_counts()
    key = "".join(
        f'<span><mark class="et-{fate}">{fate}</mark> {int(counts.get(fate, 0))}: {said}</span>'
        for fate, said in FATES.items()
    )
    return f'<p class="et-key">{key}</p><p class="et-note">Press a dated phrase for its event.</p>'


def tooltip(row: "dict[Any, Any]") -> str:
    """Say the fate of a date phrase: its date, or why it has none, and the reason."""
    why = row["why"] if isinstance(row["why"], str) else ""
    if row["status"] == "dated":
        return f"{row['date_in_words']}. {why}"
    return f"{row['status']} ({row['reason']}). {why}"


def _chosen(page: Page) -> str:
    """Return the document to read: the one picked, that of the open event, or the first."""
    ids = list(page.titles)
    event = page.event(page.choice.event) if page.choice.event else None
    default = str(event["doc_id"]) if event else ids[0]
    if len(ids) == 1:
        return str(ids[0])
    picked = st.selectbox(
        "Read",
        ids,
        index=ids.index(default),
        key=f"read-{page.choice.event}",
        format_func=lambda doc_id: shortened(str(page.titles[doc_id]), TITLE),
    )
    return str(picked)


def _tools(page: Page, doc_id: str) -> None:
    """Draw what can be done with a document: correct its day, read its events alone, take it away."""
    row = page.documents[page.documents["doc_id"] == doc_id].iloc[0]
    st.subheader(for_markdown(str(row["title"]), most=TITLE), anchor=False)
    told = {"source": "", "author": "by ", "published_evidence": "day from ", "left_out": "left out: "}
    notes = [
        f"{before}{shortened(row[name], 200)}" for name, before in told.items() if isinstance(row[name], str)
    ]
    st.html(f'<p class="et-note">{for_html(" · ".join(notes))}</p>')
    published = row["published"] if isinstance(row["published"], str) else ""
    left, right = st.columns([1, 1], vertical_alignment="bottom")
    with left:
        day_form(current(), doc_id, label="Change its day", day=published)
    with right, st.container(horizontal=True):
        if len(page.documents) > 1:
            st.button("Only its events", on_click=_only, args=(doc_id,))
        st.button("Remove", on_click=current().remove, args=(doc_id,))


def _only(doc_id: str) -> None:
    address.change({"view": "timeline"}, documents=(doc_id,))


def _ledger(mentions: "DataFrame") -> None:
    """Draw the date phrases of the document as a table; a row opens the event it dates."""
    frame = mentions[["text", "status"]].copy()
    frame["said"] = [
        str(row["date_in_words"]) if row["status"] == "dated" else str(row["reason"])
        for row in mentions.to_dict("records")
    ]
    events = [str(event) if isinstance(event, str) else "" for event in mentions["event_id"]]
    frame["event"] = ["yes" if event else "" for event in events]
    for column in frame:
        frame[column] = frame[column].map(lambda text: visible(str(text)[:200]))
    st.markdown("**Its date phrases**")
    st.dataframe(
        frame,
        key="phrases",
        hide_index=True,
        column_config={"text": "Phrase", "status": "Fate", "said": "Date or reason", "event": "Event"},
        on_select=lambda: _picked(events),
        selection_mode="single-row",
        placeholder="",
    )


def _picked(events: list[str]) -> None:
    rows = st.session_state["phrases"]["selection"]["rows"]
    if rows and events[rows[0]]:
        address.open_event(events[rows[0]])
