"""Reads what is counted out of a date or counted from it: "the first week of March", "two days after 5 May"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import Token
from pipeline.grammar.words import GRAINS
from pipeline.model.calendar import Grain
from pipeline.model.expressions import (
    CalendarPlace,
    Duration,
    Era,
    Expression,
    Holiday,
    Inside,
    NthWithin,
    Share,
    Shifted,
    ShiftedFrom,
    Turn,
    UnitOfYear,
    Weekday,
)
from pipeline.model.mentions import TimeMention
from pipeline.model.spans import Span

BACKWARDS = {"last": -1, "final": -1, "latter": -1}
SHARES = {"half": 2, "third": 3, "quarter": 4}
SIDES = {"before": -1, "after": 1, "following": 1, "preceding": -1, "from": 1}
COUNTED = {Grain.DAY, Grain.WEEK, Grain.WEEKEND, Grain.MONTH, Grain.QUARTER, Grain.YEAR}


def counted_parts(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Widen each date by what is counted within it or from it; what it covers then goes."""
    kept: list[TimeMention] = []
    for mention in mentions:
        wider = _nth_of(reading, mention) or _week_of(reading, mention) or _away_from(reading, mention, kept)
        while wider and kept and kept[-1].span.overlaps(wider.span):
            kept.pop()
        kept.append(wider or mention)
    return kept


def _nth_of(reading: Reading, mention: TimeMention) -> TimeMention | None:
    """Read "the last week of" in front of August."""
    before = reading.before(mention.span, 4)
    if len(before) < 3 or before[-1].word != "of" or not _is_stretch(mention.expression):
        return None
    nth, unit = _nth(before[-3]), _unit(before[-2])
    first = before[0] if len(before) == 4 and before[0].word == "the" else before[-3]
    parts = SHARES.get(before[-2].word, 0)
    if parts >= abs(nth) > 0 and not (parts == 4 and _is_year(mention.expression)):
        share = Share(nth if nth > 0 else parts, parts, mention.expression)
        return _wider(first, mention, share, "share of a stretch")
    if not nth or unit is None:
        return None
    return _wider(first, mention, NthWithin(nth, unit, mention.expression), "nth of a stretch")


def _week_of(reading: Reading, mention: TimeMention) -> TimeMention | None:
    """Read "the week of" in front of 6 March, and "the month of" in front of April."""
    before = reading.before(mention.span, 3)
    if len(before) < 3 or [token.word for token in before[-3::2]] != ["the", "of"]:
        return None
    match before[-2].word, mention.expression:
        case ("week" | "weekend", CalendarPlace(month=int(), day=int())):
            unit = ShiftedFrom(0, GRAINS[before[-2].word], mention.expression)
            return _wider(before[0], mention, unit, "week of a day")
        case ("eve", CalendarPlace(month=int(), day=int())):
            return _wider(before[0], mention, ShiftedFrom(-1, Grain.DAY, mention.expression), "eve of a day")
        case ("month", CalendarPlace(month=int(), day=None)):
            return _wider(before[0], mention, mention.expression, mention.rule)
        case ("year", CalendarPlace(month=None)):
            return _wider(before[0], mention, mention.expression, mention.rule)
        case _:
            return None


def _away_from(reading: Reading, mention: TimeMention, earlier: list[TimeMention]) -> TimeMention | None:
    """Read "two days after", "the day before" in front of a day."""
    before = reading.before(mention.span, 3)
    side = SIDES.get(before[-1].word) if before else None
    if side is None or not _is_day(mention.expression):
        return None
    last = earlier[-1] if earlier else None
    if last and last.span.end <= before[-1].start and reading.joint(last.span, _at(before[-1])) == ():
        match last.expression:
            case Duration(count=float(count), grain=grain) if grain in COUNTED and count == int(count):
                away = ShiftedFrom(side * int(count), grain, _ahead(mention.expression, before[-1]))
                return replace(last, span=last.span.to(mention.span), expression=away, rule="away from a day")
    if len(before) == 3 and before[0].word == "the" and before[1].word in ("day", "week", "month", "year"):
        away = ShiftedFrom(side, GRAINS[before[1].word], mention.expression)
        return _wider(before[0], mention, away, "away from a day")
    return None


def _ahead(day: Expression, side: Token) -> Expression:
    """Return the coming weekday for "a week from Monday"."""
    return replace(day, turn=Turn.NEXT) if side.word == "from" and isinstance(day, Weekday) else day


def _is_year(expression: Expression) -> bool:
    """Tell whether a quarter of it is a quarter of the year, which a rule reads."""
    match expression:
        case CalendarPlace(month=None) | Shifted(grain=Grain.YEAR):
            return True
        case _:
            return False


def _nth(token: Token) -> int:
    value = token.categories.get("ordinal")
    return BACKWARDS.get(token.word) or (int(value) if isinstance(value, int) else 0)


def _unit(token: Token) -> Grain | int | None:
    weekday = token.categories.get("weekday")
    if isinstance(weekday, int):
        return weekday
    grain = GRAINS.get(token.word)
    return grain if grain in COUNTED else None


def _at(token: Token) -> Span:
    return Span(token.start, token.end)


def _wider(first: Token, mention: TimeMention, meaning: Expression, rule: str) -> TimeMention:
    return replace(mention, span=Span(first.start, mention.span.end), expression=meaning, rule=rule)


def _is_stretch(expression: Expression) -> bool:
    match expression:
        case CalendarPlace(day=None) | UnitOfYear() | Era():
            return True
        case Shifted(grain=grain) | Inside(inner=UnitOfYear(grain=grain)):
            return grain.rank < Grain.DAY.rank
        case Inside(inner=CalendarPlace(day=None)):
            return True
        case _:
            return False


def _is_day(expression: Expression) -> bool:
    match expression:
        case CalendarPlace(month=int(), day=int()) | Weekday() | Holiday():
            return True
        case Shifted(grain=Grain.DAY):
            return True
        case _:
            return False
