"""Writes events for Timesketch, as CSV and as JSON Lines.

It knows instants only, in UTC, and drops rows before 1700 or after 9999 with no more than a
line in its log: those are left out here, and said. An event stands at its first minute; what it
is the start of, its end and its words stand in columns of their own.
"""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from pipeline.exporters.dates import both_ends
from pipeline.exporters.entries import Dating, Entry, entries
from pipeline.exporters.losses import (
    UNDATED,
    Loss,
    is_long,
    said,
)
from pipeline.exporters.plain import disarmed, line
from pipeline.model.calendar import Moment
from pipeline.model.iso import day
from pipeline.ports import Extract

FIRST_YEAR = 1700
MOST_OCTETS = 32_766  # of a keyword field in OpenSearch
ELLIPSIS = "…"


def is_early(entry: Entry) -> bool:
    """Tell whether Timesketch would drop the row."""
    return entry.dating is not None and entry.dating.first.year < FIRST_YEAR


LOSSES = (
    UNDATED,
    Loss("Leaves out {} before 1700, which Timesketch would drop.", is_early),
    Loss(
        "Shows {} at the first minute only; grain, end and words stand in columns of their own.",
        lambda entry: is_long(entry) and not is_early(entry),
    ),
)


class TimesketchCsv:
    """The CSV that Timesketch imports."""

    name = "timesketch-csv"
    suffix = ".timesketch.csv"
    title = "Timesketch (CSV)"
    purpose = "Timesketch, for forensic timelines"

    def write(self, extract: Extract) -> bytes:
        """Return the file of the events that it can hold."""
        rows = list(_rows(extract))
        names = list(rows[0]) if rows else ["message", "datetime", "timestamp_desc"]
        sink = io.StringIO()
        writer = csv.writer(sink, lineterminator="\n")
        writer.writerow(names)
        writer.writerows([disarmed(_joined(row[name])) for name in names] for row in rows)
        return sink.getvalue().encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what Timesketch will not show."""
        return said(entries(extract), *LOSSES)


class TimesketchJsonl:
    """The JSON Lines that Timesketch imports."""

    name = "timesketch-jsonl"
    suffix = ".timesketch.jsonl"
    title = "Timesketch (JSON Lines)"
    purpose = "Timesketch, with actors as tags"

    def write(self, extract: Extract) -> bytes:
        """Return the file of the events that it can hold."""
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(extract)).encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what Timesketch will not show."""
        return said(entries(extract), *LOSSES)


def _rows(extract: Extract) -> Iterator[dict[str, Any]]:
    made = {"made_by": extract.stamp["software"], "case_fingerprint": extract.stamp["case"]}
    for entry in entries(extract):
        if entry.dating and not is_early(entry):
            yield _row(entry, entry.dating) | made


def _row(entry: Entry, dating: Dating) -> dict[str, Any]:
    first, last = both_ends(dating)
    return {
        "message": _held(f"{entry.headline} ({dating.words})"),
        "datetime": _instant(dating.first),
        "timestamp_desc": f"start of {dating.grain}",
        "tag": [_held(name) for name in entry.names],
        "event_id": entry.id,
        "first": first,
        "last": last,
        "grain": str(dating.grain),
        "certainty": str(dating.certainty),
        "date_in_words": _held(dating.words),
        "why": _held(entry.why),
        "mood": entry.mood,
        "quote": _held(entry.quote),
        "quote_start": entry.place[0],
        "quote_end": entry.place[1],
        "doc_id": _held(entry.source.id),
        "doc_title": _held(entry.source.title),
        "source_name": _held(entry.source.source),
    }


def _instant(moment: Moment) -> str:
    return f"{day(moment)}T{moment.hour:02}:{moment.minute:02}:00+00:00"


def _joined(cell: Any) -> str:
    return ", ".join(cell) if isinstance(cell, list) else str(cell)


def _held(text: str) -> str:
    """Return the text on one line, cut where OpenSearch could not hold more of it."""
    content = line(text).encode()
    if len(content) <= MOST_OCTETS:
        return content.decode()
    return content[: MOST_OCTETS - 3].decode(errors="ignore") + ELLIPSIS
