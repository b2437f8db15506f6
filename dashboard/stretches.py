"""Stretches of time worth a look."""

from collections import deque
from collections.abc import Iterable

from pipeline.model.calendar import MINUTES_A_DAY
from pipeline.model.iso import parse_day

SHARE = 2 / 3
WEEK = 7  # days


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


def last_week(days: Iterable[str]) -> tuple[int, int] | None:
    """Return the seven days up to and with the latest of the days (ISO), in minutes; None without days."""
    minutes = [day.minute_number for text in days if (day := parse_day(str(text)))]
    if not minutes:
        return None
    end = max(minutes) + MINUTES_A_DAY
    return end - WEEK * MINUTES_A_DAY, end
