"""Reads Word files: paragraphs, rows of tables, notes."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model.documents import Document, Problem
from pipeline.readers import leavings
from pipeline.readers.care import carefully
from pipeline.readers.drafting import Draft
from pipeline.readers.office import Flow, told_by, written
from pipeline.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_BYTES_OF_A_PART = 60_000_000
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
MAIN = "/officeDocument"  # the ending of the relation that names the text's part
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# A moved paragraph stands at its new place too; the fallback of a drawing repeats its text.
PASSED_OVER = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText"})
CONTENTS = "TOC"  # how the styles of a table of contents begin


class WordReader:
    """Reads `.docx`. Deleted text, comments, headers, footers and tables of contents are left out."""

    suffixes: tuple[str, ...] = (".docx", ".docm")
    most_bytes = 100_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document. The day of its making is not taken for that of publication."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    package = Package(content)
    main = _main_part(package)
    folder = posixpath.dirname(main)
    text, left_out = _text(package.xml(main, most=MOST_BYTES_OF_A_PART))
    for part in ("footnotes", "endnotes"):
        name = posixpath.join(folder, f"{part}.xml")
        if name in package.names:
            notes, _ = _text(package.xml(name, most=MOST_BYTES_OF_A_PART))
            text = f"{text}\n\n{notes}" if notes else text
    comments = posixpath.join(folder, "comments.xml")
    if comments in package.names:
        root = package.xml(comments, most=MOST_BYTES_OF_A_PART)
        left_out["comment"] += sum(1 for one in root if _name(one) == "comment")
    title, author = told_by(package, "docProps/core.xml", author="creator")
    yield from Draft(
        text, source, source, title=title, author=author, left_out=leavings.said(left_out)
    ).documents()


def _main_part(package: Package) -> str:
    if "_rels/.rels" in package.names:
        for relation in package.xml("_rels/.rels", most=MOST_BYTES_OF_A_PART):
            if str(relation.get("Type", "")).endswith(MAIN):
                return str(relation.get("Target", "")).lstrip("/")
    return "word/document.xml"


def _text(root: "Element") -> tuple[str, Counter[str]]:
    """Return the text of a part, and what was left out of it."""
    flow, left_out = Flow(), Counter[str]()
    for event, element in written(root, PASSED_OVER):
        name = _name(element)
        match event, name:
            case "start", "p":
                flow.begin()
            case "start", "tr":
                flow.begin_row()
            case "end", "tr":
                flow.end_row()
            case "start", "tc":
                flow.begin_cell()
            case "start", "t":
                flow.add(element.text or "")
            case "start", _ if name in SIGNS and _is_word(element):
                flow.add(SIGNS[name])
            case "end", "p":
                if _style(element).startswith(CONTENTS):
                    left_out["line of the table of contents"] += 1
                    flow.drop()
                else:
                    flow.end()
            case _:
                pass
    return flow.text(), left_out


def _style(paragraph: "Element") -> str:
    for space in (W, STRICT):
        style = paragraph.find(f"{space}pPr/{space}pStyle")
        if style is not None:
            return str(style.get(f"{space}val", ""))
    return ""


def _is_word(element: "Element") -> bool:
    """Tell whether it is Word's own; a tab of the list of tab stops is none."""
    parent = element.getparent()
    return parent is not None and _name(parent) == "r"


def _name(element: "Element") -> str:
    return str(element.tag).rpartition("}")[2]
