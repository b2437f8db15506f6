"""Which way a sentence looks, by the verbs near the date: "will meet on Friday" is ahead."""

import re
from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.model.mentions import Lean, TimeMention

REACH = 120  # characters on each side, never across the end of the sentence
STOP = re.compile(r"(?<=[a-z0-9)\"”][.!?])[\"”']?\s+(?=[\"“'(]?[A-Z])|\n\s*\n")
FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|is to|are to|is due|are due|plans? to|expects? to|expected to|scheduled"
    r"|going to|intends? to|about to|upcoming|(?:is|are) \w+ing)\b|\b\w+['’]ll\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|went|came|made|took|held|began|met|won|lost|died|rose|fell|left|led|gave"
    r"|saw|got|set|put|cut|hit|sent|spent|felt|kept|became|brought|bought|thought|sold|wrote|spoke|broke|drew"
    r"|flew|grew|knew|threw|ran|sat|shot|struck|fought|caught|[a-z]{2,}ed)\b",
    re.IGNORECASE,
)


def lean(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Give each mention the lean of the nearest verb in its sentence."""
    return [replace(mention, lean=_lean(reading.text, mention)) for mention in mentions]


def _lean(text: str, mention: TimeMention) -> Lean:
    span = mention.span
    left = text[max(0, span.start - REACH) : span.start]
    right = text[span.end : span.end + REACH]
    cut = None
    for cut in STOP.finditer(left):
        pass
    if cut is not None:
        left = left[cut.end() :]
    stop = STOP.search(right)
    if stop:
        right = right[: stop.start()]
    best, nearest = Lean.OPEN, REACH + 1
    for pattern, way in ((FUTURE, Lean.FUTURE), (PAST, Lean.PAST)):
        distances = [len(left) - match.end() for match in pattern.finditer(left)]
        distances += [match.start() for match in pattern.finditer(right)]
        if distances and min(distances) < nearest:
            best, nearest = way, min(distances)
    return best
