"""Places meanings on the calendar: one `match` over what a phrase can mean.

Knows dates and no word. What a phrase is counted from comes in with the `Ground`; no
function asks the clock.
"""

from dataclasses import dataclass, replace

from pipeline.model.calendar import (
    Grain,
    Interval,
    Moment,
    in_range,
    is_day,
    shifted,
    unit_containing,
)
from pipeline.model.documents import Document, Genre
from pipeline.model.expressions import (
    CalendarPlace,
    ClockTime,
    Duration,
    Era,
    Expression,
    FiscalYear,
    Holiday,
    Inside,
    NthWithin,
    Part,
    PartOf,
    Range,
    Recurring,
    Reference,
    Shifted,
    ShiftedFrom,
    Tendency,
    Turn,
    UnitOfYear,
    Unreadable,
    Vague,
    Weekday,
    Year,
)
from pipeline.model.mentions import (
    Alternative,
    Anchor,
    Dated,
    Lean,
    Reason,
    Resolved,
    Tagging,
    TimeMention,
    Timex,
    Undated,
)
from pipeline.model.timex3 import MODS, length_value, part_value, unit_value
from pipeline.model.wording import WEEKDAYS, year_in_words
from pipeline.resolution.anchoring import Ground, genre_of, published_anchor, quarter_after, told_after
from pipeline.resolution.holidays import day_of
from pipeline.resolution.reasons import because, undated_because
from pipeline.resolution.shading import shaded

