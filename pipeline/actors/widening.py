"""Sees that a gazetteer name is only part of a company's or body's name: "Air China", "Bank of Japan"."""

import re
from functools import cache

from pipeline.actors import shapes
from pipeline.model.spans import Span

REACH = 40  # characters looked at on either side
FORM_AFTER = re.compile(r"(?:['’]s)?,?\s(?P<word>[A-Z][\w.]+)")
WORD_AFTER = re.compile(r"\s(?P<word>[A-Z][\w.&-]*)")


def widened(text: str, span: Span) -> Span:
    """Return the place of the longer name, or the span itself where it stands on its own."""
    before = _before().search(text, max(0, span.start - REACH), span.start)
    start = before.start() if before else span.start
    end = at = span.end
    for _ in range(3):
        match = WORD_AFTER.match(text, at)
        if match is None:
            break
        at = match.end()
        if shapes.is_generic(match["word"].rstrip(".")):
            end = at - (len(match["word"]) - len(match["word"].rstrip(".")))
    return Span(start, end)


def with_legal_form(text: str, span: Span) -> Span:
    """Return the span with the legal form that follows: "Chrysler LLC", "Apple, Inc."."""
    match = FORM_AFTER.match(text, span.end)
    if match is None:
        return span
    word = match["word"]
    if not shapes.is_legal_form(word):
        word = word.rstrip(".")
    return Span(span.start, match.start("word") + len(word)) if shapes.is_legal_form(word) else span


@cache
def _before() -> re.Pattern[str]:
    """Return what finds the words that open a body's name: "Air", "Bank of"."""
    return re.compile(r"\b(?:" + "|".join(map(re.escape, shapes.openers())) + r")\s(?:the\s)?$")
