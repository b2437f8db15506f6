"""The day on which a document was published, where its metadata do not give it.

Unknown stays unknown: nothing is taken from a file's own dates or from the clock.
"""

from dataclasses import replace

from pipeline.model.documents import Basis, Document
from pipeline.ports import Tagger
from pipeline.resolution.addresses import day_of_address, day_of_file_name
from pipeline.resolution.datelines import day_in_head


def with_day_found(document: Document, tagger: Tagger) -> Document:
    """Return the document with its day, if it has none yet and tells it itself."""
    if document.published:
        return document
    if in_head := day_in_head(document.text, tagger):
        day, words = in_head
        return replace(document, published=day, published_basis=Basis.DATELINE, published_evidence=words)
    found = (
        (day_of_address(document.source), Basis.URL),
        (day_of_file_name(document.source), Basis.FILE_NAME),
    )
    for named, basis in found:
        if named:
            evidence = document.source
            return replace(document, published=named, published_basis=basis, published_evidence=evidence)
    return document
