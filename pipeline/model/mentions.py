"""Date mentions: as found in the text, and as they end (dated, undated, rejected)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pipeline.model.calendar import Grain, Interval, Moment
from pipeline.model.documents import Basis
from pipeline.model.expressions import Expression
from pipeline.model.spans import Span


class Modifier(StrEnum):
    """A word that blurs or bounds a date."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    ABOUT = "about"
    BEFORE = "before"  # "before 2018": ends before it
    AFTER = "after"  # "after 2018": begins after it
    SINCE = "since"  # from its start on
    UNTIL = "until"  # up to and with its end
    LESS_THAN = "less than"
    MORE_THAN = "more than"
    NO_LESS_THAN = "no less than"
    NO_MORE_THAN = "no more than"


class Lean(StrEnum):
    """Which way the sentence looks, by its verbs."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


class Certainty(StrEnum):
    """How firmly the text gives the interval."""

    STATED = "stated"
    APPROXIMATE = "approximate"
    OPEN_START = "open start"  # "until June": the start is not told
    OPEN_END = "open end"  # "since June": the end is not told


class Reason(StrEnum):
    """Why a mention has no date."""

    NO_ANCHOR = "no anchor"
    VAGUE = "vague"
    DURATION = "duration"
    SET = "set"
    OUT_OF_RANGE = "out of range"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A phrase about time and its meaning, found by the rule of that name."""

    span: Span
    expression: Expression
    rule: str
    modifier: Modifier | None = None
    lean: Lean = Lean.OPEN


@dataclass(frozen=True, slots=True)
class Timex:
    """The mention in the terms of TIMEX3 (TimeML 1.2.1); an unknown value is empty."""

    type: str
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """The moment a relative date was counted from, and where it came from."""

    moment: Moment
    basis: Basis
    grain: Grain = Grain.DAY


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another date the same words could mean, and when they would."""

    interval: Interval
    grain: Grain
    why: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A mention that names a stretch of the calendar. `why` is a sentence for a reader."""

    mention: TimeMention
    interval: Interval
    grain: Grain
    timex: Timex
    why: str
    certainty: Certainty = Certainty.STATED
    anchor: Anchor | None = None
    alternatives: tuple[Alternative, ...] = ()
    warning: str = ""  # a mistake of the source itself: a weekday that doesn't fit its date


@dataclass(frozen=True, slots=True)
class Undated:
    """A mention without a date, and the reason. `why` is a sentence for a reader."""

    mention: TimeMention
    reason: Reason
    timex: Timex
    why: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A look-alike that is no date ("they may meet"), and why."""

    span: Span
    rule: str
    why: str


Resolved: TypeAlias = Dated | Undated


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the tagger found in one text, each in text order."""

    mentions: tuple[TimeMention, ...]
    rejected: tuple[Rejected, ...]
