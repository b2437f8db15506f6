"""Which year a month, day or season without one belongs to."""

from pipeline.model.calendar import Grain, Moment, unit_containing
from pipeline.model.documents import Genre
from pipeline.model.expressions import Turn
from pipeline.model.mentions import Anchor, Lean
from pipeline.resolution.anchoring import Ground

NEW_YEAR_PASSED = 8  # months back that can only mean the next year
ABOUT_AS_NEAR = 75  # days


def choose(candidates: list[Moment], grain: Grain, turn: Turn, anchor: Anchor, ground: Ground) -> Moment:
    """Choose among the same month or day of neighbouring years."""
    here = anchor.moment
    units = [unit_containing(candidate, grain) for candidate in candidates]
    before = [c for c, unit in zip(candidates, units, strict=True) if unit.end <= here]
    after = [c for c, unit in zip(candidates, units, strict=True) if unit.start > here]
    same_year = [candidate for candidate in candidates if candidate.year == here.year]
    if turn is Turn.LAST and before:
        return before[-1]
    if turn is Turn.NEXT and after:
        return after[0]
    if turn is Turn.THIS and same_year:
        return same_year[0]
    if ground.genre is Genre.NARRATIVE and same_year:
        return _in_story(candidates, same_year[0], anchor)
    return _nearest(candidates, here, ground.lean)


def _in_story(candidates: list[Moment], same_year: Moment, anchor: Anchor) -> Moment:
    """Stay in the year last told, unless the story passed New Year: "In January" after November."""
    turned = (
        anchor.grain.rank >= Grain.MONTH.rank and anchor.moment.month - same_year.month >= NEW_YEAR_PASSED
    )
    following = [candidate for candidate in candidates if candidate.year == same_year.year + 1]
    return following[0] if turned and following else same_year


def _nearest(candidates: list[Moment], here: Moment, lean: Lean) -> Moment:
    """Choose the nearest; between two about as near, the one the sentence's tense looks to."""
    by_distance = sorted(candidates, key=lambda c: abs(c.day_number - here.day_number))
    first, second = by_distance[:2] if len(by_distance) > 1 else (by_distance[0], by_distance[0])
    gap = abs(second.day_number - here.day_number) - abs(first.day_number - here.day_number)
    if gap <= ABOUT_AS_NEAR and lean is not Lean.OPEN:
        ahead = [one for one in (first, second) if (one > here) is (lean is Lean.FUTURE)]
        return ahead[0] if ahead else first
    return first
