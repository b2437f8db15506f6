"""Dates in plain words: "early June 2018", "about 44 BC", "17–23 June 2024"."""

from pipeline.model.calendar import YEARS_IN, Grain, Interval, Moment, unit_containing
from pipeline.model.mentions import Certainty, Modifier

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
SEASONS = {12: "winter", 3: "spring", 6: "summer", 9: "autumn"}
FIRST_GREGORIAN_YEAR = 1583  # before it, the proleptic weekday is not the one people lived by
PREFIXES = {
    Modifier.EARLY: "early ",
    Modifier.MID: "mid-",
    Modifier.LATE: "late ",
    Modifier.ABOUT: "about ",
    Modifier.BEFORE: "before ",
    Modifier.AFTER: "after ",
    Modifier.SINCE: "since ",
    Modifier.UNTIL: "until ",
    Modifier.LESS_THAN: "less than ",
    Modifier.MORE_THAN: "more than ",
    Modifier.NO_LESS_THAN: "no earlier than ",
    Modifier.NO_MORE_THAN: "no later than ",
}
OPEN_MODIFIERS = {Modifier.BEFORE, Modifier.AFTER, Modifier.SINCE, Modifier.UNTIL}
SPAN_GRAINS = {  # the grain in which the two ends of a longer stretch are told
    Grain.MILLENNIUM: Grain.YEAR,
    Grain.CENTURY: Grain.YEAR,
    Grain.DECADE: Grain.YEAR,
    Grain.YEAR: Grain.YEAR,
    Grain.HALF: Grain.MONTH,
    Grain.QUARTER: Grain.MONTH,
    Grain.SEASON: Grain.MONTH,
    Grain.MONTH: Grain.MONTH,
}


def in_words(
    interval: Interval,
    grain: Grain,
    certainty: Certainty = Certainty.STATED,
    modifier: Modifier | None = None,
) -> str:
    """Say an interval at its grain, with its last included day, as a person would write it."""
    if certainty is Certainty.OPEN_END and modifier not in OPEN_MODIFIERS:
        modifier = Modifier.SINCE
    if certainty is Certainty.OPEN_START and modifier not in OPEN_MODIFIERS:
        modifier = Modifier.UNTIL
    if certainty is Certainty.APPROXIMATE and modifier is None:
        modifier = Modifier.ABOUT
    prefix = PREFIXES[modifier] if modifier else ""
    if modifier in (Modifier.EARLY, Modifier.MID, Modifier.LATE) and grain.rank <= Grain.MONTH.rank:
        return prefix + unit_in_words(unit_containing(interval.start, grain), grain)
    if _is_one_unit(interval, grain):
        return prefix + unit_in_words(interval, grain)
    return prefix + stretch_in_words(interval, grain)


def _is_one_unit(interval: Interval, grain: Grain) -> bool:
    """Tell whether the stretch is one unit of its grain; eras before Christ count from 1 BC back."""
    if grain in (Grain.MILLENNIUM, Grain.CENTURY, Grain.DECADE):
        return interval.end == Moment(interval.start.year + YEARS_IN[grain])
    return grain is Grain.PART_OF_DAY or interval == unit_containing(interval.start, grain)


def unit_in_words(interval: Interval, grain: Grain) -> str:
    """Say one calendar unit of that grain."""
    start = interval.start
    match grain:
        case Grain.MILLENNIUM | Grain.CENTURY:
            return _numbered(interval, grain)
        case Grain.DECADE:
            if start.year >= 0:
                return f"the {start.year}s"
            return stretch_in_words(interval, grain)
        case Grain.YEAR:
            return year_in_words(start.year)
        case Grain.HALF:
            return f"{'first' if start.month == 1 else 'second'} half of {year_in_words(start.year)}"
        case Grain.QUARTER:
            return f"Q{(start.month + 2) // 3} {year_in_words(start.year)}"
        case Grain.SEASON:
            return _season(interval)
        case Grain.MONTH:
            return f"{MONTHS[start.month - 1]} {year_in_words(start.year)}"
        case Grain.WEEK | Grain.WEEKEND:
            return stretch_in_words(interval, Grain.DAY)
        case Grain.DAY:
            return day_in_words(start)
        case Grain.PART_OF_DAY:
            last = interval.end.plus_minutes(-1)
            return f"{day_in_words(start)}, {start.hour:02}:{start.minute:02}–{last.hour:02}:{last.minute:02}"
        case Grain.HOUR:
            return f"{day_in_words(start)}, {start.hour:02}h"
        case Grain.MINUTE:
            return f"{day_in_words(start)}, {start.hour:02}:{start.minute:02}"


def stretch_in_words(interval: Interval, grain: Grain) -> str:
    """Say a stretch by its two ends, leaving out what both share ("17–23 June 2024")."""
    first, last = interval.start, interval.last_day
    match SPAN_GRAINS.get(grain, Grain.DAY):
        case Grain.YEAR:
            if first.year == last.year:
                return year_in_words(first.year)
            if 0 < first.year < 1000 <= last.year or first.year <= 0 < last.year:
                return f"{year_in_words(first.year)} – {year_in_words(last.year)}"
            both = year_in_words(last.year)
            bare = str(abs(first.year - 1)) if first.year <= 0 else str(first.year)
            return f"AD {bare}–{last.year}" if both.startswith("AD ") else f"{bare}–{both}"
        case Grain.MONTH:
            if (first.year, first.month) == (last.year, last.month):
                return f"{MONTHS[first.month - 1]} {year_in_words(first.year)}"
            if first.year == last.year:
                months = f"{MONTHS[first.month - 1]}–{MONTHS[last.month - 1]}"
                return f"{months} {year_in_words(first.year)}"
            return " – ".join(f"{MONTHS[m.month - 1]} {year_in_words(m.year)}" for m in (first, last))
        case _:
            return _days(first.midnight, last)


def day_in_words(day: Moment) -> str:
    """Say a day, with its weekday where people lived by our calendar."""
    said = f"{day.day} {MONTHS[day.month - 1]} {year_in_words(day.year)}"
    return f"{WEEKDAYS[day.weekday - 1]} {said}" if day.year >= FIRST_GREGORIAN_YEAR else said


def year_in_words(year: int) -> str:
    """Say an astronomical year: 2018, AD 79, 44 BC (there is no year 0)."""
    if year <= 0:
        return f"{1 - year} BC"
    return f"AD {year}" if year < 1000 else str(year)


def ordinal(number: int) -> str:
    """Return the number with its English ending: 1st, 2nd, 3rd, 11th."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _days(first: Moment, last: Moment) -> str:
    if first == last:
        return day_in_words(first)
    end = f"{last.day} {MONTHS[last.month - 1]} {year_in_words(last.year)}"
    if first.year != last.year:
        return f"{first.day} {MONTHS[first.month - 1]} {year_in_words(first.year)} – {end}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} – {end}"
    return f"{first.day}–{end}"


def _numbered(interval: Interval, grain: Grain) -> str:
    size = YEARS_IN[grain]
    start = interval.start.year
    if start >= 0:
        return f"the {ordinal(start // size + 1)} {grain}"
    if (1 - start) % size == 0:
        return f"the {ordinal((1 - start) // size)} {grain} BC"
    return stretch_in_words(interval, grain)


def _season(interval: Interval) -> str:
    start, last = interval.start, interval.last_day
    name = SEASONS[start.month]
    if start.year == last.year:
        return f"{name} {year_in_words(start.year)}"
    if start.year >= 1000:
        return f"{name} {start.year}–{last.year % 100:02}"
    return f"{name} {year_in_words(start.year)} – {year_in_words(last.year)}"
