"""Looks up the day of a happening that the text itself dates: "the surrender" of "surrendered on 9 April"."""

import re
from collections.abc import Sequence

from pipeline.model.calendar import Grain, shifted
from pipeline.model.documents import Basis
from pipeline.model.expressions import Duration, FromEvent
from pipeline.model.mentions import Anchor, Dated, Reason
from pipeline.model.timex3 import length_value
from pipeline.resolution.placing import Placed, Unplaced, unit_at

LOOKED_BACK = 40  # dated mentions before the phrase
REACH = 240  # characters on either side of a date, within its sentence
SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z\"“])|\n\s*\n")
STEM = 7  # letters by which "surrender" finds "surrendered"


def day_of(event: str, text: str, earlier: Sequence[Dated]) -> Anchor | None:
    """Return the day told so far in whose sentence all words of the event stand, if there is one only."""
    sentences = [(dated.interval.start, _sentence_around(text, dated)) for dated in earlier[-LOOKED_BACK:]]
    words = event.split()
    for name in (words, words[:1]) if len(words) > 1 else (words,):
        stems = [re.compile(rf"\b{re.escape(word[:STEM])}", re.IGNORECASE) for word in name]
        days = {day for day, sentence in sentences if all(stem.search(sentence) for stem in stems)}
        if len(days) == 1:
            return Anchor(days.pop(), Basis.MENTIONED_EARLIER, Grain.DAY)
    return None


def place_from_event(away: FromEvent, day: Anchor | None) -> Placed | Unplaced:
    """Place the day so far from the happening's; where its day is not told, only the length is known."""
    if day is None:
        length = length_value(Duration(abs(away.count), away.grain))
        return Unplaced(
            Reason.NO_ANCHOR, length, f"the text gives no day for “{away.event or 'what follows'}”"
        )
    return unit_at(shifted(day.moment, away.count, away.grain), Grain.DAY, day)


def _sentence_around(text: str, dated: Dated) -> str:
    span = dated.mention.span
    before = text[max(0, span.start - REACH) : span.start]
    after = text[span.end : span.end + REACH]
    ends = [found.end() for found in SENTENCE_END.finditer(before)]
    end = SENTENCE_END.search(after)
    return before[ends[-1] if ends else 0 :] + " " + after[: end.start() if end else REACH]
