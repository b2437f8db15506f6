"""Writes events as CSV for spreadsheets and programs, and reads it back.

UTF-8 with a byte order mark (Excel needs it), RFC 4180 with CRLF, the columns of
`store.schema.EVENTS`. A cell that a spreadsheet could take for a formula gets an apostrophe
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

from pipeline.store.schema import EVENTS

if TYPE_CHECKING:
    from pandas import DataFrame

WHOLE = ("trigger_start", "trigger_end", "sentence_start", "sentence_end", "documents")
SHARE = ("confidence",)
ALWAYS_TOLD = (
    "headline",
    "actors",
    "roles",
    "trigger",
    "quote",
    "doc_title",
    "source",
)  # empty is not missing
DATES = ("start", "end", "timex_value", "anchor", "published")
DATE = re.compile(r"-?\d{4}(-\d\d(-\d\d(T\d\d(:\d\d)?)?)?)?")
FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
DISARMED = re.compile("''*[=+\\-@\t\r\n＝＋－＠]")
LONGEST_IN_EXCEL = 32_767


class CsvExporter:
    """The canonical format: one event a row."""

    name = "csv"
    suffix = ".csv"

    def write(self, events: "DataFrame") -> bytes:
        """Return the file of these events; the frame needs at least the columns of `EVENTS`."""
        sink = io.StringIO()
        writer = csv.writer(sink, lineterminator="\r\n")
        writer.writerow(EVENTS)
        columns = [_written(events, name) for name in EVENTS]
        writer.writerows(zip(*columns, strict=True))
        return sink.getvalue().encode("utf-8-sig")

    def losses(self, events: "DataFrame") -> tuple[str, ...]:
        """Return what a reader of the file will miss."""
        longest = events[list(ALWAYS_TOLD)].map(len).max(axis=1) if len(events) else events["quote"]
        cut = int((longest > LONGEST_IN_EXCEL).sum()) if len(events) else 0
        early = int(events["start"].fillna("").str.startswith("-").sum())
        said = ["Leaves out why an event has its date; that is in the case."] if len(events) else []
        if early:
            said.append(f"Excel shows {early} dates before the year 0 as text.")
        if cut:
            said.append(f"Excel cuts {cut} cells longer than {LONGEST_IN_EXCEL:,} characters.")
        return tuple(said)


def read(path: Path | str) -> "DataFrame":
    """Return the events of a file that `write` made, with the same values in the same columns.

    Raises ValueError if its columns are others.
    """
    import pandas as pd

    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    if tuple(header) != EVENTS:
        msg = f"{path}: the columns are not those of our CSV; give a file that `export --to csv` wrote"
        raise ValueError(msg)
    cells = dict(zip(EVENTS, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(EVENTS, ())
    return pd.DataFrame({name: pd.Series(_read(name, cells[name]), dtype=_dtype(name)) for name in EVENTS})


def _written(events: "DataFrame", name: str) -> list[str]:
    column = events[name]
    told = column.notna()
    if name in (*WHOLE, *SHARE):
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


def _dtype(name: str) -> str:
    return "Int64" if name in WHOLE else "float64" if name in SHARE else "str"
