"""Lets a text's own dates say in which order it writes day and month: "25/12/2023" settles "6/5/2024"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.model.expressions import CalendarPlace, Either
from pipeline.model.mentions import TimeMention

RULE = "date with slashes"


def number_order(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Read the dates in numbers day first where those that can be read in one way only are."""
    slashed = [mention for mention in mentions if mention.rule == RULE]
    orders = {_order(reading, mention) for mention in slashed} - {""}
    if orders != {"day first"}:
        return mentions
    return [_swapped(mention) if mention.rule == RULE else mention for mention in mentions]


def _order(reading: Reading, mention: TimeMention) -> str:
    match mention.expression:
        case CalendarPlace(month=month, day=day) if month != day:
            first = int(mention.span.of(reading.text).split("/")[0])
            return "day first" if first == day else "month first"
        case _:
            return ""


def _swapped(mention: TimeMention) -> TimeMention:
    match mention.expression:
        case Either(likely=likely, other=other):
            return replace(mention, expression=Either(other, likely, "if the month is written first"))
        case _:
            return mention
