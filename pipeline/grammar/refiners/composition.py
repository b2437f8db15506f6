"""Joins a time or part of day with the day beside it: "10 p.m. Wednesday", "Tuesday morning"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.model.calendar import Grain
from pipeline.model.expressions import (
    CalendarPlace,
    ClockTime,
    Duration,
    Expression,
    Holiday,
    Inside,
    Part,
    PartOf,
    Range,
    Reference,
    Shifted,
    UnitOfYear,
    Weekday,
)
from pipeline.model.mentions import TimeMention
from pipeline.model.spans import Span

TIME_FIRST = {(), (",",), ("on",), ("of",), ("of", "the"), ("on", "the"), ("in", "the"), ("in",)}
DAY_FIRST = {
    (),
    (",",),
    ("at",),
    (",", "at"),
    ("in", "the"),
    ("around",),
    ("about",),
    ("at", "about"),
    ("at", "around"),
}


def compose(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Merge neighbours that say one time together; the others pass."""
    merged: list[TimeMention] = []
    for mention in mentions:
        if merged and _is_run_of_days(merged[-1], mention):
            merged[-1] = replace(merged[-1], span=merged[-1].span.to(mention.span))
            continue
        if merged and merged[-1].span.contains(mention.span) and isinstance(merged[-1].expression, PartOf):
            continue  # "10 November" of "the night of 9–10 November"
        if merged and _is_other_zone(reading, merged[-1], mention):
            merged[-1] = replace(merged[-1], span=Span(merged[-1].span.start, mention.span.end + 1))
            continue
        if merged and _is_same_part(reading, merged[-1], mention):
            merged[-1] = replace(merged[-1], span=merged[-1].span.to(mention.span))
            continue
        if merged:
            joint = _joined(reading, merged[-1], mention)
            if joint:
                merged[-1] = joint
                continue
        merged.append(mention)
    return merged


def _is_run_of_days(night: TimeMention, run: TimeMention) -> bool:
    """Tell whether a night that begins on the first of two days is followed by the run of both."""
    match night.expression, run.expression:
        case PartOf(part=Part.NIGHT, whole=whole), Range(first=first) if whole == first:
            return run.span.start < night.span.end <= run.span.end
        case _:
            return False


def _is_other_zone(reading: Reading, first: TimeMention, second: TimeMention) -> bool:
    """Tell "10:35 a.m." before "(0735 GMT)", which says the time again for another zone."""
    match first.expression, second.expression:
        case ClockTime(whole=None), ClockTime(whole=None):
            beside = reading.text[first.span.end : second.span.start].strip() == "("
            return beside and reading.text[second.span.end : second.span.end + 1] == ")"
        case _:
            return False


def _is_same_part(reading: Reading, first: TimeMention, second: TimeMention) -> bool:
    """Tell "the early hours of Thursday" before "morning", which says the part again."""
    match first.expression, second.expression:
        case PartOf(part=part, whole=whole), PartOf(part=again) if part == again and not _is_time(
            first.expression
        ):
            return reading.joint(first.span, second.span) == () and _is_day(whole)
        case _:
            return False


def _joined(reading: Reading, first: TimeMention, second: TimeMention) -> TimeMention | None:
    if first.span.overlaps(second.span):
        return None
    between = reading.joint(first.span, second.span)
    if between is None:
        return None
    meaning: Expression | None = None
    if _is_time(first.expression) and _is_day(second.expression) and between in TIME_FIRST:
        meaning = _placed(first.expression, second.expression)
    elif _is_day(first.expression) and _is_time(second.expression) and between in DAY_FIRST:
        if between and isinstance(second.expression, PartOf) and between != ("in", "the"):
            return None
        meaning = _placed(second.expression, first.expression)
    elif (
        isinstance(first.expression, ClockTime)
        and first.expression.whole is None
        and isinstance(second.expression, PartOf)
        and between in TIME_FIRST
    ):
        meaning = _in_part(first.expression, second.expression)
    elif isinstance(first.expression, Duration) and between == ("of",) and _is_stretch(second.expression):
        meaning = first.expression
    if meaning is None:
        return None
    return replace(
        first, span=first.span.to(second.span), expression=meaning, rule=f"{first.rule} + {second.rule}"
    )


def _in_part(time: ClockTime, part: PartOf) -> Expression:
    """Read "7 o'clock in the evening" as 19:00."""
    later = part.part in (Part.AFTERNOON, Part.EVENING, Part.NIGHT) and time.hour < 12
    return replace(time, hour=time.hour + 12 * later, whole=None if _is_time(part) else part.whole)


def _placed(time: Expression, day: Expression) -> Expression | None:
    match time:
        case ClockTime(whole=None):
            return replace(time, whole=day)
        case PartOf(part=part):
            return PartOf(part, day)
        case _:
            return None


def _is_time(expression: Expression) -> bool:
    match expression:
        case ClockTime(whole=None):
            return True
        case PartOf(whole=Shifted(count=0, grain=Grain.DAY, reference=Reference.GENRE)):
            return True
        case _:
            return False


def _is_stretch(expression: Expression) -> bool:
    match expression:
        case CalendarPlace(day=None) | UnitOfYear():
            return True
        case _:
            return False


def _is_day(expression: Expression) -> bool:
    match expression:
        case CalendarPlace(day=int()) | Weekday() | Holiday():
            return True
        case Shifted(grain=Grain.DAY) | Inside(inner=Weekday()):
            return True
        case _:
            return False
