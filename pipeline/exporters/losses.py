"""Says what a format cannot carry: a trait of events, and a sentence that counts them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.exporters.entries import FINER_THAN_DAY, OPEN, Entry
from pipeline.model.calendar import Grain
from pipeline.model.mentions import Certainty


@dataclass(frozen=True, slots=True)
class Loss:
    """What is lost of the events that have a trait; `sentence` has `{}` for "3 events"."""

    sentence: str
    of: Callable[[Entry], bool]


def said(entries: Iterable[Entry], *losses: Loss) -> tuple[str, ...]:
    """Return the sentence of each loss that befalls an event, with their number."""
    kept = tuple(entries)
    counted = [(loss, sum(map(loss.of, kept))) for loss in losses]
    return tuple(
        loss.sentence.format(f"{number:,} event{'s' if number > 1 else ''}")
        for loss, number in counted
        if number
    )


def is_undated(entry: Entry) -> bool:
    """Tell whether the event has no date."""
    return entry.dating is None


def is_bc(entry: Entry) -> bool:
    """Tell whether the event begins before the year 1."""
    return entry.dating is not None and entry.dating.is_bc


def is_coarse(entry: Entry) -> bool:
    """Tell whether the date is told more coarsely than a day."""
    return entry.dating is not None and entry.dating.grain.rank < Grain.DAY.rank


def is_fine(entry: Entry) -> bool:
    """Tell whether the date is told more finely than a day."""
    return entry.dating is not None and entry.dating.grain in FINER_THAN_DAY


def is_long(entry: Entry) -> bool:
    """Tell whether the event is longer than a minute."""
    return entry.dating is not None and entry.dating.grain is not Grain.MINUTE


def is_uncertain(entry: Entry) -> bool:
    """Tell whether the date is approximate or one of its ends is open."""
    return entry.dating is not None and entry.dating.certainty is not Certainty.STATED


def is_open(entry: Entry) -> bool:
    """Tell whether an end of the date is open."""
    return entry.dating is not None and entry.dating.certainty in OPEN


def is_shared(entry: Entry) -> bool:
    """Tell whether more than one actor takes part."""
    return len(entry.members) > 1


def is_any(entry: Entry) -> bool:
    """Tell that there is an event."""
    return bool(entry.id)


UNDATED = Loss("Leaves out {} without a date.", is_undated)
WHY = Loss("Leaves out why each of {} has its date; that is in the case, the JSON and the HTML.", is_any)
STAMP = Loss("Has no place for the fingerprint of what it was made from.", is_any)
