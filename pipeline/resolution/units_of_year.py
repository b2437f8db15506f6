"""Seasons, quarters and halves of a year."""

from pipeline.model.calendar import Grain, Moment
from pipeline.model.documents import Genre
from pipeline.model.expressions import Reference, Turn, UnitOfYear
from pipeline.model.mentions import Anchor, Lean, Reason
from pipeline.resolution.anchoring import Ground
from pipeline.resolution.neighbours import choose
from pipeline.resolution.placing import Placed, Unplaced, unit_at
from pipeline.resolution.years import full_year

SEASON_MONTHS = {1: 3, 2: 6, 3: 9, 4: 12}


def place_unit_of_year(part: UnitOfYear, ground: Ground) -> Placed | Unplaced:
    """Place a season, quarter or half, with its year told or not."""
    anchor = None
    if part.year is None:
        anchor = ground.anchor(Reference.GENRE)
        if anchor is None:
            return Unplaced(Reason.NO_ANCHOR)
        start = _yearless(part, anchor, ground)
    else:
        found = full_year(part.year, ground)
        if found is None:
            return Unplaced(Reason.NO_ANCHOR, "", "its century is not told")
        start, anchor = start_of_unit(part, found[0]), found[1]
    return unit_at(start, part.grain, anchor)


def _yearless(part: UnitOfYear, anchor: Anchor, ground: Ground) -> Moment:
    """Return the start of the one in the anchor's year, or, with a past verb, of the last one begun."""
    before, same, after = (start_of_unit(part, anchor.moment.year + shift) for shift in (-1, 0, 1))
    if part.turn is not Turn.NEAREST:
        return choose([before, same, after], part.grain, part.turn, anchor, ground)
    if ground.genre is Genre.NEWS and ground.lean is Lean.PAST and same > anchor.moment:
        return before
    return same


def start_of_unit(part: UnitOfYear, year: int) -> Moment:
    """Return the first day of the season, quarter or half in that year."""
    if part.grain is Grain.SEASON:
        return Moment(year, SEASON_MONTHS[part.index])
    if part.grain is Grain.QUARTER:
        return Moment(year, 3 * part.index - 2)
    return Moment(year, 6 * part.index - 5)
