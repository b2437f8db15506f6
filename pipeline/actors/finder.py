"""Finds the actors of one document and every place that means them."""

from pipeline.actors import casting, coreference, followed, mentions, places
from pipeline.actors.candidate import Candidate
from pipeline.actors.candidates import collect
from pipeline.actors.offices import Holders
from pipeline.model.actors import Actor, ActorMention, Cast, MentionForm, Tracked
from pipeline.model.clauses import ActorKind, Analysis
from pipeline.model.documents import Document


class NameFinder:
    """Finds actors by the language engine's names, the gazetteer and what the user tracks."""

    def find(self, document: Document, analysis: Analysis, tracked: tuple[Tracked, ...]) -> Cast:
        """Return the document's actors in the order of their first mention, and all mentions in text order.

        A metonym's state is among the actors even where the text never names it.
        """
        text = document.text
        acting = frozenset(span.end for clause in analysis.clauses for span in clause.agents)
        tracks = followed.mentions(text, tracked, analysis.names, acting=acting)
        people = {actor.name for actor, _ in tracks if actor.kind is ActorKind.PERSON}
        taken = [mention.span for _, mention in tracks]
        candidates = collect(text, analysis.names, taken, people=sorted(people), acting=acting)
        cast = casting.cast(candidates, text, [actor for actor, _ in tracks])
        named = sorted([*tracks, *casting.mentions(candidates, cast)], key=lambda each: each[1].span)
        holders = Holders(text, named)
        named = sorted([*named, *holders.mentions()], key=lambda each: each[1].span)
        linked = coreference.link(analysis, text, mentions.known(named, analysis, text), holders)
        own = followed.renamed(tracked)
        found = [(own.get(actor.id, actor), mention) for actor, mention in (*named, *linked)]
        found.sort(key=lambda each: each[1].span)
        return Cast(_actors(found, candidates), tuple(mention for _, mention in found))


def _actors(found: list[tuple[Actor, ActorMention]], candidates: tuple[Candidate, ...]) -> tuple[Actor, ...]:
    """Return each actor once, with the other names the text gives it, and the states behind metonyms."""
    said = {candidate.span: candidate.words for candidate in candidates}
    actors: dict[str, Actor] = {}
    names: dict[str, dict[str, None]] = {}
    for actor, mention in found:
        actors.setdefault(actor.id, actor)
        words = said.get(mention.span)
        if words and words != actor.name and mention.form is MentionForm.NAMED:
            names.setdefault(actor.id, {})[words] = None
    for actor in list(actors.values()):
        if actor.stands_for and actor.stands_for not in actors:
            actors[actor.stands_for] = places.actors()[actor.stands_for]
    return tuple(
        Actor(
            each.id,
            each.name,
            each.kind,
            tuple(dict.fromkeys((*each.aliases, *names.get(each.id, ())))),
            each.stands_for,
        )
        for each in actors.values()
    )
