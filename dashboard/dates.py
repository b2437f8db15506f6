"""Dates as a person types them and as the address of the page holds them."""

import re

from pipeline.model.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    Grain,
    Interval,
    Moment,
    from_minute_number,
    is_day,
    unit_containing,
)
from pipeline.model.iso import day, year

EARLIEST = Moment(FIRST_YEAR).minute_number
LATEST = Moment(LAST_YEAR + 1).minute_number
WRITTEN = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?")
TYPED = re.compile(
    r"\s*([-−–]?)\s*(\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*(BCE?|B\.C\.)?\s*", re.IGNORECASE
)


def first_written(minute: int) -> str:
    """Write the first minute of a window as briefly as it can be read back: 2018, 2018-06-12."""
    return _written(from_minute_number(minute), from_minute_number(minute))


def last_written(minute: int) -> str:
    """Write the end of a window (left out) as the last that is in it: 2018 for 2019-01-01T00:00."""
    return _written(from_minute_number(minute), from_minute_number(minute - 1))


def typed_window(first: str, last: str) -> tuple[int | None, int | None] | str:
    """Return the window that two typed dates name (minutes, end left out), or what is wrong.

    A date is a year, a month or a day: 2018, 2018-06, 2018-06-12, 44 BC, -0043-03-15.
    An empty text leaves that side open.
    """
    bounds: list[int | None] = []
    for text, side in ((first, "start"), (last, "end")):
        if not text.strip():
            bounds.append(None)
            continue
        interval = _typed(text)
        if interval is None:
            return f"“{text.strip()}” is no date I can read. Write 2018, 2018-06, 2018-06-12 or 44 BC."
        bounds.append((interval.start if side == "start" else interval.end).minute_number)
    start, end = bounds
    if start is not None and end is not None and start >= end:
        return "The window ends before it begins."
    return start, end


def _typed(text: str) -> Interval | None:
    found = TYPED.fullmatch(text)
    if not found:
        return None
    sign, number, month, day_, era = found.groups()
    if sign and era:
        return None
    historic = int(number)
    number_ = 1 - historic if era else (-historic if sign else historic)
    if (era and not historic) or not is_day(number_, int(month or 1), int(day_ or 1)):
        return None
    grain = Grain.DAY if day_ else Grain.MONTH if month else Grain.YEAR
    return unit_containing(Moment(number_, int(month or 1), int(day_ or 1)), grain)


def _written(edge: Moment, said: Moment) -> str:
    """Write `said` as coarsely as the edge allows."""
    if edge != edge.midnight:
        return f"{day(said)}T{said.hour:02}:{said.minute:02}"
    if (edge.month, edge.day) == (1, 1):
        return year(said.year)
    return f"{year(said.year)}-{said.month:02}" if edge.day == 1 else day(said)


def read(text: str) -> Interval | None:
    """Return the unit that a date of the address names, to the minute at most; None if it is none."""
    found = WRITTEN.fullmatch(text)
    if not found:
        return None
    numbers = [int(part) for part in found.groups() if part is not None]
    if not is_day(*(numbers[:3] + [1] * (3 - len(numbers[:3])))):
        return None
    moment = Moment(*numbers)
    if moment.hour > 23 or moment.minute > 59:
        return None
    grains = {1: Grain.YEAR, 2: Grain.MONTH, 3: Grain.DAY}
    return unit_containing(moment, grains.get(len(numbers), Grain.MINUTE))
