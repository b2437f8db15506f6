"""Reads e-books: each chapter is a document."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pipeline.model.documents import Document, Problem
from pipeline.readers import leavings
from pipeline.readers.blocks import Block, blocks
from pipeline.readers.care import carefully
from pipeline.readers.days import iso_day
from pipeline.readers.drafting import Draft
from pipeline.readers.errors import UnreadableError
from pipeline.readers.html_tree import tree
from pipeline.readers.package import SAVE_ANEW, Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement

MOST_BYTES_OF_A_PART = 30_000_000
MOST_CHAPTERS = 5_000
CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
NAVIGATION = "block of navigation"


@dataclass(frozen=True, slots=True)
class Book:
    """What a book tells about itself; `evidence` is what the day was read from."""

    title: str
    author: str
    published: str
    evidence: str


class BookReader:
    """Reads `.epub`; tables of contents, chapters without text and fonts are left out."""

    suffixes: tuple[str, ...] = (".epub",)
    most_bytes = 200_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the chapters in the order of reading; the day is that of the book's edition."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    package = Package(content)
    root = _package_file(package)
    opf = package.xml(root, most=MOST_BYTES_OF_A_PART)
    book = _book(opf)
    chapters = list(_chapters(opf, posixpath.dirname(root)))[:MOST_CHAPTERS]
    encrypted = _encrypted(package)
    if encrypted.intersection(chapters):
        what = "it is encrypted (copy protection)"
        raise UnreadableError(what, "Give an edition without copy protection.")
    count = 0
    for name in chapters:
        for one in carefully(_chapter(package, name, book, source), f"{source}/{name}"):
            count += isinstance(one, Document)
            yield one
    if not count:
        what = "none of its chapters has a text"
        raise UnreadableError(what, "Give the text itself.")


def _package_file(package: Package) -> str:
    container = package.xml(CONTAINER, most=MOST_BYTES_OF_A_PART)
    for file in container.iter("{*}rootfile"):
        return str(file.get("full-path", ""))
    what = "the file is damaged (it does not say where its chapters are)"
    raise UnreadableError(what, SAVE_ANEW)


def _book(opf: "Element") -> Book:
    dates = [(element.text or "").strip() for element in opf.iter("{*}date") if _is_of_edition(element)]
    written = next((date for date in dates if iso_day(date)), "")
    return Book(
        " ".join(_told(opf, "title")[:1]),
        "; ".join(_told(opf, "creator")),
        iso_day(written),
        f"dc:date: {written}",
    )


def _is_of_edition(element: "Element") -> bool:
    events = [str(value) for name, value in element.attrib.items() if str(name).endswith("event")]
    return events in ([], ["publication"])


def _told(opf: "Element", name: str) -> list[str]:
    return [text for element in opf.iter(f"{{*}}{name}") if (text := " ".join((element.text or "").split()))]


def _chapters(opf: "Element", folder: str) -> Iterator[str]:
    """Yield the names of the chapters' parts in the order of reading, without the table of contents."""
    items = {item.get("id"): item for item in opf.iter("{*}item")}
    for reference in opf.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if (
            item is not None
            and "html" in item.get("media-type", "")
            and "nav" not in item.get("properties", "")
        ):
            yield posixpath.normpath(posixpath.join(folder, unquote(str(item.get("href", "")))))


def _encrypted(package: Package) -> set[str]:
    if ENCRYPTION not in package.names:
        return set()
    root = package.xml(ENCRYPTION, most=MOST_BYTES_OF_A_PART)
    return {unquote(str(one.get("URI", ""))) for one in root.iter("{*}CipherReference")}


def _chapter(package: Package, name: str, book: Book, source: str) -> Iterator[Document | Problem]:
    where = f"{source}/{name}"
    root, problems = tree(package.part(name, most=MOST_BYTES_OF_A_PART), source=where)
    yield from problems
    found = blocks(root, _aside) if root is not None else []
    matter = [block for block in found if not block.aside]
    if not matter:  # a cover, a picture
        return
    text = "\n\n".join(block.text for block in matter)
    yield from Draft(
        text,
        where,
        where,
        title=_title(book, matter),
        published=book.published,
        author=book.author,
        evidence=book.evidence,
        left_out=leavings.said({NAVIGATION: len(found) - len(matter)}),
    ).documents()


def _aside(element: "HtmlElement") -> str:
    return NAVIGATION if element.tag == "nav" or "pagebreak" in element.get("epub:type", "") else ""


def _title(book: Book, matter: list[Block]) -> str:
    heading = next((block.text for block in matter if block.is_heading), "")
    return ": ".join(part for part in (book.title, " ".join(heading.split())) if part)
