"""The stretch from one date to another."""

from pipeline.model.calendar import Interval
from pipeline.model.mentions import Reason
from pipeline.resolution.placing import Placed, Unplaced


def place_stretch(first: Placed | Unplaced | None, last: Placed | Unplaced | None) -> Placed | Unplaced:
    """Place the stretch from the start of the first to the end of the last."""
    for end in (first, last):
        if isinstance(end, Unplaced):
            return end
    if not isinstance(first, Placed) or not isinstance(last, Placed):
        return Unplaced(Reason.NO_ANCHOR)
    if last.interval.end <= first.interval.start:
        return Unplaced(Reason.UNREADABLE, "", "its end stands before its start")
    grain = min(first.grain, last.grain, key=lambda grain: grain.rank)
    interval = Interval(first.interval.start, last.interval.end)
    return Placed(interval, grain, f"{first.value}/{last.value}", first.anchor or last.anchor)
