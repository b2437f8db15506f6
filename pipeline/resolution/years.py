"""Years and eras: a year of two digits gets its century from where the text stands."""

from pipeline.model.calendar import Grain, Interval, Moment
from pipeline.model.documents import Genre
from pipeline.model.expressions import Era, Year
from pipeline.model.mentions import Anchor, Reason
from pipeline.model.timex3 import unit_value
from pipeline.resolution.anchoring import Ground
from pipeline.resolution.placing import Placed, Unplaced


def full_year(year: Year, ground: Ground) -> tuple[int, Anchor | None] | None:
    """Return the full year and, for two digits, what chose its century."""
    if isinstance(year, int):
        return year, None
    anchor = ground.told if ground.genre is Genre.NARRATIVE and ground.told else ground.published
    anchor = anchor or ground.told
    if anchor is None:
        return None
    candidates = [anchor.moment.year // 100 * 100 + year.digits + shift for shift in (-100, 0, 100)]
    past_or_near = [candidate for candidate in candidates if candidate <= anchor.moment.year + 10]
    return max(past_or_near), anchor


def place_era(era: Era, ground: Ground) -> Placed | Unplaced:
    """Place a decade, century or millennium by its first year."""
    found = full_year(era.first_year, ground)
    if found is None:
        return Unplaced(Reason.NO_ANCHOR, "", "its century is not told")
    first, anchor = found
    size = {Grain.DECADE: 10, Grain.CENTURY: 100}.get(era.grain, 1000)
    interval = Interval(Moment(first), Moment(first + size))
    return Placed(interval, era.grain, unit_value(interval, era.grain), anchor)
