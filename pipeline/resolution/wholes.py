"""A part counted out or named within a whole: the first week of June, March of last year."""

from dataclasses import replace

from pipeline.model.calendar import Grain, Interval, Moment, shifted, unit_containing
from pipeline.model.expressions import CalendarPlace, Expression, UnitOfYear, Weekday
from pipeline.model.mentions import Reason
from pipeline.resolution.calendar_places import stated_day
from pipeline.resolution.placing import Placed, Unplaced, unit_at
from pipeline.resolution.units_of_year import start_of_unit


def nth_within(nth: int, unit: Grain | int, whole: Placed | Unplaced) -> Placed | Unplaced:
    """Place the nth unit or ISO weekday within the whole, counted from its end if negative."""
    if isinstance(whole, Unplaced):
        return whole
    first, last = whole.interval.start, whole.interval.last_day
    if isinstance(unit, Grain):
        edge = unit_containing(first, unit).start if nth > 0 else unit_containing(last, unit).start
        moved = shifted(edge, nth - 1 if nth > 0 else nth + 1, unit)
        return unit_at(moved, unit, whole.anchor)
    if nth > 0:
        day = first.plus_days((unit - first.weekday) % 7 + 7 * (nth - 1))
    else:
        day = last.plus_days(-((last.weekday - unit) % 7) + 7 * (nth + 1))
    return unit_at(day, Grain.DAY, whole.anchor)


def share_of(nth: int, parts: int, whole: Placed | Unplaced) -> Placed | Unplaced:
    """Place the nth of the equal parts of a stretch, cut at whole months or at least days."""
    if isinstance(whole, Unplaced):
        return whole
    first, end = whole.interval.start, whole.interval.end
    months = 12 * (end.year - first.year) + end.month - first.month
    if months < parts:
        days = end.day_number - first.day_number
        start, end = (first.plus_days(days * cut // parts) for cut in (nth - 1, nth))
        return replace(whole, interval=Interval(start, end))
    start = shifted(first, months * (nth - 1) // parts, Grain.MONTH)
    return replace(whole, interval=Interval(start, shifted(first, months * nth // parts, Grain.MONTH)))


def inside(inner: Expression, whole: Placed | Unplaced) -> Placed | Unplaced:
    """Place a month, day, season or weekday in the whole that the phrase names."""
    if isinstance(whole, Unplaced):
        return whole
    start = whole.interval.start
    match inner:
        case CalendarPlace(year=None, month=int(month), day=None):
            return unit_at(Moment(start.year, month), Grain.MONTH, whole.anchor)
        case CalendarPlace(year=None, month=month, day=int(day), weekday=weekday):
            return stated_day(Moment(start.year, month or start.month, day), weekday, whole.anchor)
        case UnitOfYear():
            return unit_at(start_of_unit(inner, start.year), inner.grain, whole.anchor)
        case Weekday(day=weekday):
            return unit_at(start.plus_days(weekday - start.weekday), Grain.DAY, whole.anchor)
        case _:
            return Unplaced(Reason.UNREADABLE, "", "its two parts do not fit together")
