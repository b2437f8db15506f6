"""A day as files write it, into ISO."""

import re

from pipeline.model.calendar import is_day

YEAR_FIRST = re.compile(r"(-?\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\d)")
PACKED = re.compile(r"(\d{4})(\d\d)(\d\d)(?=\D|\d{6}|$)")  # a time may follow as six digits
MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
SHORTEST = 3  # letters of a month's name
WEEKDAY = r"(?:[A-Za-z]{3,9}\.?,?\s+)?"
MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
CLOCK = r"\d\d:\d\d:\d\d"
IN_WORDS = (
    re.compile(rf"{WEEKDAY}{DAY}[\s-]+{MONTH},?[\s-]+(?P<year>\d{{4}})(?!\d)"),  # Wed, 19 Jun 2024 10:00:00
    re.compile(rf"{WEEKDAY}{MONTH}\s+{DAY},?\s+(?P<year>\d{{4}})(?!\d)"),  # June 19, 2024
    re.compile(
        rf"{WEEKDAY}{MONTH}\s+{DAY}\s+{CLOCK}\s.{{0,6}}?(?P<year>\d{{4}})$"
    ),  # Wed Jun 19 10:00:00 2024
)


def iso_day(written: str) -> str:
    """Return the whole day that a metadata field tells, as it stands there, or "".

    Read are 2024-06-19, 2024/6/19, 20240619 (a time of day may follow), and English words:
    "Wed, 19 Jun 2024 10:00:00 +0900", "June 19, 2024". Neither a month alone nor 3/4/2019 is
    a day. The time zone is not reckoned with: the day is the writer's.
    """
    written = " ".join(written.split())
    if found := YEAR_FIRST.match(written):
        return _iso(int(found[1]), int(found[3]), int(found[4]))
    if found := PACKED.match(written):
        return _iso(int(found[1]), int(found[2]), int(found[3]))
    for shape in IN_WORDS:
        if (found := shape.match(written)) and (month := _month(found["month"].lower())):
            return _iso(int(found["year"]), month, int(found["day"]))
    return ""


def _month(name: str) -> int:
    """Return the number of the month that the letters begin, or 0."""
    if len(name) < SHORTEST:
        return 0
    return next((number for number, month in enumerate(MONTHS, start=1) if month.startswith(name)), 0)


def _iso(year: int, month: int, day: int) -> str:
    if not is_day(year, month, day):
        return ""
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}"
