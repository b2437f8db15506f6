"""Parts of a stretch, parts of a day, and times by the clock."""

from dataclasses import replace

from pipeline.model.calendar import Grain, Interval, unit_containing
from pipeline.model.expressions import ClockTime, Part
from pipeline.model.mentions import Reason
from pipeline.model.timex3 import part_value, unit_value
from pipeline.resolution.placing import Placed, Unplaced

HOURS = {  # first hour and length of a named part of the day
    Part.MORNING: (6, 6),
    Part.MIDDAY: (11, 3),
    Part.AFTERNOON: (12, 6),
    Part.EVENING: (18, 4),
    Part.NIGHT: (20, 8),
    Part.DAYTIME: (6, 12),
}
EDGES = {Part.START, Part.MIDDLE, Part.END}


def part_of(part: Part, placed: Placed | Unplaced) -> Placed | Unplaced:
    """Place the start, middle or end of a stretch, or a part of a day."""
    if isinstance(placed, Unplaced):
        if part in EDGES or not placed.value:
            value = placed.value or (f"XXXX-XX-XXT{part.value}" if part not in EDGES else "")
            return replace(placed, value=value)
        return replace(placed, value=f"{placed.value}T{part.value}")
    if part in EDGES:
        return replace(placed, edge=part)
    if placed.grain is not Grain.DAY:
        return Unplaced(Reason.NO_ANCHOR, f"XXXX-XX-XXT{part.value}", "the day is not told")
    hour, length = HOURS[part]
    start = placed.interval.start.plus_minutes(60 * hour)
    interval = Interval(start, start.plus_minutes(60 * length))
    return replace(
        placed, interval=interval, grain=Grain.PART_OF_DAY, value=part_value(placed.interval, part)
    )


def place_clock(time: ClockTime, day: Placed | Unplaced) -> Placed | Unplaced:
    """Place a time by the clock on its day."""
    written = f"T{time.hour:02}:{time.minute or 0:02}{time.zone}"
    if isinstance(day, Unplaced):
        return Unplaced(day.reason, f"{day.value or 'XXXX-XX-XX'}{written}", day.detail)
    start = day.interval.start.midnight.plus_minutes(60 * time.hour + (time.minute or 0))
    grain = Grain.HOUR if time.minute is None else Grain.MINUTE
    interval = unit_containing(start, grain)
    return replace(day, interval=interval, grain=grain, value=unit_value(interval, grain) + time.zone)
