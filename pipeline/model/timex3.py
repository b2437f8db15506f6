"""TIMEX3 values (TimeML 1.2.1) of calendar stretches and of lengths."""

from pipeline.model.calendar import Grain, Interval, Moment, iso_week
from pipeline.model.expressions import Duration, Part
from pipeline.model.mentions import Modifier

SEASON_CODES = {12: "WI", 3: "SP", 6: "SU", 9: "FA"}
UNIT_CODES = {
    Grain.YEAR: "Y",
    Grain.MONTH: "M",
    Grain.WEEK: "W",
    Grain.WEEKEND: "WE",
    Grain.DAY: "D",
    Grain.QUARTER: "Q",
    Grain.SEASON: "S",
    Grain.HALF: "H",
}
CLOCK_CODES = {Grain.HOUR: "H", Grain.MINUTE: "M"}
YEARS_A_UNIT = {Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
MODS = {
    Modifier.EARLY: "START",
    Modifier.MID: "MID",
    Modifier.LATE: "END",
    Modifier.ABOUT: "APPROX",
    Modifier.BEFORE: "BEFORE",
    Modifier.AFTER: "AFTER",
    Modifier.LESS_THAN: "LESS_THAN",
    Modifier.MORE_THAN: "MORE_THAN",
    Modifier.NO_LESS_THAN: "EQUAL_OR_MORE",
    Modifier.NO_MORE_THAN: "EQUAL_OR_LESS",
}


def year_code(year: int) -> str:
    """Return the year as TIMEX3 writes it: `2018`, `BC0044`."""
    return f"BC{1 - year:04}" if year <= 0 else f"{year:04}"


def day_code(moment: Moment) -> str:
    """Return `2024-06-18`."""
    return f"{year_code(moment.year)}-{moment.month:02}-{moment.day:02}"


def unit_value(interval: Interval, grain: Grain) -> str:
    """Return the value of one calendar unit; a part of day must be given by `part_value`."""
    start = interval.start
    match grain:
        case Grain.MILLENNIUM:
            return f"{start.year // 1000}" if start.year >= 0 else f"BC{-start.year // 1000}"
        case Grain.CENTURY:
            return f"{start.year // 100:02}" if start.year >= 0 else f"BC{-start.year // 100:02}"
        case Grain.DECADE:
            return f"{start.year // 10:03}" if start.year >= 0 else f"BC{-start.year // 10:03}"
        case Grain.YEAR:
            return year_code(start.year)
        case Grain.HALF:
            return f"{year_code(start.year)}-H{1 if start.month == 1 else 2}"
        case Grain.QUARTER:
            return f"{year_code(start.year)}-Q{(start.month + 2) // 3}"
        case Grain.SEASON:
            return f"{year_code(start.year)}-{SEASON_CODES[start.month]}"
        case Grain.MONTH:
            return f"{year_code(start.year)}-{start.month:02}"
        case Grain.WEEK | Grain.WEEKEND:
            year, week = iso_week(start)
            return f"{year_code(year)}-W{week:02}" + ("-WE" if grain is Grain.WEEKEND else "")
        case Grain.DAY | Grain.PART_OF_DAY:
            return day_code(start)
        case Grain.HOUR | Grain.MINUTE:
            return f"{day_code(start)}T{start.hour:02}:{start.minute:02}"


def part_value(day: Interval, part: Part) -> str:
    """Return `2024-06-18TMO`."""
    return f"{day_code(day.start)}T{part.value}"


def length_value(length: Duration) -> str:
    """Return `P3M`, `PT2H`, `PXD`; decades and centuries count in years."""
    if length.value:
        return length.value
    if length.grain in YEARS_A_UNIT:
        if length.count is None:
            return {Grain.DECADE: "PXDE", Grain.CENTURY: "PXCE"}.get(length.grain, "PXML")
        return f"P{length.count * YEARS_A_UNIT[length.grain]:g}Y"
    number = "X" if length.count is None else f"{length.count:g}"
    if length.grain in CLOCK_CODES:
        return f"PT{number}{CLOCK_CODES[length.grain]}"
    return f"P{number}{UNIT_CODES[length.grain]}"
