"""Shows the clauses of a text by the words of their triggers, for tests to read."""

from functools import cache

from pipeline.analysis.spacy_analyst import SpacyAnalyst
from pipeline.model.clauses import Analysis, Clause
from pipeline.model.documents import Document, fingerprint, identity
from pipeline.model.spans import Span


def document(text: str) -> Document:
    """Return a document without a day."""
    return Document(identity(text, "test"), text, "A test", "test", fingerprint(text))


@cache
def analysed(text: str) -> Analysis:
    """Return what the model finds."""
    return SpacyAnalyst().analyse(document(text))


def clauses(text: str) -> dict[str, Clause]:
    """Return the clauses by their trigger words."""
    return {clause.trigger.of(text): clause for clause in analysed(text).clauses}


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    """Return the words of the spans."""
    return [span.of(text) for span in spans]
