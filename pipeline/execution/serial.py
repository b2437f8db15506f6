"""Runs one item after the other in this process."""

from collections.abc import Callable, Iterable, Iterator

from pipeline.ports import Item, Result


class Serial:
    """The engine for few documents, and the measure for all others."""

    name = "serial"

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield the results in the order of the items."""
        return map(function, items)
