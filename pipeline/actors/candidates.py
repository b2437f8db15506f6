"""Collects the places of a text that name somebody, each place once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.actors import kinds, places, shapes, unmarked
from pipeline.actors.candidate import BRACKETS, Candidate
from pipeline.actors.compass import sides
from pipeline.actors.echoes import Echoes
from pipeline.actors.ground import Ground
from pipeline.actors.voting import with_kinds
from pipeline.actors.widening import widened, with_legal_form
from pipeline.model.clauses import ActorKind, Name
from pipeline.model.spans import Span

SHOUTED = 3  # words in capitals that make a headline, where a name is hard to tell from the rest
MONEY = re.compile(r"\s?[$€£]|\s+dollars?\b|[A-Z]*\$")
OWNED = re.compile(r"(?<=\w\w)['’]s?\s+(?=[A-Z])")
JOINING_AFTER = re.compile(r"(?:and|,|/|[-–—])\s")
JOINING_BEFORE = re.compile(r"\s(?:and|,|/|[-–—])$")


def collect(
    text: str,
    names: Iterable[Name],
    taken: Iterable[Span],
    *,
    people: Iterable[str] = (),
    acting: Iterable[int] = (),
) -> tuple[Candidate, ...]:
    """Return the named places in text order, none overlapping another or a taken span.

    The gazetteer knows better than the language engine what its names are; a longer name wins over
    a gazetteer name inside it ("Bank of England"), unless it only joins two ("Russia and North Korea").
    `people` are the full names of persons who are known to be in the text; `acting` are the ends of
    the phrases that do something in it.
    """
    ground, full, ends = Ground(taken), tuple(people), frozenset(acting)
    marked = [name for name in names if ground.at(name.span) is None]
    known = list(_known(text, marked, ground))
    states = [each.entry.actor for each in known if each.entry and each.entry.actor.id in places.states()]
    known += [
        Candidate(span, entry.words, entry.actor.kind, entry)
        for span, entry in sides(text, states)
        if ground.take(span)
    ]
    found = [candidate for name in marked for candidate in _named(name, text, ground)]
    found += _in_brackets(text, found, ground)
    found += [
        Candidate(span, span.of(text), kind) for span, kind in unmarked.names(text) if ground.take(span)
    ]
    found = _spelled_alike(found)
    found += _echoes(text, found, full, ground, ends)
    return tuple(sorted([*known, *with_kinds(found, text, full, ends)], key=lambda each: each.span))


def _known(text: str, marked: list[Name], ground: Ground) -> Iterator[Candidate]:
    """Yield the gazetteer's names that are meant."""
    names = {name.span: name for name in marked}
    by_place = Ground(names)
    shouting = text.upper() == text
    for found in places.datelines(text):
        if ground.take(found.span):
            yield Candidate(found.span, found.entry.words, found.entry.actor.kind, found.entry)
    for found in places.find(text):
        around = by_place.at(found.span)
        if MONEY.match(text, found.span.end):
            ground.take(found.span)
            continue
        if not _believed(found, names[around] if around else None, text, shouting=shouting):
            continue
        wide = widened(text, found.span) if found.entry.actor.kind is ActorKind.PLACE else found.span
        if wide != found.span:
            if ground.take(wide):
                yield Candidate(wide, " ".join(wide.of(text).split()), ActorKind.ORGANISATION)
        elif ground.take(found.span):
            yield Candidate(found.span, found.entry.words, found.entry.actor.kind, found.entry)


def _believed(found: places.Found, around: Name | None, text: str, *, shouting: bool) -> bool:
    """Tell whether a gazetteer name is meant here and not only part of another name."""
    words = found.entry.words
    if around is None:
        return words not in places.doubtful() or (words in places.sure() and not shouting)
    if found.span.contains(around.span):
        return not (words in places.doubtful() and around.kind is ActorKind.PERSON)
    whole = around.span.of(text)
    if whole.isupper() and len(whole.split()) >= SHOUTED:
        return True
    rest = whole.replace(words, "", 1).strip()
    if JOINING_AFTER.match(rest) or JOINING_BEFORE.search(rest):
        return True
    if found.span.start == around.span.start and text[found.span.end : found.span.end + 2] in ("'s", "’s"):
        return True
    return found.span.start == around.span.start and rest[:1].islower()


def _named(name: Name, text: str, ground: Ground) -> Iterator[Candidate]:
    """Yield the engine's name, with a model number that belongs to it, if its place is free."""
    if _is_adjective(name, text) or name.span.of(text) in places.currencies():
        return
    if shapes.is_legal_form(name.span.of(text)):
        return
    for part in _owner_and_owned(text, name.span):
        span = kinds.with_model(text, with_legal_form(text, part))
        if ground.take(span):
            yield Candidate(span, " ".join(span.of(text).split()), name.kind)


def _owner_and_owned(text: str, span: Span) -> tuple[Span, ...]:
    """Return the two names of "Apple Computer's Mac", where the owner is named elsewhere too."""
    match = OWNED.search(text, span.start, span.end)
    if match is None or shapes.is_legal_form(text[match.end() : span.end]):
        return (span,)
    if text.count(text[span.start : match.start()]) == 1:
        return (span,)
    return Span(span.start, match.start()), Span(match.end(), span.end)


def _is_adjective(name: Name, text: str) -> bool:
    """Tell whether the name of a people only describes the noun after it: "Korean-Soviet ties"."""
    following = text[name.span.end : name.span.end + 2]
    return name.kind is ActorKind.GROUP and (following[:1] in "-–" or following[1:].islower())


def _in_brackets(text: str, found: list[Candidate], ground: Ground) -> list[Candidate]:
    """Return the short names in brackets after long ones that the engine missed."""
    added = []
    for candidate in found:
        match = BRACKETS.match(text, candidate.span.end)
        if match and ground.take(Span(*match.span(1))):
            added.append(Candidate(Span(*match.span(1)), match[1], candidate.kind))
    return added


def _echoes(
    text: str, found: list[Candidate], people: Iterable[str], ground: Ground, acting: frozenset[int]
) -> list[Candidate]:
    """Return the places where words that name somebody elsewhere stand unmarked."""
    known = {candidate.words: candidate.kind for candidate in found}
    named = [*people, *(each.words for each in found if shapes.is_called_like_a_person(each.words))]
    added = []
    for place, words in Echoes(known, named).places(text, acting):
        span = kinds.with_model(text, place)
        if ground.take(span):
            spelled = words if span == place else span.of(text)
            added.append(Candidate(span, spelled, known.get(words, ActorKind.PERSON)))
    return added


def _spelled_alike(found: list[Candidate]) -> list[Candidate]:
    """Return the candidates with what a headline has in capitals spelled as elsewhere: BOEING is Boeing."""
    usual = {each.words.upper(): each.words for each in found if not each.words.isupper()}
    return [replace(each, words=usual.get(each.words, each.words)) for each in found]
