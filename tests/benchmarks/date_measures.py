"""How well date mentions agree with a gold, by the measures of TempEval-3, task A."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.benchmarks.timex_readings import canonical, stretch

MEASURES = ("strict", "relaxed", "value", "canonical", "day")
ON_THE_CALENDAR = ("DATE", "TIME")


class Marked(NamedTuple):
    """A mention: its span in code points (half-open), TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


class Share(NamedTuple):
    """How many of the gold's and of the found mentions agree."""

    hits: int = 0
    gold: int = 0
    found: int = 0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall in per cent, 0 where there is nothing."""
        return 200 * self.hits / (self.gold + self.found) if self.hits else 0.0


Agreement = dict[str, Share]


def agreement(gold: Sequence[Marked], found: Sequence[Marked]) -> Agreement:
    """Return the share of each measure in one document.

    strict: spans are equal; relaxed: they overlap; value: they overlap and have equal values; canonical:
    equal after `canonical`; day: among mentions whose value names days, they overlap and name the same.
    """
    matched = pairs(gold, found)
    dated = [[one for one in side if _days(one)] for side in (gold, found)]
    hits = {
        "strict": sum(one[:2] == other[:2] for one, other in matched),
        "relaxed": len(matched),
        "value": sum(one.value == other.value for one, other in matched),
        "canonical": sum(canonical(one.value) == canonical(other.value) for one, other in matched),
        "day": sum(_days(one) == _days(other) for one, other in pairs(*dated)),
    }
    sizes = {measure: (len(gold), len(found)) for measure in MEASURES} | {
        "day": (len(dated[0]), len(dated[1]))
    }
    return {measure: Share(hits[measure], *sizes[measure]) for measure in MEASURES}


def together(agreements: Sequence[Agreement]) -> Agreement:
    """Return the agreement over all documents, each mention counting the same."""
    return {
        measure: Share(*(sum(part) for part in zip(*(one[measure] for one in agreements), strict=True)))
        for measure in MEASURES
        if agreements
    }


def pairs(gold: Sequence[Marked], found: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Match one to one what overlaps: equal spans first, then the largest overlap, then text order."""
    candidates = [
        (one[:2] != other[:2], -overlap, one.start, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (overlap := min(one.end, other.end) - max(one.start, other.start)) > 0
    ]
    free, left = set(range(len(gold))), set(range(len(found)))
    matched = []
    for *_, i, j in sorted(candidates):
        if i in free and j in left:
            free.remove(i)
            left.remove(j)
            matched.append((gold[i], found[j]))
    return matched


def _days(mention: Marked) -> object:
    return stretch(mention.value) if mention.type in ON_THE_CALENDAR else None
