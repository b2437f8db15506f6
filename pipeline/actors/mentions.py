"""What the resolver of pronouns knows about the mentions found so far."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.model.actors import Actor, ActorMention, MentionForm
from pipeline.model.clauses import ActorKind, Analysis, Clause, Nominal
from pipeline.model.documents import Sentence
from pipeline.model.spans import Span

DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .]{2,30}(?:,\s[\w. ]{2,20})?\s*(?:\([^()\n]{2,30}\)\s*)?(?:--|[-–—_])\s"
)


@dataclass(frozen=True, slots=True)
class Known:
    """A mention with its actor, its sentence, and whether it is the one that acts there."""

    mention: ActorMention
    actor: Actor
    sentence: int
    acts: bool

    @property
    def is_person(self) -> bool:
        """Tell whether it is a person."""
        return self.actor.kind is ActorKind.PERSON

    @property
    def is_named(self) -> bool:
        """Tell whether the text gives the name here."""
        return self.mention.form is MentionForm.NAMED


@dataclass(frozen=True, slots=True)
class Link:
    """The actors that a pronoun or nominal means, and why."""

    actors: tuple[Actor, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Question:
    """A pronoun or nominal to link, with what stands around it.

    `before` are the mentions of the last few sentences before it, in text order; `inside` is the
    clause in whose own words it stands; `told` is the innermost statement in whose content it stands;
    `is_quoted` tells whether it stands between quotation marks.
    """

    nominal: Nominal
    words: str
    before: tuple[Known, ...]
    inside: Clause | None
    told: Clause | None
    is_quoted: bool

    def speaks(self, each: Known) -> bool:
        """Tell whether it is the one who says what the pronoun or nominal stands in."""
        return self.told is not None and any(span.contains(each.mention.span) for span in self.told.agents)

    def back(self, sentences: int) -> list[Known]:
        """Return the mentions that stand before it, so many sentences back."""
        return [each for each in self.before if each.sentence == self.nominal.sentence - sentences]


class Places:
    """Looks up the sentence of a place."""

    def __init__(self, sentences: tuple[Sentence, ...]) -> None:
        """Take the sentences in text order."""
        self._starts = [sentence.span.start for sentence in sentences]

    def sentence(self, span: Span) -> int:
        """Return the index of the sentence in which the span starts."""
        return max(0, bisect_right(self._starts, span.start) - 1)


def known(found: Iterable[tuple[Actor, ActorMention]], analysis: Analysis, text: str) -> list[Known]:
    """Return what is known of each named mention, in text order; the town of a dateline does not act."""
    acting = {span.end for clause in analysis.clauses for span in clause.agents}
    places = Places(analysis.sentences)
    return [
        Known(
            mention,
            actor,
            places.sentence(mention.span),
            mention.span.end in acting and not DATELINE.match(text, mention.span.start),
        )
        for actor, mention in found
    ]


def within(seen: list[Known], span: Span) -> list[Known]:
    """Return those of the mentions, which are in text order, that stand inside the span."""
    at = bisect_left(seen, span.start, key=lambda each: each.mention.span.start)
    found = []
    while at < len(seen) and seen[at].mention.span.start < span.end:
        if span.contains(seen[at].mention.span):
            found.append(seen[at])
        at += 1
    return found


def different(found: Iterable[Known]) -> list[Actor]:
    """Return each actor once, in the order of the mentions."""
    return list({each.actor.id: each.actor for each in found}.values())