CLOCK_GRAINS = {Grain.HOUR, Grain.MINUTE}
TODAY = Shifted(0, Grain.DAY)
HOURS = {  # first hour and length of a named part of the day
    Part.MORNING: (6, 6),
    Part.MIDDAY: (11, 3),
    Part.AFTERNOON: (12, 6),
    Part.EVENING: (18, 4),
    Part.NIGHT: (20, 8),
    Part.DAYTIME: (6, 12),
}
EDGES = {Part.START, Part.MIDDLE, Part.END}
BRACKET_REACH = 60  # characters
NEW_YEAR_PASSED = 8  # months back that can only mean the next year
ABOUT_AS_NEAR = 75  # days
SEASON_MONTHS = {1: 3, 2: 6, 3: 9, 4: 12}


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch of the calendar for an expression, before modifiers."""

    interval: Interval
    grain: Grain
    value: str
    anchor: Anchor | None = None
    alternatives: tuple[Alternative, ...] = ()
    edge: Part | None = None
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """No stretch of the calendar, with the reason and what TIMEX3 still can say."""

    reason: Reason
    value: str = ""
    detail: str = ""


class CalendarResolver:
    """Resolves the mentions of one document in text order."""

    def resolve(self, document: Document, tagging: Tagging) -> tuple[Resolved, ...]:
        """Return each mention dated, or undated with its reason, in the order given."""
        published = published_anchor(document)
        genre = genre_of(document, tagging.mentions)
        told: Anchor | None = None
        quarter: Anchor | None = None
        resolved: list[Resolved] = []
        for mention in tagging.mentions:
            ground = Ground(published, told, quarter, genre, mention.lean)
            result = _resolved(document, mention, ground)
            resolved.append(result)
            if isinstance(result, Dated):
                told = told_after(told, result, ground, _in_brackets(document.text, mention))
                quarter = quarter_after(quarter, result)
        return tuple(resolved)


def _in_brackets(text: str, mention: TimeMention) -> bool:
    """Tell whether the mention stands in round brackets, beside the story: "Necker (1732-1804)"."""
    before = text[max(0, mention.span.start - BRACKET_REACH) : mention.span.start]
    return before.rfind("(") > before.rfind(")")


def _resolved(document: Document, mention: TimeMention, ground: Ground) -> Resolved:
    phrase = mention.span.of(document.text)
    placed = place(mention.expression, ground)
    if isinstance(placed, Placed) and not in_range(placed.interval):
        placed = Unplaced(Reason.OUT_OF_RANGE)
    kind = _timex_type(mention.expression)
    if isinstance(placed, Unplaced):
        mod = MODS.get(mention.modifier) if mention.modifier else None
        timex = Timex(kind, placed.value, mod)
        return Undated(mention, placed.reason, timex, undated_because(phrase, placed.reason, placed.detail))
    interval, certainty, modifier = shaded(placed.interval, placed.grain, mention.modifier, placed.edge)
    mod = MODS.get(modifier) if modifier else None
    dated = Dated(
        mention=replace(mention, modifier=modifier),
        interval=interval,
        grain=placed.grain,
        timex=Timex(kind, placed.value, mod),
        why="",
        certainty=certainty,
        anchor=placed.anchor,
        alternatives=placed.alternatives,
        warning=placed.warning,
    )
    return replace(dated, why=because(phrase, dated, document, ground))


def place(expression: Expression, ground: Ground) -> Placed | Unplaced:
    """Return the stretch of the calendar that the expression names on this ground."""
    match expression:
        case CalendarPlace():
            return _calendar_place(expression, ground)
        case UnitOfYear():
            return _unit_of_year(expression, ground)
        case FiscalYear(year=year):
            return _calendar_place(CalendarPlace(year), ground)
        case Era():
            return _era(expression, ground)
        case Weekday():
            return _weekday(expression, ground)
        case Shifted():
            return _shifted(expression, ground)
        case ShiftedFrom(count=count, grain=grain, origin=origin):
            return _shifted_from(count, grain, origin, ground)
        case NthWithin(nth=nth, unit=unit, whole=whole):
            return _nth_within(nth, unit, whole, ground)
        case Inside(inner=inner, whole=whole):
            return _inside(inner, whole, ground)
        case Holiday():
            return _holiday(expression, ground)
        case PartOf(part=part, whole=whole):
            return _part_of(part, whole, ground)
        case ClockTime():
            return _clock(expression, ground)
        case Range(first=first, last=last):
            return _range(first, last, ground)
        case Duration():
            return Unplaced(Reason.DURATION, length_value(expression))
        case Recurring(value=value):
            return Unplaced(Reason.SET, value)
        case Vague(tendency=tendency):
            return Unplaced(Reason.VAGUE, tendency.value)
        case Unreadable(why=why):
            return Unplaced(Reason.UNREADABLE, "", why)


def _unit(moment: Moment, grain: Grain, anchor: Anchor | None = None) -> Placed:
    interval = unit_containing(moment, grain)
    return Placed(interval, grain, unit_value(interval, grain), anchor)


def _year(year: Year, ground: Ground) -> tuple[int, Anchor | None] | None:
    """Return the full year and, for two digits, what chose its century."""
    if isinstance(year, int):
        return year, None
    anchor = ground.told if ground.genre is Genre.NARRATIVE and ground.told else ground.published
    anchor = anchor or ground.told
    if anchor is None:
        return None
    candidates = [anchor.moment.year // 100 * 100 + year.digits + shift for shift in (-100, 0, 100)]
    past_or_near = [candidate for candidate in candidates if candidate <= anchor.moment.year + 10]
    return max(past_or_near), anchor


def _calendar_place(spot: CalendarPlace, ground: Ground) -> Placed | Unplaced:
    if spot.year is None:
        return _yearless(spot, ground)
    found = _year(spot.year, ground)
    if found is None:
        return Unplaced(Reason.NO_ANCHOR, "", "its century is not told")
    year, anchor = found
    if spot.month is None:
        return _unit(Moment(year), Grain.YEAR, anchor)
    if spot.day is None:
        return _unit(Moment(year, spot.month), Grain.MONTH, anchor)
    return _stated_day(Moment(year, spot.month, spot.day), spot.weekday, anchor)


def _stated_day(day: Moment, weekday: int | None, anchor: Anchor | None) -> Placed | Unplaced:
    if not is_day(day.year, day.month, day.day):
        return Unplaced(Reason.UNREADABLE, "", f"{year_in_words(day.year)} has no such day")
    placed = _unit(day, Grain.DAY, anchor)
    if weekday and weekday != day.weekday:
        said = f"the text says {WEEKDAYS[weekday - 1]}, but that day was a {WEEKDAYS[day.weekday - 1]}"
        return replace(placed, warning=said)
    return placed


def _yearless(spot: CalendarPlace, ground: Ground) -> Placed | Unplaced:
    anchor = ground.anchor(Reference.GENRE)
    unknown = f"XXXX-{spot.month:02}" if spot.month else "XXXX-XX"
    if spot.turn is not Turn.NEAREST:
        anchor = ground.published or anchor
    if anchor is None:
        value = f"{unknown}-{spot.day:02}" if spot.day else unknown
        return Unplaced(Reason.NO_ANCHOR, value)
    if spot.month is None:
        day = spot.day or 1
        if not is_day(anchor.moment.year, anchor.moment.month, day):
            return Unplaced(Reason.UNREADABLE, "", "the month has no such day")
        return _stated_day(Moment(anchor.moment.year, anchor.moment.month, day), spot.weekday, anchor)
    candidates = [
        Moment(anchor.moment.year + shift, spot.month, spot.day or 1)
        for shift in (-1, 0, 1)
        if is_day(anchor.moment.year + shift, spot.month, spot.day or 1)
    ]
    if not candidates:
        return Unplaced(Reason.NO_ANCHOR, f"{unknown}-{spot.day:02}", "no year near has such a day")
    grain = Grain.DAY if spot.day else Grain.MONTH
    chosen = _choose(candidates, grain, spot.turn, anchor, ground)
    others = tuple(
        Alternative(unit_containing(other, grain), grain, "if another year is meant")
        for other in candidates
        if other != chosen
    )
    placed = _stated_day(chosen, spot.weekday, anchor) if spot.day else _unit(chosen, grain, anchor)
    return replace(placed, alternatives=others) if isinstance(placed, Placed) else placed


def _choose(candidates: list[Moment], grain: Grain, turn: Turn, anchor: Anchor, ground: Ground) -> Moment:
    """Choose among the same month or day of neighbouring years."""
    here = anchor.moment
    units = [unit_containing(candidate, grain) for candidate in candidates]
    before = [c for c, unit in zip(candidates, units, strict=True) if unit.end <= here]
    after = [c for c, unit in zip(candidates, units, strict=True) if unit.start > here]
    same_year = [candidate for candidate in candidates if candidate.year == here.year]
    if turn is Turn.LAST and before:
        return before[-1]
    if turn is Turn.NEXT and after:
        return after[0]
    if turn is Turn.THIS and same_year:
        return same_year[0]
    if ground.genre is Genre.NARRATIVE and same_year:
        return _in_story(candidates, same_year[0], anchor)
    return _nearest(candidates, here, ground.lean)


def _in_story(candidates: list[Moment], same_year: Moment, anchor: Anchor) -> Moment:
    """Stay in the year last told, unless the story passed New Year: "In January" after November."""
    turned = (
        anchor.grain.rank >= Grain.MONTH.rank and anchor.moment.month - same_year.month >= NEW_YEAR_PASSED
    )
    following = [candidate for candidate in candidates if candidate.year == same_year.year + 1]
    return following[0] if turned and following else same_year


def _nearest(candidates: list[Moment], here: Moment, lean: Lean) -> Moment:
    """Choose the nearest; between two about as near, the one the sentence's tense looks to."""
    by_distance = sorted(candidates, key=lambda c: abs(c.day_number - here.day_number))
    first, second = by_distance[:2] if len(by_distance) > 1 else (by_distance[0], by_distance[0])
    gap = abs(second.day_number - here.day_number) - abs(first.day_number - here.day_number)
    if gap <= ABOUT_AS_NEAR and lean is not Lean.OPEN:
        ahead = [one for one in (first, second) if (one > here) is (lean is Lean.FUTURE)]
        return ahead[0] if ahead else first
    return first


