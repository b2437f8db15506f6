"""Finds the places where names known from elsewhere in the text stand unmarked."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pipeline.actors import evidence, shapes
from pipeline.model.spans import Span

SHORTEST = 3  # letters of a name worth looking for
WORD = re.compile(r"(?<![\w-])[^\W\d_a-z][\w’'&.-]*")
FIRST = re.compile(r"[\w&]+")
OPENS = re.compile(r"[.!?:\n\"“”]\s*$")


class Echoes:
    """The names of one text by their first word, in the spelling under which they are known."""

    def __init__(self, names: Iterable[str], people: Iterable[str] = ()) -> None:
        """Take the names, and the full names of persons who may be called by their family name."""
        self._spelled: dict[str, dict[str, str]] = defaultdict(dict)
        self._family: set[str] = set()
        for name in names:
            if len(name) >= SHORTEST and name[0].isupper():
                self._add(name, name)
                self._add(name.upper(), name)
        for person in people:
            family = shapes.family_name(person)
            if len(family) >= SHORTEST and family[0].isupper() and family not in self._spelled:
                self._add(family, family)
                self._family.add(family)

    def places(self, text: str, acting: frozenset[int]) -> Iterator[tuple[Span, str]]:
        """Yield each place with the name in its known spelling, the longest at each place, in text order.

        A family name that opens a sentence may be a common word; it must speak or act (`acting` are
        the ends of the phrases that do).
        """
        lengths = {first: sorted({*map(len, known)}, reverse=True) for first, known in self._spelled.items()}
        reached = 0
        for word in WORD.finditer(text):
            match = FIRST.match(word[0])
            if match is None or word.start() < reached:
                continue
            known = self._spelled.get(match[0], {})
            for length in lengths.get(match[0], ()):
                span = Span(word.start(), word.start() + length)
                said = span.of(text)
                if said not in known or not _ends(text, span.end):
                    continue
                if said in self._family and _opens(text, span) and not _acts(text, span, acting):
                    continue
                reached = span.end
                yield span, known[said]
                break

    def _add(self, said: str, name: str) -> None:
        match = FIRST.match(said)
        if match:
            self._spelled[match[0]].setdefault(said, name)


def _ends(text: str, end: int) -> bool:
    """Tell whether a name may end here: no letter, digit or hyphen follows."""
    return end >= len(text) or not (text[end].isalnum() or text[end] in "_-")


def _opens(text: str, span: Span) -> bool:
    return span.start == 0 or OPENS.search(text, max(0, span.start - 4), span.start) is not None


def _acts(text: str, span: Span, acting: frozenset[int]) -> bool:
    return span.end in acting or evidence.speaks_at(text, span)
