"""How good the machine was: which events to check first, a random sample, and the rate with its interval."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

from pipeline.store.decisions import Status

if TYPE_CHECKING:
    from pipeline.store.case import Case

SAMPLE = 40
Z_95 = 1.959964  # the standard normal's 97.5th percentile
LOW_CONFIDENCE = 0.7
WEIGHTS = {"warning": 1.0, "disagree": 0.6, "readings": 0.4, "undated": 0.2}  # beside 1 − confidence
RIGHT = {Status.ACCEPTED}
WRONG = {Status.REJECTED, Status.EDITED}


@dataclass(frozen=True, slots=True)
class Doubt:
    """An event to check, and why it should be looked at, in words."""

    event_id: str
    weight: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """Of `drawn` events drawn at random `checked` were checked, `right` of them accepted as they were.

    `low` and `high` bound the share of right ones among all events of the case, with 95 % confidence.
    """

    drawn: int
    checked: int
    right: int
    low: float
    high: float

    def __str__(self) -> str:
        """Say it: "right in 37 of 40 events drawn at random: 92 %, between 80 % and 97 % of all …"."""
        if not self.checked:
            return f"none of {self.drawn} events drawn at random is checked yet"
        rate = 100 * self.right / self.checked
        of = f"{self.checked} of {self.drawn}" if self.checked < self.drawn else f"{self.checked}"
        return (
            f"right in {self.right} of {of} events drawn at random: {rate:.0f} %, "
            f"between {100 * self.low:.0f} % and {100 * self.high:.0f} % of all (95 % interval)"
        )


NOTHING_MEASURED = Measured(0, 0, 0, 0.0, 1.0)


def doubts(case: "Case") -> tuple[Doubt, ...]:
    """Return every event as the machine read it, the most doubtful first; decisions change nothing of it."""
    rows = case.machine.doubts().to_dict("records")
    return tuple(sorted(map(_doubt, rows), key=lambda one: (-one.weight, one.event_id)))


def sample(case: "Case", most: int = SAMPLE) -> tuple[str, ...]:
    """Return ids of events drawn at random, the same for the same case on every machine.

    The draw hangs on the fingerprint of the case; a larger one begins with the smaller.
    """
    seed = case.manifest.fingerprint
    ids = case.machine.doubts()["event_id"]
    return tuple(
        sorted(map(str, ids), key=lambda one: hashlib.sha256(f"{seed}:{one}".encode()).digest())[:most]
    )


def measured(drawn: Iterable[str], status: Mapping[str, Status]) -> Measured:
    """Return how many of the drawn events are right by what was decided; one joined to another was wrong."""
    told = [status.get(event, Status.EDITED) for event in drawn]
    right = sum(one in RIGHT for one in told)
    checked = right + sum(one in WRONG for one in told)
    return Measured(len(told), checked, right, *wilson(right, checked))


def quality(case: "Case", most: int = SAMPLE) -> Measured:
    """Return the measure of a case by its sample."""
    return measured(sample(case, most), statuses(case))


def statuses(case: "Case") -> dict[str, Status]:
    """Return what was decided about every event of the case."""
    from pipeline.store.selection import Selection

    events = case.events(Selection(status=tuple(Status)))
    return {str(e): Status(s) for e, s in zip(events["event_id"], events["status"], strict=True)}


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """Return the 95 % score interval of a share, (0, 1) without trials.

    Source: E. B. Wilson (1927), Journal of the American Statistical Association 22, 209–212.
    """
    if not trials:
        return 0.0, 1.0
    share, square = successes / trials, Z_95**2
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = Z_95 * sqrt(share * (1 - share) / trials + square / (4 * trials**2)) / (1 + square / trials)
    return max(0.0, middle - half), min(1.0, middle + half)


def _doubt(row: "dict[Any, Any]") -> Doubt:
    signs = {
        "warning": f"the source contradicts itself: {row['warning']}" if row["warning"] else "",
        "disagree": "sources disagree on its date" if row["disagree"] else "",
        "readings": "its date phrase could mean another date" if row["readings"] else "",
        "undated": "it has no date" if row["undated"] else "",
    }
    weight = 1 - row["confidence"] + sum(WEIGHTS[name] for name, said in signs.items() if said)
    low = f"low confidence ({row['confidence']:.0%})" if row["confidence"] < LOW_CONFIDENCE else ""
    return Doubt(str(row["event_id"]), weight, tuple(said for said in (*signs.values(), low) if said))
