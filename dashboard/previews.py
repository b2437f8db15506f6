"""What another day of a document would do to its events, counted before it is done."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.store.decisions import BY_HAND

if TYPE_CHECKING:
    from pipeline.model.events import Harvest
    from pipeline.store.case import Case


@dataclass(frozen=True, slots=True)
class Preview:
    """How many events would have another date, lose theirs, or get one."""

    moved: int
    lost: int
    gained: int

    def __str__(self) -> str:
        """Say it: "14 events would move, 2 become unresolved"."""
        said = [
            f"{_events(self.moved)} would move" if self.moved else "",
            f"{_events(self.lost)} would become unresolved" if self.lost else "",
            f"{_events(self.gained)} would get a date" if self.gained else "",
        ]
        return ", ".join(part for part in said if part) or "No event would move"


def preview(case: "Case", harvest: "Harvest") -> Preview:
    """Compare a document's events, as they are in the case, with a harvest of the same document.

    A date that a person gave stays, whatever the document's day.
    """
    events = case.events()
    here = events[(events["doc_id"] == harvest.document.id) & (events["dated_by"] != BY_HAND)]
    starts = here["start_minute"].astype(object).where(here["start_minute"].notna(), None)
    ends = here["end_minute"].astype(object).where(here["end_minute"].notna(), None)
    now = dict(zip(here["event_id"], zip(starts, ends, strict=True), strict=True))
    then = {
        event.id: (event.interval.start.minute_number, event.interval.end.minute_number)
        if event.interval
        else (None, None)
        for event in harvest.events
    }
    pairs = [(now[event], then[event]) for event in now if event in then]
    return Preview(
        moved=sum(None not in (*old, *new) and old != new for old, new in pairs),
        lost=sum(None not in old and None in new for old, new in pairs),
        gained=sum(None in old and None not in new for old, new in pairs),
    )


def _events(count: int) -> str:
    return f"{count} event" if count == 1 else f"{count} events"
