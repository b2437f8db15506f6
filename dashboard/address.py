"""The choice in the address bar: read on every run, written when a control changes."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.selection import Choice, from_query, to_query


def read() -> tuple[Choice, tuple[str, ...]]:
    """Return the choice that the address holds, and notes on what can't be read."""
    return from_query({name: st.query_params.get_all(name) for name in st.query_params})


def write(choice: Choice) -> None:
    """Put the choice into the address."""
    query = to_query(choice)
    if {name: st.query_params.get_all(name) for name in st.query_params} != query:
        st.query_params.from_dict(query)


def change(changes: Mapping[str, Any], **selected: Any) -> None:
    """Change fields of the choice (`changes`) and of its selection (`selected`)."""
    choice, _ = read()
    changed = replace(choice, **changes)
    write(replace(changed, selection=replace(changed.selection, **selected)))


def select(**selected: Any) -> None:
    """Change fields of the selection."""
    change({}, **selected)


def is_other_page(now: Choice, then: Choice) -> bool:
    """Tell whether more changed than what a view draws by itself: its filters, the view, the example."""
    return to_query(replace(now, event="", lanes=then.lanes, scale=then.scale)) != to_query(
        replace(then, event="")
    )


def open_event(event: str) -> None:
    """Open the evidence of an event."""
    change({"event": event})


def open_view(view: str) -> None:
    """Go to a view."""
    change({"view": view})
