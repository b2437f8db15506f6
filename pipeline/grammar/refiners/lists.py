"""Gives the dates of a list the year that only the last one states: "in August and September 1914"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.model.expressions import CalendarPlace, Expression, Inside, UnitOfYear
from pipeline.model.mentions import TimeMention

JOINTS = {("and",), ("or",), (",",), (",", "and"), (",", "or"), ("to",), ("and", "early"), ("and", "late")}
JOINTS |= {("-",), ("–",), ("—",), ("until",), ("through",)}


def lists(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Complete each date of a list from the one after it, from the last to the first."""
    completed: list[TimeMention] = []
    for mention in reversed(mentions):
        completed.append(_completed(reading, mention, completed[-1]) if completed else mention)
    return completed[::-1]


def _completed(reading: Reading, mention: TimeMention, following: TimeMention) -> TimeMention:
    if reading.joint(mention.span, following.span) not in JOINTS:
        return mention
    return replace(mention, expression=_with_year_of(following.expression, mention.expression))


def _with_year_of(last: Expression, first: Expression) -> Expression:
    """Return the first with the year of the last; it is the year before where the months say so."""
    match first, last:
        case CalendarPlace(year=None, month=int(month)), CalendarPlace(year=year, month=int(other)):
            return replace(first, year=year - 1 if isinstance(year, int) and month > other else year)
        case CalendarPlace(year=None, month=int()), Inside(inner=CalendarPlace(year=None), whole=whole):
            return Inside(first, whole)
        case UnitOfYear(year=None), UnitOfYear(year=year) if first.grain is last.grain:
            return replace(first, year=year)
        case _:
            return first
