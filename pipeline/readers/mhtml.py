"""Reads web pages that a browser saved as one file."""

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy

from pipeline.model.documents import Document, Problem
from pipeline.readers.care import carefully
from pipeline.readers.errors import UnreadableError
from pipeline.readers.html import page
from pipeline.readers.html_tree import parsed
from pipeline.readers.message import decoded_part

SAVED_FROM = "Snapshot-Content-Location"
SAVE_ANEW = "Save the page anew."


class WebArchiveReader:
    """Reads `.mhtml`: the page itself, not what is framed in it. The day of saving is not taken."""

    suffixes: tuple[str, ...] = (".mhtml", ".mht")
    most_bytes = 100_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    saved = message_from_bytes(content, policy=policy.compat32)
    written = next((part for part in saved.walk() if part.get_content_type() == "text/html"), None)
    root = parsed(decoded_part(written)) if written is not None else None
    if root is None:
        what = "it holds no web page"
        raise UnreadableError(what, SAVE_ANEW)
    draft, address = page(root, source), str(saved.get(SAVED_FROM, "")).strip()
    if draft.source == source and address:
        draft = replace(draft, source=f"{source} ({address})")
    yield from draft.documents()
