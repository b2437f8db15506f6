"""Events as the exporters read them: one frozen value each, dates as intervals again."""

import re
from dataclasses import dataclass
from typing import Any

from pipeline.exporters.columns import rows
from pipeline.model.calendar import Grain, Interval, Moment, from_minute_number
from pipeline.model.mentions import Certainty
from pipeline.ports import Extract

FINER_THAN_DAY = {Grain.PART_OF_DAY, Grain.HOUR, Grain.MINUTE}
NEEDED = (
    "event_id headline quote sentence_start sentence_end page start_minute end_minute grain certainty"
    " date_in_words why changes kind mood doc_id doc_title source published".split()
)
ADDRESS = re.compile(r"https?://[!-~]+")
OPEN = {Certainty.OPEN_START, Certainty.OPEN_END}


@dataclass(frozen=True, slots=True)
class Member:
    """An actor in an event, with its role."""

    id: str
    name: str
    kind: str
    role: str


@dataclass(frozen=True, slots=True)
class Source:
    """The document that an event stands in."""

    id: str
    title: str
    source: str
    published: str

    @property
    def address(self) -> str:
        """Return its web address, or "" if the source is none."""
        return self.source if ADDRESS.fullmatch(self.source) else ""


@dataclass(frozen=True, slots=True)
class Dating:
    """When: the interval at its grain, in words, and how firmly it is told."""

    interval: Interval
    grain: Grain
    certainty: Certainty
    words: str

    @property
    def first(self) -> Moment:
        """Return the first minute."""
        return self.interval.start

    @property
    def last(self) -> Moment:
        """Return the last minute that is included."""
        return self.interval.end.plus_minutes(-1)

    @property
    def is_bc(self) -> bool:
        """Tell whether it begins before the year 1."""
        return self.first.year < 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One event; `dating` is None where its date is not known, what is not told is ""."""

    id: str
    headline: str
    quote: str
    place: tuple[int, int]  # of the quote, in code points
    page: int | None
    dating: Dating | None
    why: str
    changes: tuple[str, ...]  # what people changed of it, a sentence each
    kind: str
    mood: str
    members: tuple[Member, ...]
    source: Source

    @property
    def when(self) -> str:
        """Return the date in words."""
        return self.dating.words if self.dating else "no date"

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the actors, in their order."""
        return tuple(member.name for member in self.members)


def entries(extract: Extract) -> tuple[Entry, ...]:
    """Return the events of the extract by start, undated last."""
    members: dict[str, list[Member]] = {}
    for row in rows(extract.participants):
        member = Member(row["actor_id"], row["name"], row["kind"], row["role"])
        members.setdefault(row["event_id"], []).append(member)
    return tuple(_entry(row, tuple(members.get(row["event_id"], ()))) for row in rows(extract.chosen, NEEDED))


def _entry(row: dict[str, Any], members: tuple[Member, ...]) -> Entry:
    return Entry(
        row["event_id"],
        row["headline"],
        row["quote"],
        (int(row["sentence_start"]), int(row["sentence_end"])),
        row["page"],
        _dating(row),
        row["why"] or "",
        tuple(row["changes"] or ()),
        row["kind"] or "",
        row["mood"] or "",
        members,
        Source(row["doc_id"], row["doc_title"], row["source"], row["published"] or ""),
    )


def _dating(row: dict[str, Any]) -> Dating | None:
    if row["start_minute"] is None:
        return None
    interval = Interval(
        from_minute_number(int(row["start_minute"])), from_minute_number(int(row["end_minute"]))
    )
    certainty = Certainty(row["certainty"] or Certainty.STATED)
    return Dating(interval, Grain(row["grain"]), certainty, row["date_in_words"] or "")
