"""Joins the same actor of several documents by name, kind and the company it keeps."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import TypeAlias

from pipeline.actors import places, shapes
from pipeline.actors.slugs import actor_id
from pipeline.model.actors import Actor, MentionForm
from pipeline.model.clauses import ActorKind
from pipeline.model.events import Harvest

Place: TypeAlias = tuple[str, str]  # document id, actor id there
Called: TypeAlias = tuple[str, ActorKind]
Told: TypeAlias = tuple[str, Actor, Counter[str]]  # document id, actor, how often each actor is named there


class NameMerger:
    """Joins actors of equal name; a family name alone only where one bearer is known and shares company."""

    def merge(self, harvests: Iterable[Harvest]) -> dict[Place, Actor]:
        """Return, for each (document id, actor id), the actor of the whole case."""
        found = [
            (harvest.document.id, actor, _weights(harvest))
            for harvest in harvests
            for actor in harvest.cast.actors
        ]
        kinds = _kinds(found)
        names = {(doc, actor.id): _name(actor, kinds) for doc, actor, _ in found}
        bearers = _bearers(names)
        company = _company(names)
        bodies = {name for name, kind in names.values() if kind is ActorKind.ORGANISATION}
        longer = _acronyms(bodies)
        joined: dict[Place, Called] = {}
        for (doc, one), (name, kind) in names.items():
            joined[doc, one] = (name, kind)
            if kind is ActorKind.PERSON and " " not in name:
                joined[doc, one] = (_bearer(name, doc, bearers, company) or name, kind)
            elif kind is ActorKind.ORGANISATION:
                head = shapes.without_trade(name)
                joined[doc, one] = (longer.get(name) or (head if head in bodies else name), kind)
        return _actors(found, joined)


def _weights(harvest: Harvest) -> Counter[str]:
    """Return how often each actor is named in the document."""
    return Counter(mention.actor_id for mention in harvest.cast.mentions if mention.form is MentionForm.NAMED)


def _kinds(found: list[Told]) -> dict[str, ActorKind]:
    """Return for each name the kind it has most often over all documents."""
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for _, actor, weights in found:
        votes[shapes.folded(actor.name)][actor.kind] += weights[actor.id] + (
            1 if actor.id in places.actors() else 0
        )
    order = list(ActorKind)
    return {
        name: max(kinds, key=lambda kind: (kinds[kind], -order.index(kind))) for name, kinds in votes.items()
    }


def _name(actor: Actor, kinds: dict[str, ActorKind]) -> Called:
    known = actor.id in places.actors()
    return actor.name, actor.kind if known else kinds[shapes.folded(actor.name)]


def _company(names: dict[Place, Called]) -> dict[str, set[str]]:
    """Return the names of the actors of each document."""
    company: dict[str, set[str]] = defaultdict(set)
    for (doc, _), (name, _) in names.items():
        company[doc].add(name)
    return company


def _bearers(names: dict[Place, Called]) -> dict[str, dict[str, set[str]]]:
    """Return for each family name its full names, each with the documents that give it."""
    bearers: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for (doc, _), (name, kind) in names.items():
        if kind is ActorKind.PERSON and " " in name:
            bearers[shapes.family_name(name)][name].add(doc)
    return bearers


def _bearer(
    family: str, doc: str, bearers: dict[str, dict[str, set[str]]], company: dict[str, set[str]]
) -> str | None:
    """Return the only full name with this family name, if its documents share another actor with this one."""
    known = bearers.get(family, {})
    if len(known) != 1:
        return None
    ((bearer, homes),) = known.items()
    shared = any((company[home] & company[doc]) - {bearer, family} for home in homes)
    return bearer if shared else None


def _acronyms(names: set[str]) -> dict[str, str]:
    """Return for each acronym the only longer name it can stand for."""
    longer: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for letters in {shapes.initials(name), shapes.initials(shapes.without_suffix(name))}:
            longer[letters].append(name)
    found = {}
    for short in sorted(names):
        fitting = [
            name for name in longer.get(short.replace(".", ""), []) if shapes.is_acronym_of(short, name)
        ]
        if len({shapes.folded(name) for name in fitting}) == 1:
            found[short] = min(fitting)
    return found


def _actors(found: list[Told], joined: dict[Place, Called]) -> dict[Place, Actor]:
    """Return one actor for all that were joined, with every other name any document gave it."""
    aliases: dict[Called, dict[str, None]] = defaultdict(dict)
    behind: dict[Called, str] = {}
    spelled: dict[Called, str] = {}
    for doc, actor, _ in found:
        name, kind = joined[doc, actor.id]
        key = (shapes.folded(name), kind)
        spelled[key] = min(name, spelled.get(key, name))
        aliases[key].update(dict.fromkeys((actor.name, *actor.aliases)))
        if actor.stands_for:
            behind[key] = actor.stands_for
    merged = {}
    for doc, actor, _ in found:
        name, kind = joined[doc, actor.id]
        key = (shapes.folded(name), kind)
        others = tuple(alias for alias in aliases[key] if alias != spelled[key])
        merged[doc, actor.id] = Actor(
            _id(actor, kind, spelled[key]), spelled[key], kind, others, behind.get(key)
        )
    return merged


def _id(actor: Actor, kind: ActorKind, name: str) -> str:
    return actor.id if actor.id in places.actors() else actor_id(kind, name)
