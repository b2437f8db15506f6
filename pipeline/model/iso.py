"""ISO 8601 strings of days and intervals at their grain, astronomical years and all."""

import re

from pipeline.model.calendar import Grain, Interval, Moment, is_day

YEAR_GRAINS = {Grain.MILLENNIUM, Grain.CENTURY, Grain.DECADE, Grain.YEAR}
MONTH_GRAINS = {Grain.HALF, Grain.QUARTER, Grain.SEASON, Grain.MONTH}
DAY_GRAINS = {Grain.WEEK, Grain.WEEKEND, Grain.DAY}
ISO_DAY = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)")


def bounds(interval: Interval, grain: Grain) -> tuple[str, str]:
    """Return (first, last included) at the grain: ("2018", "2018"), ("2024-06-17", "2024-06-23")."""
    return at_grain(interval.start, grain), at_grain(interval.end.plus_minutes(-1), grain)


def at_grain(moment: Moment, grain: Grain) -> str:
    """Return the moment cut to its grain; 15 March 44 BC is `-0043-03-15`."""
    if grain in YEAR_GRAINS:
        return year(moment.year)
    if grain in MONTH_GRAINS:
        return f"{year(moment.year)}-{moment.month:02}"
    if grain in DAY_GRAINS:
        return day(moment)
    if grain is Grain.HOUR:
        return f"{day(moment)}T{moment.hour:02}"
    return f"{day(moment)}T{moment.hour:02}:{moment.minute:02}"


def day(moment: Moment) -> str:
    """Return YYYY-MM-DD, with a minus sign and four digits before the year 0."""
    return f"{year(moment.year)}-{moment.month:02}-{moment.day:02}"


def year(number: int) -> str:
    """Return the year in four digits, signed before the year 0."""
    return f"-{-number:04}" if number < 0 else f"{number:04}"


def parse_day(text: str) -> Moment | None:
    """Return the day that an ISO string names (`2024-06-19`, `-0043-03-15`), or None."""
    found = ISO_DAY.fullmatch(text.strip())
    if not found:
        return None
    year_, month, day_ = (int(part) for part in found.groups())
    return Moment(year_, month, day_) if is_day(year_, month, day_) else None
