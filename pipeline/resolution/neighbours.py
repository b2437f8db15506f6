"""Which year a month, day or season without one belongs to."""

from pipeline.model.calendar import Grain, Moment, unit_containing
from pipeline.model.documents import Genre
from pipeline.model.expressions import Turn
from pipeline.model.mentions import Anchor, Lean
from pipeline.resolution.anchoring import Ground

CLOSE = 90  # days within which a month or day is meant whatever the tense
NEW_YEAR_PASSED = 8  # months back that can only mean the next year


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
    return _nearest(candidates, grain, here, ground.lean)


def is_close(day: Moment, here: Moment) -> bool:
    """Tell whether a day lies so near that it is meant whatever tense or weekday say."""
    return abs(day.day_number - here.day_number) < CLOSE


def _in_story(candidates: list[Moment], same_year: Moment, anchor: Anchor) -> Moment:
    """Stay in the year last told, unless the story passed New Year: "In January" after November."""
    turned = (
        anchor.grain.rank >= Grain.MONTH.rank and anchor.moment.month - same_year.month >= NEW_YEAR_PASSED
    )
    following = [candidate for candidate in candidates if candidate.year == same_year.year + 1]
    return following[0] if turned and following else same_year


def _nearest(candidates: list[Moment], grain: Grain, here: Moment, lean: Lean) -> Moment:
    """Choose the nearest; where even that is a season away, the one the sentence's tense looks to."""
    nearest = min(candidates, key=lambda candidate: abs(candidate.day_number - here.day_number))
    if is_close(nearest, here) or lean is Lean.OPEN:
        return nearest
    units = [(candidate, unit_containing(candidate, grain)) for candidate in candidates]
    if lean is Lean.PAST:
        looked_to = [candidate for candidate, unit in units if unit.start <= here][-1:]
    else:
        looked_to = [candidate for candidate, unit in units if unit.end > here][:1]
    return looked_to[0] if looked_to else nearest
