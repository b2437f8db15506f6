"""Remembers where a text first names each actor, to answer who is the only one so far."""

from collections import defaultdict
from itertools import islice, takewhile

from pipeline.actors.mentions import Known
from pipeline.model.actors import Actor
from pipeline.model.clauses import ActorKind


class Debuts:
    """The first named place of each actor, by kind and by the last word of the actor's name."""

    def __init__(self, named: list[Known]) -> None:
        """Take the named mentions in text order."""
        self._by_kind: dict[ActorKind, list[tuple[int, Actor]]] = defaultdict(list)
        self._by_last_word: dict[str, list[tuple[int, Actor]]] = defaultdict(list)
        met: set[str] = set()
        for each in named:
            if each.actor.id in met or not each.is_named:
                continue
            met.add(each.actor.id)
            entry = (each.mention.span.start, each.actor)
            self._by_kind[each.actor.kind].append(entry)
            if " " in each.actor.name:
                last = each.actor.name.rsplit(maxsplit=1)[-1].lower()
                for word in {last, last.removesuffix("s")}:
                    self._by_last_word[word].append(entry)

    def only_of(self, kind: ActorKind, *, before: int) -> Actor | None:
        """Return the only actor of the kind that is named before the place, or None."""
        return _only(self._by_kind.get(kind, []), before)

    def only_called(self, noun: str, *, before: int) -> Actor | None:
        """Return the only actor named before the place whose name ends with the noun, or None."""
        return _only(self._by_last_word.get(noun, []), before)


def _only(entries: list[tuple[int, Actor]], before: int) -> Actor | None:
    so_far = list(islice(takewhile(lambda entry: entry[0] < before, entries), 2))
    return so_far[0][1] if len(so_far) == 1 else None
