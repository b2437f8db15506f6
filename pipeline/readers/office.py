"""What Word's and OpenDocument's XML have in common: a walk, a flow of paragraphs, who wrote it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MOST_BYTES_OF_PROPERTIES = 1_000_000
BETWEEN_CELLS = "\t"


class Flow:
    """Paragraphs as they come, nested ones (text boxes, notes) on their own, rows on one line."""

    def __init__(self) -> None:
        """Begin with nothing written."""
        self._done: list[str] = []
        self._open: list[list[str]] = []
        self._nested: list[str] = []  # of the paragraph that is open; they come after it
        self._rows: list[list[list[str]]] = []  # open rows, of cells, of paragraphs

    def begin(self) -> None:
        """Begin a paragraph."""
        self._open.append([])

    def add(self, text: str) -> None:
        """Add text to the paragraph that is open, if one is."""
        if self._open:
            self._open[-1].append(text)

    def end(self) -> None:
        """End the paragraph: it goes into the cell that is open, or into the text."""
        text = "".join(self._open.pop()).strip()
        if self._open:
            self._nested.append(text)
            return
        kept = [one for one in (text, *self._nested) if one]
        self._nested.clear()
        if self._rows and self._rows[-1]:
            self._rows[-1][-1] += [" ".join(one.split()) for one in kept]
        else:
            self._done += kept

    def drop(self) -> None:
        """End the paragraph without keeping it."""
        self._open.pop()

    def begin_row(self) -> None:
        """Begin a row of a table, which may lie in a cell of another."""
        self._rows.append([])

    def begin_cell(self) -> None:
        """Begin a cell of the row."""
        if self._rows:
            self._rows[-1].append([])

    def end_row(self) -> None:
        """End the row: its cells on one line, so that a day stands beside what happened on it."""
        cells = [" ".join(paragraphs) for paragraphs in self._rows.pop() if paragraphs]
        self.begin()
        self.add(BETWEEN_CELLS.join(cells))
        self.end()

    def text(self) -> str:
        """Return what was written, a blank line between paragraphs."""
        return "\n\n".join(self._done)


def written(root: "Element", passed_over: frozenset[str]) -> Iterator[tuple[str, "Element"]]:
    """Yield ("start" or "end", element) in order; of those of these names only the end."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start" and etree.QName(element).localname in passed_over:
            walk.skip_subtree()
        else:
            yield event, element


def told_by(package: Package, part: str, *, author: str) -> tuple[str, str]:
    """Return the title and the author that the properties tell; "" for what they don't."""
    if part not in package.names:
        return "", ""
    told = {
        str(element.tag).rpartition("}")[2]: (element.text or "").strip()
        for element in package.xml(part, most=MOST_BYTES_OF_PROPERTIES).iter("{*}*")
    }
    return told.get("title", ""), told.get(author, "")
