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
    events = page.events
    st.markdown(
        f"The file holds the **{len(events)} events** that are shown now, "
        f"{page.counts.undated_events} of them without a date. Take filters away for more."
    )
    for exporter in pipeline.EXPORTERS:
        st.download_button(
            f"{exporter.name.upper()} · {len(events)} events",
            data=partial(exporter.write, events),
            file_name=file_name(page.name, len(events), exporter.suffix),
            key=f"export-{exporter.name}",
            on_click="ignore",
            disabled=not len(events),
        )
        losses = exporter.losses(events)
        st.caption(" ".join(for_markdown(loss) for loss in losses) or "Carries everything.")


def file_name(case: str, events: int, suffix: str) -> str:
    """Return a name any file system takes: the case, the number of events, the suffix."""
    plain = re.sub(r"[^\w]+", "-", case).strip("-").lower()[:60] or "timeline"
    return f"{plain}-{events}-events{suffix}"
