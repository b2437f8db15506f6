"""Days, months and years of the calendar, with their year told or not."""

from dataclasses import replace

from pipeline.model.calendar import Grain, Moment, is_day, julian_weekday, unit_containing
from pipeline.model.expressions import CalendarPlace
from pipeline.model.mentions import Alternative, Anchor, Reason
from pipeline.model.wording import WEEKDAYS, year_in_words
from pipeline.resolution.anchoring import Ground
from pipeline.resolution.neighbours import choose, is_close
from pipeline.resolution.placing import Placed, Unplaced, unit_at
from pipeline.resolution.years import full_year

ALL_GREGORIAN = Moment(1923, 3, 1)  # Greece was the last to leave the Julian calendar


def place_on_calendar(spot: CalendarPlace, ground: Ground) -> Placed | Unplaced:
    """Place a day, a month or a year."""
    if spot.year is None:
        return _yearless(spot, ground)
    found = full_year(spot.year, ground)
    if found is None:
        return Unplaced(Reason.NO_ANCHOR, "", "its century is not told")
    year, anchor = found
    if spot.month is None:
        return unit_at(Moment(year), Grain.YEAR, anchor)
    if spot.day is None:
        return unit_at(Moment(year, spot.month), Grain.MONTH, anchor)
    return stated_day(Moment(year, spot.month, spot.day), spot.weekday, anchor)


def stated_day(day: Moment, weekday: int | None, anchor: Anchor | None) -> Placed | Unplaced:
    """Place a day told in full; warn of a weekday that is not its own."""
    if not is_day(day.year, day.month, day.day):
        return Unplaced(Reason.UNREADABLE, "", f"{year_in_words(day.year)} has no such day")
    placed = unit_at(day, Grain.DAY, anchor)
    if weekday is None or weekday == day.weekday or (day < ALL_GREGORIAN and weekday == julian_weekday(day)):
        return placed
    said = f"the text says {WEEKDAYS[weekday - 1]}, and that day was a {WEEKDAYS[day.weekday - 1]}"
    return replace(placed, warning=said)


def _yearless(spot: CalendarPlace, ground: Ground) -> Placed | Unplaced:
    anchor = ground.anchor(spot.reference)
    unknown = f"XXXX-{spot.month:02}" if spot.month else "XXXX-XX"
    if anchor is None:
        value = f"{unknown}-{spot.day:02}" if spot.day else unknown
        return Unplaced(Reason.NO_ANCHOR, value)
    if spot.month is None:
        day = spot.day or 1
        if not is_day(anchor.moment.year, anchor.moment.month, day):
            return Unplaced(Reason.UNREADABLE, "", "the month has no such day")
        return stated_day(Moment(anchor.moment.year, anchor.moment.month, day), spot.weekday, anchor)
    candidates = [
        Moment(anchor.moment.year + shift, spot.month, spot.day or 1)
        for shift in (-1, 0, 1)
        if is_day(anchor.moment.year + shift, spot.month, spot.day or 1)
    ]
    if not candidates:
        return Unplaced(Reason.NO_ANCHOR, f"{unknown}-{spot.day:02}", "no year near has such a day")
    if spot.day and spot.weekday and not any(is_close(day, anchor.moment) for day in candidates):
        # "Tuesday, June 18" says by its weekday which year is meant; close by, it may be the source's mistake
        candidates = [day for day in candidates if day.weekday == spot.weekday] or candidates
    grain = Grain.DAY if spot.day else Grain.MONTH
    chosen = choose(candidates, grain, spot.turn, anchor, ground)
    others = tuple(
        Alternative(unit_containing(other, grain), grain, "if another year is meant")
        for other in candidates
        if other != chosen
    )
    placed = stated_day(chosen, spot.weekday, anchor) if spot.day else unit_at(chosen, grain, anchor)
    return replace(placed, alternatives=others) if isinstance(placed, Placed) else placed
