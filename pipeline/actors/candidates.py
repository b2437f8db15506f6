"""Collects the places of a text that name somebody, each place once."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.actors import places
from pipeline.actors.places import Entry
from pipeline.model.clauses import ActorKind, Name
from pipeline.model.spans import Span

SHORTEST_ECHO = 3  # letters of a name worth looking for elsewhere in the text
BRACKETS = re.compile(r"\s*\(\s*([A-Z][A-Z&.]{1,7})\s*\)")
MODEL_NUMBER = re.compile(r"^[A-Z]{0,3}-?\d{2,4}[A-Z]*(?:-\w+)?$|^\d[A-Z]{1,2}$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that names somebody, and the gazetteer's entry where it has one."""

    span: Span
    words: str
    kind: ActorKind
    entry: Entry | None = None


def collect(text: str, names: Iterable[Name], taken: Iterable[Span]) -> tuple[Candidate, ...]:
    """Return the named places in text order, none overlapping another or a taken span.

    The gazetteer knows better than the language engine what its names are; a longer name wins over
    a gazetteer name inside it ("Bank of England"), unless it only joins two ("Russia and North Korea").
    """
    kept: list[Candidate] = []
    occupied = list(taken)
    marked = [name for name in names if not any(name.span.overlaps(span) for span in occupied)]
    shouting = text.upper() == text
    for found in places.find(text):
        if any(found.span.overlaps(span) for span in occupied):
            continue
        around = next((name for name in marked if name.span.overlaps(found.span)), None)
        if _believed(found, around, text, shouting=shouting):
            kept.append(Candidate(found.span, found.entry.words, found.entry.actor.kind, found.entry))
    known = [candidate.span for candidate in kept]
    for name in marked:
        if _is_adjective(name, text):
            continue
        if not any(name.span.overlaps(span) for span in known):
            kept.append(Candidate(name.span, name.span.of(text), name.kind))
    kept = _one_kind_each(_with_brackets(text, kept))
    return tuple(sorted([*kept, *_echoes(text, kept, occupied)], key=lambda each: each.span))


def _believed(found: places.Found, around: Name | None, text: str, *, shouting: bool) -> bool:
    """Tell whether a gazetteer name is meant here and not only part of another name."""
    words = found.entry.words
    if around is None:
        return words not in places.doubtful() or (words in places.sure() and not shouting)
    if found.span.contains(around.span):
        return not (words in places.doubtful() and around.kind is ActorKind.PERSON)
    rest = around.span.of(text).replace(words, "", 1).strip()
    if re.match(r"^(?:and|,|/|[-–—])\s", rest) or re.search(r"\s(?:and|,|/|[-–—])$", rest):
        return True
    if found.span.start == around.span.start and text[found.span.end : found.span.end + 2] in ("'s", "’s"):
        return True
    return found.span.start == around.span.start and rest[:1].islower()


def _is_adjective(name: Name, text: str) -> bool:
    """Tell whether the name of a people only describes the noun after it: "Korean-Soviet ties"."""
    following = text[name.span.end : name.span.end + 2]
    return name.kind is ActorKind.GROUP and (following[:1] in "-–" or following[1:].islower())


def _with_brackets(text: str, found: list[Candidate]) -> list[Candidate]:
    """Return the candidates with the short name in brackets after a long one, of the same kind everywhere."""
    kinds: dict[str, ActorKind] = {}
    added: list[Candidate] = []
    for candidate in found:
        match = BRACKETS.match(text, candidate.span.end)
        if match and not candidate.entry:
            kinds[match[1]] = candidate.kind
            added.append(Candidate(Span(*match.span(1)), match[1], candidate.kind))
    known = {candidate.span for candidate in found}
    return [
        *(replace(each, kind=kinds.get(each.words, each.kind)) if not each.entry else each for each in found),
        *(each for each in added if each.span not in known),
    ]


def _one_kind_each(found: list[Candidate]) -> list[Candidate]:
    """Return the candidates with the kind that most places of the same words have."""
    votes: dict[str, Counter[ActorKind]] = {}
    for candidate in found:
        votes.setdefault(candidate.words, Counter())[candidate.kind] += 1
    return [
        candidate
        if candidate.entry
        else Candidate(candidate.span, candidate.words, _kind(candidate.words, votes[candidate.words]))
        for candidate in found
    ]


def _kind(words: str, votes: Counter[ActorKind]) -> ActorKind:
    if any(MODEL_NUMBER.match(word) for word in words.split()):
        return ActorKind.PRODUCT
    return max(votes, key=lambda kind: (votes[kind], -list(ActorKind).index(kind)))


def _echoes(text: str, found: list[Candidate], taken: list[Span]) -> list[Candidate]:
    """Return the places where words that name somebody elsewhere stand unmarked."""
    known = {candidate.words: candidate for candidate in found if not candidate.entry}
    worth = [words for words in known if len(words) >= SHORTEST_ECHO and words[0].isupper()]
    if not worth:
        return []
    pattern = re.compile(
        r"(?<![\w-])(?:"
        + "|".join(re.escape(w) for w in sorted(worth, key=len, reverse=True))
        + r")(?![\w-])"
    )
    occupied = [*taken, *(candidate.span for candidate in found)]
    return [
        Candidate(span, match[0], known[match[0]].kind)
        for match in pattern.finditer(text)
        if not any((span := Span(*match.span())).overlaps(other) for other in occupied)
    ]
