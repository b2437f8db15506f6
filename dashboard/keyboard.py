"""The keys of the page, and the one that lists them."""

from pathlib import Path

import streamlit as st

SCRIPT = Path(__file__).with_name("keyboard.js")
KEYS = {
    "J": "the next event, or the first",
    "K": "the event before",
    "A, R, E": "accept, reject or edit the open event",
    "U, Shift+U": "undo, redo",
    "Tab": "from one control to the next; the list of events comes before the chart",
    "Enter": "opens the row, the button or the phrase that has the focus",
    "Arrows": "move in a list; Ctrl+F searches it",
    "Esc": "closes what is open",
    "?": "this list",
}


def show() -> None:
    """Draw the button of the list, and have "?" press it."""
    st.button("Keyboard", key="keyboard", type="tertiary", icon=":material/keyboard:", on_click=_open)
    st.components.v2.component("event_timeline_keyboard", js=SCRIPT.read_text(encoding="utf-8"))(
        key="keyboard-listens"
    )
    if st.session_state.pop("keyboard-open", False):
        _keys()


def _open() -> None:
    st.session_state["keyboard-open"] = True


@st.dialog("Keyboard")
def _keys() -> None:
    rows = "\n".join(f"| {key} | {what} |" for key, what in KEYS.items())
    st.markdown(f"| Key | Does |\n| --- | --- |\n{rows}")
