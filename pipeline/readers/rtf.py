"""Reads Rich Text Format, with striprtf."""

import re
from collections.abc import Iterator

from pipeline.model.documents import Document, Problem
from pipeline.readers.care import carefully
from pipeline.readers.drafting import Draft
from pipeline.readers.errors import UnreadableError

BEGINNING = b"{\\rtf"
CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
TOLD = r"\{{\\(?:\*\\)?{name}\s((?:[^{{}}\\]|\\[^{{}}])*)\}}"
DEFAULT_ENCODING = "cp1252"


class RichTextReader:
    """Reads `.rtf`; pictures, headers and footers are left out."""

    suffixes: tuple[str, ...] = (".rtf",)
    most_bytes = 50_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document. The day of its making is not taken for that of publication."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    if not content.lstrip().startswith(BEGINNING):
        what = "the content is no Rich Text"
        raise UnreadableError(what, "Give it the ending of what it is.")
    written = content.decode("latin-1")  # each byte its own character; striprtf decodes the escapes
    encoding = _encoding(written)
    text = _plain(written, encoding)
    title, author = (_told(written, name, encoding) for name in ("title", "author"))
    yield from Draft(text, source, source, title=title, author=author).documents()


def _encoding(written: str) -> str:
    found = CODE_PAGE.search(written)
    encoding = f"cp{found[1]}" if found else DEFAULT_ENCODING
    try:
        "".encode(encoding)
    except LookupError:
        return DEFAULT_ENCODING
    return encoding


def _plain(written: str, encoding: str) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(
        rtf_to_text(  # type: ignore[no-untyped-call]
            written, encoding=encoding, errors="replace"
        )
    ).replace("\x00", "")


def _told(written: str, name: str, encoding: str) -> str:
    found = re.search(TOLD.format(name=name), written)
    return _plain(f"{{\\rtf1 {found[1]}}}", encoding).strip() if found else ""
