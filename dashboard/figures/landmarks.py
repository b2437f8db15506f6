"""Ticks of an axis that is not as long as time is: they stand where events begin."""

from collections.abc import Iterator, Sequence

from dashboard.figures.axis import MS_A_MINUTE, Ticks, ticks
from dashboard.figures.marks import Canvas, Mark
from dashboard.figures.rulers import Ruler
from pipeline.model.calendar import MINUTES_A_DAY, Moment, from_minute_number
from pipeline.model.wording import MONTHS, year_in_words

ROOM = 58  # pixels that a word needs
UNITS = ((365.2425, "year"), (30.44, "month"), (1.0, "day"))
BY_MONTH = ("month", "season", "quarter", "half")
BY_YEAR = ("year", "decade", "century", "millennium")


def axis_of(along: Ruler, shown: Sequence[Mark], frame: tuple[int, int], canvas: Canvas) -> Ticks:
    """Return the ticks: of the calendar where the axis is true, else of the events' beginnings."""
    if not along.minutes:
        return ticks(*frame, width=canvas.width)
    apart = ROOM * (frame[1] - frame[0]) / canvas.width
    grains = {mark.start: mark.grain for mark in reversed(shown)}
    places: list[int] = []
    words: list[str] = []
    before: Moment | None = None
    for place in sorted(grains):
        if not frame[0] <= place <= frame[1] or (places and place - places[-1] < apart):
            continue
        moment = from_minute_number(along.minute(place))
        places.append(place)
        words.append(_words(moment, grains[place], before))
        before = moment
    at = tuple(place * MS_A_MINUTE for place in places)
    return Ticks(at, tuple(words), at)


def breaks(along: Ruler) -> Iterator[tuple[int, str]]:
    """Yield the middle of each stretch that is cut short, and how long it is: (place, "5 years")."""
    for start, end in along.breaks:
        yield (along.place(start) + along.place(end)) // 2, length_in_words(end - start)


def length_in_words(minutes: int) -> str:
    """Say a length by its largest whole unit: 5 years, 3 months, 1 day."""
    days = minutes / MINUTES_A_DAY
    size, unit = next((unit for unit in UNITS if days >= 2 * unit[0]), UNITS[-1])
    count = int(days / size)
    return f"{count:,} {unit}{'s' if count != 1 else ''}"


def _words(moment: Moment, grain: str, before: Moment | None) -> str:
    """Say the beginning of an event at its grain, the year beneath where it changes."""
    year = year_in_words(moment.year)
    if grain in BY_YEAR:
        return year
    under = year if before is None or before.year != moment.year else ""
    month = MONTHS[moment.month - 1][:3]
    return f"{month if grain in BY_MONTH else f'{moment.day} {month}'}<br>{under}"
