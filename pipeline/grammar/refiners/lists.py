"""Gives the dates of a list the year that only the last one states: "in August and September 1914"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.model.calendar import Grain
from pipeline.model.expressions import CalendarPlace, Era, Expression, Holiday, Inside, ShortYear, UnitOfYear
from pipeline.model.mentions import TimeMention

JOINTS = {("and",), ("or",), (",",), (",", "and"), (",", "or"), ("to",), ("and", "early"), ("and", "late")}
JOINTS |= {("-",), ("–",), ("—",), ("until",), ("through",)}


def lists(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Complete each date of a list from the one after it, from the last to the first."""
    completed: list[TimeMention] = []
    for mention in reversed(mentions):
        completed.append(_completed(reading, mention, completed[-1]) if completed else mention)
    return _with_centuries(reading, completed[::-1])


def _with_centuries(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Give "’50s" the century of the decade before it: "in the 1840s and ’50s"."""
    for place in range(1, len(mentions)):
        first, second = mentions[place - 1], mentions[place]
        match first.expression, second.expression:
            case Era(grain=Grain.DECADE, first_year=int(year)), Era(
                grain=Grain.DECADE, first_year=ShortYear(digits=digits)
            ):
                if reading.joint(first.span, second.span) in JOINTS:
                    told = Era(Grain.DECADE, year // 100 * 100 + digits)
                    mentions[place] = replace(second, expression=told)
            case _:
                pass
    return mentions


def _completed(reading: Reading, mention: TimeMention, following: TimeMention) -> TimeMention:
    if _is_name_of_year(reading, mention, following):
        return replace(mention, expression=_in_year(mention.expression, following.expression))
    if reading.joint(mention.span, following.span) not in JOINTS:
        return mention
    return replace(mention, expression=_with_year_of(following.expression, mention.expression))


def _is_name_of_year(reading: Reading, mention: TimeMention, following: TimeMention) -> bool:
    """Tell "the October Revolution of 1917", "the spring offensive of 1918": the year comes behind the name."""
    match following.expression:
        case CalendarPlace(year=int(), month=None):
            words = reading.joint(mention.span, following.span) or ()
            return 2 <= len(words) <= 3 and words[-1] == "of" and all(word.isalpha() for word in words)
        case _:
            return False


def _in_year(named: Expression, year: Expression) -> Expression:
    match named, year:
        case (
            (CalendarPlace(year=None, month=int()) | UnitOfYear(year=None) | Holiday(year=None)),
            CalendarPlace(year=int(told)),
        ):
            return replace(named, year=told)
        case _:
            return named


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