def _unit_of_year(unit: UnitOfYear, ground: Ground) -> Placed | Unplaced:
    anchor = None
    if unit.year is None:
        anchor = ground.published if unit.turn is not Turn.NEAREST else ground.anchor(Reference.GENRE)
        if anchor is None:
            return Unplaced(Reason.NO_ANCHOR)
        here = anchor.moment.year
        candidates = [_start_of_unit(unit, here + shift) for shift in (-1, 0, 1)]
        start = _choose(candidates, unit.grain, unit.turn, anchor, ground)
        if unit.turn is Turn.NEAREST:
            start = _start_of_unit(unit, here)
    else:
        found = _year(unit.year, ground)
        if found is None:
            return Unplaced(Reason.NO_ANCHOR, "", "its century is not told")
        start, anchor = _start_of_unit(unit, found[0]), found[1]
    return _unit(start, unit.grain, anchor)


def _start_of_unit(unit: UnitOfYear, year: int) -> Moment:
    if unit.grain is Grain.SEASON:
        return Moment(year, SEASON_MONTHS[unit.index])
    if unit.grain is Grain.QUARTER:
        return Moment(year, 3 * unit.index - 2)
    return Moment(year, 6 * unit.index - 5)


def _era(era: Era, ground: Ground) -> Placed | Unplaced:
    found = _year(era.first_year, ground)
    if found is None:
        return Unplaced(Reason.NO_ANCHOR, "", "its century is not told")
    first, anchor = found
    size = {Grain.DECADE: 10, Grain.CENTURY: 100}.get(era.grain, 1000)
    interval = Interval(Moment(first), Moment(first + size))
    return Placed(interval, era.grain, unit_value(interval, era.grain), anchor)


