"""What the resolver of pronouns needs to know about the mentions found so far."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.model.actors import Actor, ActorMention
from pipeline.model.clauses import Clause
from pipeline.model.documents import Sentence
from pipeline.model.spans import Span


@dataclass(frozen=True, slots=True)
class Known:
    """A named mention with its actor, its sentence, and whether it is the one that acts there."""

    mention: ActorMention
    actor: Actor
    sentence: int
    acts: bool


class Places:
    """Looks up the sentence of a place."""

    def __init__(self, sentences: tuple[Sentence, ...]) -> None:
        """Take the sentences in text order."""
        self._starts = [sentence.span.start for sentence in sentences]

    def sentence(self, span: Span) -> int:
        """Return the index of the sentence in which the span starts."""
        return max(0, bisect_right(self._starts, span.start) - 1)


def known(
    found: Iterable[tuple[Actor, ActorMention]], clauses: tuple[Clause, ...], places: Places
) -> list[Known]:
    """Return what is known of each named mention, in text order."""
    acting = [span for clause in clauses for span in clause.agents]
    acting_ends = {span.end for span in acting}
    return [
        Known(mention, actor, places.sentence(mention.span), mention.span.end in acting_ends)
        for actor, mention in found
    ]
