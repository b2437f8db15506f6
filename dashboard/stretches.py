"""Stretches of time worth a look."""

from collections import deque
from collections.abc import Iterable

SHARE = 2 / 3


def densest(intervals: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the shortest stretch that holds two thirds of the intervals, neighbours by their start.

    Intervals and stretch are half-open, in minutes. None if there are no intervals. Of
    equally short stretches it is the latest: news is read from its end.
    """
    ordered = sorted(intervals)
    needed = max(round(len(ordered) * SHARE), 1)
    best: tuple[int, int] | None = None
    latest: deque[tuple[int, int]] = deque()  # (place, end) of the neighbours, ends falling
    for place, (_, end) in enumerate(ordered):
        while latest and latest[-1][1] <= end:
            latest.pop()
        latest.append((place, end))
        opening = place - needed + 1
        if opening < 0:
            continue
        if latest[0][0] < opening:
            latest.popleft()
        start, stop = ordered[opening][0], latest[0][1]
        if best is None or stop - start <= best[1] - best[0]:
            best = (start, stop)
    return best
