"""What a modifier does to a stretch: "early June" is its first third, "since" leaves the end open."""

from pipeline.model.calendar import Grain, Interval, from_minute_number
from pipeline.model.expressions import Part
from pipeline.model.mentions import Certainty, Modifier

EDGE_MODIFIERS = {
    Part.START: Modifier.EARLY,
    Part.MIDDLE: Modifier.MID,
    Part.END: Modifier.LATE,
}
THIRDS = {Modifier.EARLY: (0, 1), Modifier.MID: (1, 2), Modifier.LATE: (2, 3)}
OPEN = {
    Modifier.SINCE: Certainty.OPEN_END,
    Modifier.AFTER: Certainty.OPEN_END,
    Modifier.NO_LESS_THAN: Certainty.OPEN_END,
    Modifier.UNTIL: Certainty.OPEN_START,
    Modifier.BEFORE: Certainty.OPEN_START,
    Modifier.NO_MORE_THAN: Certainty.OPEN_START,
}
MINUTES_IN_A_DAY = 24 * 60


def shaded(
    interval: Interval, grain: Grain, modifier: Modifier | None, edge: Part | None
) -> tuple[Interval, Certainty, Modifier | None]:
    """Return the stretch, how firm it is, and the modifier that says so.

    Early, mid and late are the thirds of a month or longer stretch, to the day, as no
    source says where they end; a shorter stretch keeps its length. Both are approximate.
    """
    if edge is not None:
        modifier = EDGE_MODIFIERS[edge]
    if modifier is None:
        return interval, Certainty.STATED, None
    if modifier in OPEN:
        return interval, OPEN[modifier], modifier
    if modifier in THIRDS and grain.rank <= Grain.MONTH.rank:
        return _third(interval, modifier), Certainty.APPROXIMATE, modifier
    return interval, Certainty.APPROXIMATE, modifier


def _third(interval: Interval, modifier: Modifier) -> Interval:
    start = interval.start.minute_number
    days = (interval.end.minute_number - start) // MINUTES_IN_A_DAY
    first, last = (days * third // 3 * MINUTES_IN_A_DAY for third in THIRDS[modifier])
    return Interval(from_minute_number(start + first), from_minute_number(start + last))
