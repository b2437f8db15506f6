"""Joins two dates into the stretch between them: "from 2014 to 2018", "between May and July"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.model.expressions import CalendarPlace, Era, Expression, Range, UnitOfYear, Weekday
from pipeline.model.mentions import Modifier, TimeMention

JOINTS = {("to",), ("-",), ("–",), ("—",), ("until",), ("till",), ("through",), ("up", "to"), ("-", "-")}
OPENED: dict[str, set[tuple[str, ...]]] = {"from": JOINTS, "between": {("and",)}}
ENDS = (CalendarPlace, Era, UnitOfYear, Weekday)


def ranges(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Add a mention for each stretch; its two ends stay mentions of their own."""
    read = {mention.span for mention in mentions if isinstance(mention.expression, Range)}
    found: list[TimeMention] = []
    for place, mention in enumerate(mentions):
        following = mentions[place + 1] if place + 1 < len(mentions) else None
        stretch = _stretch(reading, mention, following) if following else None
        if stretch and stretch.span not in read:
            found += [stretch, replace(mention, expression=_start(stretch), modifier=_own(mention))]
        else:
            found.append(mention)
    return found


def _stretch(reading: Reading, first: TimeMention, last: TimeMention) -> TimeMention | None:
    if not isinstance(first.expression, ENDS) or not isinstance(last.expression, ENDS):
        return None
    if first.span.overlaps(last.span):
        return None
    joint = tuple(token.word for token in reading.between(first.span, last.span))
    opened = [token.word for token in reading.before(first.span, 1)]
    accepted = OPENED.get(opened[0], set()) if opened else set()
    if joint not in accepted and not (joint in JOINTS and type(first.expression) is type(last.expression)):
        return None
    start = _completed(first.expression, last.expression)
    return TimeMention(first.span.to(last.span), Range(start, last.expression), "range")


def _completed(first: Expression, last: Expression) -> Expression:
    """Give the first end the year or month that only the second one states."""
    if isinstance(first, CalendarPlace) and isinstance(last, CalendarPlace) and first.year is None:
        if first.month and last.month and first.month > last.month and isinstance(last.year, int):
            return replace(first, year=last.year - 1)
        return replace(first, year=last.year)
    return first


def _own(mention: TimeMention) -> Modifier | None:
    """Return the modifier without the "from" that opened the stretch."""
    return None if mention.modifier is Modifier.SINCE else mention.modifier


def _start(stretch: TimeMention) -> Expression:
    match stretch.expression:
        case Range(first=first) if first is not None:
            return first
        case other:
            return other