def _weekday(weekday: Weekday, ground: Ground) -> Placed | Unplaced:
    anchor = ground.published or ground.told
    if weekday.turn is Turn.NEAREST and ground.genre is Genre.NARRATIVE:
        anchor = ground.told or ground.published
    if anchor is None or anchor.grain.rank < Grain.DAY.rank:
        return Unplaced(Reason.NO_ANCHOR, f"XXXX-WXX-{weekday.day}")
    here = anchor.moment.midnight
    back = (here.weekday - weekday.day) % 7
    last, coming = here.plus_days(-back), here.plus_days((weekday.day - here.weekday) % 7)
    if weekday.turn is Turn.LAST:
        return _unit(here.plus_days(-(back or 7)), Grain.DAY, anchor)
    if weekday.turn is Turn.NEXT:
        return _unit(here.plus_days((weekday.day - here.weekday) % 7 or 7), Grain.DAY, anchor)
    if weekday.turn is Turn.THIS:
        return _unit(here.plus_days(weekday.day - here.weekday), Grain.DAY, anchor)
    ahead = ground.lean is Lean.FUTURE
    chosen, other = (coming, last) if ahead else (last, coming)
    if chosen == other:
        other = here.plus_days(-7 if ahead else 7)
    placed = _unit(chosen, Grain.DAY, anchor)
    why = "if the sentence looks back" if ahead else "if the sentence looks ahead"
    return replace(placed, alternatives=(Alternative(unit_containing(other, Grain.DAY), Grain.DAY, why),))


