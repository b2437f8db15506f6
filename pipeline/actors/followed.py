"""Finds where a document names the actors that the user tracks, each under the very name they gave."""

from collections import Counter, defaultdict

from pipeline.actors import kinds, places, shapes, tracking
from pipeline.actors.slugs import actor_id
from pipeline.model.actors import Actor, ActorMention, MentionForm, Tracked
from pipeline.model.clauses import ActorKind, Name
from pipeline.model.spans import Span


def mentions(
    text: str, tracked: tuple[Tracked, ...], names: tuple[Name, ...], *, acting: frozenset[int]
) -> list[tuple[Actor, ActorMention]]:
    """Return the mentions of tracked actors in text order; `acting` are the ends of acting phrases."""
    found = tracking.places(text, tracked)
    spans: dict[Tracked, list[Span]] = defaultdict(list)
    for span, each, _ in found:
        spans[each].append(span)
    actors = {each: _actor(each, where, names, text, acting=acting) for each, where in spans.items()}
    return [(actors[each], _mention(span, text, actors[each], alias)) for span, each, alias in found]


def renamed(tracked: tuple[Tracked, ...]) -> dict[str, Actor]:
    """Return the gazetteer's actors that the user tracks, by id, under the very names the user gave."""
    entries = places.entries()
    found = [(each, entries[each.name].actor) for each in tracked if each.name in entries]
    return {
        actor.id: Actor(actor.id, each.name, actor.kind, each.aliases, actor.stands_for)
        for each, actor in found
    }


def _mention(span: Span, text: str, actor: Actor, alias: str) -> ActorMention:
    exact = span.of(text) == actor.name
    why = "named, and" if exact else f"“{alias}” is another name of {actor.name},"
    return ActorMention(span, actor.id, MentionForm.NAMED, f"{why} tracked by you")


def _actor(
    tracked: Tracked, where: list[Span], names: tuple[Name, ...], text: str, *, acting: frozenset[int]
) -> Actor:
    """Return the actor; its kind is the gazetteer's, else what the engine and the text make of its places."""
    known = renamed((tracked,))
    if known:
        return next(iter(known.values()))
    kind = ActorKind.PRODUCT
    if not any(letter.isdigit() for letter in tracked.name):
        known_by = (tracked.name, shapes.family_name(tracked.name))
        ends = {span.end for span in where}
        votes = Counter(
            name.kind for name in names if name.span.end in ends or name.span.of(text) in known_by
        )
        kind = kinds.decided(
            tracked.name, votes or Counter([ActorKind.OTHER]), where, text, people=frozenset(), acting=acting
        )
    return Actor(actor_id(kind, tracked.name), tracked.name, kind, tracked.aliases)
