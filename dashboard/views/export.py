"""Taking the chosen events away, in a format that says what it cannot carry."""

import re
from functools import partial

import streamlit as st

import pipeline
from dashboard.escaping import for_markdown
from dashboard.page import Page

name = "export"
title = "Export"
icon = ":material/download:"


def show(page: Page) -> None:
    """Draw the view."""
    from pipeline.store.extract import Extract

    events = len(page.events)
    st.markdown(
        f"The file holds the **{events} events** that are shown now, "
        f"{page.counts.undated_events} of them without a date. Take filters away for more."
    )
    exporters = {one.name: one for one in pipeline.EXPORTERS}
    chosen = st.radio(
        "Format",
        list(exporters),
        format_func=lambda key: exporters[key].title,
        captions=[one.purpose for one in exporters.values()],
        key="export-format",
    )
    exporter = exporters[chosen]
    extract = Extract(page.case, title=page.name, selection=page.choice.selection)
    with st.container(key="export-download"):
        st.download_button(
            f"{exporter.title} · {events} events",
            data=partial(exporter.write, extract),
            file_name=file_name(page.name, events, exporter.suffix),
            key=f"export-{exporter.name}",
            icon=icon,
            type="primary",
            on_click="ignore",
            disabled=not events,
        )
        losses = exporter.losses(extract)
        st.caption("\n".join(f"- {for_markdown(loss)}" for loss in losses) or "Carries everything.")
        if measured := extract.stamp.get("checked"):
            st.caption(f"Checked: {for_markdown(measured, most=400)}.")
        st.caption(f"Fingerprint {extract.stamp['events'][:16]}: the same events give the same file.")


def file_name(case: str, events: int, suffix: str) -> str:
    """Return a name any file system takes: the case, the number of events, the suffix."""
    plain = re.sub(r"[^\w]+", "-", case).strip("-").lower()[:60] or "timeline"
    return f"{plain}-{events}-events{suffix}"
