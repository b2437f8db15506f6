"""What a case holds, whatever is chosen of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.escaping import shortened
from pipeline.store.selection import EVERYTHING, Counts

if TYPE_CHECKING:
    from pandas import DataFrame

    from pipeline.store.case import Case

NAME = 70  # letters


@dataclass(frozen=True)
class Contents:
    """A case and the frames that no filter changes; each is asked for once a run."""

    case: "Case"

    @cached_property
    def counts(self) -> Counts:
        """Return the counts of the whole case."""
        return self.case.counts(EVERYTHING)

    @cached_property
    def documents(self) -> "DataFrame":
        """Return all documents of the case."""
        return self.case.documents()

    @cached_property
    def actors(self) -> "DataFrame":
        """Return every actor of the case with the number of its events."""
        return self.case.actors()

    @cached_property
    def actor_names(self) -> dict[str, str]:
        """Return the name of every actor by its id."""
        return dict(zip(self.actors["actor_id"], self.actors["name"], strict=True))

    @cached_property
    def titles(self) -> dict[str, str]:
        """Return the title of every document by its id."""
        return dict(zip(self.documents["doc_id"], self.documents["title"], strict=True))

    @cached_property
    def name(self) -> str:
        """Return what the case is called: its only document's title, or how many there are."""
        titles = list(self.titles.values())
        return shortened(str(titles[0]), NAME) if len(titles) == 1 else f"{len(titles)} documents"

    @cached_property
    def tallies(self) -> dict[str, dict[str, int]]:
        """Return for each field of the filters how many events each of its values has, most first."""
        frame = self.case.tallies()
        found: dict[str, dict[str, int]] = {}
        for field, value, events in zip(frame["field"], frame["value"], frame["events"], strict=True):
            found.setdefault(str(field), {})[str(value)] = int(events)
        return found
