"""The keys that Streamlit keeps for itself.

A button takes a key by its `shortcut`, says so on its face, and Streamlit leaves typing
alone. But R (and C) it refuses: R runs the page again. Readers of such queues expect R for
"reject", so that one key comes through a component of fifteen lines that presses the
button of a name.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer


def bind(**buttons: str) -> None:
    """Let each key press the button of that widget key: `bind(r="reject")`."""
    _listener()(key="keys", data=buttons, height=0)


@cache
def _listener() -> "ComponentRenderer":
    js = Path(__file__).with_name("keys.js").read_text(encoding="utf-8")
    return st.components.v2.component("event_timeline_keys", js=js)
