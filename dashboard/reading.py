"""A text whose date phrases can be pressed, each painted by its fate."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import streamlit as st

from dashboard import address
from dashboard.escaping import shortened, visible
from dashboard.markup import MOST_TITLE, Stretch, parted

SCRIPT = Path(__file__).with_name("reading.js")
PLACE = '<div class="et-quote et-text" dir="auto"></div>'
KEY = "reading"


def show(text: str, stretches: Sequence[tuple[Stretch, str]], *, chosen: str) -> None:
    """Draw the text with its stretches, each with the event it opens or an empty word.

    The event `chosen` is set off, and brought into view when it becomes another.
    """
    drawn = st.components.v2.component(
        "event_timeline_reading",
        html=PLACE,
        js=SCRIPT.read_text(encoding="utf-8"),
        isolate_styles=False,  # the marks look as everywhere on the page
    )
    drawn(key=KEY, data={"pieces": list(pieces(text, stretches)), "chosen": chosen}, on_event_change=_pressed)


def pieces(text: str, stretches: Sequence[tuple[Stretch, str]]) -> Iterator[dict[str, str]]:
    """Yield the text in pieces: its words, and for a marked one its kind, its title and its event."""
    events = dict(stretches)
    for words, stretch in parted(text, events):
        if stretch is None:
            yield {"text": visible(words)}
        else:
            title = shortened(stretch.title, MOST_TITLE)
            yield {"text": visible(words), "kind": stretch.kind, "title": title, "event": events[stretch]}


def _pressed() -> None:
    event = st.session_state[KEY].get("event")
    if event:
        address.open_event(str(event))
