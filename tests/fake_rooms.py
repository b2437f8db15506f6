"""Rooms that do as little as their ports allow, to test what stands round them without a model."""

import re
from collections.abc import Iterable

from pipeline.model.actors import Actor, ActorMention, Cast, MentionForm, Tracked
from pipeline.model.clauses import ActorKind, Analysis, Mood
from pipeline.model.documents import Document, Sentence
from pipeline.model.events import DatedBy, Event, Harvest, Participation, Role
from pipeline.model.mentions import Dated, Resolved
from pipeline.model.spans import Span

NAME = re.compile(r"\b(?:Kim|Putin|Blinken)\b")
SENTENCE = re.compile(r"[^.]+\.?")


class FakeAnalyst:
    """Ends a sentence at every full stop."""

    name = "fake"

    def analyse(self, document: Document) -> Analysis:
        """Return the sentences; raise for a text that asks for it."""
        if "CRASH" in document.text:
            msg = "asked to crash"
            raise RuntimeError(msg)
        found = enumerate(SENTENCE.finditer(document.text))
        return Analysis("fake", tuple(Sentence(n, Span(*m.span())) for n, m in found), (), (), ())


class FakeFinder:
    """Knows three people, and those tracked."""

    def find(self, document: Document, analysis: Analysis, tracked: tuple[Tracked, ...]) -> Cast:
        """Return them where they are named."""
        assert analysis.engine == "fake"
        names = {word: word for word in NAME.findall(document.text)}
        for one in tracked:
            names |= {word: one.name for word in (one.name, *one.aliases) if word in document.text}
        mentions = [
            ActorMention(Span(*m.span()), f"{name}-here", MentionForm.NAMED, "its name")
            for word, name in names.items()
            for m in re.finditer(re.escape(word), document.text)
        ]
        actors = {name: Actor(f"{name}-here", name, ActorKind.PERSON) for name in names.values()}
        return Cast(tuple(actors.values()), tuple(sorted(mentions, key=lambda m: m.span)))


class FakeMerger:
    """Makes one actor of those of one name."""

    def merge(self, harvests: Iterable[Harvest]) -> dict[tuple[str, str], Actor]:
        """Return it for each document's actor."""
        return {
            (harvest.document.id, actor.id): Actor(actor.name.lower(), actor.name, actor.kind)
            for harvest in harvests
            for actor in harvest.cast.actors
        }


class FakeBuilder:
    """Makes an event of every sentence, dated by the first date in it."""

    def build(
        self, document: Document, analysis: Analysis, mentions: tuple[Resolved, ...], cast: Cast
    ) -> tuple[Event, ...]:
        """Return them in text order."""
        return tuple(self._event(document, one, mentions, cast) for one in analysis.sentences)

    def _event(
        self, document: Document, sentence: Sentence, mentions: tuple[Resolved, ...], cast: Cast
    ) -> Event:
        inside = [m for m in mentions if isinstance(m, Dated) and sentence.span.contains(m.mention.span)]
        date = inside[0] if inside else None
        actors = dict.fromkeys(m.actor_id for m in cast.mentions if sentence.span.contains(m.span))
        return Event(
            id=f"{document.id}-{sentence.index}",
            doc_id=document.id,
            sentence=sentence.index,
            trigger=sentence.span,
            lemma="do",
            headline=sentence.span.of(document.text).strip(),
            quote=sentence.span,
            interval=date.interval if date else None,
            grain=date.grain if date else None,
            certainty=date.certainty if date else None,
            modifier=None,
            dated_by=DatedBy.SENTENCE if date else DatedBy.NONE,
            dated_by_mention=date.mention.span if date else None,
            participants=tuple(Participation(actor, Role.AGENT) for actor in actors),
            mood=Mood.ASSERTED,
            speaker=None,
            confidence=0.5,
            why="because",
        )
