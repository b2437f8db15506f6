"""Civil time: moments, intervals, grains and the arithmetic between them.

Years are astronomical (0 is 1 BC, -43 is 44 BC) and the calendar is the proleptic
Gregorian one, because `datetime` stops at the year 1. No time zone: a document that
says "10 a.m." means the clock on the wall where it was written.
"""

from dataclasses import dataclass
from enum import StrEnum

FIRST_YEAR = -9999
LAST_YEAR = 9999
MINUTES_A_DAY = 24 * 60
DAYS_BEFORE_1970 = 719468  # from 1 March of the year 0 to 1 January 1970


class Grain(StrEnum):
    """How finely a date was told, from coarse to fine."""

    MILLENNIUM = "millennium"
    CENTURY = "century"
    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    SEASON = "season"
    MONTH = "month"
    WEEK = "week"
    WEEKEND = "weekend"
    DAY = "day"
    PART_OF_DAY = "part-of-day"
    HOUR = "hour"
    MINUTE = "minute"

    @property
    def rank(self) -> int:
        """Return the place in the order from coarse (0) to fine."""
        return RANKS[self]


RANKS = {grain: place for place, grain in enumerate(Grain)}
YEARS_IN = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100, Grain.MILLENNIUM: 1000}
MONTHS_IN = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6}


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A minute of civil time."""

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0

    @property
    def day_number(self) -> int:
        """Return the days since 1970-01-01 (negative before)."""
        return day_number(self.year, self.month, self.day)

    @property
    def minute_number(self) -> int:
        """Return the minutes since 1970-01-01T00:00 (negative before)."""
        return self.day_number * MINUTES_A_DAY + self.hour * 60 + self.minute

    @property
    def weekday(self) -> int:
        """Return the ISO weekday, Monday 1 to Sunday 7."""
        return (self.day_number + 3) % 7 + 1

    @property
    def midnight(self) -> "Moment":
        """Return the start of this moment's day."""
        return Moment(self.year, self.month, self.day)

    def plus_days(self, days: int) -> "Moment":
        """Return the moment `days` later at the same time of day."""
        year, month, day = civil(self.day_number + days)
        return Moment(year, month, day, self.hour, self.minute)

    def plus_months(self, months: int) -> "Moment":
        """Return the moment `months` later; a day that month lacks becomes its last."""
        year, month0 = divmod(self.year * 12 + self.month - 1 + months, 12)
        day = min(self.day, days_in_month(year, month0 + 1))
        return Moment(year, month0 + 1, day, self.hour, self.minute)

    def plus_minutes(self, minutes: int) -> "Moment":
        """Return the moment `minutes` later."""
        return from_minute_number(self.minute_number + minutes)


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A stretch of civil time that includes `start` and leaves out `end`."""

    start: Moment
    end: Moment

    @property
    def last_day(self) -> Moment:
        """Return the last day that the interval touches, as its midnight."""
        return self.end.plus_minutes(-1).midnight

    def contains(self, moment: Moment) -> bool:
        """Tell whether `moment` lies inside."""
        return self.start <= moment < self.end

    def overlaps(self, other: "Interval") -> bool:
        """Tell whether the two share a minute."""
        return self.start < other.end and other.start < self.end


def day_number(year: int, month: int, day: int) -> int:
    """Return days since 1970-01-01, by Howard Hinnant's `days_from_civil`.

    Source: http://howardhinnant.github.io/date_algorithms.html
    """
    shifted = year - (month <= 2)
    cycle, year_of_cycle = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_cycle = year_of_cycle * 365 + year_of_cycle // 4 - year_of_cycle // 100 + day_of_year
    return cycle * 146097 + day_of_cycle - DAYS_BEFORE_1970


def civil(number: int) -> tuple[int, int, int]:
    """Return (year, month, day) of a day number, by Hinnant's `civil_from_days`."""
    cycle, day_of_cycle = divmod(number + DAYS_BEFORE_1970, 146097)
    year_of_cycle = (
        day_of_cycle - day_of_cycle // 1460 + day_of_cycle // 36524 - day_of_cycle // 146096
    ) // 365
    day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle // 4 - year_of_cycle // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_cycle + cycle * 400 + (month <= 2), month, day


