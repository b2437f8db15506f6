"""Leaves out a month or weekday that is part of a name: "Sun Microsystems", "Theresa May"."""

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import Token
from pipeline.model.expressions import CalendarPlace, Weekday
from pipeline.model.mentions import TimeMention

# Words that are names or everyday words as often as dates; alone they need a sign that they are one.
DOUBTFUL = {"may", "march", "august", "jan", "mar", "sun", "sat", "wed", "april", "june", "dec"}
SIGNS = {"in", "of", "since", "by", "until", "till", "from", "during", "early", "late", "mid", "last", "next"}
SIGNS |= {
    "this",
    "on",
    "to",
    "through",
    "every",
    "each",
    "before",
    "after",
    "around",
    "between",
    "and",
    ",",
    "-",
    "–",
}


def leave_names(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Drop a lone month or weekday that stands as a name among capital letters."""
    return [mention for mention in mentions if not _is_name(reading, mention)]


def _is_name(reading: Reading, mention: TimeMention) -> bool:
    if not isinstance(mention.expression, CalendarPlace | Weekday) or mention.rule not in (
        "month",
        "weekday",
    ):
        return False
    word = mention.span.of(reading.text)
    if word.lower().rstrip(".") not in DOUBTFUL:
        return False
    before, after = reading.before(mention.span, 1), reading.after(mention.span, 1)
    if before and before[0].word in SIGNS:
        return False
    follows_name = bool(before) and _capital(reading, before[0]) and before[0].word.isalpha()
    leads_name = bool(after) and _capital(reading, after[0]) and mention.span.end + 1 >= after[0].start
    lone_short = len(word) == 3 and word[1:].islower() and not (after and after[0].word in (".", ",", "at"))
    return (
        follows_name
        or leads_name
        or (lone_short and word.lower() in ("sun", "sat", "wed", "mar", "may", "dec"))
    )


def _capital(reading: Reading, token: Token) -> bool:
    return reading.text[token.start].isupper()
