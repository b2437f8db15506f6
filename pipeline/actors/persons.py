"""Finds the full name behind a shorter name of a person."""

from collections import defaultdict
from collections.abc import Iterable

from pipeline.actors import shapes


class Persons:
    """The persons of one document, by their family and given names."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take every name by which the document calls a person."""
        self._by_family: dict[str, set[str]] = defaultdict(set)
        self._by_given: dict[str, set[str]] = defaultdict(set)
        self._by_ends: dict[tuple[str, str], set[str]] = defaultdict(set)
        for name in names:
            parts = name.split()
            if len(parts) > 1:
                self._by_family[shapes.family_name(name)].add(name)
                self._by_given[parts[0]].add(name)
                self._by_ends[parts[0], parts[-1]].add(name)

    def full_name(self, words: str) -> tuple[str, str]:
        """Return the longest name of the same person, and why it is the same.

        A family name alone goes to the only one who bears it; with two bearers it stays alone.
        """
        parts = words.split()
        if len(parts) > 1:
            return self._longer(words, parts)
        bearers = self._by_family.get(words, set())
        longest = {name for name in bearers if not any(self._is_longer(more, name) for more in bearers)}
        if len(longest) == 1:
            name = longest.pop()
            return name, f"“{words}” is the family name of {name}, the only one here who bears it"
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
