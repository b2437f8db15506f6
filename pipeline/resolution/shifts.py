"""Units counted from an anchor: yesterday, last week, two years later."""

from pipeline.model.calendar import Grain, shifted
from pipeline.model.documents import Genre
from pipeline.model.expressions import Reference, Shifted, Tendency
from pipeline.model.mentions import Anchor, Lean, Reason
from pipeline.resolution.anchoring import Ground
from pipeline.resolution.placing import Placed, Unplaced, unit_at

THAT_YEAR = Shifted(0, Grain.YEAR, Reference.TEXT)
WEEK = 7  # days
CLOCK_GRAINS = {Grain.HOUR, Grain.MINUTE}
TODAY = Shifted(0, Grain.DAY)
THAT_DAY = Shifted(0, Grain.DAY, Reference.GENRE)  # the day of "at 2:49 p.m.", "in the afternoon"


def place_shift(shift: Shifted, ground: Ground) -> Placed | Unplaced:
    """Place a unit so many units away from what the phrase is counted from."""
    anchor = ground.anchor(shift.reference)
    quarter = ground.story.quarter
    if quarter and _compares_quarters(shift, ground):
        return unit_at(shifted(quarter.moment, shift.count, shift.grain), Grain.QUARTER, quarter)
    if ground.genre is Genre.NARRATIVE and shift == TODAY:
        return Unplaced(Reason.VAGUE, Tendency.PRESENT.value, "in a story “today” is the time of telling")
    if ground.genre is Genre.NEWS and shift.grain is Grain.YEAR and not ground.told_is_far:
        anchor = ground.published or anchor
    if shift == THAT_DAY and _tells_of_a_day_before(ground):
        anchor = ground.story.last
    if _last_is_a_year(ground) and (shift == THAT_YEAR or (anchor is ground.told and _is_next_year(shift))):
        anchor = ground.story.last  # a year that only stood beside the story is the one pointed at
    if anchor is None:
        return Unplaced(Reason.NO_ANCHOR)
    if shift.grain in CLOCK_GRAINS:
        return Unplaced(Reason.NO_ANCHOR, "", "the hour it is counted from is not told")
    grain = shift.kept or shift.grain
    if anchor.grain.rank < grain.rank and not (anchor.grain is Grain.MONTH and grain is Grain.WEEK):
        return Unplaced(Reason.NO_ANCHOR, "", f"the text gives only a {anchor.grain} to count from")
    if shift.grain is Grain.WEEKEND and shift.count == 0 and shift.reference is Reference.GENRE:
        return _nearest_weekend(anchor, ground)
    return unit_at(shifted(anchor.moment, shift.count, shift.grain), grain, anchor)


def _is_next_year(shift: Shifted) -> bool:
    return shift.grain is Grain.YEAR and shift.count == 1


def _last_is_a_year(ground: Ground) -> bool:
    return ground.story.last is not None and ground.story.last.grain is Grain.YEAR


def _tells_of_a_day_before(ground: Ground) -> bool:
    """Tell whether news looks back at a day of the last week that it has just named."""
    last, published = ground.story.last, ground.published
    if ground.lean is not Lean.PAST or last is None or published is None or last.grain.rank < Grain.DAY.rank:
        return False
    return 0 < published.moment.day_number - last.moment.day_number <= WEEK


def _compares_quarters(shift: Shifted, ground: Ground) -> bool:
    """Tell whether "a year earlier" means the same quarter of the year before, as in accounts."""
    if ground.genre is Genre.NARRATIVE or shift.kept is not None:
        return False
    if shift.grain is Grain.QUARTER:
        return shift.reference is not Reference.DOCUMENT and shift.count == 0
    counted_back = shift.reference in (Reference.TEXT, Reference.PERIOD)
    return ground.story.compares_quarters and shift.grain is Grain.YEAR and shift.count == -1 and counted_back


def _nearest_weekend(anchor: Anchor, ground: Ground) -> Placed:
    here = anchor.moment
    ahead = ground.lean is Lean.FUTURE or here.weekday >= 6
    return unit_at(here if ahead else here.plus_days(-7), Grain.WEEKEND, anchor)


def place_told(ground: Ground) -> Placed | Unplaced:
    """Place "then": the date last told, at its own grain."""
    last = ground.story.last
    if last is None:
        return Unplaced(Reason.NO_ANCHOR, "", "no date was told before it")
    return unit_at(last.moment, last.grain, last)


def shifted_from(count: int, grain: Grain, origin: Placed | Unplaced) -> Placed | Unplaced:
    """Place what stands `count` units away from the start of the origin; 0: the unit that holds it."""
    if isinstance(origin, Unplaced):
        return origin
    moved = shifted(origin.interval.start, count, grain)
    finer = max(origin.grain, grain, key=lambda one: one.rank)
    return unit_at(moved, finer if count else grain, origin.anchor)
