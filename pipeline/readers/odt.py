"""Reads OpenDocument texts: headings, paragraphs, rows of tables, notes."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model.documents import Document, Problem
from pipeline.readers import leavings
from pipeline.readers.care import carefully
from pipeline.readers.drafting import Draft
from pipeline.readers.errors import UnreadableError
from pipeline.readers.office import Flow, told_by, written
from pipeline.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_BYTES_OF_A_PART = 60_000_000
MOST_BLANKS = 100
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
ENCRYPTED = b"encryption-data"
LEFT_OUT = {"annotation": "comment", "table-of-content": "table of contents", "tracked-changes": ""}
PASSED_OVER = frozenset({*LEFT_OUT, "note-citation", "sequence-decls", "forms"})


class OpenDocumentReader:
    """Reads `.odt`. Deleted text, comments, headers, footers and tables of contents are left out."""

    suffixes: tuple[str, ...] = (".odt",)
    most_bytes = 100_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document. The day of its making is not taken for that of publication."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    package = Package(content)
    manifest = "META-INF/manifest.xml"
    if manifest in package.names and ENCRYPTED in package.part(manifest, most=MOST_BYTES_OF_A_PART):
        what = "it is encrypted"
        raise UnreadableError(what, "Save it without a password.")
    root = package.xml("content.xml", most=MOST_BYTES_OF_A_PART)
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        what = "it is no text, but another kind of OpenDocument"
        raise UnreadableError(what, "Save it as a text.")
    counts = Counter(
        kind for name, kind in LEFT_OUT.items() if kind for _ in body.iter(f"{TEXT}{name}", f"{OFFICE}{name}")
    )
    title, author = told_by(package, "meta.xml", author="initial-creator")
    yield from Draft(
        _text(body), source, source, title=title, author=author, left_out=leavings.said(counts)
    ).documents()


def _text(body: "Element") -> str:
    flow = Flow()
    for event, element in written(body, PASSED_OVER):
        name = str(element.tag).rpartition("}")[2]
        if event == "start":
            _begin(flow, name, element)
        else:
            _end(flow, name)
            flow.add(element.tail or "")
    return flow.text()


def _begin(flow: Flow, name: str, element: "Element") -> None:
    match name:
        case "p" | "h":
            flow.begin()
            flow.add(element.text or "")
        case "table-row":
            flow.begin_row()
        case "table-cell":
            flow.begin_cell()
        case "s":
            flow.add(" " * min(int(element.get(f"{TEXT}c", "1")), MOST_BLANKS))
        case "tab":
            flow.add("\t")
        case "line-break":
            flow.add("\n")
        case _:
            flow.add(element.text or "")


def _end(flow: Flow, name: str) -> None:
    match name:
        case "p" | "h":
            flow.end()
        case "table-row":
            flow.end_row()
        case _:
            pass
