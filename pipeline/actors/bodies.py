"""Finds the full name behind a shorter name of an organisation, a place or a product."""

from collections import defaultdict
from collections.abc import Mapping

from pipeline.actors import shapes
from pipeline.actors.shortening import shortened_later

OFTEN = 2  # a name said so many times more often than a longer one is its own


class Bodies:
    """The names of one kind in one document, by what can stand for them."""

    def __init__(self, names: Mapping[str, int], brackets: Mapping[str, str]) -> None:
        """Take the names with how often each is said, and the long names before names in brackets."""
        self._names = names
        self._brackets = brackets
        self._by_initials: dict[str, set[str]] = defaultdict(set)
        self._by_head: dict[str, set[str]] = defaultdict(set)
        for name in names:
            for letters in {shapes.initials(name), shapes.initials(shapes.without_suffix(name))}:
                self._by_initials[letters].add(name)
            parts = name.split()
            while len(parts) > 1 and shapes.is_generic(parts[-1]):
                parts.pop()
                self._by_head[" ".join(parts)].add(name)
        self._later = shortened_later(names)

    def full_name(self, words: str) -> tuple[str, str]:
        """Return the name that stands for all its forms, and why it does."""
        bare, head = shapes.without_suffix(words), shapes.without_trade(words)
        if head != bare and head in self._names:
            return head, f"“{words}” is {head} with its trade"
        if words in self._brackets:
            long = self._brackets[words]
            return shapes.without_suffix(long), f"“{words}” stands in brackets after {long}"
        for long in sorted(self._by_initials.get(words.replace(".", ""), ()), key=_longest_first):
            if long != words and shapes.is_acronym_of(words, long):
                return shapes.without_suffix(long), f"“{words}” is the acronym of {long}"
        if words in self._later:
            long = self._later[words]
            return shapes.without_suffix(long), f"“{words}” is short for {long}, which is named before"
        for long in sorted(self._by_head.get(bare, ()), key=_longest_first):
            if long != words and self._names[words] <= OFTEN * self._names[long]:
                return shapes.without_suffix(long), f"“{words}” is short for {long}"
        return (bare, f"“{words}” is {bare} with its legal form") if bare != words else (words, "named")


def _longest_first(name: str) -> tuple[int, str]:
    return -len(name), name
