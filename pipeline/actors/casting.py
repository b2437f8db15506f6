"""Decides which named places of one document mean the same actor."""

from collections import Counter
from dataclasses import dataclass

from pipeline.actors import shapes
from pipeline.actors.candidates import Candidate
from pipeline.actors.places import Sense
from pipeline.actors.slugs import actor_id
from pipeline.model.actors import Actor, ActorMention, MentionForm
from pipeline.model.clauses import ActorKind


@dataclass(frozen=True, slots=True)
class Casting:
    """The full name behind each name of the document, with the reason it is that one."""

    full: dict[tuple[str, ActorKind], tuple[str, ActorKind, str]]

    def actor_of(self, candidate: Candidate) -> tuple[Actor, MentionForm, str]:
        """Return the actor of a named place, how it is named, and why."""
        words = candidate.words
        if candidate.entry:
            actor = candidate.entry.actor
            if candidate.entry.sense is Sense.DEMONYM:
                return actor, MentionForm.NOMINAL, f"“{words}” is the word for what belongs to {actor.name}"
            why = "named" if words == actor.name else f"“{words}” is another name of {actor.name}"
            return actor, MentionForm.NAMED, why
        name, kind, why = self.full[words, candidate.kind]
        return Actor(actor_id(kind, name), name, kind), MentionForm.NAMED, why


def cast(candidates: tuple[Candidate, ...], text: str, *, tracked: tuple[str, ...] = ()) -> Casting:
    """Return the full name for every name that is not the gazetteer's; `tracked` are known persons."""
    known = Counter((each.words, each.kind) for each in candidates if not each.entry)
    full: dict[tuple[str, ActorKind], tuple[str, ActorKind, str]] = {}
    people = [*(words for words, kind in known if kind is ActorKind.PERSON), *tracked]
    others = [(words, kind) for words, kind in known if kind is not ActorKind.PERSON]
    said = Counter(each.words for each in candidates if not each.entry)
    for words in people:
        name, why = _person(words, people)
        full[words, ActorKind.PERSON] = (name, ActorKind.PERSON, why)
    for words, kind in others:
        name, why = _body(words, {other: said[other] for other, same in others if same is kind}, text)
        full[words, kind] = (name, kind, why)
    return Casting(full)


def mentions(candidates: tuple[Candidate, ...], casting: Casting) -> list[tuple[Actor, ActorMention]]:
    """Return each named place with its actor, in text order."""
    found = []
    for candidate in candidates:
        actor, form, why = casting.actor_of(candidate)
        found.append((actor, ActorMention(candidate.span, actor.id, form, why)))
    return found


def _person(words: str, people: list[str]) -> tuple[str, str]:
    """Return the longest name of the same person: a family name alone goes to the only one who bears it."""
    parts = words.split()
    if len(parts) == 1:
        bearers = sorted({other for other in people if " " in other and shapes.family_name(other) == words})
        grown = [name for name in bearers if not any(name != more and name in more for more in bearers)]
        if len(grown) == 1:
            return grown[0], f"“{words}” is the family name of {grown[0]}, the only one here who bears it"
        first = sorted({other for other in people if " " in other and other.split()[0] == words})
        if not bearers and len(first) == 1:
            return first[0], f"“{words}” is the given name of {first[0]}, the only one here who bears it"
        return words, "named"
    longer = [other for other in people if len(other) > len(words) and _contains_name(other, words)]
    if len(longer) == 1:
        return longer[0], f"“{words}” is a shorter form of {longer[0]}"
    return words, "named"


def _contains_name(longer: str, shorter: str) -> bool:
    """Tell whether the shorter name has first and last word of the longer one ("John F. Kennedy")."""
    long, short = longer.split(), shorter.split()
    return long[0] == short[0] and long[-1] == short[-1] and set(short) <= set(long)


def _body(words: str, others: dict[str, int], text: str) -> tuple[str, str]:
    """Return the name of the same organisation, place or product that stands for all its forms."""
    bare = shapes.without_suffix(words)
    head = shapes.without_trade(words)
    if head != bare and head in others:
        return head, f"“{words}” is {head} with its trade"
    for other in sorted(others, key=len, reverse=True):
        if other == words:
            continue
        if shapes.is_acronym_of(words, other):
            return shapes.without_suffix(other), f"“{words}” is the acronym of {other}"
        if f"{other} ({words})" in text:
            return shapes.without_suffix(other), f"“{words}” stands in brackets after {other}"
        rest = other.removeprefix(bare + " ").split()
        often = others[words] > 2 * others[other]  # a name said far more often is its own
        if other.startswith(bare + " ") and not often and all(shapes.is_generic(word) for word in rest):
            return shapes.without_suffix(other), f"“{words}” is short for {other}"
    if bare != words:
        return bare, f"“{words}” is {bare} with its legal form"
    return words, "named"
