"""What a case holds, whatever is chosen of it."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.escaping import shortened
from pipeline.store.selection import EVERYTHING, Counts, Selection

if TYPE_CHECKING:
    from pandas import DataFrame

    from pipeline.store.case import Case

NAME = 70  # letters
KEPT = 2  # selections whose frames are kept: that of now, and that of everything


@dataclass(frozen=True)
class Chosen:
    """What a selection chooses; each question is asked once."""

    case: "Case"
    selection: Selection

    @cached_property
    def counts(self) -> Counts:
        """Return how much it is."""
        return self.case.counts(self.selection)

    @cached_property
    def events(self) -> "DataFrame":
        """Return the chosen events, by start, undated last."""
        return self.case.events(self.selection)

    @cached_property
    def links(self) -> "DataFrame":
        """Return who takes part in them."""
        return self.case.event_actors(self.selection)


@dataclass(frozen=True)
class Contents:
    """A case and the frames that no filter changes; each is asked for once, however often the page runs.

    Nobody writes to the frames: a case never changes, a changed one is another.
    """

    case: "Case"
    _kept: dict[Selection, Chosen] = field(default_factory=dict, repr=False, compare=False)

    def chosen(self, selection: Selection) -> Chosen:
        """Return what a selection chooses; the last few are kept, since opening an event asks again."""
        found = self._kept.pop(selection, None) or Chosen(self.case, selection)
        for old in [one for one in self._kept if one != EVERYTHING][: len(self._kept) + 1 - KEPT]:
            del self._kept[old]
        self._kept[selection] = found
        return found

    @property
    def events(self) -> "DataFrame":
        """Return all events of the case."""
        return self.chosen(EVERYTHING).events

    @cached_property
    def counts(self) -> Counts:
        """Return the counts of the whole case."""
        return self.chosen(EVERYTHING).counts

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
        for name, value, events in zip(frame["field"], frame["value"], frame["events"], strict=True):
            found.setdefault(str(name), {})[str(value)] = int(events)
        return found
