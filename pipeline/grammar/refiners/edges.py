"""Reads "the end of", "the beginning of", "the middle of" in front of a date."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import Token
from pipeline.model.expressions import CalendarPlace, Duration, Part, PartOf, Recurring, Vague
from pipeline.model.mentions import TimeMention
from pipeline.model.spans import Span

EDGES = {
    "start": Part.START,
    "beginning": Part.START,
    "outset": Part.START,
    "turn": Part.START,
    "dawn": Part.START,
    "opening": Part.START,
    "middle": Part.MIDDLE,
    "midst": Part.MIDDLE,
    "end": Part.END,
    "close": Part.END,
    "latter part": Part.END,
    "early part": Part.START,
}

ENDS = {"year-end": 3, "end-": 2}  # "year-end 2023", "end-2023", and in how many tokens


def edges(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Widen "2018" to "the end of 2018" where the words stand before it."""
    kept: list[TimeMention] = []
    for mention in mentions:
        wider = _widened(reading, mention)
        while kept and wider is not mention and kept[-1].span.overlaps(wider.span):
            kept.pop()  # "the dawn" of "the dawn of the century" is no part of a day
        kept.append(wider)
    return kept


def _widened(reading: Reading, mention: TimeMention) -> TimeMention:
    if isinstance(mention.expression, PartOf | Duration | Recurring | Vague):
        return mention
    before = reading.before(mention.span, 4)
    joined = "".join(token.word for token in before[-3:])
    for written, width in ENDS.items():
        if joined.endswith(written) and isinstance(mention.expression, CalendarPlace):
            return _with(mention, Part.END, before[:-width], before[-width])
    if not before or before[-1].word != "of":
        return mention
    words = [token.word for token in before]
    for width in (2, 1):
        edge = " ".join(words[-1 - width : -1])
        part = EDGES.get(edge)
        if part and not (edge == "dawn" and _is_day(mention)):
            return _with(mention, part, before[: -1 - width], before[-1 - width])
    return mention


def _with(mention: TimeMention, part: Part, left: list[Token], first: Token) -> TimeMention:
    start = left[-1].start if left and left[-1].word == "the" else first.start
    return replace(mention, span=Span(start, mention.span.end), expression=PartOf(part, mention.expression))


def _is_day(mention: TimeMention) -> bool:
    """Tell whether it has a dawn of its own."""
    return isinstance(mention.expression, CalendarPlace) and mention.expression.day is not None
