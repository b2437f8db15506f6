"""Bars whose ends are not known: they fade where the text leaves the date open."""

from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.figures.marks import TAIL, Mark

SLICES = 6  # of a faded end
FAINTEST = 0.12
EARLY_LATE = {"early": (0.0, 0.5), "late": (0.5, 0.0)}  # the share that fades at the start and at the end
BOTH = (0.3, 0.3)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar, in places on the axis; `strength` goes from 0 to 1."""

    start: int
    end: int
    strength: float


def is_crisp(mark: Mark) -> bool:
    """Tell whether both ends of a bar are known."""
    return mark.certainty == "stated"


def pieces(mark: Mark, minutes_a_pixel: float) -> Iterator[Piece]:
    """Yield the parts of a bar: one where both ends are known, else slices that fade.

    An open end goes on for TAIL pixels, however wide the window is: nobody told how long.
    """
    tail = int(TAIL * minutes_a_pixel)
    match mark.certainty:
        case "open start":
            yield from _faded(mark.start - tail, mark.start, rising=True)
            if mark.modifier != "before":
                yield Piece(mark.start, mark.end, 1.0)
        case "open end":
            if mark.modifier != "after":
                yield Piece(mark.start, mark.end, 1.0)
            yield from _faded(mark.end, mark.end + tail, rising=False)
        case "approximate":
            before, after = EARLY_LATE.get(mark.modifier, BOTH)
            length = mark.end - mark.start
            first, last = mark.start + int(length * before), mark.end - int(length * after)
            yield from _faded(mark.start, first, rising=True)
            yield Piece(first, last, 1.0)
            yield from _faded(last, mark.end, rising=False)
        case _:
            yield Piece(mark.start, mark.end, 1.0)


def _faded(start: int, end: int, *, rising: bool) -> Iterator[Piece]:
    if end <= start:
        return
    edges = [start + (end - start) * number // SLICES for number in range(SLICES + 1)]
    for number in range(SLICES):
        share = (number + 0.5) / SLICES
        strength = share if rising else 1 - share
        yield Piece(edges[number], edges[number + 1], FAINTEST + (1 - FAINTEST) * strength)
