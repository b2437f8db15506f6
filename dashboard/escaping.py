"""Make the words of strangers safe to show: as text, whatever they hold.

A document may carry HTML, Markdown, LaTeX, control characters that turn the reading
direction, or a name of 10,000 letters. Each place of the page reads another language;
there is one function for each.
"""

import html
import re

# Controls that override or embed a reading direction can make a line say what it doesn't.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
SPACES = re.compile(r"\s+")
ELLIPSIS = "…"


def visible(text: str) -> str:
    """Replace each control character by �, so that offsets still count."""
    return UNSEEN.sub("\ufffd", text)


def shortened(text: str, most: int) -> str:
    """Put the text on one line of at most `most` characters, the last one "…" if cut."""
    line = SPACES.sub(" ", visible(text[: most * 4])).strip()
    return line if len(line) <= most else line[: most - 1].rstrip() + ELLIPSIS


def for_html(text: str) -> str:
    """Escape text for HTML, in an element as in an attribute."""
    return html.escape(visible(text), quote=True)


def for_chart(text: str, *, most: int = 200) -> str:
    """Escape text for Plotly, which reads some HTML, and LaTeX between dollar signs."""
    return html.escape(shortened(text, most), quote=False).replace("$", "&#36;")


def for_markdown(text: str, *, most: int = 200) -> str:
    """Escape text for a label or a paragraph, which Streamlit reads as Markdown."""
    return PUNCTUATION.sub(r"\\\1", shortened(text, most))
