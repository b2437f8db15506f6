"""Walks over a parsed sentence without recursion, however deep it is."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from pipeline.analysis.lexicon import time_nouns
from pipeline.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PRONOUN_TAGS = frozenset({"PRP", "PRP$"})
NO_CLAUSE = frozenset("aux auxpass amod compound nmod det case prep punct quantmod nummod advmod".split())
BEFORE_NOUN = frozenset("nummod compound nmod poss amod npadvmod".split())
CHILDREN = "children"  # where `index` leaves its table
NOT_IN_PHRASE = frozenset("relcl acl advcl ccomp preconj punct cc prep mark".split())
YEAR_DIGITS = 4


def is_verbal(token: "Token") -> bool:
    """Tell whether the token heads a clause, finite or not."""
    return token.tag_ in VERB_TAGS and token.dep_ not in NO_CLAUSE and token.text[:1].isalpha()


def is_nominal(token: "Token") -> bool:
    """Tell whether the token is a noun, a name or a personal pronoun."""
    return token.tag_ in NOUN_TAGS or token.tag_ in PRONOUN_TAGS


def is_time(token: "Token") -> bool:
    """Tell whether the token is a time by itself: a weekday, a month, a unit, a year."""
    word = token.text.lower().removesuffix(".")
    if word in time_nouns() or word.removesuffix("s") in time_nouns():
        return word not in ("may", "march", "second") or token.tag_ in ("NNP", "CD")
    return token.tag_ == "CD" and word.isdigit() and len(word) == YEAR_DIGITS


def times_before(noun: "Token") -> Iterator["Token"]:
    """Yield the times that only say which one is meant: "2018" and "last week" in "last week's 2018 vote"."""
    if is_time(noun):
        return
    for child in noun.lefts:
        if child.dep_ in BEFORE_NOUN and is_time(child):
            yield child


def index(doc: "Doc") -> None:
    """Note the children of every token once: they are asked for a hundred times."""
    table: list[list[tuple[str, Token]]] = [[] for _ in range(len(doc))]
    for token in doc:
        head = token.head.i
        if head != token.i:
            table[head].append((token.dep_, token))
    doc.user_data[CHILDREN] = table


def children(token: "Token", *labels: str) -> list["Token"]:
    """Return the children whose dependency is one of the labels, in text order (after `index`)."""
    return [child for label, child in token.doc.user_data[CHILDREN][token.i] if label in labels]


def below(token: "Token", enter: Callable[["Token"], bool]) -> list["Token"]:
    """Return the token and everything under it in text order, not entering where `enter` says no."""
    found, stack = [], [token]
    while stack:
        current = stack.pop()
        found.append(current)
        stack.extend(child for _, child in current.doc.user_data[CHILDREN][current.i] if enter(child))
    return sorted(found, key=lambda each: each.i)


def stretches(tokens: Iterable["Token"], base: int) -> tuple[Span, ...]:
    """Return the spans in the document that the tokens cover, neighbours joined."""
    found: list[Span] = []
    last = -2
    for token in sorted(tokens, key=lambda each: each.i):
        span = place(token, base)
        if token.i == last + 1:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
        last = token.i
    return tuple(found)


def place(token: "Token", base: int) -> Span:
    """Return the token's span in the document; `base` is where its chunk starts."""
    start = base + token.idx
    return Span(start, start + len(token.text))


def phrase(head: "Token") -> tuple["Token", "Token"]:
    """Return first and last token of the plain noun phrase: modifiers before the head, no possessor."""
    first = None
    for child in head.lefts:
        if child.dep_ == "poss":
            first = None
        elif child.dep_ not in NOT_IN_PHRASE:
            first = first or child.left_edge
    return first or head, head


def phrase_span(head: "Token", base: int) -> Span:
    """Return the span of the plain noun phrase of a head."""
    first, last = phrase(head)
    return Span(place(first, base).start, place(last, base).end)
