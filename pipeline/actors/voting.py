"""Gives all places of one name one kind: by the engine's votes, the text, and the names around."""

from collections import Counter, defaultdict
from dataclasses import replace

from pipeline.actors import evidence, kinds, shapes
from pipeline.actors.candidate import BRACKETS, Candidate
from pipeline.actors.shortening import heads_of_companies
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span


def with_kinds(
    found: list[Candidate], text: str, known: tuple[str, ...], acting: frozenset[int]
) -> list[Candidate]:
    """Return the candidates with one kind for all places of the same words."""
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    spans: dict[str, list[Span]] = defaultdict(list)
    for candidate in found:
        votes[candidate.words][candidate.kind] += 1
        spans[candidate.words].append(candidate.span)
    full = [
        words
        for words in votes
        if " " in words and (votes[words][ActorKind.PERSON] or shapes.is_called_like_a_person(words))
    ]
    people = frozenset(
        shapes.family_name(words) for words in (*full, *known) if not shapes.is_generic(words.split()[-1])
    )
    kind = {
        words: kinds.decided(words, votes[words], spans[words], text, people=people, acting=acting)
        for words in votes
    }
    heads = heads_of_companies(votes)
    whole = {shapes.without_suffix(words) for words in votes if shapes.without_suffix(words) != words}
    for words in votes:
        is_head = words.casefold() in heads and words not in people
        if is_head and (words in whole or not _told_otherwise(text, spans[words])):
            kind[words] = ActorKind.ORGANISATION
    bracketed = {
        match[1]: kind[candidate.words]
        for candidate in found
        if (match := BRACKETS.match(text, candidate.span.end))
    }
    return [replace(each, kind=bracketed.get(each.words, kind[each.words])) for each in found]


def _told_otherwise(text: str, where: list[Span]) -> bool:
    """Tell whether the text says that the name is somebody's or a town's."""
    told = {evidence.kind_at(text, span) for span in where}
    return bool(told & {ActorKind.PERSON, ActorKind.PLACE})
