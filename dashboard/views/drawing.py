"""How the timeline is drawn: what its lanes stand for, and how time runs along it."""

import streamlit as st

from dashboard import address
from dashboard.page import Page
from dashboard.selection import Lanes, Scale
from pipeline.model.clauses import EventKind

LANES = {Lanes.ACTOR: "actor", Lanes.DOCUMENT: "document", Lanes.KIND: "kind", Lanes.PLACE: "place"}
SCALES = {Scale.TRUE: "true to time", Scale.SQUEEZED: "gaps squeezed", Scale.STEPS: "step by step"}


def show(page: Page) -> None:
    """Draw the two choices, folded away."""
    choice = page.choice
    with st.popover(
        f"Lanes by {LANES[choice.lanes]}, {SCALES[choice.scale]}", type="tertiary", key="drawing"
    ):
        st.session_state["lanes"] = choice.lanes.value
        st.radio(
            "Lanes by",
            [one.value for one in Lanes],
            key="lanes",
            horizontal=True,
            on_change=lambda: address.change({"lanes": Lanes(st.session_state["lanes"])}),
        )
        st.session_state["scale"] = choice.scale.value
        st.radio(
            "Time",
            [one.value for one in Scale],
            key="scale",
            captions=[
                "Equal lengths are equal times.",
                "Where nothing happens the axis is cut short, and says by how much.",
                "Each beginning is one step from the next.",
            ],
            format_func=lambda scale: SCALES[Scale(scale)],
            on_change=lambda: address.change({"scale": Scale(st.session_state["scale"])}),
        )


def cast(page: Page) -> tuple[str, ...]:
    """Return the keys of all lanes that the case may have, in order, so that each keeps its colour."""
    match page.choice.lanes:
        case Lanes.ACTOR | Lanes.PLACE:
            return tuple(page.actor_names)
        case Lanes.DOCUMENT:
            return tuple(page.titles)
        case Lanes.KIND:
            return tuple(EventKind)
