"""Holidays and other named days, with their year told or not."""

from pipeline.model.calendar import Grain
from pipeline.model.expressions import Holiday, Reference, Turn
from pipeline.model.mentions import Lean, Reason
from pipeline.resolution.anchoring import Ground
from pipeline.resolution.holidays import day_of, day_of_history
from pipeline.resolution.neighbours import choose
from pipeline.resolution.placing import Placed, Unplaced, unit_at
from pipeline.resolution.years import full_year


def place_holiday(holiday: Holiday, ground: Ground) -> Placed | Unplaced:
    """Place a named day, where we can compute it."""
    if once := day_of_history(holiday.name):
        return unit_at(once, Grain.DAY)
    if holiday.year is not None:
        found = full_year(holiday.year, ground)
        day = day_of(holiday.name, found[0]) if found else None
        return unit_at(day, Grain.DAY, found[1] if found else None) if day else _uncomputed(holiday)
    anchor = ground.published if holiday.turn is not Turn.NEAREST else ground.anchor(Reference.GENRE)
    if anchor is None:
        return Unplaced(Reason.NO_ANCHOR)
    days = [day_of(holiday.name, anchor.moment.year + shift) for shift in (-1, 0, 1)]
    candidates = [day for day in days if day is not None]
    if holiday.turn is Turn.NEAREST and ground.lean is not Lean.PAST:
        candidates = [day for day in candidates if day.year == anchor.moment.year]
    if not candidates:
        return _uncomputed(holiday)
    chosen = choose(candidates, Grain.DAY, holiday.turn, anchor, ground)
    return unit_at(chosen, Grain.DAY, anchor)


def _uncomputed(holiday: Holiday) -> Unplaced:
    return Unplaced(Reason.UNREADABLE, "", f"we do not compute the date of {holiday.name}")
