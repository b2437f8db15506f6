"""Reads a date that a person typed: "June 2018", "44 BC", "3–5 June 2018", "since 2011", 2018-06-12."""

import re
from collections.abc import Iterable

from pipeline.model.calendar import Grain, Moment, is_day, unit_containing
from pipeline.model.documents import Problem
from pipeline.model.mentions import Dated, Resolved
from pipeline.store.decisions import Dating

ISO = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
LEAD = re.compile(r"\s*(?:[^\W\d]+\s+)?")  # at most one word, such as "since" or "from"
CLOSE = re.compile(r"[\s.]*")
MEND = "Write it like 2018, June 2018, 12 June 2018, 2018-06-12, 44 BC, 3–5 June 2018 or “early 2018”."


def typed_date(text: str, read: Iterable[Resolved]) -> Dating | Problem:
    """Return the date that the whole text names, or what is wrong with it.

    `read` are the date phrases that the grammar finds in the text, resolved.
    """
    if found := _iso(text.strip()):
        return found
    whole = [
        one
        for one in read
        if isinstance(one, Dated)
        and LEAD.fullmatch(text[: one.mention.span.start])
        and CLOSE.fullmatch(text[one.mention.span.end :])
    ]
    if not whole:
        return Problem(text.strip(), "this is no date that can be read", MEND)
    widest = min(whole, key=lambda one: one.mention.span.start)
    if widest.warning:
        return Problem(text.strip(), widest.warning, "Leave the weekday away, or correct it.")
    return Dating(widest.interval, widest.grain, widest.certainty, widest.mention.modifier, text.strip())


def _iso(text: str) -> Dating | None:
    """Return an ISO year, month or day; years before the year 0 have a minus sign."""
    found = ISO.fullmatch(text)
    numbers = [int(part) for part in found.groups() if part] if found else []
    if not numbers or not is_day(*[*numbers, 1, 1][:3]):
        return None
    grain = {1: Grain.YEAR, 2: Grain.MONTH, 3: Grain.DAY}[len(numbers)]
    return Dating(unit_containing(Moment(*numbers), grain), grain, typed=text)
