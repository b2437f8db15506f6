"""Turns what the recogniser marks into names, trimmed of what is no part of them."""

import re
from collections.abc import Iterable
from functools import cache

from pipeline.analysis.lexicon import offices, titles, titles_in_names
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
    r"(?:the|a|an|both|this|that|its|his|her|their|our|[\w.]+-(?:based|led|owned|born|made|backed)"
    r"|(?-i:\d*\s?(?:BC|AD|BCE|CE)))\s+|[\"'“‘(\[«,.;:–—-]+\s*",
    re.IGNORECASE,
)
APOSTROPHE = re.compile(r"\s?['’]\s?")
FLIGHT = re.compile(r"\s+Flight(?:\s+[A-Z]{0,3}\d+)?$")
HYPHENED = re.compile(r"-[a-z]+(?![\w-])")  # the second half of a Korean given name: "Moon Jae-in"
SHARE = re.compile(r"\s+[\d.,]+\s?%$")
AFTER = re.compile(r"(?:['’]s|['’](?=$)|[\"”’)\]»,;:–—-]|\s)+$")


def names(text: str, marked: Iterable[tuple[Span, str]]) -> tuple[Name, ...]:
    """Return the names among the marked stretches (span, label), trimmed; labels of no actor are left out."""
    found: list[Name] = []
    for span, label in marked:
        kind = KINDS.get(label)
        if kind is None:
            continue
        kept = trimmed(text, span, before=titles_of(kind))
        if kept is None or in_office(text, kept):
            continue
        rest = HYPHENED.match(text, kept.end) if kind is ActorKind.PERSON else None
        if rest and " " in kept.of(text):
            kept = Span(kept.start, rest.end())
        if found and _is_one_name(text, found[-1], Name(kept, kind)):
            found[-1] = Name(
                found[-1].span.to(kept),
                ActorKind.PERSON if " " in found[-1].span.of(text) else found[-1].kind,
            )
        else:
            found.append(Name(kept, kind))
    return tuple(found)


def _is_one_name(text: str, first: Name, second: Name) -> bool:
    """Tell whether the recogniser cut one name in two: "Michael O | ’Leary", "Lockheed | Martin"."""
    words, between = first.span.of(text), text[first.span.end : second.span.start]
    if words.split()[-1] in ("O", "D") and APOSTROPHE.fullmatch(between):
        return True
    single = " " not in words and " " not in second.span.of(text)
    both = {first.kind, second.kind} <= {ActorKind.PERSON, ActorKind.ORGANISATION}
    return between == " " and single and both and second.kind is ActorKind.PERSON


def titles_of(kind: ActorKind) -> re.Pattern[str]:
    """Return what finds the titles before a name: a body may begin with one ("General Motors")."""
    return _titles() if kind is ActorKind.PERSON else _sure_titles()


def trimmed(text: str, span: Span, *, before: re.Pattern[str] | None = None) -> Span | None:
    """Return the span without articles, titles, quotes and possessive endings; None if nothing is left.

    `before` finds the titles; any title there is, unless told otherwise.
    """
    titled = before or _titles()
    start, end = span.start, span.end
    broken = text.find("\n", start, end)
    if broken >= 0 and broken > start:
        end = broken
    while True:
        found = BEFORE.match(text, start, end) or titled.match(text, start, end)
        if not found or found.end() >= end:
            break
        start = found.end()
    opened = text.find("(", start, end)
    if opened > start and ")" not in text[opened:end]:
        end = opened
    for tail in (AFTER, FLIGHT, SHARE):
        found = tail.search(text[start:end])
        if found:
            end = start + found.start()
    if end <= start or not any(letter.isalpha() for letter in text[start:end]):
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
    return _before_names(titles())


@cache
def _sure_titles() -> re.Pattern[str]:
    return _before_names(tuple(title for title in titles() if title not in titles_in_names()))


def _before_names(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"(?:(?:" + "|".join(map(re.escape, words)) + r")\s+)+", re.IGNORECASE)
