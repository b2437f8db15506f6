"""Whole date literals that no rule reads ("18-Jun-2024", "2024-06-18T10:00Z"), given to dateparser."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from pipeline.model.expressions import ClockTime, Expression, Unreadable
from pipeline.model.mentions import Rejected, Tagging, TimeMention
from pipeline.model.spans import Span
from pipeline.ports import Tagger
from pipeline.resolution.verbatim import Questions

LANGUAGE = "en"
RULE = "dateparser (en)"
YEAR_FIRST = re.compile(r"(?<![\w./-])[12]\d{3}([./-])(?:\d{1,2}|[A-Za-z]{3,9})\1\d{1,2}(?![\w./-]*\w)")
TIME_STAMP = re.compile(
    r"(?<![\w./-])([12]\d{3}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?(?!\w)"
)
YEAR_AT_THE_END = re.compile(r"([./-])[12]\d{3}(?![\w/-])")
DAY_AND_MONTH = re.compile(r"(?<![\w./-])\w{1,9}([./-])\w{1,9}$")
LONGEST_DAY_AND_MONTH = 20  # characters
TWO_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]\d{4}")
MONTHS = 12

Found = TypeVar("Found", TimeMention, Rejected)


class LiteralTagger:
    """English rules, and after them dateparser for the whole literals that they leave unread."""

    def __init__(self, rules: Tagger) -> None:
        """Take the tagger whose readings go before ours."""
        self._rules = rules

    def tag(self, text: str) -> Tagging:
        """Return what the rules find; a literal takes the place of readings of its parts."""
        tagging = self._rules.tag(text)
        spans = _unread(sorted({*_spans(text)}), (*tagging.mentions, *tagging.rejected))
        ask = Questions(LANGUAGE)
        literals = [TimeMention(span, told, RULE) for span in spans if (told := _told(span.of(text), ask))]
        if not literals:
            return tagging
        taken = [literal.span for literal in literals]
        mentions = [*literals, *_apart(tagging.mentions, taken)]
        mentions.sort(key=lambda one: (one.span.start, -one.span.end))
        return Tagging(tuple(mentions), tuple(_apart(tagging.rejected, taken)))


def _spans(text: str) -> Iterator[Span]:
    """Yield what is written as one literal; begins where its four-digit year is found."""
    for pattern in (TIME_STAMP, YEAR_FIRST):
        yield from (Span(*found.span()) for found in pattern.finditer(text))
    for year in YEAR_AT_THE_END.finditer(text):
        base = max(0, year.start() - LONGEST_DAY_AND_MONTH)
        before = DAY_AND_MONTH.search(text[base : year.start()])
        if before and before[1] == year[1]:
            yield Span(base + before.start(), year.end())


def _told(literal: str, ask: Questions) -> Expression | None:
    """Return what the literal means, or None if it is no date."""
    if stamp := TIME_STAMP.fullmatch(literal):
        told = ask.meaning(f"{stamp[1]} {stamp[2]}")
        return replace(told, zone=stamp[3] or "") if isinstance(told, ClockTime) else None
    if numbers := TWO_NUMBERS.fullmatch(literal):
        first, second = int(numbers[1]), int(numbers[2])
        if first != second and max(first, second) <= MONTHS:
            return Unreadable("it does not tell whether the day or the month comes first")
    return ask.meaning(literal)


def _unread(spans: Sequence[Span], readings: Iterable[TimeMention | Rejected]) -> list[Span]:
    """Return the spans that no reading of a rule covers as a whole."""
    covered = {span for one in readings for span in _touched(one.span, spans) if one.span.contains(span)}
    return [span for span in spans if span not in covered]


def _apart(found: Sequence[Found], spans: Sequence[Span]) -> Iterator[Found]:
    return (one for one in found if not any(_touched(one.span, spans)))


def _touched(place: Span, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the spans, sorted and apart from each other, that share a character with the place."""
    at = max(0, bisect_right(spans, place) - 1)
    while at < len(spans) and spans[at].start < place.end:
        if spans[at].overlaps(place):
            yield spans[at]
        at += 1
