"""Names events so that the same text gives the same ids in every run."""

import hashlib

from pipeline.model.spans import Span


def event_id(doc_id: str, trigger: Span) -> str:
    """Return 16 hex digits made of the document's id and the trigger's place."""
    return hashlib.sha256(f"{doc_id}:{trigger.start}:{trigger.end}".encode()).hexdigest()[:16]
