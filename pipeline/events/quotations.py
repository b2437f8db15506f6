"""Says who speaks in a quotation, also where it goes on over several sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from pipeline.model.clauses import Clause, EventKind
from pipeline.model.spans import Span

AFTER = (
    80  # characters from a quotation to the "said" behind it: the speaker's name and office may stand between
)
BEFORE = 25  # characters from the "said" to the quotation it opens


class Quotations:
    """The quotations of one document and the statements that they belong to."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        """Take the clauses of the document."""
        found = list(clauses)
        self._spans = sorted({clause.quoted for clause in found if clause.quoted is not None})
        self._ends = sorted((span.end, span) for span in self._spans)
        self._said: dict[Span, tuple[int, Clause]] = {}
        for clause in found:
            if clause.kind is EventKind.STATEMENT and clause.quoted is None and clause.agents:
                self._claim(clause)

    def statement(self, clause: Clause) -> Clause | None:
        """Return the statement in whose quotation the clause stands."""
        known = self._said.get(clause.quoted) if clause.quoted else None
        return known[1] if known else None

    def _claim(self, clause: Clause) -> None:
        """Note the nearest quotation before and after the statement, unless a nearer one claims it."""
        before = bisect_right(self._ends, (clause.trigger.start, clause.trigger)) - 1
        if before >= 0:
            self._note(self._ends[before][1], clause.trigger.start - self._ends[before][0], AFTER, clause)
        after = bisect_left(self._spans, Span(clause.trigger.end, clause.trigger.end))
        if after < len(self._spans):
            self._note(self._spans[after], self._spans[after].start - clause.trigger.end, BEFORE, clause)

    def _note(self, quotation: Span, distance: int, most: int, clause: Clause) -> None:
        known = self._said.get(quotation)
        if distance <= most and (known is None or distance < known[0]):
            self._said[quotation] = (distance, clause)
