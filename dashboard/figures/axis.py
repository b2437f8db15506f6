"""The axis of time: where its ticks stand and what they say, from 9999 BC to this week.

Plotly writes the year 0 as "0000" and 44 BC as "-0043", so ticks are ours. Plotly gets
milliseconds since 1970-01-01, the one form of a date it reads right at any year.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    MINUTES_A_DAY,
    Grain,
    Moment,
    from_minute_number,
    shifted,
    unit_containing,
)
from pipeline.model.wording import FIRST_GREGORIAN_YEAR, MONTHS, WEEKDAYS, year_in_words

MS_A_MINUTE = 60_000
EARLIEST = Moment(FIRST_YEAR).minute_number
LATEST = Moment(LAST_YEAR + 1).minute_number
PAD = 0.02
HOURS_UP_TO = 36 * 60  # a longer window is told in days
LEAST_PAD = 12  # pixels, so that a mark at the edge is whole
ROOM = {Grain.HOUR: 62, Grain.DAY: 62, Grain.WEEK: 62, Grain.MONTH: 44, Grain.YEAR: 56}  # pixels a word needs
STEPS = (
    (Grain.HOUR, 1),
    (Grain.HOUR, 3),
    (Grain.HOUR, 6),
    (Grain.HOUR, 12),
    (Grain.DAY, 1),
    (Grain.DAY, 2),
    (Grain.WEEK, 1),
    (Grain.WEEK, 2),
    (Grain.MONTH, 1),
    (Grain.MONTH, 3),
    (Grain.MONTH, 6),
    *((Grain.YEAR, step) for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)),
)


@dataclass(frozen=True, slots=True)
class Ticks:
    """Places (ms since 1970) with their words, and the edges where a line is drawn."""

    places: tuple[int, ...]
    words: tuple[str, ...]
    edges: tuple[int, ...]


def padded(start: int, end: int, *, width: int) -> tuple[int, int]:
    """Return the window (minutes) with air at both ends of a plot `width` pixels wide.

    It stays inside our calendar.
    """
    air = max(int((end - start) * max(PAD, LEAST_PAD / width)), 1)
    return max(start - air, EARLIEST), min(end + air, LATEST)


def ticks(start: int, end: int, *, width: int) -> Ticks:
    """Return the ticks of a window (minutes since 1970) on an axis `width` pixels wide.

    Where every unit has its tick, the word stands in the middle of the unit and lines
    mark its edges: a bar over 2018 then lies under the word 2018. Else both stand at
    the start of the unit.
    """
    for grain, step in STEPS:
        if grain is Grain.HOUR and end - start > HOURS_UP_TO:
            continue
        if (end - start) / _length(grain) / step * ROOM[grain] <= width:
            break
    moments = [m for m in _starts(grain, step, start, end) if EARLIEST <= m.minute_number < LATEST]
    middles = step == 1 and grain is not Grain.WEEK and grain is not Grain.HOUR
    places, words = [], []
    before: Moment | None = None
    for moment in moments:
        place = _middle(moment, grain) if middles else moment.minute_number
        if start <= place <= end:
            places.append(place * MS_A_MINUTE)
            words.append(_words(moment, grain, before))
            before = moment
    edges = tuple(m.minute_number * MS_A_MINUTE for m in moments if start <= m.minute_number <= end)
    return Ticks(tuple(places), tuple(words), edges)


def _length(grain: Grain) -> float:
    days = {Grain.HOUR: 1 / 24, Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 30.44, Grain.YEAR: 365.2425}
    return days[grain] * MINUTES_A_DAY


def _middle(moment: Moment, grain: Grain) -> int:
    unit = unit_containing(moment, grain)
    return (unit.start.minute_number + unit.end.minute_number) // 2


def _starts(grain: Grain, step: int, start: int, end: int) -> Iterator[Moment]:
    """Yield the starts of the units that touch the window, `step` apart."""
    first = unit_containing(from_minute_number(start), grain).start
    if grain is Grain.YEAR:
        yield from _years(first.year, from_minute_number(end).year, step)
        return
    if grain is Grain.HOUR:
        first = unit_containing(first, Grain.DAY).start
    if grain is Grain.MONTH:
        first = Moment(first.year, (first.month - 1) // step * step + 1)
    while first.minute_number <= end:
        yield first
        first = shifted(first, step, grain)


def _years(first: int, last: int, step: int) -> Iterator[Moment]:
    """Yield round years as people count them: 200 BC, 100 BC, AD 1, AD 100."""
    for year in range(first - step, last + step + 1):
        historic = year if year > 0 else 1 - year
        opening = year == 1 and step >= 5
        if FIRST_YEAR <= year <= LAST_YEAR and (opening or historic % step == 0):
            yield Moment(year)


def _words(moment: Moment, grain: Grain, before: Moment | None) -> str:
    """Say a tick: the unit, and beneath it the larger unit where that changes."""
    year = year_in_words(moment.year)
    new_year = before is None or before.year != moment.year
    if grain is Grain.YEAR:
        return year
    if grain is Grain.MONTH:
        return f"{MONTHS[moment.month - 1][:3]}<br>{year if new_year else ''}"
    new_month = new_year or before is None or before.month != moment.month
    if grain is not Grain.HOUR:
        weekday = WEEKDAYS[moment.weekday - 1] if moment.year >= FIRST_GREGORIAN_YEAR else ""
        day = f"{weekday} {moment.day}".strip()
        return f"{day}<br>{MONTHS[moment.month - 1] + ' ' + year if new_month else ''}"
    new_day = new_month or before is None or before.day != moment.day
    under = f"{moment.day} {MONTHS[moment.month - 1]} {year}" if new_day else ""
    return f"{moment.hour:02}:{moment.minute:02}<br>{under}"
