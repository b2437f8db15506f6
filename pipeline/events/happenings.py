"""Groups the events of different documents that report the same thing."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from pipeline.events.copies import sources
from pipeline.events.participants import CORE
from pipeline.model.actors import Actor
from pipeline.model.calendar import Interval
from pipeline.model.clauses import EventKind
from pipeline.model.events import Event, Happening, Harvest

NEAR_DAYS = 3  # two reports of one thing may differ so much
LOOK_BACK = 12  # reports of the same key that are compared, so that the work stays linear
SAME_WORDS = 0.3  # of the words of both headlines, where one actor and the verb are the same
SAME_WORDS_OF_KIND = 0.15  # where two actors and the kind of event are the same
TOO_WIDE = frozenset({EventKind.OTHER, EventKind.STATEMENT})  # kinds that say too little
WORD = re.compile(r"[^\W_]{3,}")

Key: TypeAlias = tuple[str, ...]
Merged: TypeAlias = Mapping[tuple[str, str], Actor]


@dataclass(frozen=True, slots=True)
class Report:
    """An event with what is compared: its actors in the whole case and the words of its headline."""

    event: Event
    interval: Interval
    source: str
    actors: tuple[str, ...]
    words: frozenset[str]


class ReportGrouping:
    """Finds happenings by who takes part, what kind of event it is, near dates, and alike headlines."""

    def find(self, harvests: Iterable[Harvest], merged: Merged) -> dict[str, Happening]:
        """Return the happening of each event id that more than one document reports.

        Only events with a date and an actor are compared, and only with those of the same key, so
        that the work grows with the number of events and not with its square.
        """
        kept = tuple(harvests)
        first = sources(kept)
        blocks: dict[Key, list[Report]] = defaultdict(list)
        for harvest in kept:
            for report in _reports(harvest, first[harvest.document.id], merged):
                for key in _keys(report):
                    blocks[key].append(report)
        links = _Links()
        for key, found in blocks.items():
            enough = SAME_WORDS_OF_KIND if key[0] == "kind" else SAME_WORDS
            for one, other in _near(found):
                if _alike(one, other) >= enough and (key[0] == "kind" or _same_company(one, other)):
                    links.join(one, other)
        return {
            report.event.id: happening
            for group in links.groups()
            for happening in [_happening(group)]
            for report in group
        }


class _Links:
    """Reports that were found to be of one happening."""

    def __init__(self) -> None:
        self._group: dict[str, list[Report]] = {}

    def join(self, one: Report, other: Report) -> None:
        left = self._group.setdefault(one.event.id, [one])
        right = self._group.setdefault(other.event.id, [other])
        if left is right:
            return
        small, large = sorted((left, right), key=len)
        large.extend(small)
        for report in small:
            self._group[report.event.id] = large

    def groups(self) -> list[list[Report]]:
        """Return each group once."""
        return list({id(group): group for group in self._group.values()}.values())


def _reports(harvest: Harvest, source: str, merged: Merged) -> Iterator[Report]:
    names = {word for actor in harvest.cast.actors for word in _words(actor.name)}
    for event in harvest.events:
        actors = {
            merged[harvest.document.id, each.actor_id].id for each in event.participants if each.role in CORE
        }
        if event.interval and actors:
            words = frozenset(_words(event.headline) - names)
            yield Report(event, event.interval, source, tuple(sorted(actors)), words)


def _words(text: str) -> set[str]:
    return {match[0].lower() for match in WORD.finditer(text)}


def _keys(report: Report) -> Iterator[Key]:
    for actor in report.actors:
        yield ("word", report.event.lemma, actor)
    if report.event.kind not in TOO_WIDE:
        for pair in combinations(report.actors[:4], 2):
            yield ("kind", report.event.kind, *pair)


def _near(found: list[Report]) -> Iterator[tuple[Report, Report]]:
    """Yield the pairs of different sources whose dates are near, each report with the last few before it."""
    ordered = sorted(found, key=lambda one: (one.interval.start.minute_number, one.event.id))
    for place, one in enumerate(ordered):
        for other in ordered[max(0, place - LOOK_BACK) : place]:
            gap = one.interval.start.day_number - other.interval.end.day_number
            if gap < NEAR_DAYS and one.source != other.source:
                yield other, one


def _same_company(one: Report, other: Report) -> bool:
    """Tell whether one of them names all whom the other names: who bought another bought another time."""
    mine, theirs = set(one.actors), set(other.actors)
    return mine <= theirs or theirs <= mine


def _alike(one: Report, other: Report) -> float:
    """Return the share of common words among all words of both headlines, 0 to 1; 1 if neither has any."""
    together = one.words | other.words
    return len(one.words & other.words) / len(together) if together else 1.0


def _happening(group: list[Report]) -> Happening:
    """Return the happening of reports; sources disagree if their surest dates have no day in common."""
    surest: dict[str, Report] = {}
    for report in sorted(group, key=lambda one: (-one.event.confidence, one.event.id)):
        surest.setdefault(report.source, report)
    starts = [report.interval.start.minute_number for report in surest.values()]
    ends = [report.interval.end.minute_number for report in surest.values()]
    first = min(report.event.id for report in group)
    name = hashlib.sha256(f"happening:{first}".encode()).hexdigest()[:16]
    return Happening(name, documents=len(surest), sources_disagree=max(starts) >= min(ends))
