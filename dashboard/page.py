"""What every view is given: the case, the choice, and the frames it asks for."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from dashboard.contents import Chosen, Contents
from dashboard.selection import Choice
from pipeline.model.calendar import MINUTES_A_DAY, Moment
from pipeline.store.decisions import Status
from pipeline.store.selection import Counts, Selection

if TYPE_CHECKING:
    from pandas import DataFrame

    from pipeline.store.case import Case


@dataclass(frozen=True)
class Page:
    """One run of the page over one case. `phone` tells that the screen is narrow."""

    contents: Contents
    choice: Choice
    phone: bool = False

    @property
    def case(self) -> "Case":
        """Return the case."""
        return self.contents.case

    @property
    def name(self) -> str:
        """Return what the case is called."""
        return self.contents.name

    @property
    def whole(self) -> Counts:
        """Return the counts of the whole case."""
        return self.contents.counts

    @property
    def documents(self) -> "DataFrame":
        """Return all documents of the case."""
        return self.contents.documents

    @property
    def actor_names(self) -> dict[str, str]:
        """Return the name of every actor of the case by its id."""
        return self.contents.actor_names

    @property
    def titles(self) -> dict[str, str]:
        """Return the title of every document by its id."""
        return self.contents.titles

    @cached_property
    def chosen(self) -> Chosen:
        """Return what is chosen of the case."""
        return self.contents.chosen(self.choice.selection)

    @property
    def counts(self) -> Counts:
        """Return the counts of what is chosen."""
        return self.chosen.counts

    @property
    def events(self) -> "DataFrame":
        """Return the chosen events, by start, undated last."""
        return self.chosen.events

    @property
    def links(self) -> "DataFrame":
        """Return who takes part in the chosen events."""
        return self.chosen.links

    @property
    def extent(self) -> tuple[int, int] | None:
        """Return first and last minute (left out) of all dated events of the case."""
        first, last = self.whole.first_minute, self.whole.last_minute
        return None if first is None or last is None else (first, last)

    @property
    def window(self) -> tuple[int, int]:
        """Return the window on the axis: what the reader set, the case's extent where they did not.

        It does not depend on the other filters, so none of them moves the axis.
        """
        first, last = self.extent or (Moment(1970).minute_number, Moment(1971).minute_number)
        start, end = self.choice.selection.start_minute, self.choice.selection.end_minute
        start = min(first, end - MINUTES_A_DAY if end is not None else first) if start is None else start
        return start, max(last, start + MINUTES_A_DAY) if end is None else end

    def event(self, event_id: str) -> "dict[str, Any] | None":
        """Return the row of an event of the case, chosen or not; None if there is none."""
        found = self.events[self.events["event_id"] == event_id]
        if not len(found):
            every = self.case.events(Selection(status=tuple(Status)))  # the rejected too
            found = every[every["event_id"] == event_id]
        return {str(name): value for name, value in found.iloc[0].items()} if len(found) else None


class View(Protocol):
    """One way of looking; a module with these names is one."""

    name: str  # in the address
    title: str
    icon: str

    def show(self, page: Page) -> None:
        """Draw the view."""
        ...
