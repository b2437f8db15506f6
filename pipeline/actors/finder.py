"""Finds the actors of one document and every place that means them."""

from pipeline.actors import casting, coreference, mentions, places, shapes, tracking
from pipeline.actors.candidates import Candidate, collect
from pipeline.actors.offices import Holders
from pipeline.actors.slugs import actor_id
from pipeline.model.actors import Actor, ActorMention, Cast, MentionForm, Tracked
from pipeline.model.clauses import ActorKind, Analysis, Name
from pipeline.model.documents import Document


class NameFinder:
    """Finds actors by the language engine's names, the gazetteer and what the user tracks."""

    def find(self, document: Document, analysis: Analysis, tracked: tuple[Tracked, ...]) -> Cast:
        """Return the document's actors in the order of their first mention, and all mentions in text order.

        A metonym's state is among the actors even where the text never names it.
        """
        text = document.text
        tracks = _tracked(text, tracked, analysis.names)
        people = tuple(sorted({actor.name for actor, _ in tracks if actor.kind is ActorKind.PERSON}))
        acting = {span.end for clause in analysis.clauses for span in clause.agents}
        taken = [mention.span for _, mention in tracks]
        candidates = collect(text, analysis.names, taken, people=people, acting=acting)
        cast = casting.cast(candidates, text, tracked=people)
        named = sorted([*tracks, *casting.mentions(candidates, cast)], key=lambda each: each[1].span)
        holders = Holders(text, named)
        named = sorted([*named, *holders.mentions()], key=lambda each: each[1].span)
        linked = coreference.link(analysis, text, mentions.known(named, analysis, text))
        found = sorted([*named, *linked], key=lambda each: each[1].span)
        return Cast(_actors(found, candidates), tuple(mention for _, mention in found))


def _tracked(
    text: str, tracked: tuple[Tracked, ...], names: tuple[Name, ...]
) -> list[tuple[Actor, ActorMention]]:
    """Return the mentions of tracked actors; their kind is the recogniser's or the gazetteer's."""
    found = []
    for span, each, alias in tracking.places(text, tracked):
        actor = tracked_actor(each, names, text)
        exact = span.of(text) == each.name
        why = (
            "named, and tracked by you"
            if exact
            else f"“{alias}” is another name of {each.name}, tracked by you"
        )
        found.append((actor, ActorMention(span, actor.id, MentionForm.NAMED, why)))
    return found


def tracked_actor(tracked: Tracked, names: tuple[Name, ...], text: str) -> Actor:
    """Return the actor under the very name the user gave."""
    entry = places.entries().get(tracked.name)
    if entry:
        return Actor(entry.actor.id, tracked.name, entry.actor.kind, tracked.aliases, entry.actor.stands_for)
    known_by = (tracked.name, shapes.family_name(tracked.name))
    kinds = [name.kind for name in names if name.span.of(text) in known_by]
    kind = max(set(kinds), key=lambda one: (kinds.count(one), one)) if kinds else ActorKind.OTHER
    if any(letter.isdigit() for letter in tracked.name):
        kind = ActorKind.PRODUCT
    return Actor(actor_id(kind, tracked.name), tracked.name, kind, tracked.aliases)


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
