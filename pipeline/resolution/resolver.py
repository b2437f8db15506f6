"""Places meanings on the calendar: one `match` over what a phrase can mean.

Knows dates and no word. What a phrase is counted from comes in with the `Ground`; no
function asks the clock. What each meaning takes stands in a file of its family.
"""

import re
from dataclasses import replace

from pipeline.model.calendar import Grain, in_range
from pipeline.model.documents import Document
from pipeline.model.expressions import (
    CalendarPlace,
    ClockTime,
    Duration,
    Either,
    Era,
    Expression,
    FiscalYear,
    FromEvent,
    Holiday,
    Inside,
    NthWithin,
    PartOf,
    Range,
    Recurring,
    Reference,
    Share,
    Shifted,
    ShiftedFrom,
    Told,
    UnitOfYear,
    Unreadable,
    Vague,
    Weekday,
)
from pipeline.model.mentions import (
    Dated,
    Reason,
    Resolved,
    Tagging,
    TimeMention,
    Timex,
    Undated,
)
from pipeline.model.timex3 import MODS, length_value
from pipeline.resolution.anchoring import (
    Ground,
    Place,
    Story,
    published_anchor,
    story_after,
    story_after_length,
)
from pipeline.resolution.calendar_places import place_on_calendar
from pipeline.resolution.genre import genre_of
from pipeline.resolution.happenings import day_of, place_from_event
from pipeline.resolution.named_days import place_holiday
from pipeline.resolution.parts_of_day import EDGES, part_of, place_clock
from pipeline.resolution.placing import Placed, Unplaced, with_other
from pipeline.resolution.reasons import because, undated_because
from pipeline.resolution.shading import shaded
from pipeline.resolution.shifts import place_shift, place_told, shifted_from
from pipeline.resolution.stretches import place_stretch
from pipeline.resolution.units_of_year import place_unit_of_year
from pipeline.resolution.weekdays import place_weekday
from pipeline.resolution.wholes import inside, nth_within, share_of
from pipeline.resolution.years import place_era

REACH = 60  # characters before a mention in which its place in the sentence shows
OPENING_WORDS = 2  # "In 1915", "And by 1915"
SENTENCE_END = re.compile(r"[.!?]\s+|\n")
THAT_DAY = Shifted(0, Grain.DAY, Reference.GENRE)


class CalendarResolver:
    """Resolves the mentions of one document in text order."""

    def resolve(self, document: Document, tagging: Tagging) -> tuple[Resolved, ...]:
        """Return each mention dated, or undated with its reason, in the order given."""
        published = published_anchor(document)
        genre = genre_of(document, tagging.mentions)
        story = Story()
        days: list[Dated] = []
        resolved: list[Resolved] = []
        for mention in tagging.mentions:
            event = mention.expression.event if isinstance(mention.expression, FromEvent) else ""
            happening = day_of(event, document.text, days) if event else None
            ground = Ground(published, story, genre, mention.lean, happening)
            result = _resolved(document, mention, ground)
            resolved.append(result)
            if isinstance(result, Dated):
                days += [result] if result.grain is Grain.DAY else []
                story = story_after(result, ground, _place_of(document.text, mention))
            else:
                story = story_after_length(mention.expression, story)
        return tuple(resolved)


def _place_of(text: str, mention: TimeMention) -> Place:
    """Tell where in its sentence the mention stands."""
    before = text[max(0, mention.span.start - REACH) : mention.span.start]
    if before.rfind("(") > before.rfind(")"):
        return Place.IN_BRACKETS
    sentence = SENTENCE_END.split(before)[-1]
    return Place.OPENING if len(sentence.split()) <= OPENING_WORDS else Place.WITHIN


def _resolved(document: Document, mention: TimeMention, ground: Ground) -> Resolved:
    phrase = mention.span.of(document.text)
    placed = place(mention.expression, ground)
    if isinstance(placed, Placed) and not in_range(placed.interval):
        placed = Unplaced(Reason.OUT_OF_RANGE)
    kind = _timex_type(mention.expression, placed)
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
            return place_on_calendar(expression, ground)
        case UnitOfYear():
            return place_unit_of_year(expression, ground)
        case FiscalYear(year=year):
            return place_on_calendar(CalendarPlace(year), ground)
        case Era():
            return place_era(expression, ground)
        case Weekday():
            return place_weekday(expression, ground)
        case Shifted():
            return place_shift(expression, ground)
        case ShiftedFrom(count=count, grain=grain, origin=origin):
            return shifted_from(count, grain, place(origin, ground))
        case NthWithin(nth=nth, unit=unit, whole=whole):
            return nth_within(nth, unit, place(whole, ground))
        case Share(nth=nth, parts=parts, whole=whole):
            return share_of(nth, parts, place(whole, ground))
        case Inside(inner=inner, whole=whole):
            return inside(inner, place(whole, ground))
        case Either(likely=likely, other=other, why=why):
            return with_other(place(likely, ground), place(other, ground), why)
        case Told():
            return place_told(ground)
        case FromEvent():
            return place_from_event(expression, ground.happening)
        case Holiday():
            return place_holiday(expression, ground)
        case PartOf(part=part, whole=whole):
            return part_of(part, place(whole, ground))
        case ClockTime(whole=whole):
            return place_clock(expression, place(whole or THAT_DAY, ground))
        case Range(first=first, last=last):
            return place_stretch(*(place(end, ground) if end else None for end in (first, last)))
        case Duration():
            return Unplaced(Reason.DURATION, length_value(expression))
        case Recurring(value=value):
            return Unplaced(Reason.SET, value)
        case Vague(tendency=tendency):
            return Unplaced(Reason.VAGUE, tendency.value)
        case Unreadable(why=why):
            return Unplaced(Reason.UNREADABLE, "", why)


def _timex_type(expression: Expression, placed: Placed | Unplaced) -> str:
    match expression:
        case FromEvent() if isinstance(placed, Unplaced):
            return "DURATION"
        case Duration():
            return "DURATION"
        case Recurring():
            return "SET"
        case ClockTime() | Range(first=ClockTime()):
            return "TIME"
        case PartOf(part=part):
            return "DATE" if part in EDGES else "TIME"
        case _:
            return "DATE"
