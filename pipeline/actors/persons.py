"""Finds the full name behind a shorter name of a person."""

from collections import defaultdict
from collections.abc import Iterable

from pipeline.actors import shapes


class Persons:
    """The persons of one document, by their family and given names."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take every name by which the document calls a person, in the order of the first mentions."""
        self._order: dict[str, int] = {}
        self._by_family: dict[str, set[str]] = defaultdict(set)
        self._by_given: dict[str, set[str]] = defaultdict(set)
        self._by_ends: dict[tuple[str, str], set[str]] = defaultdict(set)
        for name in names:
            self._order.setdefault(name, len(self._order))
            parts = name.split()
            if len(parts) > 1:
                self._by_family[shapes.family_name(name)].add(name)
                self._by_given[parts[0]].add(name)
                self._by_ends[parts[0], parts[-1]].add(name)

    def full_name(self, words: str) -> tuple[str, str]:
        """Return the longest name of the same person, and why it is the same.

        A family name alone goes to the only one who bears it, else to the only one named so far where it
        first stands alone: who comes later is called in full. With two bearers before it stays alone.
        """
        parts = words.split()
        if len(parts) > 1:
            return self._longer(words, parts)
        bearers = self._by_family.get(words, set())
        longest = {name for name in bearers if not any(self._is_longer(more, name) for more in bearers)}
        if len(longest) == 1:
            name = longest.pop()
            return name, f"“{words}” is the family name of {name}, the only one here who bears it"
        so_far = [name for name in sorted(longest) if self._order[name] < self._order.get(words, 0)]
        if len(so_far) == 1:
            return so_far[
                0
            ], f"“{words}” is short for {so_far[0]}, the only one who bears it when it is first used"
        called = self._by_given.get(words, set())
        if not bearers and len(called) == 1:
            (name,) = called
            return name, f"“{words}” is the given name of {name}, the only one here who bears it"
        return words, "named"

    def _longer(self, words: str, parts: list[str]) -> tuple[str, str]:
        """Return the only longer name with the same first and last word ("John F. Kennedy")."""
        longer = {name for name in self._by_ends[parts[0], parts[-1]] if self._is_longer(name, words)}
        if len(longer) == 1:
            name = longer.pop()
            return name, f"“{words}” is a shorter form of {name}"
        return words, "named"

    def _is_longer(self, longer: str, shorter: str) -> bool:
        long, short = longer.split(), shorter.split()
        return len(long) > len(short) and set(short) <= set(long) and long[0] == short[0]
