"""Walks over a parsed sentence without recursion, however deep it is."""

from collections.abc import Callable, Iterable, Iterator

from pipeline.analysis.lexicon import time_nouns
from pipeline.analysis.words import Word
from pipeline.model.spans import Span

VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PRONOUN_TAGS = frozenset({"PRP", "PRP$"})
NO_CLAUSE = frozenset("aux auxpass amod compound nmod det case prep punct quantmod nummod advmod".split())
BEFORE_NOUN = frozenset("nummod compound nmod poss amod npadvmod".split())
NOT_IN_PHRASE = frozenset("relcl acl advcl ccomp preconj punct cc prep mark".split())
YEAR_DIGITS = 4


def is_verbal(token: Word) -> bool:
    """Tell whether the token heads a clause, finite or not."""
    return token.tag in VERB_TAGS and token.dep not in NO_CLAUSE and token.text[:1].isalpha()


def is_nominal(token: Word) -> bool:
    """Tell whether the token is a noun, a name or a personal pronoun."""
    return token.tag in NOUN_TAGS or token.tag in PRONOUN_TAGS


def is_time(token: Word) -> bool:
    """Tell whether the token is a time by itself: a weekday, a month, a unit, a year."""
    word = token.text.lower().removesuffix(".")
    if word in time_nouns() or word.removesuffix("s") in time_nouns():
        return word not in ("may", "march", "second") or token.tag in ("NNP", "CD")
    return token.tag == "CD" and word.isdigit() and len(word) == YEAR_DIGITS


def times_before(noun: Word) -> Iterator[Word]:
    """Yield the times that only say which one is meant: "2018" and "last week" in "last week's 2018 vote"."""
    if is_time(noun):
        return
    for child in noun.lefts:
        if child.dep in BEFORE_NOUN and is_time(child):
            yield child


def children(token: Word, *labels: str) -> list[Word]:
    """Return the words under it whose dependency is one of the labels, in text order."""
    return [child for child in token.under if child.dep in labels]


def below(token: Word, enter: Callable[[Word], bool]) -> list[Word]:
    """Return the token and everything under it in text order, not entering where `enter` says no."""
    found, stack = [], [token]
    while stack:
        current = stack.pop()
        found.append(current)
        stack.extend(child for child in current.under if enter(child))
    return sorted(found, key=lambda each: each.i)


def stretches(tokens: Iterable[Word], base: int) -> tuple[Span, ...]:
    """Return the spans in the document that the tokens cover, neighbours joined."""
    found: list[tuple[int, int]] = []
    last = -2
    for token in sorted(tokens, key=lambda each: each.i):
        end = base + token.idx + len(token.text)
        start = found.pop()[0] if token.i == last + 1 else base + token.idx
        found.append((start, end))
        last = token.i
    return tuple(Span(start, end) for start, end in found)


def place(token: Word, base: int) -> Span:
    """Return the token's span in the document; `base` is where its chunk starts."""
    start = base + token.idx
    return Span(start, start + len(token.text))


def phrase(head: Word) -> tuple[Word, Word]:
    """Return first and last token of the plain noun phrase: modifiers before the head, no possessor."""
    first = None
    for child in head.lefts:
        if child.dep == "poss":
            first = None
        elif child.dep not in NOT_IN_PHRASE:
            first = first or child.left_edge
    return first or head, head


def phrase_span(head: Word, base: int) -> Span:
    """Return the span of the plain noun phrase of a head."""
    first, last = phrase(head)
    return Span(place(first, base).start, place(last, base).end)
