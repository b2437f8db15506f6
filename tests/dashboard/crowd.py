"""Cases of any size for tests of speed: the same events for the same number."""

import random
from collections.abc import Iterator

from stage import Told, staged

from pipeline.model.calendar import Grain, Moment, from_minute_number
from pipeline.model.clauses import Mood
from pipeline.model.iso import day
from pipeline.store.case import Case

FIRST, LAST = Moment(1950).minute_number, Moment(2024, 6, 19).minute_number
GRAINS = (*[Grain.DAY] * 6, Grain.MONTH, Grain.MONTH, Grain.YEAR, Grain.WEEK)
MOODS = (*[Mood.ASSERTED] * 6, Mood.PLANNED, Mood.NEGATED)
VERBS = "met warned left visited attacked praised".split()


def crowd(events: int, *, actors: int = 60, a_document: int = 40) -> Case:
    """Return a case of that many events, dense at its end as news is, by that many actors."""
    told = list(_told(events, actors))
    return staged(*(told[at : at + a_document] for at in range(0, events, a_document)))


def _told(events: int, actors: int) -> Iterator[Told]:
    chance = random.Random(events)  # noqa: S311  the same events every time
    for number in range(events):
        share = chance.random() ** 0.3
        minute = int(FIRST + share * (LAST - FIRST))
        cast = tuple(dict.fromkeys(f"Actor {int(chance.random() ** 2 * actors)}" for _ in range(2)))
        yield Told(
            f"{cast[0]} {chance.choice(VERBS)} {cast[-1]} for the {number}th time",
            day(from_minute_number(minute).midnight),
            chance.choice(GRAINS),
            cast,
            mood=chance.choice(MOODS),
        )
