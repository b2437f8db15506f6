"""What a modifier does to a stretch: "early June" is its first third, "since" leaves the end open."""

from pipeline.model.calendar import Grain, Interval, shifted
from pipeline.model.expressions import Part
from pipeline.model.mentions import Certainty, Modifier

EDGE_MODIFIERS = {
    Part.START: Modifier.EARLY,
    Part.MIDDLE: Modifier.MID,
    Part.END: Modifier.LATE,
}
THIRDS = {Modifier.EARLY: 0, Modifier.MID: 1, Modifier.LATE: 2}
CUTS = {  # where early ends and late begins, in units from the start
    Grain.MILLENNIUM: (Grain.YEAR, (300, 700)),
    Grain.CENTURY: (Grain.YEAR, (30, 70)),
    Grain.DECADE: (Grain.YEAR, (3, 7)),
    Grain.YEAR: (Grain.MONTH, (4, 8)),
    Grain.HALF: (Grain.MONTH, (2, 4)),
    Grain.QUARTER: (Grain.MONTH, (1, 2)),
    Grain.SEASON: (Grain.MONTH, (1, 2)),
    Grain.MONTH: (Grain.DAY, (10, 20)),
}
OPEN = {
    Modifier.SINCE: Certainty.OPEN_END,
    Modifier.AFTER: Certainty.OPEN_END,
    Modifier.NO_LESS_THAN: Certainty.OPEN_END,
    Modifier.UNTIL: Certainty.OPEN_START,
    Modifier.BEFORE: Certainty.OPEN_START,
    Modifier.NO_MORE_THAN: Certainty.OPEN_START,
}


def shaded(
    interval: Interval, grain: Grain, modifier: Modifier | None, edge: Part | None
) -> tuple[Interval, Certainty, Modifier | None]:
    """Return the stretch, how firm it is, and the modifier that says so.

    Early, mid and late are about a third each of a month or longer stretch, cut at whole
    units, as no source says where they end; a shorter stretch keeps its length. Both are approximate.
    """
    if edge is not None:
        modifier = EDGE_MODIFIERS[edge]
    if modifier is None:
        return interval, Certainty.STATED, None
    if modifier in OPEN:
        return interval, OPEN[modifier], modifier
    if modifier in THIRDS and grain in CUTS:
        return _third(interval, grain, modifier), Certainty.APPROXIMATE, modifier
    return interval, Certainty.APPROXIMATE, modifier


def _third(interval: Interval, grain: Grain, modifier: Modifier) -> Interval:
    """Cut at whole units: a decade 3, 4 and 3 years, a year 4 months each, a month 10, 10 and the rest."""
    unit, cuts = CUTS[grain]
    edges = [interval.start, *(shifted(interval.start, cut, unit) for cut in cuts), interval.end]
    place = THIRDS[modifier]
    return Interval(edges[place], edges[place + 1])
