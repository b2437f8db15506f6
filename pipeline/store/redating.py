"""The day of a document as people decided it, before the document is read."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from pipeline.model.documents import Basis, Document
from pipeline.store.decisions import Log, RedateDocument
from pipeline.store.history import in_force


def redated(document: Document, log: Log, *, others: Collection[str] = ()) -> Document:
    """Return the document with the day that the log gives it.

    Where a decision was undone, a day that it had left in the document gives way to the one
    before. A decision on a document of another id counts for one of the same text, unless
    that other one is here too (`others` are the ids that are).
    """
    told = list(_told(document, log, others))
    counting = [decision for decision, counts in told if counts]
    if counting:
        published = counting[-1].published
        basis = Basis.USER if published else None
        return replace(document, published=published, published_basis=basis, published_evidence="")
    if told and document.published in {decision.published for decision, _ in told}:
        first = told[0][0]
        return replace(
            document,
            published=first.before,
            published_basis=first.before_basis,
            published_evidence=first.before_evidence,
        )
    return document


def _told(document: Document, log: Log, others: Collection[str]) -> Iterator[tuple[RedateDocument, bool]]:
    """Yield what was ever decided on the document's day, and whether it counts."""
    counting = {entry.id for entry in in_force(log)}
    for entry in log:
        decision = entry.decision
        if isinstance(decision, RedateDocument) and (
            decision.text.doc_id == document.id
            or (decision.text.sha256 == document.sha256 and decision.text.doc_id not in others)
        ):
            yield decision, entry.id in counting
