"""Stretches of a text that are taken, none overlapping another."""

from bisect import bisect_left, insort
from collections.abc import Iterable

from pipeline.model.spans import Span


class Ground:
    """Answers quickly what stands at a place, however long the text is."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Take the first stretches; of two that overlap the later is left out."""
        self._spans: list[Span] = []
        for span in spans:
            self.take(span)

    def take(self, span: Span) -> bool:
        """Take the stretch if it is free, and tell whether it was."""
        if self.at(span) is not None:
            return False
        insort(self._spans, span)
        return True

    def at(self, span: Span) -> Span | None:
        """Return the first taken stretch that overlaps the span, or None."""
        place = bisect_left(self._spans, span)
        for index in (place - 1, place):
            if 0 <= index < len(self._spans) and self._spans[index].overlaps(span):
                return self._spans[index]
        return None
