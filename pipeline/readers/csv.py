"""Reads tables of documents as CSV, one a row."""

import csv
import io
from collections.abc import Iterator

from pipeline.model.documents import Document, Problem, normalised
from pipeline.readers import table
from pipeline.readers.care import carefully
from pipeline.readers.decoding import decoded
from pipeline.readers.drafting import MOST_CHARACTERS

DELIMITERS = ",;\t|"


class CsvReader:
    """Reads `.csv` and `.tsv`; the first row names the columns."""

    suffixes: tuple[str, ...] = (".csv", ".tsv")
    most_bytes = 500_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document of each row, or the problem that names the row."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    text, problems = decoded(content, source=source)
    yield from problems
    if text is None:
        return
    csv.field_size_limit(MOST_CHARACTERS)  # an article may be longer than the 131,072 it allows
    text = normalised(text).lstrip("\n")  # lines of old Macs end with \r
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=lambda one: len(next(csv.reader([first], delimiter=one), ())))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    yield from table.documents(next(rows, []), rows, source=source)
