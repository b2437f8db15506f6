"""Deals every word of a sentence out to the innermost clause it belongs to."""

from collections.abc import Iterable

from pipeline.analysis.lexicon import event_nouns
from pipeline.analysis.trees import children, stretches, times_before
from pipeline.analysis.words import Word
from pipeline.model.spans import Span


def owners(sentence: list[Word], heads: Iterable[Word]) -> dict[int, int]:
    """Return, for each token's place, the place of the clause head it belongs to (-1 for none)."""
    known = {head.i: head.i for head in heads}
    inside = {token.i for token in sentence}
    for token in sentence:
        path = []
        current = token
        while current.i not in known:
            path.append(current.i)
            if current.i == current.head.i or current.head.i not in inside:
                known[current.i] = -1
                break
            current = current.head
        for place in path:
            known[place] = known[current.i]
    return known


def pointers(sentence: list[Word]) -> dict[int, int]:
    """Return the times that only say which one a noun means, with that noun: as in "last week's vote"."""
    return {
        inner: noun.i
        for noun in sentence
        if noun.tag[:1] in ("N", "J")
        for time in times_before(noun)
        for inner in range(time.left_edge.i, time.right_edge.i + 1)
    }


def extents(
    heads: tuple[Word, Word],
    sentence: list[Word],
    owned_by: dict[int, int],
    pointing: dict[int, int],
    base: int,
) -> tuple[Span, ...]:
    """Return the stretches that belong to the clause, what stands before all coordinated verbs included.

    `heads` are the word that tells it and the verb whose tense it has: the same, or "was" in
    "The visit was in May".
    """
    head, finite = heads
    places = {head.i, finite.i}
    mine = {
        token.i: token
        for token in sentence
        if owned_by[token.i] in places and pointing.get(token.i, head.i) in places
    }
    for token in (*_shared_opening(head, owned_by, pointing), *_of_occasions(head)):
        mine.setdefault(token.i, token)
    return stretches(mine.values(), base)


def _of_occasions(verb: Word) -> list[Word]:
    """Return the times of the occasions at which it happens: "July" in "said at a July conference"."""
    return [
        verb.around[place]
        for preposition in children(verb, "prep")
        if preposition.lower in ("in", "at", "during")
        for noun in children(preposition, "pobj")
        if noun.lemma in event_nouns()
        for time in times_before(noun)
        for place in range(time.left_edge.i, time.right_edge.i + 1)
    ]


def _shared_opening(verb: Word, owned_by: dict[int, int], pointing: dict[int, int]) -> list[Word]:
    """Return the adverbials before the first of several coordinated verbs: "On Tuesday he came and …"."""
    first = verb
    while first.dep == "conj" and first.head.tag[:1] == "V":
        first = first.head
    subjects = children(first, "nsubj", "nsubjpass")
    if first.i == verb.i or not subjects:
        return []
    return [
        first.around[place]
        for child in first.lefts
        if child.dep in ("prep", "npadvmod", "advmod", "nmod") and child.i < subjects[0].i
        for place in range(child.left_edge.i, child.right_edge.i + 1)
        if owned_by.get(place) == first.i and place not in pointing
    ]