def _shifted(shift: Shifted, ground: Ground) -> Placed | Unplaced:
    anchor = ground.anchor(shift.reference)
    if _compares_quarters(shift, ground) and ground.quarter:
        return _unit(shifted(ground.quarter.moment, shift.count, shift.grain), Grain.QUARTER, ground.quarter)
    if ground.genre is Genre.NARRATIVE and shift == TODAY:
        return Unplaced(Reason.VAGUE, Tendency.PRESENT.value, "in a story “today” is the time of telling")
    if ground.genre is Genre.NEWS and shift.grain is Grain.YEAR and not ground.told_is_far:
        anchor = ground.published or anchor
    if anchor is None:
        return Unplaced(Reason.NO_ANCHOR)
    if shift.grain in CLOCK_GRAINS:
        return Unplaced(Reason.NO_ANCHOR, "", "the hour it is counted from is not told")
    grain = shift.kept or shift.grain
    if anchor.grain.rank < grain.rank and not (anchor.grain is Grain.MONTH and grain is Grain.WEEK):
        return Unplaced(Reason.NO_ANCHOR, "", f"the text gives only a {anchor.grain} to count from")
    if shift.grain is Grain.WEEKEND and shift.count == 0 and shift.reference is Reference.GENRE:
        return _nearest_weekend(anchor, ground)
    return _unit(shifted(anchor.moment, shift.count, shift.grain), grain, anchor)


def _compares_quarters(shift: Shifted, ground: Ground) -> bool:
    """Tell whether "a year earlier" means the same quarter of the year before, as in accounts."""
    if ground.genre is Genre.NARRATIVE or shift.kept is not None:
        return False
    if shift.grain is Grain.QUARTER:
        return shift.reference is not Reference.DOCUMENT and shift.count == 0
    return shift.grain is Grain.YEAR and shift.count == -1 and shift.reference is Reference.TEXT


def _nearest_weekend(anchor: Anchor, ground: Ground) -> Placed:
    here = anchor.moment
    ahead = ground.lean is Lean.FUTURE or here.weekday >= 6
    return _unit(here if ahead else here.plus_days(-7), Grain.WEEKEND, anchor)


def _shifted_from(count: int, grain: Grain, origin: Expression, ground: Ground) -> Placed | Unplaced:
    start = place(origin, ground)
    if isinstance(start, Unplaced):
        return start
    moved = shifted(start.interval.start, count, grain)
    return _unit(moved, max(start.grain, grain, key=lambda one: one.rank), start.anchor)


def _nth_within(nth: int, unit: Grain | int, whole: Expression, ground: Ground) -> Placed | Unplaced:
    stretch = place(whole, ground)
    if isinstance(stretch, Unplaced):
        return stretch
    first, last = stretch.interval.start, stretch.interval.last_day
    if isinstance(unit, Grain):
        edge = unit_containing(first, unit).start if nth > 0 else unit_containing(last, unit).start
        moved = shifted(edge, nth - 1 if nth > 0 else nth + 1, unit)
        return _unit(moved, unit, stretch.anchor)
    if nth > 0:
        day = first.plus_days((unit - first.weekday) % 7 + 7 * (nth - 1))
    else:
        day = last.plus_days(-((last.weekday - unit) % 7) + 7 * (nth + 1))
    return _unit(day, Grain.DAY, stretch.anchor)


def _inside(inner: Expression, whole: Expression, ground: Ground) -> Placed | Unplaced:
    stretch = place(whole, ground)
    if isinstance(stretch, Unplaced):
        return stretch
    start = stretch.interval.start
    match inner:
        case CalendarPlace(year=None, month=int(month), day=None):
            return _unit(Moment(start.year, month), Grain.MONTH, stretch.anchor)
        case CalendarPlace(year=None, month=int(month), day=int(day), weekday=weekday):
            return _stated_day(Moment(start.year, month, day), weekday, stretch.anchor)
        case UnitOfYear():
            return _unit(_start_of_unit(inner, start.year), inner.grain, stretch.anchor)
        case Weekday(day=weekday):
            return _unit(start.plus_days(weekday - start.weekday), Grain.DAY, stretch.anchor)
        case _:
            return Unplaced(Reason.UNREADABLE, "", "its two parts do not fit together")


