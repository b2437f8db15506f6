"""A sign in front that makes a word something else: "#Friday" is a label, "c'mon" no Monday."""

from pipeline.grammar.reading import Reading
from pipeline.model.mentions import TimeMention

APOSTROPHES = "'’`"


def sign(reading: Reading, mention: TimeMention) -> str:
    """Look at the two characters in front of the phrase."""
    start = mention.span.start
    before = reading.text[max(0, start - 2) : start]
    if before.endswith("#"):
        return "a hashtag labels a text, it dates nothing"
    if len(before) == 2 and before[0].isalpha() and before[1] in APOSTROPHES:
        return "the end of a shortened word"
    return ""
