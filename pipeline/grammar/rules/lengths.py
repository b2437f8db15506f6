"""Lengths and sets of times, which are never dates: "three months", "every Tuesday"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import NotADate, Rule
from pipeline.grammar.words import GRAINS
from pipeline.model.calendar import Grain
from pipeline.model.expressions import Duration, Expression, Recurring

CODES = {
    Grain.DAY: "P1D",
    Grain.WEEK: "P1W",
    Grain.WEEKEND: "XXXX-WXX-WE",
    Grain.MONTH: "P1M",
    Grain.QUARTER: "P3M",
    Grain.YEAR: "P1Y",
    Grain.HOUR: "PT1H",
    Grain.MINUTE: "PT1M",
    Grain.DECADE: "P10Y",
}


def duration(match: Match) -> Expression:
    """Read "three months", "a decade", "several days", "two-week"."""
    count = match.value("count") if match.has("count") else (1 if match.has("one") else None)
    unit = match.text("unit") or match.word("one")
    number = float(count) if isinstance(count, int | float) else None
    if match.has("half"):
        number = (number or 0) + 0.5
    if unit == "fortnight":
        number = 2 * number if number is not None else None
    seconds = unit == "second"
    value = "" if not seconds else (f"PT{number:g}S" if number is not None else "PTXS")
    return Duration(number, GRAINS[unit], value)


def age(_match: Match) -> NotADate:
    """Read "52-year-old"."""
    return NotADate("an age, not a date")


def quarters(match: Match) -> Expression | NotADate:
    """Read "three-quarters" of something, unless there are more than make a whole."""
    count = match.number("count")
    if count is not None and count <= 3:
        return NotADate("a fraction, not a time")
    return duration_of_quarters(count)


def duration_of_quarters(count: int | None) -> Expression:
    """Return a number of quarters of the year."""
    return Duration(count, Grain.QUARTER)


def recurring_unit(match: Match) -> Expression:
    """Read "every day", "each year"."""
    count = match.number("count")
    code = CODES.get(GRAINS[match.text("unit")], "P1Y")
    return Recurring(code.replace("1", str(count)) if count and "XX" not in code else code)


def recurring_weekday(match: Match) -> Expression:
    """Read "every Tuesday", "Mondays"."""
    part = match.text("part")
    return Recurring(f"XXXX-WXX-{match.number('weekday')}" + (f"T{part}" if part else ""))


def recurring_part(match: Match) -> Expression:
    """Read "every morning", "nightly"."""
    return Recurring(f"T{match.text('part')}")


def recurring_month(match: Match) -> Expression:
    """Read "each July", "every summer"."""
    if match.has("month"):
        return Recurring(f"XXXX-{match.number('month'):02}")
    return Recurring(f"XXXX-{('SP', 'SU', 'FA', 'WI')[(match.number('season') or 1) - 1]}")


def recurrence(match: Match) -> Expression:
    """Read "daily", "annually"."""
    return Recurring(match.text("recurrence"))


RULES = (
    Rule(
        "duration",
        "('the'|'these'|'those' ('first'|'latest'|'last')? | 'another'|'some')? count:count dash? ('more'|'full'|'whole'|'consecutive'|'straight'|'additional'|'long'|'good')? unit:unit|units (dash 'long'|'period' | 'old' | 'of' 'age')?",
        duration,
        examples={
            "[three months]": "P3M",
            "a [two-week] trip": "P2W",
            "[several days]": "PXD",
            "[10 years]": "P10Y",
        },
        counterexamples=("a second chance",),
    ),
    Rule(
        "one unit",
        "one:'a'|'an'|'another' ('full'|'whole'|'entire')? unit:'day'|'week'|'fortnight'|'month'|'year'|'decade'|'century'|'hour'|'minute'|'quarter' ('and' 'a' half:'half')?",
        duration,
        examples={"for [a week]": "P1W", "[an hour]": "PT1H"},
    ),
    Rule(
        "unit long",
        "(one:'day'|'week'|'month'|'year'|'hour'|'decade'|'century' | unit:units) dash 'long'",
        duration,
        examples={"a [month-long] siege": "P1M"},
    ),
    Rule(
        "age",
        "count:count dash 'year'|'month'|'week'|'day' dash 'old'|'olds'",
        age,
        counterexamples=("two years later",),
    ),
    Rule(
        "fraction in quarters",
        "count:count dash? 'quarters'",
        quarters,
        counterexamples=("in recent quarters",),
    ),
    Rule("units", "unit:units", duration, examples={"for [years]": "PXY"}),
    Rule(
        "every unit",
        "'every'|'each' ('single' | count:count | 'other')? unit:unit|units",
        recurring_unit,
        examples={"[every day]": "P1D", "[each year]": "P1Y"},
    ),
    Rule("per unit", "'per' unit:unit", recurring_unit, examples={"[per month]": "P1M"}),
    Rule(
        "every weekday",
        "('every'|'each' weekday:weekday part:part? | weekday:weekdays | weekday:weekday part:parts)",
        recurring_weekday,
        examples={"[every Tuesday]": "XXXX-WXX-2", "on [Mondays]": "XXXX-WXX-1"},
    ),
    Rule(
        "every part of day", "'every'|'each' part:part", recurring_part, examples={"[every morning]": "TMO"}
    ),
    Rule(
        "every month or season",
        "'every'|'each' (month:month | season:season)",
        recurring_month,
        examples={"[each July]": "XXXX-07", "[every summer]": "XXXX-SU"},
    ),
    Rule(
        "daily",
        "recurrence:'daily'|'everyday'|'hourly'|'weekly'|'biweekly'|'monthly'|'yearly'|'annually'|'nightly'",
        recurrence,
        examples={"[daily] flights": "P1D"},
    ),
)
