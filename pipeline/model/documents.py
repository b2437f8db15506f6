"""A text someone gave us, with what is known about it."""

import hashlib
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.calendar import Moment
from pipeline.model.spans import Span


class Basis(StrEnum):
    """Where a day that others are counted from was found."""

    METADATA = "metadata"
    DATELINE = "dateline"
    URL = "url"
    FILE_NAME = "file name"
    USER = "user"
    PUBLISHED = "published"
    MENTIONED_EARLIER = "mentioned earlier"


class Genre(StrEnum):
    """How a text tells time: from its own day, or from the last date told."""

    NEWS = "news"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class Document:
    """One text. `text` is NFC with `\\n` line ends; every offset we give counts in it.

    `published_evidence` is what its day was read from, in the file's own words; `left_out` says
    what of the file is not in the text; `pages` are the offsets at which its pages begin.
    """

    id: str
    text: str
    title: str
    source: str
    sha256: str
    published: Moment | None = None
    published_basis: Basis | None = None
    language: str = "en"
    genre: Genre | None = None
    author: str = ""
    published_evidence: str = ""
    left_out: str = ""
    pages: tuple[int, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """Return the number of the page on which the character stands, from 1; None without pages."""
        return max(bisect_right(self.pages, offset), 1) if self.pages else None


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that gave no document: where, what happened, what to do."""

    source: str
    what: str
    mend: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document, numbered from 0."""

    index: int
    span: Span


def normalised(text: str) -> str:
    """Return the text as we count in it: NFC, `\\n` line ends, no byte order mark."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def fingerprint(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, 64 hex digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def identity(text: str, source: str) -> str:
    """Return the 16 hex digits that name a document by its text and its source."""
    return fingerprint(f"{source}\x00{text}")[:16]
