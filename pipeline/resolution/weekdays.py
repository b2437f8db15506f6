"""A weekday: the last one, the next one, or the one the sentence's tense looks to."""

from dataclasses import replace

from pipeline.model.calendar import Grain, unit_containing
from pipeline.model.documents import Genre
from pipeline.model.expressions import Reference, Turn, Weekday
from pipeline.model.mentions import Alternative, Lean, Reason
from pipeline.resolution.anchoring import Ground
from pipeline.resolution.placing import Placed, Unplaced, unit_at


def place_weekday(weekday: Weekday, ground: Ground) -> Placed | Unplaced:
    """Place a weekday; keep the other reading where the tense chose."""
    anchor = ground.published or ground.told
    tells_a_story = weekday.turn is Turn.NEAREST and ground.genre is Genre.NARRATIVE
    if tells_a_story or weekday.reference is Reference.TEXT:
        anchor = ground.told or ground.published
    if anchor is None or anchor.grain.rank < Grain.DAY.rank:
        return Unplaced(Reason.NO_ANCHOR, f"XXXX-WXX-{weekday.day}")
    here = anchor.moment.midnight
    back = (here.weekday - weekday.day) % 7
    last, coming = here.plus_days(-back), here.plus_days((weekday.day - here.weekday) % 7)
    if weekday.turn is Turn.LAST:
        return unit_at(here.plus_days(-(back or 7)), Grain.DAY, anchor)
    if weekday.turn is Turn.NEXT:
        return unit_at(here.plus_days((weekday.day - here.weekday) % 7 or 7), Grain.DAY, anchor)
    if weekday.turn is Turn.THIS:
        return unit_at(here.plus_days(weekday.day - here.weekday), Grain.DAY, anchor)
    ahead = ground.lean is Lean.FUTURE
    chosen, other = (coming, last) if ahead else (last, coming)
    if chosen == other:
        other = here.plus_days(-7 if ahead else 7)
    placed = unit_at(chosen, Grain.DAY, anchor)
    why = "if the sentence looks back" if ahead else "if the sentence looks ahead"
    return replace(placed, alternatives=(Alternative(unit_containing(other, Grain.DAY), Grain.DAY, why),))
