"""Reads Markdown with its front matter; the marks of the text itself stay as written."""

from collections.abc import Iterator

from pipeline.model.documents import Document, Problem, normalised
from pipeline.readers.decoding import decoded
from pipeline.readers.drafting import Draft
from pipeline.readers.front_matter import split

TOLD = ("title", "published", "basis", "language", "genre", "author")


class MarkdownReader:
    """Reads `.md`; front matter may give title, source, published, basis, language, genre, author."""

    suffixes: tuple[str, ...] = (".md", ".markdown")
    most_bytes = 50_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document, after what there is to say about it."""
        text, problems = decoded(content, source=source)
        yield from problems
        if text is not None:
            told, body = split(normalised(text))
            fields = {name: told[name] for name in TOLD if name in told}
            if told.get("published"):
                fields["evidence"] = f"published: {told['published']}"
            yield from Draft(body, told.get("source") or source, source, **fields).documents()