def julian_weekday(moment: Moment) -> int:
    """Return the ISO weekday that the day of this name had in the Julian calendar."""
    year = moment.year - (moment.month <= 2)
    behind = year // 100 - year // 400 - 2
    return (moment.weekday + behind - 1) % 7 + 1


def from_minute_number(number: int) -> Moment:
    """Return the moment that stands `number` minutes after 1970-01-01T00:00."""
    days, minutes = divmod(number, MINUTES_A_DAY)
    return Moment(*civil(days), *divmod(minutes, 60))


def is_leap(year: int) -> bool:
    """Tell whether the astronomical `year` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return how many days the month has."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether such a day exists in the calendar and in our range."""
    return FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def unit_containing(moment: Moment, grain: Grain) -> Interval:
    """Return the calendar unit of that grain in which `moment` lies.

    Weeks run Monday to Sunday (ISO 8601). The unit of a season is the meteorological
    one, whose winter begins on 1 December. A decade of positive years runs from its 0
    to its 9, a century likewise ("20th century" is 1900-1999, as TIMEX3 has it).
    The weekend of a weekday is the one that ends its week.
    """
    if grain in YEARS_IN:
        size = YEARS_IN[grain]
        year = moment.year // size * size
        return Interval(Moment(year), Moment(year + size))
    if grain is Grain.SEASON:
        start = Moment(moment.year, moment.month).plus_months(-(moment.month % 3))
        return Interval(start, start.plus_months(3))
    if grain in MONTHS_IN:
        size = MONTHS_IN[grain]
        start = Moment(moment.year, (moment.month - 1) // size * size + 1)
        return Interval(start, start.plus_months(size))
    day = moment.midnight
    if grain is Grain.WEEK:
        start = day.plus_days(1 - day.weekday)
        return Interval(start, start.plus_days(7))
    if grain is Grain.WEEKEND:
        start = day.plus_days(6 - day.weekday)
        return Interval(start, start.plus_days(2))
    if grain is Grain.DAY:
        return Interval(day, day.plus_days(1))
    if grain is Grain.HOUR:
        start = Moment(day.year, day.month, day.day, moment.hour)
        return Interval(start, start.plus_minutes(60))
    if grain is Grain.MINUTE:
        return Interval(moment, moment.plus_minutes(1))
    msg = f"a {grain} has no length of its own: give the part of the day"
    raise ValueError(msg)


def shifted(moment: Moment, count: int, grain: Grain) -> Moment:
    """Return `moment` moved by `count` units; months and years keep the day where they can."""
    if grain in YEARS_IN:
        return moment.plus_months(12 * YEARS_IN[grain] * count)
    if grain in MONTHS_IN:
        return moment.plus_months(MONTHS_IN[grain] * count)
    if grain in (Grain.WEEK, Grain.WEEKEND):
        return moment.plus_days(7 * count)
    if grain in (Grain.DAY, Grain.PART_OF_DAY):
        return moment.plus_days(count)
    return moment.plus_minutes(count * (60 if grain is Grain.HOUR else 1))


def in_range(interval: Interval) -> bool:
    """Tell whether the interval lies in the years that we can store."""
    return interval.start.year >= FIRST_YEAR and interval.end <= Moment(LAST_YEAR + 1)


def iso_week(moment: Moment) -> tuple[int, int]:
    """Return (ISO year, ISO week number) of the day."""
    thursday = moment.midnight.plus_days(4 - moment.weekday)
    return thursday.year, (thursday.day_number - Moment(thursday.year).day_number) // 7 + 1


def week_start(year: int, week: int) -> Moment:
    """Return the Monday of an ISO week."""
    fourth = Moment(year, 1, 4)
    return fourth.plus_days(1 - fourth.weekday + 7 * (week - 1))
