"""Decides which named places of one document mean the same actor."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.actors import shapes
from pipeline.actors.bodies import Bodies
from pipeline.actors.candidate import BRACKETS, Candidate
from pipeline.actors.persons import Persons
from pipeline.actors.places import Sense
from pipeline.actors.slugs import actor_id
from pipeline.model.actors import Actor, ActorMention, MentionForm
from pipeline.model.clauses import ActorKind


@dataclass(frozen=True, slots=True)
class Casting:
    """The full name behind each name of the document, with the reason it is that one.

    `tracked` are the actors that keep the very name the user gave, by that name and their kind.
    """

    full: dict[tuple[str, ActorKind], tuple[str, str]]
    tracked: dict[tuple[str, ActorKind], Actor]

    def actor_of(self, candidate: Candidate) -> tuple[Actor, MentionForm, str]:
        """Return the actor of a named place, how it is named, and why."""
        words = candidate.words
        if candidate.entry:
            actor = candidate.entry.actor
            if candidate.entry.sense is Sense.DEMONYM:
                return actor, MentionForm.NOMINAL, f"“{words}” is the word for what belongs to {actor.name}"
            why = "named" if words == actor.name else f"“{words}” is another name of {actor.name}"
            return actor, MentionForm.NAMED, why
        name, why = self.full[words, candidate.kind]
        actor = self.tracked.get((shapes.folded(name), candidate.kind)) or Actor(
            actor_id(candidate.kind, name), name, candidate.kind
        )
        return actor, MentionForm.NAMED, why


def cast(candidates: tuple[Candidate, ...], text: str, tracked: Iterable[Actor] = ()) -> Casting:
    """Return the full name for every name that is not the gazetteer's.

    `tracked` are the actors the user tracks, once for each place where the text names them.
    """
    said: dict[ActorKind, Counter[str]] = {}
    for actor in (followed := tuple(tracked)):
        said.setdefault(actor.kind, Counter())[actor.name] += 1
    for each in candidates:
        if not each.entry:
            said.setdefault(each.kind, Counter())[each.words] += 1
    brackets = _brackets(candidates, text)
    full: dict[tuple[str, ActorKind], tuple[str, str]] = {}
    for kind, names in said.items():
        known = Persons(names) if kind is ActorKind.PERSON else Bodies(names, brackets)
        full |= {(words, kind): known.full_name(words) for words in names}
    return Casting(full, {(shapes.folded(actor.name), actor.kind): actor for actor in followed})


def mentions(candidates: Iterable[Candidate], casting: Casting) -> list[tuple[Actor, ActorMention]]:
    """Return each named place with its actor, in text order."""
    found = []
    for candidate in candidates:
        actor, form, why = casting.actor_of(candidate)
        found.append((actor, ActorMention(candidate.span, actor.id, form, why)))
    return found


def _brackets(candidates: tuple[Candidate, ...], text: str) -> dict[str, str]:
    """Return the long name before each short name in brackets: "(EU)" after "European Union"."""
    found: dict[str, str] = {}
    for candidate in candidates:
        match = BRACKETS.match(text, candidate.span.end)
        if match:
            found.setdefault(match[1], candidate.words)
    return found
