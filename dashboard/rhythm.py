"""Silences and bursts: stretches in which an actor is seen less, or more, than its own rhythm predicts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal

from pipeline.model.calendar import MINUTES_A_DAY

LEAST = 4  # events before one can speak of a rhythm
LONG = 4  # times the usual gap: a silence
SHORT = 1 / 4  # of the usual gap: a burst goes on
CROWD = 4  # events of a burst


@dataclass(frozen=True, slots=True)
class Stretch:
    """A silence or a burst, half-open in minutes, its events, and the usual gap in minutes."""

    kind: Literal["silence", "burst"]
    start: int
    end: int
    events: int
    usual: int


def stretches(starts: Iterable[int]) -> Iterator[Stretch]:
    """Yield the silences, then the bursts, of an actor whose dated events begin at these minutes.

    Events of one day count as one gap of none. The usual gap is the median of the gaps
    between days on which something happens, at least a day.
    """
    moments = sorted(starts)
    days = sorted({minute // MINUTES_A_DAY for minute in moments})
    if len(days) < LEAST:
        return
    usual = max(int(median(later - earlier for earlier, later in pairwise(days))), 1) * MINUTES_A_DAY
    for earlier, later in pairwise(moments):
        if later - earlier > LONG * usual:
            yield Stretch("silence", earlier, later, 0, usual)
    for crowd in _crowds(moments, int(usual * SHORT)):
        yield Stretch("burst", crowd[0], crowd[-1] + MINUTES_A_DAY, len(crowd), usual)


def _crowds(moments: Sequence[int], gap: int) -> Iterator[Sequence[int]]:
    """Yield the longest runs of at least CROWD moments that follow each other within the gap."""
    first = 0
    for at in range(1, len(moments) + 1):
        if at < len(moments) and moments[at] - moments[at - 1] <= gap:
            continue
        if at - first >= CROWD:
            yield moments[first:at]
        first = at
