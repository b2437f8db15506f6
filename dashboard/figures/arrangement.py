"""Where every mark stands: its lane, its row, its headline if there is room; or that a lane is too full."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.figures.lanes import Lane
from dashboard.figures.marks import Canvas, Label, Mark, bare, label
from dashboard.figures.packing import packed

MOST_MARKS = 2_000  # beyond it no lane shows which events, all show how many
MOST_ROWS = 12  # of one lane; a lane that needs more shows how many
MOST_LABELLED = 48  # rows of a chart with headlines


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its lane and row. `row` counts rows of the whole chart from the top."""

    mark: Mark
    label: Label
    lane: int
    row: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The marks in their rows. Lane i takes the rows from tops[i] up to tops[i + 1].

    Lanes whose numbers are in `full` have no marks but one row of blocks.
    """

    placed: tuple[Placed, ...]
    tops: tuple[int, ...]
    full: frozenset[int]


def arranged(
    shown: Sequence[Mark], found: Sequence[Lane], frame: tuple[int, int], canvas: Canvas
) -> Arrangement:
    """Return the arrangement: with headlines if the chart stays low, else without.

    `frame` is what the axis shows, in minutes.
    """
    members = [[mark for mark in shown if mark.event in lane.events] for lane in found]
    if sum(len(here) for here in members) > MOST_MARKS:
        return Arrangement((), tuple(range(len(found) + 1)), frozenset(range(len(found))))
    bared = [[bare(mark, frame, canvas) for mark in here] for here in members]
    spoken = [
        _lower([label(mark, frame, canvas) for mark in here], short)
        for here, short in zip(members, bared, strict=True)
    ]
    low = sum(_height(labels) for labels in spoken) <= MOST_LABELLED
    return _stacked(members, spoken if low else bared)


def _lower(labels: list[Label], short: list[Label]) -> list[Label]:
    """Return the labels, or the bare marks if the headlines would make the lane too high."""
    return labels if max(_rows(labels), default=0) < MOST_ROWS else short


def _height(labels: Sequence[Label]) -> int:
    """Return the rows a lane takes; one that is too full takes one."""
    rows = max(_rows(labels), default=0) + 1
    return rows if rows <= MOST_ROWS else 1


def _rows(labels: Sequence[Label]) -> list[int]:
    return packed([(one.first, one.last) for one in labels])


def _stacked(members: Sequence[Sequence[Mark]], labels: Sequence[Sequence[Label]]) -> Arrangement:
    placed: list[Placed] = []
    tops = [0]
    full: set[int] = set()
    for number, (here, spoken) in enumerate(zip(members, labels, strict=True)):
        rows = _rows(spoken)
        if max(rows, default=0) >= MOST_ROWS:
            full.add(number)
            tops.append(tops[-1] + 1)
            continue
        placed += [
            Placed(mark, one, number, tops[-1] + row)
            for mark, one, row in zip(here, spoken, rows, strict=True)
        ]
        tops.append(tops[-1] + max(rows, default=0) + 1)
    return Arrangement(tuple(placed), tuple(tops), frozenset(full))
