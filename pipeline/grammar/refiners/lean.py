"""Which way a sentence looks, by the verbs near the date: "will meet on Friday" is ahead.

Without a parser: the nearest word that tells, among those of the lexicon's `[lean]` lists.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import Token
from pipeline.model.mentions import Lean, TimeMention

REACH = 22  # tokens on each side, never across the end of the sentence
FAR = REACH + 1
STOPS = {".", "!", "?", ";"}
STILL_TO_COME = {"until", "till", "by", "as"}  # in front of a date, where no verb tells: "as early as May"
SAYING = 3  # tokens by which "said" counts as farther off: it tells when one spoke, not of what
BACK = {"did", "t", "have", "has", "had", "ve"}  # "did not come", "have come": a bare form that looks back
OTHER_SIDE = 5  # tokens by which the verb of the other side counts as farther off
LEADING = {"on", "in", "at", "by", "and", "but", "also", "the", "late", "early", "earlier", "later"}
POSSESSIVE = re.compile(r"['’]s\b")


def lean(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Give each mention the lean of the nearest verb in its sentence."""
    return [replace(mention, lean=_lean(reading, mention)) for mention in mentions]


def _lean(reading: Reading, mention: TimeMention) -> Lean:
    """Ask the verb before the date, which English has it follow, or, where it opens, the one after it.

    The verb of "Tuesday's ruling" is that of the ruling, not of its day.
    """
    if POSSESSIVE.match(reading.text, mention.span.end):
        return Lean.OPEN
    before = _sentence_before(reading, reading.before(mention.span, REACH))
    after = _sentence_after(reading, reading.after(mention.span, REACH))
    left = _nearest(reading, reversed(list(_with_neighbours(before))))
    right = _nearest(reading, _with_neighbours(after))
    opens = _opens_clause(before)
    distance, found = min(left, (right[0] + (-OTHER_SIDE if opens else OTHER_SIDE), right[1]))
    if distance >= FAR - OTHER_SIDE and before and before[-1].word in STILL_TO_COME:
        return Lean.FUTURE
    return found


def _opens_clause(before: list[Token]) -> bool:
    """Tell whether only small words part a date from the start of its clause: "and on Friday he"."""
    for token in reversed(before):
        if token.word not in LEADING:
            return token.word in (",", "that")
    return True


def _nearest(reading: Reading, words: Iterable[tuple[Token | None, Token | None, Token]]) -> tuple[int, Lean]:
    """Return how many tokens away the nearest word stands that tells, and where it looks."""
    ways = reading.lexicon.verbs
    for distance, (earlier, previous, token) in enumerate(words):
        word = token.word
        way = ways.get(word) if "month" not in token.categories else None  # "May" is no "may"
        if way == "future" or (word == "to" and previous and ways.get(previous.word) == "bound"):
            return distance, Lean.FUTURE
        if way == "bare":
            back = any(one and one.word in BACK for one in (earlier, previous))
            return distance, Lean.PAST if back else Lean.FUTURE
        if way == "saying":
            return distance + SAYING * (distance > 0), Lean.PAST
        if way == "past" or (way is None and _is_past_form(reading, token)):
            return distance, Lean.PAST
    return FAR, Lean.OPEN


def _is_past_form(reading: Reading, token: Token) -> bool:
    """Tell "opened" from "succeed", "unconfirmed" and the "United" of a name."""
    word = token.word
    if not word.endswith("ed") or word.endswith("eed") or word.startswith("un") or len(word) < 5:
        return False
    return reading.text[token.start].islower()


def _with_neighbours(tokens: list[Token]) -> Iterable[tuple[Token | None, Token | None, Token]]:
    """Yield each token after the two before it."""
    return zip([None, None, *tokens], [None, *tokens], tokens, strict=False)


def _sentence_before(reading: Reading, tokens: list[Token]) -> list[Token]:
    for place in range(len(tokens) - 1, -1, -1):
        if _ends_sentence(reading, tokens[place]):
            return tokens[place + 1 :]
    return tokens


def _sentence_after(reading: Reading, tokens: list[Token]) -> list[Token]:
    for place, token in enumerate(tokens):
        if _ends_sentence(reading, token):
            return tokens[:place]
    return tokens


def _ends_sentence(reading: Reading, stop: Token) -> bool:
    """Tell a full stop from the dot of "Gen." or "a.m.": a longer word before, a blank after."""
    if stop.word not in STOPS:
        return stop.word.isspace()
    if stop.word != ".":
        return True
    before = reading.text[max(0, stop.start - 4) : stop.start]
    return before.isalnum() and len(before) > 3 and reading.text[stop.end : stop.end + 1].isspace()
