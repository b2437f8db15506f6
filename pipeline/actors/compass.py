"""Reads "the North" as North Korea where the text names one state that begins so."""

import re
from collections.abc import Iterable, Iterator

from pipeline.actors.places import Entry, Sense
from pipeline.model.actors import Actor
from pipeline.model.spans import Span

THE_SIDE = re.compile(r"\b[Tt]he (?P<side>North|South|East|West)\b(?!\s?[A-Z-])")


def sides(text: str, named: Iterable[Actor]) -> Iterator[tuple[Span, Entry]]:
    """Yield each "the North" with the only named actor that it can be short for, in text order."""
    actors = {actor.id: actor for actor in named}
    meant: dict[str, list[Actor]] = {}
    for actor in actors.values():
        first, _, rest = actor.name.partition(" ")
        if rest:
            meant.setdefault(first, []).append(actor)
    for match in THE_SIDE.finditer(text):
        fitting = meant.get(match["side"], [])
        if len(fitting) == 1:
            yield Span(*match.span("side")), Entry(match["side"], fitting[0], Sense.NAME)
