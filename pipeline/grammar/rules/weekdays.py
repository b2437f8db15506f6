"""Days of the week and weekends: "Tuesday", "last Friday", "Friday week", "two Sundays ago", "the weekend"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import Rule
from pipeline.grammar.rules.relative import SHIFTS
from pipeline.grammar.words import WEEKDAY
from pipeline.model.calendar import Grain
from pipeline.model.expressions import Expression, Inside, Reference, Shifted, ShiftedFrom, Turn, Weekday


def weekday(match: Match) -> Expression:
    """Read "Tuesday", "last Friday", "next Monday"."""
    word = match.word("turn")
    turn = {"": Turn.NEAREST, "past": Turn.LAST, "coming": Turn.NEXT}.get(word) or Turn(word)
    return Weekday(match.number("weekday") or 0, turn)


def weekday_turned(match: Match) -> Expression:
    """Read "Saturday next", "the Sunday before last"."""
    day = match.number("weekday") or 0
    if match.has("side"):
        return ShiftedFrom(-1, Grain.WEEK, Weekday(day, Turn.LAST))
    return Weekday(day, Turn(match.word("turn")))


def weekday_week(match: Match) -> Expression:
    """Read "Friday week": a week after the coming Friday."""
    weeks = 2 if match.has("fortnight") else 1
    return ShiftedFrom(weeks, Grain.WEEK, Weekday(match.number("weekday") or 0, Turn.NEXT))


def weekdays_ago(match: Match) -> Expression | None:
    """Read "two Fridays ago": the Friday before the last."""
    count = match.number("count")
    if not count:
        return None
    last = Weekday(match.number("weekday") or 0, Turn.LAST)
    return ShiftedFrom(1 - count, Grain.WEEK, last) if count > 1 else last


def weekday_of_week(match: Match) -> Expression:
    """Read "Tuesday last week", "Monday of this week"."""
    return Inside(Weekday(match.number("weekday") or 0), Shifted(SHIFTS[match.word("turn")], Grain.WEEK))


def weekend(match: Match) -> Expression:
    """Read "the weekend", "last weekend"."""
    if not match.has("turn"):
        told = match.tokens[0].word == "the"
        return Shifted(0, Grain.WEEKEND, Reference.GENRE if told else Reference.DOCUMENT)
    return Shifted(SHIFTS[match.word("turn")], Grain.WEEKEND)


RULES = (
    Rule(
        "weekday",
        f"('the'? turn:'last'|'next'|'past'|'coming' | 'this' turn:'past'|'coming' | turn:'this')? weekday:{WEEKDAY} ('.' >(comma))?"
        " | turn:'last'|'this'|'next' weekday:lower-weekday",
        weekday,
        examples={
            "on [Tuesday]": "2024-06-18",
            "[last Friday]": "2024-06-14",
            "[next Monday]": "2024-06-24",
            "they will meet on [Friday]": "2024-06-21",
            "the run [this sun]": "2024-06-23",
        },
        counterexamples=("she sat down", "the sun rose"),
    ),
    Rule(
        "weekday week",
        f"weekday:{WEEKDAY} ('week' | fortnight:'fortnight') !('of')",
        weekday_week,
        examples={"we meet on [Friday week]": "2024-06-28"},
    ),
    Rule(
        "weekdays ago",
        "count:count weekday:weekdays 'ago'",
        weekdays_ago,
        examples={"lost [two Fridays ago]": "2024-06-07"},
    ),
    Rule(
        "weekday next",
        f"weekday:{WEEKDAY} turn:'next'|'last' !(unit) | 'the' weekday:{WEEKDAY} side:'before' 'last'",
        weekday_turned,
        examples={"we sail on [Saturday next]": "2024-06-22", "[the Sunday before last]": "2024-06-09"},
        counterexamples=("Tuesday last week",),
    ),
    Rule(
        "weekday of a week",
        f"weekday:{WEEKDAY} ('of'|'in')? turn:'last'|'this'|'next' 'week'",
        weekday_of_week,
        examples={"[Tuesday last week]": "2024-06-11", "[Monday of next week]": "2024-06-24"},
    ),
    Rule(
        "weekend",
        "('the'? 'weekend' | ('the'? turn:'last'|'past'|'coming'|'next' | turn:'this') ('past'|'coming')? 'weekend')",
        weekend,
        examples={
            "over [the weekend]": "2024-W24-WE",
            "a long [weekend]": "2024-W25-WE",
            "[last weekend]": "2024-W24-WE",
            "[this weekend]": "2024-W25-WE",
        },
    ),
)