def _holiday(holiday: Holiday, ground: Ground) -> Placed | Unplaced:
    if holiday.year is not None:
        found = _year(holiday.year, ground)
        day = day_of(holiday.name, found[0]) if found else None
        return _unit(day, Grain.DAY, found[1] if found else None) if day else _uncomputed(holiday)
    anchor = ground.published if holiday.turn is not Turn.NEAREST else ground.anchor(Reference.GENRE)
    if anchor is None:
        return Unplaced(Reason.NO_ANCHOR)
    days = [day_of(holiday.name, anchor.moment.year + shift) for shift in (-1, 0, 1)]
    candidates = [day for day in days if day is not None]
    if not candidates:
        return _uncomputed(holiday)
    if holiday.turn is Turn.NEAREST and ground.lean is not Lean.PAST:
        chosen = next(day for day in candidates if day.year == anchor.moment.year)
    else:
        chosen = _choose(candidates, Grain.DAY, holiday.turn, anchor, ground)
    return _unit(chosen, Grain.DAY, anchor)


def _uncomputed(holiday: Holiday) -> Unplaced:
    return Unplaced(Reason.UNREADABLE, "", f"we do not compute the date of {holiday.name}")


def _part_of(part: Part, whole: Expression, ground: Ground) -> Placed | Unplaced:
    placed = place(whole, ground)
    if isinstance(placed, Unplaced):
        if part in EDGES or not placed.value:
            value = placed.value or (f"XXXX-XX-XXT{part.value}" if part not in EDGES else "")
            return replace(placed, value=value)
        return replace(placed, value=f"{placed.value}T{part.value}")
    if part in EDGES:
        return replace(placed, edge=part)
    if placed.grain is not Grain.DAY:
        return Unplaced(Reason.NO_ANCHOR, f"XXXX-XX-XXT{part.value}", "the day is not told")
    hour, length = HOURS[part]
    start = placed.interval.start.plus_minutes(60 * hour)
    interval = Interval(start, start.plus_minutes(60 * length))
    return replace(
        placed, interval=interval, grain=Grain.PART_OF_DAY, value=part_value(placed.interval, part)
    )


def _clock(time: ClockTime, ground: Ground) -> Placed | Unplaced:
    written = f"T{time.hour:02}:{time.minute or 0:02}{time.zone}"
    day = place(time.whole or Shifted(0, Grain.DAY, Reference.GENRE), ground)
    if isinstance(day, Unplaced):
        return Unplaced(day.reason, f"{day.value or 'XXXX-XX-XX'}{written}", day.detail)
    start = day.interval.start.midnight.plus_minutes(60 * time.hour + (time.minute or 0))
    grain = Grain.HOUR if time.minute is None else Grain.MINUTE
    interval = unit_containing(start, grain)
    return replace(day, interval=interval, grain=grain, value=unit_value(interval, grain) + time.zone)


def _range(first: Expression | None, last: Expression | None, ground: Ground) -> Placed | Unplaced:
    one, other = (place(end, ground) if end else None for end in (first, last))
    for end in (one, other):
        if isinstance(end, Unplaced):
            return end
    if not isinstance(one, Placed) or not isinstance(other, Placed):
        return Unplaced(Reason.NO_ANCHOR)
    if other.interval.end <= one.interval.start:
        return Unplaced(Reason.UNREADABLE, "", "its end stands before its start")
    grain = min(one.grain, other.grain, key=lambda grain: grain.rank)
    interval = Interval(one.interval.start, other.interval.end)
    return Placed(interval, grain, f"{one.value}/{other.value}", one.anchor or other.anchor)


def _timex_type(expression: Expression) -> str:
    match expression:
        case Duration():
            return "DURATION"
        case Recurring():
            return "SET"
        case ClockTime():
            return "TIME"
        case PartOf(part=part):
            return "DATE" if part in EDGES else "TIME"
        case _:
            return "DATE"
