"""Counted from what was told before: "two days later", "the following year", "that month"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import Piece, Rule, Several
from pipeline.grammar.rules.relative import COUNTED, ago
from pipeline.grammar.words import GRAINS
from pipeline.model.calendar import Grain
from pipeline.model.expressions import (
    CalendarPlace,
    Duration,
    Expression,
    FromEvent,
    Part,
    PartOf,
    Reference,
    Shifted,
    Tendency,
    Told,
    Turn,
    Vague,
    Weekday,
)

SHIFTS = {"next": 1, "following": 1, "previous": -1, "preceding": -1, "prior": -1}


def later(match: Match) -> Expression:
    """Read "two days later", "a year earlier", "the day before"."""
    counted = ago(match)
    forward = match.word("side") in ("later", "after", "afterwards", "thereafter", "on")
    if not isinstance(counted, Shifted):
        return Vague(Tendency.FUTURE if forward else Tendency.PAST)
    count = abs(counted.count) if forward else -abs(counted.count)
    return Shifted(count, counted.grain, Reference.TEXT)


def day_before(match: Match) -> Expression:
    """Read "the day before", "the week after"."""
    return Shifted(-1 if match.word("side") == "before" else 1, GRAINS[match.text("unit")], Reference.TEXT)


def told_unit(match: Match) -> Expression:
    """Read "that month", "the same day", "the following year"."""
    return Shifted(SHIFTS.get(match.word("which"), 0), GRAINS[match.text("unit")], Reference.TEXT)


def told_weekday(match: Match) -> Expression:
    """Read "the following Tuesday"."""
    turn = Turn.NEXT if SHIFTS[match.word("which")] > 0 else Turn.LAST
    return Weekday(match.number("weekday") or 0, turn, Reference.TEXT)


def told_month(match: Match) -> Expression:
    """Read "the following August"."""
    turn = Turn.NEXT if SHIFTS[match.word("which")] > 0 else Turn.LAST
    return CalendarPlace(month=match.number("month"), turn=turn, reference=Reference.TEXT)


def the_unit(match: Match) -> Expression:
    """Read "the quarter", "the year", "the latest period"."""
    if match.word("unit") == "period":
        return Shifted(0, Grain.QUARTER, Reference.TEXT)
    return Shifted(0, GRAINS[match.text("unit")], Reference.GENRE)


def told_part(match: Match) -> Expression:
    """Read "that night", "the next morning"."""
    day = Shifted(SHIFTS.get(match.word("which"), 0), Grain.DAY, Reference.TEXT)
    return PartOf(Part(match.text("part")), day)


def day_from_event(match: Match) -> Expression:
    """Read "the day" of "the day after the surrender"; a refiner finds what it is counted from."""
    return FromEvent(1, GRAINS[match.text("unit")], "")


def then(match: Match) -> Several:
    """Read "by then": the date last told."""
    word = match.token("told")
    return Several((Piece(word, word, Told()),))


def told_time(match: Match) -> Several:
    """Read "at the time", "by this time": when the story stands, without saying when that is."""
    tendency = Tendency.PRESENT if match.has("now") else Tendency.PAST
    return Several((Piece(match.tokens[1], match.tokens[-1], Vague(tendency)),))


def unit_that_ended(match: Match) -> Expression:
    """Read "the year ended March 31": a length up to the day said after it."""
    return Duration(1, GRAINS[match.text("unit")])


def year_ago_period(_match: Match) -> Expression:
    """Read "year-earlier", "year-ago"."""
    return Shifted(-1, Grain.YEAR, Reference.TEXT)


UNIT = "unit:'day'|'week'|'month'|'quarter'|'year'|'decade'|'century'"

RULES = (
    Rule(
        "later",
        f"{COUNTED} (side:'later'|'earlier'|'afterwards'|'thereafter'|'beforehand' !('than') | side:'before'|'after'|'on' >('.'|comma|';'))",
        later,
        examples={
            "in 1914 it began. [Two years later] it went on": "1916",
            "on 3 May 2018 and [two days later]": "2018-05-05",
            "[a year earlier]": "2023",
            "in 1914. [A decade and a half later]": "1929",
        },
    ),
    Rule(
        "day before",
        f"'the' {UNIT} side:'before'|'after' >(comma|'.'|';'|'and'|'but')",
        day_before,
        examples={"on 3 May 2018, and [the day before], he": "2018-05-02"},
        counterexamples=("the day before he left", "the day after the fall"),
    ),
    Rule(
        "told unit",
        f"('the' which:'next'|'following'|'previous'|'preceding'|'prior'|'same' | ('that'|'this') 'very'|'same' | 'that') {UNIT}",
        told_unit,
        examples={
            "on 3 May 2018. [The next day]": "2018-05-04",
            "in 1914. [The following year]": "1915",
            "in May 1914. [That month]": "1914-05",
            "on 3 May 2018. [The same day]": "2018-05-03",
        },
    ),
    Rule(
        "day from an event",
        "'the' unit:'day'|'week'|'month'|'year' >('before'|'after' 'the'|'his'|'her'|'its'|'their')",
        day_from_event,
        examples={"The fort surrendered on 13 April 1861. [The day] after the surrender": "1861-04-14"},
    ),
    Rule(
        "then",
        "'by'|'until'|'till'|'since'|'before' told:'then' !(dash)",
        then,
        examples={"It fell on 3 May 2018. By [then] he": "2018-05-03", "in 1914. Until [then]": "1914"},
        counterexamples=("then he left",),
    ),
    Rule(
        "told time",
        "'at'|'by'|'during'|'around'|'since'|'until'|'from'|'throughout' ('the'|'that' time:'time' | 'this' now:'time' | 'this'|'that' time:'period')",
        told_time,
        examples={
            "at [the time]": "PAST_REF",
            "by [this time]": "PRESENT_REF",
            "during [that period]": "PAST_REF",
        },
        counterexamples=("at the same time", "this time he won"),
    ),
    Rule(
        "unit that ended",
        "'the' ('first'|'second'|'third'|'fourth')? 'fiscal'? unit:'year'|'quarter'|'week'|'month' >('ended'|'ending' | 'to' month)",
        unit_that_ended,
        examples={"for [the year] ended March 31": "P1Y"},
    ),
    Rule(
        "the unit told",
        "'the'|'its' ('latest'|'full'|'fiscal'|'current')? unit:'quarter'|'year' | 'the' ('latest' unit:'period' | unit:'week') !('of')",
        the_unit,
        examples={
            "In the first quarter it fell. For [the quarter]": "2024-Q1",
            "for [the full year]": "2024",
        },
        counterexamples=("the year 1066", "the end of the year"),
    ),
    Rule(
        "told weekday",
        "'the' which:'following'|'next'|'previous'|'preceding' weekday:weekday",
        told_weekday,
        examples={
            "on 3 May 2018. [The following Tuesday]": "2018-05-08",
            "on 3 May 2018, not [the previous Friday]": "2018-04-27",
        },
    ),
    Rule(
        "told month",
        "'the' which:'following'|'previous'|'preceding' month:month",
        told_month,
        examples={
            "in May 1914. [The following August]": "1914-08",
            "in May 1914, since [the previous June]": "1913-06",
        },
    ),
    Rule(
        "told part of day",
        "('the' which:'next'|'following'|'previous'|'same' | 'that' 'same'?) part:part",
        told_part,
        examples={
            "on 3 May 2018. [That night]": "2018-05-03TNI",
            "on 3 May 2018. [The next morning]": "2018-05-04TMO",
        },
    ),
    Rule(
        "year-earlier",
        "('the' ('comparable'|'corresponding'|'same')?)? 'year' dash 'earlier'|'ago' 'period'|'quarter' | 'year' dash 'earlier'|'ago'",
        year_ago_period,
        examples={
            "[year-earlier] profit": "2023",
            "the [year-ago] results": "2023",
            "in [the year-ago quarter]": "2023",
        },
    ),
)
