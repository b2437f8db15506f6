"""Reads tables of documents as Excel sheets, one document a row, with openpyxl."""

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import islice
from typing import TYPE_CHECKING

from pipeline.model.documents import Document, Problem
from pipeline.readers import table
from pipeline.readers.care import carefully
from pipeline.readers.errors import UnreadableError
from pipeline.readers.package import SAVE_ANEW, Package

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MOST_BYTES_OF_A_PART = 150_000_000
MOST_COLUMNS = 200
MOST_SHEETS = 100
EMPTY_ROWS = 1_000  # so many in a row end the sheet: its last row may be the millionth
ENTITIES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\x00!\x00D\x00|\x00<\x00!\x00D", re.IGNORECASE)


class SheetReader:
    """Reads `.xlsx`: each sheet is a table whose first row names the columns. No formula is reckoned."""

    suffixes: tuple[str, ...] = (".xlsx", ".xlsm")
    most_bytes = 100_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document of each row, or the problem that names the row."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    _inspect(content)
    sheets = _sheets(content)
    for title, rows in sheets:
        name = source if len(sheets) == 1 else f"{source}/{title}"
        yield from carefully(_of_sheet(rows, name), name)


def _of_sheet(rows: list[Sequence[str]], source: str) -> Iterator[Document | Problem]:
    if not rows or not any(rows[0]):
        what = "the sheet is empty"
        raise UnreadableError(what, "Leave it out.")
    yield from table.documents(rows[0], rows[1:], source=source)


def _sheets(content: bytes) -> list[tuple[str, list[Sequence[str]]]]:
    """Return the title and the rows of each sheet, one row more than may be read."""
    from openpyxl import load_workbook

    with warnings.catch_warnings():  # of styles and the like that openpyxl does not know
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        sheets = [sheet for sheet in book.worksheets[:MOST_SHEETS] if hasattr(sheet, "reset_dimensions")]
        for sheet in sheets:
            sheet.reset_dimensions()  # a sheet may claim a million empty rows
        return [(str(sheet.title), list(islice(_rows(sheet), table.MOST_ROWS + 2))) for sheet in sheets]


def _rows(sheet: "ReadOnlyWorksheet") -> Iterator[Sequence[str]]:
    empty = 0
    for row in sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS):
        cells = tuple(map(_written, row))
        empty = 0 if any(cells) else empty + 1
        if empty > EMPTY_ROWS:
            return
        yield cells


def _written(cell: object) -> str:
    match cell:
        case None:
            return ""
        case datetime() | date() | time():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell)


def _inspect(content: bytes) -> None:
    """Raise UnreadableError if the parts are too large or define entities, which Excel never does."""
    package = Package(content)
    for name in package.names:
        if name.endswith((".xml", ".rels")) and ENTITIES.search(
            package.part(name, most=MOST_BYTES_OF_A_PART)
        ):
            what = f"{name} defines entities, as files do that are made to do harm"
            raise UnreadableError(what, SAVE_ANEW)
