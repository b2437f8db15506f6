"""Joins two dates into the stretch between them: "from 2014 to 2018", "between May and July"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.model.calendar import Grain
from pipeline.model.expressions import (
    CalendarPlace,
    ClockTime,
    Era,
    Expression,
    Range,
    ShiftedFrom,
    Turn,
    UnitOfYear,
    Weekday,
)
from pipeline.model.mentions import Modifier, TimeMention

JOINTS = {("to",), ("-",), ("–",), ("—",), ("until",), ("till",), ("through",), ("up", "to"), ("-", "-")}
OPENED: dict[str, set[tuple[str, ...]]] = {"from": JOINTS, "between": {("and",)}}
ENDS = (CalendarPlace, ClockTime, Era, UnitOfYear, Weekday)


def ranges(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Add a mention for each stretch; its two ends stay mentions of their own."""
    mentions = list(mentions)
    read = {mention.span for mention in mentions if isinstance(mention.expression, Range)}
    found: list[TimeMention] = []
    for place in range(len(mentions)):
        mention = mentions[place]
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        stretch = _stretch(reading, mention, following) if following else None
        if stretch and following and stretch.span not in read:
            found += [stretch, replace(mention, modifier=_own(mention))]
            mentions[place + 1] = replace(following, expression=_end(mention, following))
        else:
            found.append(mention)
    return found


def _stretch(reading: Reading, first: TimeMention, last: TimeMention) -> TimeMention | None:
    if not isinstance(first.expression, ENDS) or not isinstance(last.expression, ENDS):
        return None
    if first.span.overlaps(last.span):
        return None
    joint = reading.joint(first.span, last.span)
    if joint is None:
        return None
    opened = [token.word for token in reading.before(first.span, 1)]
    accepted = OPENED.get(opened[0], set()) if opened else set()
    if joint not in accepted and not (joint in JOINTS and type(first.expression) is type(last.expression)):
        return None
    return TimeMention(first.span.to(last.span), Range(first.expression, _end(first, last)), "range")


def _end(first: TimeMention, last: TimeMention) -> Expression:
    """Return the end of the stretch; of two weekdays the second is the one after the first."""
    match first.expression, last.expression:
        case Weekday(day=start), Weekday(day=end, turn=Turn.NEAREST):
            return ShiftedFrom((end - start) % 7, Grain.DAY, first.expression)
        case _:
            return last.expression


def _own(mention: TimeMention) -> Modifier | None:
    """Return the modifier without the "from" that opened the stretch."""
    return None if mention.modifier is Modifier.SINCE else mention.modifier
