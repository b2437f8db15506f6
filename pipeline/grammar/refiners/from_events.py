"""Reads a distance from a happening that the text may date elsewhere: "eight days after the surrender"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import Token
from pipeline.model.calendar import Grain
from pipeline.model.expressions import CalendarPlace, Duration, FromEvent, Weekday
from pipeline.model.mentions import TimeMention

SIDES = {"after": 1, "following": 1, "before": -1, "preceding": -1}
COUNTED = {Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR}
DETERMINERS = {"the", "a", "an", "his", "her", "its", "their", "this", "that"}
# Words at which the name of the happening ends.
ENDS = set(
    "of in on at by to from for that which who when where was were is are had has and or but with near"
    " against between as during began ended he she it they we you this these those i his her their its not".split()
)
LONGEST_NAME = 4  # words
SHORTEST_NOUN = 4  # letters: "war" and "it" are everywhere


def from_events(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Give each length that stands before "after the surrender" the happening it is counted from.

    Not beside the date itself: "on 3 May, two days after the surrender" tells of 3 May.
    """
    return [
        mention if before is not None and _explains(reading, before, mention) else _counted(reading, mention)
        for before, mention in zip([None, *mentions], mentions, strict=False)
    ]


def _explains(reading: Reading, date: TimeMention, mention: TimeMention) -> bool:
    """Tell whether the length stands in apposition to the date before it."""
    between = reading.text[date.span.end : mention.span.start]
    return isinstance(date.expression, CalendarPlace | Weekday) and between.strip() == ","


def _counted(reading: Reading, mention: TimeMention) -> TimeMention:
    match mention.expression:
        case Duration(count=float(count), grain=grain) if grain in COUNTED and count == int(count):
            shift, unit = int(count), grain
        case FromEvent(count=shift, grain=unit, event=""):
            pass
        case _:
            return mention
    following = reading.after(mention.span, LONGEST_NAME + 3)
    side = SIDES.get(following[0].word) if following else None
    if side is None:
        return mention
    name = _name(reading, following[1:])
    if not name:
        return mention
    return replace(mention, expression=FromEvent(abs(shift) * side, unit, name), rule=_rule(mention))


def _rule(mention: TimeMention) -> str:
    return mention.rule if mention.rule.endswith("from an event") else f"{mention.rule} from an event"


def _name(reading: Reading, tokens: list[Token]) -> str:
    """Return the words that may name a happening, and what it is "of": "peace agreement", "fall girona"."""
    rest = tokens[1:] if tokens and tokens[0].word in DETERMINERS else tokens
    words: list[str] = []
    for token in rest[:LONGEST_NAME]:
        if not token.word.isalpha() or token.word in ENDS or token.word in reading.lexicon.verbs:
            break
        words.append(token.word)
    if not words or len(words[0]) < SHORTEST_NOUN or any(word.endswith(("ed", "ing")) for word in words):
        return ""
    behind = rest[len(words) : len(words) + 2]
    owner = [token.word for token in behind[1:] if behind[0].word == "of" and _is_name(reading, token)]
    return " ".join([*words, *owner])


def _is_name(reading: Reading, token: Token) -> bool:
    return reading.text[token.start].isupper() and token.word.isalpha()
