"""Finds what must stand in a run of words for a pattern to fit, so that most need not be tried."""

from collections.abc import Sequence


def cue(pieces: Sequence[str]) -> frozenset[str] | None:
    """Return atoms of which at least one is in whatever the pattern fits, or None where nothing must be.

    `pieces` are those of a regular expression as `pattern.compile_pattern` writes it: classes of
    atoms, groups, look-aheads, `?`, `*`, `+` and `|`. The fewer atoms the better: of what must all
    be there the rarest class is taken, of alternatives one of each.
    """
    return _alternatives(pieces, 0)[0]


def _alternatives(pieces: Sequence[str], place: int) -> tuple[frozenset[str] | None, int]:
    """Return the cue of the alternatives from here to the closing bracket, and the place behind it."""
    branches: list[frozenset[str] | None] = [None]
    while place < len(pieces):
        piece = pieces[place]
        place += 1
        if piece == ")":
            break
        if piece == "|":
            branches.append(None)
            continue
        if piece in ("?", "*", "+"):
            continue
        found: frozenset[str] | None
        if piece in ("(?:", "(?=", "(?!"):
            found, place = _alternatives(pieces, place)
            found = None if piece == "(?!" else found
        else:
            found = frozenset(piece.strip("()[]")) or None
        if place < len(pieces) and pieces[place] in ("?", "*"):
            found = None
        branches[-1] = _rarer(branches[-1], found)
    return _one_of_each(branches), place


def _rarer(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    if one is None or other is None:
        return one or other
    return min(one, other, key=len)


def _one_of_each(branches: Sequence[frozenset[str] | None]) -> frozenset[str] | None:
    needed = [branch for branch in branches if branch is not None]
    return frozenset().union(*needed) if len(needed) == len(branches) else None
