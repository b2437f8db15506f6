"""Which way a sentence looks, by the verbs near the date: "will meet on Friday" is ahead."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import Token
from pipeline.model.mentions import Lean, TimeMention

REACH = 22  # tokens on each side, never across the end of the sentence
STOPS = {".", "!", "?", ";"}


def lean(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Give each mention the lean of the nearest verb in its sentence."""
    return [replace(mention, lean=_lean(reading, mention)) for mention in mentions]


def _lean(reading: Reading, mention: TimeMention) -> Lean:
    left = _nearest(reading, reversed(reading.before(mention.span, REACH)))
    right = _nearest(reading, reading.after(mention.span, REACH))
    return min(left, right, key=lambda found: found[0])[1]


def _nearest(reading: Reading, tokens: Iterable[Token]) -> tuple[int, Lean]:
    """Return how many tokens away the first verb stands, and where it looks."""
    past, future = reading.lexicon.past, reading.lexicon.future
    padded = [*tokens, None]
    for distance, (token, farther) in enumerate(pairwise(padded)):
        if token is None or (token.word in STOPS and _ends_sentence(reading, token, farther)):
            break
        if token.word in future:
            return distance, Lean.FUTURE
        if token.word in past or (token.word.endswith("ed") and len(token.word) > 4):
            return distance, Lean.PAST
    return REACH + 1, Lean.OPEN


def _ends_sentence(reading: Reading, stop: Token, neighbour: Token | None) -> bool:
    """Tell a full stop from the dot of "Gen." or "a.m.": a longer word before, a blank after."""
    if neighbour is None or stop.word != ".":
        return True
    before = (
        neighbour.word if neighbour.end <= stop.start else reading.text[max(0, stop.start - 4) : stop.start]
    )
    return len(before) > 3 and reading.text[stop.end : stop.end + 1].isspace()
