"""What placing a meaning on the calendar gives: a stretch, or the reason why there is none."""

from dataclasses import dataclass, replace

from pipeline.model.calendar import Grain, Interval, Moment, unit_containing
from pipeline.model.expressions import Part
from pipeline.model.mentions import Alternative, Anchor, Reason
from pipeline.model.timex3 import unit_value


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


def with_other(likely: Placed | Unplaced, other: Placed | Unplaced, why: str) -> Placed | Unplaced:
    """Return the likelier reading with the other one as its alternative."""
    if isinstance(likely, Unplaced) or isinstance(other, Unplaced):
        return other if isinstance(likely, Unplaced) else likely
    alternative = Alternative(other.interval, other.grain, why)
    return replace(likely, alternatives=(*likely.alternatives, alternative))


def unit_at(moment: Moment, grain: Grain, anchor: Anchor | None = None) -> Placed:
    """Return the calendar unit of that grain in which the moment lies."""
    interval = unit_containing(moment, grain)
    return Placed(interval, grain, unit_value(interval, grain), anchor)
