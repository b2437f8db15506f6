"""Dates as EDTF level 1 (ISO 8601-2:2019) writes them: `2018`, `2018-06~`, `2018/..`, `-0043-03-15`.

Source: the Library of Congress's specification of the Extended Date/Time Format.
"""

from pipeline.model.calendar import Grain, Interval, unit_containing
from pipeline.model.iso import at_grain, day, year
from pipeline.model.mentions import Certainty

UNSPECIFIED = {Grain.DECADE: 1, Grain.CENTURY: 2}  # digits at the end of the year
SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}
ENDS = (Grain.YEAR, Grain.MONTH, Grain.DAY)  # what the ends of an interval may be told in


def edtf(interval: Interval, grain: Grain, certainty: Certainty = Certainty.STATED) -> str:
    """Return the stretch in EDTF level 1, whole days at the finest.

    Level 1 has a decade, a century, a year, a season, a month and a day of its own; a
    quarter, half, week, weekend or millennium is the interval of its ends, both included, and
    so is an approximate season. Of a time of day its day is told, because EDTF has no times
    without seconds. Approximate is `~`; an open end is `..`, a start that is not told is left out.
    """
    first, last = _ends(interval, grain)
    if certainty is Certainty.OPEN_END:
        return f"{first}/.."
    if certainty is Certainty.OPEN_START:
        return f"/{last}"
    mark = "~" if certainty is Certainty.APPROXIMATE else ""
    season = _season(interval, grain)
    if season and not mark:
        return season
    one = first if first == last else _with_unspecified(interval, grain)
    return f"{one}{mark}" if one else f"{first}{mark}/{last}{mark}"


def _season(interval: Interval, grain: Grain) -> str:
    """Return `2018-21` of spring 2018, or "" if the stretch is no whole season."""
    start = interval.start
    is_one = grain is Grain.SEASON and interval == unit_containing(start, grain)
    return f"{year(start.year)}-{SEASONS[start.month]}" if is_one else ""


def _with_unspecified(interval: Interval, grain: Grain) -> str:
    """Return `201X` of a decade, `20XX` of a century, or "" if the stretch is another."""
    digits, first = UNSPECIFIED.get(grain, 0), interval.start
    if not digits or first.year < 0 or interval != unit_containing(first, grain):
        return ""  # before the year 0 the last digits count the other way
    return year(first.year)[:-digits] + "X" * digits


def _ends(interval: Interval, grain: Grain) -> tuple[str, str]:
    """Return the first and the last year, month or day: the coarsest that fit and that the grain allows."""
    first, last = interval.start, interval.end.plus_minutes(-1)
    for unit in ENDS:
        fits = unit_containing(first, unit).start == first and unit_containing(last, unit).end == interval.end
        if unit.rank >= min(grain.rank, Grain.DAY.rank) and fits:
            return at_grain(first, unit), at_grain(last, unit)
    return day(first), day(last)
