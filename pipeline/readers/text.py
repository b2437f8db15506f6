"""Reads plain text: the whole file is one document."""

from collections.abc import Iterator

from pipeline.model.documents import Document, Problem
from pipeline.readers.decoding import decoded
from pipeline.readers.drafting import Draft


class TextReader:
    """Reads `.txt`."""

    suffixes: tuple[str, ...] = (".txt", ".text")
    most_bytes = 50_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document, after what there is to say about it."""
        text, problems = decoded(content, source=source)
        yield from problems
        if text is not None:
            yield from Draft(text, source, source).documents()
