"""Rows of a table into documents, by the names of its columns."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.model.documents import Document, Problem
from pipeline.readers import columns
from pipeline.readers.care import sparingly
from pipeline.readers.days import iso_day
from pipeline.readers.drafting import Draft

MOST_ROWS = 200_000
NUMBERS = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b")
MONTHS = 12
SPLIT = "Split it into several files."


def documents(
    names: Sequence[str], rows: Iterable[Sequence[str]], *, source: str
) -> Iterator[Document | Problem]:
    """Yield the document of each row with a text, after saying which columns were taken.

    Rows are numbered as a spreadsheet numbers them, the names being row 1. Raise
    UnreadableError if no column is known to hold the text.
    """
    taken = columns.with_text(names)
    if about := columns.said(taken, names):
        yield Problem(source, about, "If that is wrong, rename the columns.")
    places = {field: list(names).index(name) for field, name in taken.items()}
    cells = list(_cells(rows, places))
    if len(cells) > MOST_ROWS:
        cells.pop()
        yield Problem(source, f"only its first {MOST_ROWS:,} rows were read", SPLIT)
    order = _order(cell.get("published", "") for _, cell in cells)
    yield from sparingly(_drafted(cells, order, taken, source), source)


def _drafted(
    cells: list[tuple[int, dict[str, str]]], order: str, taken: dict[str, str], source: str
) -> Iterator[Document | Problem]:
    for number, cell in cells:
        told = dict(cell)
        text, doc_id, place = told.pop("text"), told.pop("id", "").strip(), told.pop("source", "").strip()
        published = told.pop("published", "")
        evidence = f"{taken['published']}: {published}" if published else ""
        where = f"{source}, row {number}"
        yield from Draft(
            text,
            place or f"{source}#{number}",
            where,
            doc_id,
            published=iso_day(published) or _in_order(published, order) or published,
            evidence=evidence,
            **told,
        ).documents()


def _cells(rows: Iterable[Sequence[str]], places: dict[str, int]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the number and the cells of each row that is not empty, one more than may be read."""
    found = 0
    for number, row in enumerate(rows, start=2):
        if any(cell.strip() for cell in row):
            yield number, {field: row[place] if place < len(row) else "" for field, place in places.items()}
            found += 1
        if found > MOST_ROWS:
            return


def _order(written: Iterable[str]) -> str:
    """Return "day first" or "month first" if numbers over twelve in the column tell, else ""."""
    pairs = [(int(found[1]), int(found[3])) for one in written if (found := NUMBERS.match(one))]
    day_first = any(first > MONTHS for first, _ in pairs)
    month_first = any(second > MONTHS for _, second in pairs)
    if day_first == month_first:
        return ""
    return "day first" if day_first else "month first"


def _in_order(written: str, order: str) -> str:
    """Return 3/4/2019 in ISO, in the order that the whole column shows."""
    found = NUMBERS.match(written)
    if found is None or not order:
        return ""
    day, month = (found[1], found[3]) if order == "day first" else (found[3], found[1])
    return iso_day(f"{found[4]}-{month}-{day}")
