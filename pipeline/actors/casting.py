"""Decides which named places of one document mean the same actor."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.actors.bodies import Bodies
from pipeline.actors.candidates import BRACKETS, Candidate
from pipeline.actors.persons import Persons
from pipeline.actors.places import Sense
from pipeline.actors.slugs import actor_id
from pipeline.model.actors import Actor, ActorMention, MentionForm
from pipeline.model.clauses import ActorKind


@dataclass(frozen=True, slots=True)
class Casting:
    """The full name behind each name of the document, with the reason it is that one."""

    full: dict[tuple[str, ActorKind], tuple[str, str]]

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
        return Actor(actor_id(candidate.kind, name), name, candidate.kind), MentionForm.NAMED, why


def cast(candidates: tuple[Candidate, ...], text: str, *, tracked: tuple[str, ...] = ()) -> Casting:
    """Return the full name for every name that is not the gazetteer's; `tracked` are known persons."""
    said: dict[ActorKind, Counter[str]] = {}
    for each in candidates:
        if not each.entry:
            said.setdefault(each.kind, Counter())[each.words] += 1
    brackets = _brackets(candidates, text)
    full: dict[tuple[str, ActorKind], tuple[str, str]] = {}
    for kind, names in said.items():
        if kind is ActorKind.PERSON:
            persons = Persons((*names, *tracked))
            full |= {(words, kind): persons.full_name(words) for words in names}
        else:
            bodies = Bodies(names, brackets)
            full |= {(words, kind): bodies.full_name(words) for words in names}
    return Casting(full)


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
