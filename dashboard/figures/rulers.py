"""Where a minute stands on the axis: as far apart as in life, gaps squeezed, or one step an event."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dashboard.selection import Scale
from pipeline.model.calendar import MINUTES_A_DAY

LONGEST = 4  # times the median; a longer gap is cut to it
BREAK = 2.0  # a gap cut to less than half of itself is marked


@dataclass(frozen=True, slots=True)
class Ruler:
    """A way from minutes (since 1970) to places on the axis: straight between knots, minute by minute beyond.

    Without knots a place is the minute itself. `breaks` are the stretches cut short, in minutes.
    """

    minutes: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    breaks: tuple[tuple[int, int], ...] = ()

    def place(self, minute: int) -> int:
        """Return where a minute stands."""
        return _along(minute, self.minutes, self.places)

    def minute(self, place: int) -> int:
        """Return the minute that stands at a place."""
        return _along(place, self.places, self.minutes)


TRUE = Ruler()


def ruler(scale: Scale, intervals: Collection[tuple[int, int]], window: tuple[int, int]) -> Ruler:
    """Return the ruler of that scale for a window that shows these half-open intervals, in minutes."""
    match scale:
        case Scale.TRUE:
            return TRUE
        case Scale.SQUEEZED:
            return _squeezed(intervals, window)
        case Scale.STEPS:
            return _steps(intervals, window)


def _squeezed(intervals: Collection[tuple[int, int]], window: tuple[int, int]) -> Ruler:
    """Cut each stretch in which nothing begins or ends to at most LONGEST times the median of all."""
    start, end = window
    edges = {edge for interval in intervals for edge in interval if start < edge < end}
    minutes = sorted(edges | {start, end})
    gaps = [later - earlier for earlier, later in pairwise(minutes)]
    most = max(int(median(gaps) * LONGEST), MINUTES_A_DAY)
    places, cut = [start], []
    for earlier, gap in zip(minutes, gaps, strict=False):
        places.append(places[-1] + min(gap, most))
        if gap > most * BREAK:
            cut.append((earlier, earlier + gap))
    return Ruler(tuple(minutes), tuple(places), tuple(cut))


def _steps(intervals: Collection[tuple[int, int]], window: tuple[int, int]) -> Ruler:
    """Put the beginnings of the intervals one day's room apart, however much time lies between them."""
    start, end = window
    first = sorted({min(max(begin, start), end - 1) for begin, _ in intervals}) or [start]
    ends = [last for begin, last in intervals if begin <= first[-1]]
    last = max(min(max(ends, default=end), end), first[-1] + 1)
    minutes = (*first, last)
    return Ruler(minutes, tuple(start + step * MINUTES_A_DAY for step in range(len(minutes))))


def _along(value: int, knots: tuple[int, ...], images: tuple[int, ...]) -> int:
    if not knots:
        return value
    if value <= knots[0]:
        return images[0] - (knots[0] - value)
    if value >= knots[-1]:
        return images[-1] + value - knots[-1]
    at = bisect_right(knots, value) - 1
    length, room = knots[at + 1] - knots[at], images[at + 1] - images[at]
    return images[at] + (value - knots[at]) * room // length
