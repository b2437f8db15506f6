"""Writes events as CSV for spreadsheets and programs, and reads it back.

UTF-8 with a byte order mark (Excel needs it), RFC 4180 with CRLF, the columns of
`columns.LEAVING`. A cell that a spreadsheet could take for a formula gets an apostrophe
before it. The rule is reversible: a text cell that begins with any number of apostrophes
and then one of `= + - @ tab CR LF` (or its full-width form) has one apostrophe more than
the text; take away one. Dates and numbers are ours and never get one: years before Christ
(`-0043-03-15`) stay as they are.
"""

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.exporters.columns import LEAVING, dtype, typed
from pipeline.exporters.entries import entries
from pipeline.exporters.losses import STAMP, WHY, Loss, is_bc, said
from pipeline.ports import Extract
from pipeline.store.schema import EVENTS

if TYPE_CHECKING:
    from pandas import DataFrame

ALWAYS_TOLD = (
    "headline",
    "actors",
    "roles",
    "trigger",
    "quote",
    "doc_title",
    "source",
    "quote_before",
    "quote_after",
)  # empty is not missing
DATES = ("start", "end", "timex_value", "anchor", "published")
DATE = re.compile(r"-?\d{4}(-\d\d(-\d\d(T\d\d(:\d\d)?)?)?)?")
FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
DISARMED = re.compile("''*[=+\\-@\t\r\n＝＋－＠]")
LONGEST_IN_EXCEL = 32_767
IN_EXCEL = (
    Loss("Excel shows the dates of {} before Christ as text.", is_bc),
    Loss(
        f"Excel cuts the quote of {{}} to {LONGEST_IN_EXCEL:,} characters.",
        lambda entry: len(entry.quote) > LONGEST_IN_EXCEL,
    ),
)


class CsvExporter:
    """The canonical format: one event a row."""

    name = "csv"
    suffix = ".csv"
    title = "CSV"
    purpose = "Spreadsheets and programs; can be checked against the documents and read again"

    def write(self, extract: Extract) -> bytes:
        """Return the file of these events."""
        sink = io.StringIO()
        writer = csv.writer(sink, lineterminator="\r\n")
        writer.writerow(LEAVING)
        columns = [_written(extract.events, name) for name in LEAVING]
        writer.writerows(zip(*columns, strict=True))
        return sink.getvalue().encode("utf-8-sig")

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what a reader of the file will miss."""
        return said(entries(extract), WHY, STAMP, *IN_EXCEL)


def read(path: Path | str) -> "DataFrame":
    """Return the events of a file that `write` made, with the same values in the same columns.

    A file of an earlier version, without the proof of its quotes, is read too. Raises
    ValueError if the columns are others.
    """
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    names = tuple(header)
    if names not in (LEAVING, EVENTS):
        msg = f"{path}: the columns are not those of our CSV; give a file that `export --to csv` wrote"
        raise ValueError(msg)
    cells = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(names, ())
    return typed({name: _read(name, cells[name]) for name in names})


def _written(events: "DataFrame", name: str) -> list[str]:
    column = events[name]
    told = column.notna()
    if dtype(name) != "str":
        return [str(cell) if here else "" for cell, here in zip(column, told, strict=True)]
    ours = DATE if name in DATES else None
    return [_disarmed(cell, ours) if here else "" for cell, here in zip(column, told, strict=True)]


def _disarmed(cell: str, ours: re.Pattern[str] | None) -> str:
    if ours and ours.fullmatch(cell):
        return cell
    return f"'{cell}" if FORMULA.match(cell) else cell


def _read(name: str, cells: tuple[str, ...]) -> list[str | None]:
    missing = "" if name in ALWAYS_TOLD else None
    return [(cell[1:] if DISARMED.match(cell) else cell) if cell else missing for cell in cells]
