"""What a date phrase means before anyone asks when it was written.

A closed set: the resolver has one `match` over it, and the type checker points there
when a form is added. Nothing here knows a date; nothing in the resolver knows a word.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pipeline.model.calendar import Grain


class Reference(StrEnum):
    """What a relative phrase is counted from."""

    DOCUMENT = "document"  # "ago", "last week", "today": the day of writing
    TEXT = "text"  # "later", "the following year", "that month": what was told before
    GENRE = "genre"  # "in August", "on Tuesday": the day of writing in news, else the story
    PERIOD = "period"  # "a year ago": the quarter reported on, where one was told, else the day of writing


class Turn(StrEnum):
    """Which one of several equal weekdays, months or seasons."""

    NEAREST = "nearest"  # "Tuesday": tense and genre decide
    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Tendency(StrEnum):
    """The direction of a vague reference."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class ShortYear:
    """The last two digits of a year ("'98"), or its decade's ("the 90s" as 90)."""

    digits: int


Year: TypeAlias = int | ShortYear


@dataclass(frozen=True, slots=True)
class CalendarPlace:
    """A place on the calendar, as far as the words go: "3 March 2018", "March", "2018".

    Left-out parts are None; a place without a year is counted from `reference`.
    `weekday` is the one the text states (ISO, 1-7), kept to check it. `turn` says which
    one where the text does ("last March", "next summer").
    """

    year: Year | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    turn: Turn = Turn.NEAREST
    reference: Reference = Reference.GENRE


@dataclass(frozen=True, slots=True)
class UnitOfYear:
    """A numbered part of a year: "Q2 2024", "spring 2019", "second half of 1995".

    `grain` is half, quarter, season, week or weekend; `index` counts from 1 (spring 1, summer 2,
    autumn 3, winter 4; the winter of a year begins in its December).
    """

    grain: Grain
    index: int
    year: Year | None = None
    turn: Turn = Turn.NEAREST


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """A business year ("FY2024"), whose first month the text does not tell."""

    year: Year


@dataclass(frozen=True, slots=True)
class Era:
    """A decade, century or millennium by its first year: "the 1990s" is 1990, "the 20th
    century" 1900; before Christ the first year is the earliest (5th century BC: -499).
    A ShortYear leaves the century open ("the 90s").
    """

    grain: Grain
    first_year: Year


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (ISO, Monday 1): "Tuesday", "last Friday"; `reference` is TEXT for "the following
    Friday" and else tells nothing.
    """

    day: int
    turn: Turn = Turn.NEAREST
    reference: Reference = Reference.DOCUMENT


@dataclass(frozen=True, slots=True)
class Shifted:
    """Whole units from a reference: "last week" (-1), "this year" (0), "two days later" (+2).

    `kept` is the grain to answer at where it is coarser or finer than the unit counted
    ("a year ago today" counts years and answers with a day); None means the unit's own.
    """

    count: int
    grain: Grain
    reference: Reference = Reference.DOCUMENT
    kept: Grain | None = None


@dataclass(frozen=True, slots=True)
class ShiftedFrom:
    """A distance from something the text dates: "two days before 5 May", "the day after Christmas"."""

    count: int
    grain: Grain
    origin: "Expression"


@dataclass(frozen=True, slots=True)
class NthWithin:
    """The n-th unit of a stretch: "the first week of March", "the last Friday of May".

    `nth` counts from 1, or from -1 backwards. `unit` is a grain or an ISO weekday.
    """

    nth: int
    unit: Grain | int
    whole: "Expression"


@dataclass(frozen=True, slots=True)
class Share:
    """One of the equal parts of a stretch: "the second half of the 19th century" is Share(2, 2, …)."""

    nth: int
    parts: int
    whole: "Expression"


@dataclass(frozen=True, slots=True)
class Inside:
    """A place within a stretch said beside it: "March of that year", "Tuesday of last week"."""

    inner: "Expression"
    whole: "Expression"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day of `resolution/holidays.toml` ("Christmas Eve")."""

    name: str
    year: Year | None = None
    turn: Turn = Turn.NEAREST


@dataclass(frozen=True, slots=True)
class Either:
    """Words with two readings: the likelier and the other one ("6/5/24"), and when that would hold."""

    likely: "Expression"
    other: "Expression"
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """The date last told, at its own grain: "by then"."""


@dataclass(frozen=True, slots=True)
class FromEvent:
    """A distance from a happening that the text may date elsewhere: "eight days after the surrender".

    `event` are the words that name it, in lower case: "surrender", "fall girona".
    """

    count: int
    grain: Grain
    event: str


class Part(StrEnum):
    """A named part of a day, or the start, middle or end of anything."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"
    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class PartOf:
    """A part of a stretch: "Tuesday morning", "the end of the month"."""

    part: Part
    whole: "Expression"


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A time of day, on the day it is said with ("10 a.m. Tuesday") or on one to be found.

    `minute` is None where only the hour was said. `whole` None: the day the text is at.
    """

    hour: int
    minute: int | None = None
    whole: "Expression | None" = None
    zone: str = ""  # as written, in the form of TIMEX3 ("Z", "+09:00"), else empty


@dataclass(frozen=True, slots=True)
class Range:
    """From the start of one to the end of the other; None where a side is left open."""

    first: "Expression | None"
    last: "Expression | None"


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, never a date: "three months"; `count` None is unknown ("several days").

    `value` overrides the TIMEX3 string where units were mixed ("a minute and a half").
    """

    count: float | None
    grain: Grain
    value: str = ""


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set of times, never a date: "every Tuesday", "daily". `value` is its TIMEX3 string."""

    value: str


@dataclass(frozen=True, slots=True)
class Vague:
    """Past, present or future without a date: "recently", "now", "in the future"."""

    tendency: Tendency


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A phrase about time that no rule can place; `why` is for a person to read."""

    why: str


Expression: TypeAlias = (
    CalendarPlace
    | UnitOfYear
    | FiscalYear
    | Era
    | Weekday
    | Shifted
    | ShiftedFrom
    | NthWithin
    | Share
    | Inside
    | Either
    | Told
    | FromEvent
    | Holiday
    | PartOf
    | ClockTime
    | Range
    | Duration
    | Recurring
    | Vague
    | Unreadable
)
