"""Where an actor falls silent, or is in every report: questions for whoever reads on."""

from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard import address
from dashboard.escaping import visible
from dashboard.figures.landmarks import length_in_words
from dashboard.filters import open_window
from dashboard.page import Page
from dashboard.rhythm import Stretch, stretches
from pipeline.model.calendar import MINUTES_A_DAY, from_minute_number
from pipeline.model.wording import day_in_words

KEY = "silences"
MOST = 40  # rows
COLUMNS = {
    "actor": st.column_config.TextColumn("Actor", width="medium"),
    "what": st.column_config.TextColumn("What", width="medium"),
    "from": st.column_config.TextColumn("From"),
    "to": st.column_config.TextColumn("To"),
    "usual": st.column_config.TextColumn("Usual gap"),
}


def show(page: Page, begun: Mapping[str, Sequence[int]]) -> None:
    """Draw the longest silences and the bursts; a chosen row opens that stretch for that actor.

    `begun` holds for each actor the minutes in which its dated events begin.
    """
    found = [(actor, one) for actor, starts in begun.items() for one in stretches(starts)]
    if not found:
        return
    found = sorted(found, key=lambda pair: (-_weight(pair[1]), pair[0]))[:MOST]
    st.subheader("Silences and bursts", anchor=False)
    st.caption(
        "Stretches that break an actor’s own rhythm, in the events shown. A silence may be a gap in the "
        "documents. Pick a row to open it."
    )
    import pandas as pd

    rows = [_row(visible(str(page.actor_names.get(actor, actor))[:80]), one) for actor, one in found]
    st.dataframe(
        pd.DataFrame(rows, columns=list(COLUMNS)),
        key=KEY,
        hide_index=True,
        column_config=COLUMNS,
        on_select=lambda: _picked(found),
        selection_mode="single-row",
    )


def _weight(one: Stretch) -> float:
    """Return how far a stretch is from the rhythm: the most surprising first."""
    return (one.end - one.start) / one.usual if one.kind == "silence" else float(one.events)


def _row(actor: str, one: Stretch) -> tuple[str, str, str, str, str]:
    length = length_in_words(one.end - one.start)
    what = f"nothing for {length}" if one.kind == "silence" else f"{one.events} events in {length}"
    first, last = (day_in_words(from_minute_number(minute)) for minute in (one.start, one.end - 1))
    return actor, what, first, last, length_in_words(one.usual)


def _picked(found: Sequence[tuple[str, Stretch]]) -> None:
    rows = st.session_state[KEY]["selection"]["rows"]
    if rows:
        actor, one = found[rows[0]]
        open_window(one.start // MINUTES_A_DAY * MINUTES_A_DAY, one.end)
        address.change({"view": "timeline"}, actors=(actor,))
