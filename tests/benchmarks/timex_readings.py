"""What a TIMEX3 value says: its canonical form, and the days of the calendar that it names."""

import re

from pipeline.model.calendar import Grain, Interval, Moment, is_day, unit_containing, week_start

# Writings of one value: a day followed by its weekday, a week told with its month, unknown lower parts.
REWRITTEN = tuple(
    (re.compile(pattern, re.ASCII), instead)
    for pattern, instead in (
        (r"^(\d{4}-\d\d-\d\d)-WXX-\d(T.*)?$", r"\1\2"),
        (r"^(\d{4})-\d\d-(W\d\d)$", r"\1-\2"),
        (r"^(\d{4})-XX(?:-XX)?$", r"\1"),
        (r"^(\d{4}-\d\d)-XX$", r"\1"),
        (r"^(\d{3})X$", r"\1"),
        (r"^(\d{4}-\d\d-\d\dT\d\d)$", r"\1:00"),
        (r"^(\d{4}-\d\d-\d\dT\d\d):?(\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?$", r"\1:\2"),
    )
)
LENGTH = re.compile(r"P(T?)(\d+)(Y|M|DE?|E|CE?|W|H)", re.ASCII)
MONTHS_A_UNIT = {"Y": 12, "M": 1, "DE": 120, "E": 120, "CE": 1200, "C": 1200}
DAYS_A_UNIT = {"D": 1, "W": 7}
BEFORE_CHRIST = re.compile(r"BC(\d{1,4})(\D.*)?", re.ASCII)
ASTRONOMICAL = re.compile(r"-(\d{4})(\D.*)?", re.ASCII)
UNIT = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|AU|WI)|W(?P<week>\d\d)(?:-(?:(?P<weekend>WE)|(?P<weekday>[1-7])))?))?"
    r"|(?P<decade>\d{3})|(?P<century>\d\d)",
    re.ASCII,
)
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}


def canonical(value: str) -> str:
    """Return one writing for all that say the same; two values agree if their writings are equal."""
    value = value.strip().upper().replace("–", "-")
    for pattern, instead in REWRITTEN:
        value = pattern.sub(instead, value)
    if length := LENGTH.fullmatch(value):
        return _length(value, *length.groups())
    if before := BEFORE_CHRIST.fullmatch(value):
        return f"BC{int(before[1]):04}{before[2] or ''}"
    if year := ASTRONOMICAL.fullmatch(value):
        return f"BC{int(year[1]) + 1:04}{year[2] or ''}"
    return value


def _length(value: str, clock: str, number: str, unit: str) -> str:
    count = int(number)
    if clock:
        whole = unit == "H" and count > 0 and count % 24 == 0
        return f"{count // 24} days" if whole else value
    if unit in MONTHS_A_UNIT:
        return f"{count * MONTHS_A_UNIT[unit]} months"
    return f"{count * DAYS_A_UNIT[unit]} days" if unit in DAYS_A_UNIT else value


def stretch(value: str) -> Interval | None:
    """Return the days that a value names (a time names its day), or None if it names none.

    `a/b` runs from the start of a to the end of b.
    """
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = stretch(first), stretch(last)
        return Interval(start.start, end.end) if start and end else None
    written = canonical(value)
    before_christ = written.startswith("BC")
    named = UNIT.fullmatch(written.removeprefix("BC"))
    if not named or (before_christ and named["week"]):
        return None
    parts = {name: int(text) for name, text in named.groupdict().items() if text and text.isdigit()}
    if before_christ and "year" in parts:
        parts["year"] = 1 - parts["year"]
    return _unit(parts, named["season"], named["weekend"])


def _unit(parts: dict[str, int], season: str | None, weekend: str | None) -> Interval | None:
    year = parts.get("year", 1)
    if not is_day(year, parts.get("month", 1), parts.get("day", 1)):
        return None
    match parts:
        case {"week": week}:
            return _week(year, week, parts.get("weekday"), weekend)
        case {"decade": decade}:
            moment, grain = Moment(decade * 10), Grain.DECADE
        case {"century": century}:
            moment, grain = Moment(century * 100), Grain.CENTURY
        case {"month": month, "day": day}:
            moment, grain = Moment(year, month, day), Grain.DAY
        case {"month": month}:
            moment, grain = Moment(year, month), Grain.MONTH
        case {"quarter": nth}:
            moment, grain = Moment(year, 3 * nth), Grain.QUARTER
        case {"half": nth}:
            moment, grain = Moment(year, 6 * nth), Grain.HALF
        case _ if season:
            moment, grain = Moment(year, SEASON_STARTS[season]), Grain.SEASON
        case _:
            moment, grain = Moment(year), Grain.YEAR
    return unit_containing(moment, grain)


def _week(year: int, week: int, weekday: int | None, weekend: str | None) -> Interval | None:
    monday = week_start(year, week)
    if not 1 <= week <= 53 or monday.plus_days(3).year != year:
        return None
    if weekday:
        return unit_containing(monday.plus_days(weekday - 1), Grain.DAY)
    return unit_containing(monday, Grain.WEEKEND if weekend else Grain.WEEK)
