"""Lengths and sets of times, which are never dates: "three months", "every Tuesday"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import NotADate, Piece, Rule, Several
from pipeline.grammar.words import GRAINS
from pipeline.model.calendar import Grain
from pipeline.model.expressions import Duration, Expression, Recurring

UNIT_CODES = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}
CLOCK_UNITS = {"hour", "minute", "second"}
SHARES = {
    ("half", "hour"): Duration(30, Grain.MINUTE),
    ("half", "minute"): Duration(None, Grain.MINUTE, "PT30S"),
    ("half", "day"): Duration(12, Grain.HOUR),
    ("half", "year"): Duration(6, Grain.MONTH),
    ("half", "decade"): Duration(5, Grain.YEAR),
    ("half", "century"): Duration(50, Grain.YEAR),
    ("quarter", "hour"): Duration(15, Grain.MINUTE),
    ("quarter", "century"): Duration(25, Grain.YEAR),
}
HALVES = {"year": "P{}Y6M", "hour": "PT{}H30M", "minute": "PT{}M30S"}
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


def duration(match: Match) -> Expression | Several | None:
    """Read "three months", "a decade", "several days"; of "the two-week siege" only the length."""
    if match.has("count") and "year" in match.token("count").categories and not match.has("units"):
        return None  # "the 1988 second quarter"
    length = _length(match)
    if match.has("article") and match.has("unit"):
        return Several((Piece(match.tokens[1], match.tokens[-1], length),))
    return length


def _length(match: Match) -> Duration:
    count = match.value("count") if match.has("count") else (1 if match.has("one") else None)
    unit = match.text("unit") or match.text("units") or match.word("one")
    number = float(count) if isinstance(count, int | float) else None
    if match.has("half"):
        number = (number or 0) + 0.5
    if unit == "fortnight":
        number = 2 * number if number is not None else None
    return Duration(number, GRAINS[unit], _mixed_value(number, unit))


def _mixed_value(number: float | None, unit: str) -> str:
    """Return the TIMEX3 value of seconds and of halves ("P2Y6M"), empty for all others."""
    if unit == "second":
        return "PTXS" if number is None else f"PT{number:g}S"
    if number is None or number % 1 != 0.5 or unit not in HALVES:
        return ""
    return HALVES[unit].format(int(number))


def half_a_unit(match: Match) -> Expression | None:
    """Read "half an hour", "a quarter of a century"."""
    return SHARES.get(("quarter" if "quarter" in match.words else "half", match.text("unit")))


def mixed(match: Match) -> Expression | None:
    """Read "an hour and twenty minutes": the value names both units, the coarser first."""
    count = match.number("count") if match.has("count") else 1
    more, unit, smaller = match.number("more"), match.text("unit"), match.text("smaller")
    if count is None or more is None or not {unit, smaller} <= UNIT_CODES.keys():
        return None
    if GRAINS[smaller].rank <= GRAINS[unit].rank:
        return None
    return Duration(count, GRAINS[unit], _joined_value(count, unit, more, smaller))


def _joined_value(count: int, unit: str, more: int, smaller: str) -> str:
    dates, clock = "", ""
    for number, name in ((count, unit), (more, smaller)):
        if name in CLOCK_UNITS:
            clock += f"{number}{UNIT_CODES[name]}"
        else:
            dates += f"{number}{UNIT_CODES[name]}"
    return f"P{dates}" + (f"T{clock}" if clock else "")


def whole_unit(match: Match) -> Expression:
    """Read "the whole day", "a full year"."""
    return Duration(1, GRAINS[match.text("unit")])


def described(match: Match) -> Several:
    """Read the unit in "a busy day", "a great year"."""
    unit = match.token("unit")
    return Several((Piece(unit, unit, Duration(1, GRAINS[unit.word])),))


def units(match: Match) -> Expression | NotADate:
    """Read "weeks", "years"; quarters alone are rooms more often than times."""
    if match.word("unit") == "quarters":
        return NotADate("quarters without a number are seldom a time")
    return _length(match)


def recurring_weekend(_match: Match) -> Expression:
    """Read "weekends"."""
    return Recurring(CODES[Grain.WEEKEND])


def age(_match: Match) -> NotADate:
    """Read "52-year-old"."""
    return NotADate("an age, not a date")


def quarters(match: Match) -> NotADate | None:
    """Read "three-quarters" of something, unless there are more than make a whole."""
    count = match.value("count") if match.has("count") else 1
    return NotADate("a fraction, not a time") if isinstance(count, int | float) and count <= 3 else None


def recurring_unit(match: Match) -> Expression:
    """Read "every day", "each year"."""
    count = None if "times" in match.words else match.number("count")
    if "other" in match.words:
        count = 2
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
        "fraction in quarters",
        "(count:count dash 'quarters' | (count:count 'quarters' | 'a'|'one' dash? 'quarter') >('of' !('the'|'this'|'last'|'next'|year)) | 'quarter' dash 'century')",
        quarters,
        counterexamples=("in recent quarters", "a quarter of 2018", "several quarters of losses"),
    ),
    Rule(
        "duration",
        "(article:'the' | 'these'|'those' ('first'|'latest'|'last')? | 'the' 'first'|'latest'|'last' | 'another'|'some')? count:count (dash|'to'|'or' count)? dash?"
        " ('more'|'full'|'whole'|'consecutive'|'straight'|'additional'|'long'|'good'|'trading'|'business'|'working')? (unit:unit | units:units) (dash 'long'|'period' | 'old' | 'of' 'age')?",
        duration,
        examples={
            "[three months]": "P3M",
            "a [two-week] trip": "P2W",
            "the [30-day] rate": "P30D",
            "[the two days] of music": "P2D",
            "within [two to three weeks]": "P2W",
            "for [2 1/2 years]": "P2Y6M",
            "[several days]": "PXD",
            "[10 years]": "P10Y",
        },
        counterexamples=("a second chance", "in the 1988 second quarter"),
    ),
    Rule(
        "one unit",
        "one:'a'|'an'|'another' ('full'|'whole'|'entire')? unit:'day'|'week'|'fortnight'|'month'|'year'|'decade'|'century'|'hour'|'minute'|'quarter' ('and' 'a' half:'half' | 'or' 'two'|'so')?",
        duration,
        examples={
            "for [a week]": "P1W",
            "[an hour]": "PT1H",
            "[a minute and a half]": "PT1M30S",
            "[a year or two]": "P1Y",
        },
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
        "free days",
        "unit:'weekends'",
        recurring_weekend,
        examples={"our [weekends]": "XXXX-WXX-WE"},
    ),
    Rule(
        "units",
        "unit:units",
        units,
        examples={"for [years]": "PXY"},
        counterexamples=("crew quarters", "over the years 1955–1957"),
    ),
    Rule(
        "half a unit",
        "'half' 'a'|'an' unit:unit | ('a' 'quarter' 'of' 'a'|'an' | quarter:'quarter' dash) unit:'century'|'hour'",
        half_a_unit,
        examples={
            "for [half an hour]": "PT30M",
            "[half a century]": "P50Y",
            "[a quarter of a century]": "P25Y",
        },
    ),
    Rule(
        "mixed length",
        "(count:count unit:units|unit | one:'a'|'an' unit:unit) ('and' | comma 'and'?)? more:count smaller:units|unit",
        mixed,
        examples={
            "for [an hour and twenty minutes]": "PT1H20M",
            "for [two years and three months]": "P2Y3M",
            "online for [1 week 1 day]": "P1W1D",
        },
    ),
    Rule(
        "whole unit",
        "'the'? 'whole'|'entire' unit:'day'|'week'|'month'|'year'|'weekend'|'decade'|'century'",
        whole_unit,
        examples={"for [the whole day]": "P1D"},
    ),
    Rule(
        "described unit",
        "describing unit:'day'|'week'|'month'|'year'|'night'",
        described,
        examples={"a busy [day]": "P1D", "a very bad [week]": "P1W"},
    ),
    Rule(
        "every unit",
        "'every'|'each' ('single' | count:count | 'other')? unit:unit|units",
        recurring_unit,
        examples={"[every day]": "P1D", "[every other day]": "P2D", "[each year]": "P1Y"},
    ),
    Rule(
        "times a unit",
        "('once'|'twice' | count:count 'times') 'a'|'an'|'per'|'each'|'every' unit:unit",
        recurring_unit,
        examples={"[twice a week]": "P1W", "[three times a year]": "P1Y"},
    ),
    Rule("per unit", "'per' unit:unit", recurring_unit, examples={"[per month]": "P1M"}),
    Rule(
        "every weekday",
        "('every'|'each' ('other'|'second')? weekday:weekday part:part? | weekday:weekdays | weekday:weekday part:parts)",
        recurring_weekday,
        examples={
            "[every Tuesday]": "XXXX-WXX-2",
            "[every other Friday]": "XXXX-WXX-5",
            "on [Mondays]": "XXXX-WXX-1",
        },
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
        "recurrence:'fortnightly'|'quarterly'|'daily'|'everyday'|'hourly'|'weekly'|'biweekly'|'monthly'|'yearly'|'annually'|'nightly'",
        recurrence,
        examples={"[daily] flights": "P1D"},
    ),
)
