"""The day of a named day in a year, by the rules of `holidays.toml`."""

import re
import tomllib
from functools import lru_cache
from importlib import resources

from pipeline.model.calendar import LAST_YEAR, Moment, days_in_month

ONCE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
FIXED = re.compile(r"(\d\d)-(\d\d)")
NTH = re.compile(r"(\d+)/(-?\d)/(\d)(?:\+(\d))?")
FROM_EASTER = re.compile(r"easter([+-]\d+)")
FIRST_GREGORIAN_EASTER = 1583


@lru_cache(maxsize=1)
def holiday_rules() -> dict[str, str]:
    """Read the table of named days."""
    source = resources.files("pipeline.resolution") / "holidays.toml"
    rules: dict[str, str] = tomllib.loads(source.read_text(encoding="utf-8"))
    return rules


def day_of_history(name: str) -> Moment | None:
    """Return the one day of history that bears the name ("D-Day"), or None."""
    once = ONCE.fullmatch(holiday_rules().get(name, ""))
    return Moment(*(int(part) for part in once.groups())) if once else None


def day_of(name: str, year: int) -> Moment | None:
    """Return the day that bears the name in that year, or None where we can't compute it."""
    rule = holiday_rules().get(name, "")
    if fixed := FIXED.fullmatch(rule):
        return Moment(year, int(fixed[1]), int(fixed[2]))
    if nth := NTH.fullmatch(rule):
        month, number, weekday, beyond = (int(part or 0) for part in nth.groups())
        return _nth_weekday(year, month, number, weekday).plus_days(beyond)
    if (moved := FROM_EASTER.fullmatch(rule)) and FIRST_GREGORIAN_EASTER <= year <= LAST_YEAR:
        return easter(year).plus_days(int(moved[1]))
    return None


def easter(year: int) -> Moment:
    """Return Easter Sunday of a Gregorian year."""
    from dateutil.easter import easter as western_easter

    found = western_easter(year)
    return Moment(found.year, found.month, found.day)


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> Moment:
    if nth > 0:
        first = Moment(year, month)
        return first.plus_days((weekday - first.weekday) % 7 + 7 * (nth - 1))
    last = Moment(year, month, days_in_month(year, month))
    return last.plus_days(-((last.weekday - weekday) % 7))
