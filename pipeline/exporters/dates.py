"""Dates as other tools write them; the years of each are its own.

We count astronomically (44 BC is −43), as ISO 8601 and EDTF do; historians and TimelineJS
have no year 0 (44 BC is −44), and JavaScript wants six digits outside 0…9999.
"""

from pipeline.exporters.entries import FINER_THAN_DAY, Dating
from pipeline.model.calendar import Grain, Moment
from pipeline.model.iso import day
from pipeline.model.iso import year as four_digits

YEARS = {Grain.MILLENNIUM, Grain.CENTURY, Grain.DECADE, Grain.YEAR}
MONTHS = {Grain.HALF, Grain.QUARTER, Grain.SEASON, Grain.MONTH}


def historic_year(year: int) -> int:
    """Return the year as historians count: 44 BC, which is −43, becomes −44."""
    return year if year > 0 else year - 1


def for_javascript(moment: Moment) -> str:
    """Return the moment in UTC as ECMAScript reads it, years of six signed digits outside 0…9999."""
    digits = f"{moment.year:04}" if 0 <= moment.year <= 9999 else f"{moment.year:+07}"
    return f"{digits}-{moment.month:02}-{moment.day:02}T{moment.hour:02}:{moment.minute:02}:00Z"


def parts(moment: Moment, grain: Grain) -> tuple[int, ...]:
    """Return year, month, day, hour, minute, as far as the grain goes."""
    if grain in YEARS:
        return (moment.year,)
    if grain in MONTHS:
        return (moment.year, moment.month)
    if grain in FINER_THAN_DAY:
        return (moment.year, moment.month, moment.day, moment.hour, moment.minute)
    return (moment.year, moment.month, moment.day)


def to_the_day(moment: Moment, grain: Grain) -> str:
    """Return the moment in ISO 8601 cut to its grain, whole days at the finest."""
    told = parts(moment, grain)[:3]
    return day(moment) if len(told) == 3 else "-".join((four_digits(told[0]), *(f"{n:02}" for n in told[1:])))


def both_ends(dating: Dating) -> tuple[str, str]:
    """Return the first and the last included year, month or day of the date."""
    return to_the_day(dating.first, dating.grain), to_the_day(dating.last, dating.grain)
