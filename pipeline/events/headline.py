"""Writes an event as one clean clause that a person can read on a chart."""

import re

from pipeline.events.participants import Participants
from pipeline.model.actors import Actor
from pipeline.model.clauses import Clause
from pipeline.model.spans import Span

LONGEST = 140  # characters
POSSESSIVE = frozenset({"his", "her", "its", "their"})
NOT_REPLACED = frozenset({"i", "we", "me", "us", "my", "our", "himself", "herself", "itself", "themselves"})
LEADING = re.compile(r"^(?:[\s,;:–—-]+|(?:and|but|or|that|as|where|while|which)\s+)+", re.IGNORECASE)
TRAILING = re.compile(
    r"(?:[\s,;:–—-]+|\s+(?:and|but|or|that|as|on|in|at|by|of|to|the|a))+$|(?<!(?-i:[A-Z]))[.]+$",
    re.IGNORECASE,
)
BETWEEN = " ,.\"”’'\n"  # what stands between a quotation and its speaker
BEFORE_DATE = re.compile(
    r"(?:,\s*)?(?:\b(?:on|in|at|during|by|from|since|until|early|late|over)\s+(?:the\s+)?)?$", re.IGNORECASE
)


def headline(clause: Clause, text: str, date: Span | None, participants: Participants) -> str:
    """Return the clause in at most LONGEST characters, names for pronouns, its date phrase left out.

    The date stands on the axis already; a date that says which one is meant ("a 2018 treaty") stays.
    """
    pieces: list[str] = []
    spans = clause.wording or (clause.trigger,)
    told = clause.content if clause.content and clause.content.end <= clause.trigger.start else None
    for span in (rest for each in spans for rest in _outside(each, told, text)):
        pieces.append(_written(span, text, _adverbial(date, text), participants, " ".join(pieces)))
    sentence = _tidy(" ".join(pieces))
    if told:
        said = _tidy(_written(told, text, None, participants, sentence))
        sentence += f": “{said}”" if text[max(0, told.start - 1) : told.start] in '“"' else f": {said}"
    return shortened(sentence or clause.trigger.of(text))


def _outside(span: Span, told: Span | None, text: str) -> list[Span]:
    """Return what is left of a span without what was said, and without the marks that set it off."""
    if told is None or not span.overlaps(told):
        return [span]
    end = max(span.start, told.end)
    while end < span.end and text[end] in BETWEEN:
        end += 1
    parts = (Span(span.start, told.start), Span(end, span.end))
    return [part for part in parts if part.end - part.start > 2]


def shortened(sentence: str) -> str:
    """Return the sentence cut at a word, with an ellipsis, where it is longer than LONGEST characters."""
    if len(sentence) <= LONGEST:
        return sentence
    cut = sentence[: LONGEST - 2].rsplit(" ", 1)[0]
    cut = TRAILING.sub("", cut[:-1] if cut.endswith(("“", '"')) else cut)
    return cut + ("…”" if cut.count("“") > cut.count("”") else "…")


def _written(span: Span, text: str, date: Span | None, participants: Participants, before: str) -> str:
    changes: list[tuple[Span, str]] = []
    if date and span.overlaps(date):
        changes.append((_with_preposition(date, span, text), " "))
    for place, actors in participants.pronouns(span).items():
        word = text[place.start : place.end].lower()
        name = _names(actors)
        if word in NOT_REPLACED or name in before + text[span.start : place.start]:
            continue
        changes.append(
            (place, name + "’s" if word in POSSESSIVE and not _is_object(word, place, text) else name)
        )
    return _changed(span, text, changes)


def _changed(span: Span, text: str, changes: list[tuple[Span, str]]) -> str:
    parts, at = [], span.start
    for place, words in sorted(changes, key=lambda change: change[0]):
        if place.start < at:
            continue
        parts += [text[at : place.start], words]
        at = min(place.end, span.end)
    return "".join([*parts, text[at : span.end]])


def _adverbial(date: Span | None, text: str) -> Span | None:
    """Return the date's span if it only says when, None if a noun needs it ("the 2018 treaty")."""
    if date is None:
        return None
    following = text[date.end : date.end + 30]
    before = text[max(0, date.start - 12) : date.start]
    if re.match(r"['’]s?\b", following) or re.search(
        r"\b(?:the|a|an|its|his|their|of)\s+$", before, re.IGNORECASE
    ):
        return None
    return date


def _with_preposition(date: Span, span: Span, text: str) -> Span:
    found = BEFORE_DATE.search(text[span.start : date.start]) if date.start > span.start else None
    return (
        Span(span.start + found.start(), date.end) if found else Span(max(span.start, date.start), date.end)
    )


def _names(actors: list[Actor]) -> str:
    return " and ".join(actor.name for actor in actors)


def _is_object(word: str, place: Span, text: str) -> bool:
    """Tell whether "her" is the object here and owns nothing: no word follows."""
    return word == "her" and not re.match(r"\s+[\w“\"]", text[place.end : place.end + 3])


def _tidy(words: str) -> str:
    words = re.sub(r"\s+", " ", words)
    words = re.sub(r"\s+([,.;:!?’”])", r"\1", words)
    words = re.sub(r",(?:\s*,)+", ",", words)
    words = LEADING.sub("", words)
    words = _balanced(TRAILING.sub("", words).strip())
    words = TRAILING.sub("", re.sub(r"\s+", " ", words)).strip()  # marks that lost their partner left gaps
    return words if words[1:2].isupper() else words[:1].upper() + words[1:]  # "iPhone" begins as it does


def _balanced(words: str) -> str:
    """Return the words without quotation marks that lost their partner."""
    for opening, closing in ("“”", "()", "[]"):
        while words.count(closing) > words.count(opening):
            at = words.rfind(closing)
            words = words[:at] + words[at + 1 :]
        while words.count(opening) > words.count(closing):
            at = words.find(opening) if words.startswith(opening) else words.rfind(opening)
            words = words[:at] + words[at + 1 :]
    if words.count('"') % 2:
        words = words.replace('"', "", 1) if words.startswith('"') else "".join(words.rsplit('"', 1))
    return words.strip()
