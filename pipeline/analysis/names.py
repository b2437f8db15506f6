"""Turns what the recogniser marks into names, trimmed of what is no part of them."""

import re
from collections.abc import Iterable
from functools import cache

from pipeline.analysis.lexicon import offices, titles
from pipeline.model.clauses import ActorKind, Name
from pipeline.model.spans import Span

KINDS = {
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "GPE": ActorKind.PLACE,
    "LOC": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
    "NORP": ActorKind.GROUP,
    "PRODUCT": ActorKind.PRODUCT,
    "EVENT": ActorKind.OTHER,
    "WORK_OF_ART": ActorKind.OTHER,
    "LAW": ActorKind.OTHER,
}
BEFORE = re.compile(
    r"(?:the|a|an|both|this|that|its|his|her|their|our)\s+|[\"'“‘(\[«,.;:–—-]+\s*", re.IGNORECASE
)
AFTER = re.compile(r"(?:['’]s|['’](?=$)|[\"”’)\]»,;:–—-]|\s)+$")


def names(text: str, marked: Iterable[tuple[Span, str]]) -> tuple[Name, ...]:
    """Return the names among the marked stretches (span, label), trimmed; labels of no actor are left out."""
    found = []
    for span, label in marked:
        kind = KINDS.get(label)
        if kind is None:
            continue
        kept = trimmed(text, span)
        if kept and not in_office(text, kept):
            found.append(Name(kept, kind))
    return tuple(found)


def trimmed(text: str, span: Span) -> Span | None:
    """Return the span without articles, titles, quotes and possessive endings; None if nothing is left."""
    start, end = span.start, span.end
    broken = text.find("\n", start, end)
    if broken >= 0 and broken > start:
        end = broken
    while True:
        found = BEFORE.match(text, start, end) or _titles().match(text, start, end)
        if not found or found.end() >= end:
            break
        start = found.end()
    opened = text.find("(", start, end)
    if opened > start and ")" not in text[opened:end]:
        end = opened
    found = AFTER.search(text[start:end])
    if found:
        end = start + found.start()
    if end <= start or not any(letter.isalnum() for letter in text[start:end]):
        return None
    return Span(start, end)


def in_office(text: str, span: Span) -> bool:
    """Tell whether the span is only a word of an office or title ("State" in "Secretary of State")."""
    for office in offices():
        at = text.find(office, max(0, span.start - len(office)), span.end + len(office))
        if at >= 0 and at <= span.start and span.end <= at + len(office):
            return True
    return span.of(text) in titles()


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(r"(?:(?:" + "|".join(re.escape(title) for title in titles()) + r")\s+)+", re.IGNORECASE)
