"""Rows within a lane, so that no mark hides another."""

from collections.abc import Sequence


def packed(extents: Sequence[tuple[float, float]]) -> list[int]:
    """Return a row for each extent (first, last), so that no two in a row overlap.

    First fit by start, then by place in the sequence: few rows, always the same ones.
    """
    ends: list[float] = []
    rows = [0] * len(extents)
    for index in sorted(range(len(extents)), key=lambda i: (extents[i][0], i)):
        first, last = extents[index]
        row = next((r for r, end in enumerate(ends) if end <= first), len(ends))
        if row == len(ends):
            ends.append(last)
        ends[row] = last
        rows[index] = row
    return rows
