"""Who takes part with whom: the matrix under the table of actors."""

import streamlit as st

from dashboard import address
from dashboard.figures.together import together
from dashboard.page import Page
from pipeline.store.selection import Match

MOST = {True: 7, False: 14}  # actors, on a phone or not
CONFIG = {"displayModeBar": False, "displaylogo": False, "scrollZoom": False, "doubleClick": False}


def show(page: Page) -> None:
    """Draw the matrix of the actors seen most in what is shown; a clicked cell shows what the two share."""
    counts = page.links["actor_id"].value_counts()
    actors = sorted(counts.index, key=lambda actor: (-counts[actor], actor))[: MOST[page.phone]]
    if len(actors) < 2:
        return
    st.subheader("Together", anchor=False)
    casts = [frozenset(found) for _, found in page.links.groupby("event_id", sort=False)["actor_id"]]
    st.plotly_chart(
        together(casts, actors, page.actor_names),
        key="together",
        width="content",
        on_select=_picked,
        selection_mode="points",
        config=CONFIG,
        alt="Matrix of how many events each two of the most frequent actors share. "
        "The filter Actors with “all” shows the events of any two.",
    )
    st.caption("In how many of the events shown two actors take part together. Click a number to see them.")


def _picked() -> None:
    for point in st.session_state["together"]["selection"]["points"]:
        if point.get("customdata"):
            address.change({"view": "timeline"}, actors=tuple(map(str, point["customdata"])), match=Match.ALL)
        return
