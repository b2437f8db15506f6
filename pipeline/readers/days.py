"""A day as files write it, into ISO."""

import re
from email.utils import parsedate

from pipeline.model.calendar import is_day

YEAR_FIRST = re.compile(r"(-?\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\d)")
PACKED = re.compile(r"(\d{4})()(\d\d)(\d\d)(?!\d)|(\d{4})(\d\d)(\d\d)(?=\d{6}(?!\d))")
WORDS = re.compile(r"[A-Za-z]{3}")
FIRST_YEAR_IN_WORDS = 1000  # of fewer digits parsedate makes another century


def iso_day(written: str) -> str:
    """Return the whole day that a metadata field tells, as it stands there, or "".

    Read are 2024-06-19, 2024/6/19, 20240619 (a time of day may follow), and what e-mail
    headers use: "Wed, 19 Jun 2024 10:00:00 +0900", "June 19, 2024". Neither a month alone
    nor 3/4/2019 is a day. The time zone is not reckoned with: the day is the writer's.
    """
    written = written.strip()
    if found := YEAR_FIRST.match(written):
        return _iso(int(found[1]), int(found[3]), int(found[4]))
    if found := PACKED.match(written):
        year, month, day = (int(found[number] or found[other]) for number, other in ((1, 5), (3, 6), (4, 7)))
        return _iso(year, month, day)
    if WORDS.search(written):
        return _in_words(written)
    return ""


def _in_words(written: str) -> str:
    try:
        read = parsedate(written)
    except (ValueError, IndexError, TypeError):  # parsedate is not as lenient as it says
        return ""
    if read is None or read[0] < FIRST_YEAR_IN_WORDS or str(read[0]) not in written:
        return ""
    return _iso(*read[:3])


def _iso(year: int, month: int, day: int) -> str:
    if not is_day(year, month, day):
        return ""
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{day:02}"
