"""Writes events as JSON with everything known of them, and reads them back.

Each event has the columns of the CSV under their names, why it has its date, the date in EDTF
level 1, its actors as objects, and its quote as selectors of the W3C's Web Annotation Data Model
(text quote and text position), so that other programs can find it again. UTF-8.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.exporters.columns import LEAVING, MORE, rows, typed
from pipeline.exporters.entries import Dating, entries
from pipeline.exporters.listing import listed
from pipeline.model.edtf import edtf
from pipeline.ports import Extract

if TYPE_CHECKING:
    from pandas import DataFrame

FORMAT = "event-timeline events 1"


class JsonExporter:
    """Everything that is known of the events, for programs."""

    name = "json"
    suffix = ".json"
    title = "JSON"
    purpose = "Programs: everything that is known of the events, with why each has its date"

    def write(self, extract: Extract) -> bytes:
        """Return the file of these events."""
        actors: dict[str, list[dict[str, Any]]] = {}
        for row in rows(extract.participants):
            actors.setdefault(row.pop("event_id"), []).append(row)
        dates = {entry.id: _edtf(entry.dating) for entry in entries(extract)}
        told = {"format": FORMAT, "title": extract.title, "made": extract.stamp}
        events = (
            _event(row, actors.get(row["event_id"], []), dates[row["event_id"]])
            for row in rows(extract.events, (*LEAVING, *MORE))
        )
        return listed(told, events=events)

    def losses(self, _: Extract) -> tuple[str, ...]:
        """Return nothing: all of it is carried."""
        return ()


def read(path: Path | str) -> "DataFrame":
    """Return the events of a file that `write` made, in the columns of the CSV.

    Raises ValueError if it is another file.
    """
    try:
        whole = json.loads(Path(path).read_text(encoding="utf-8"))
        ours = isinstance(whole, dict) and whole.get("format") == FORMAT
    except ValueError:
        ours = False
    if not ours:
        msg = f"{path}: this is not our JSON; give a file that `export --to json` wrote"
        raise ValueError(msg)
    return typed({name: [event[name] for event in whole["events"]] for name in LEAVING})


def _event(row: dict[str, Any], actors: list[dict[str, Any]], date: str | None) -> dict[str, Any]:
    position = {
        "type": "TextPositionSelector",
        "start": row["sentence_start"],
        "end": row["sentence_end"],
    }
    quote = {
        "type": "TextQuoteSelector",
        "exact": row["quote"],
        "prefix": row["quote_before"],
        "suffix": row["quote_after"],
    }
    return row | {"edtf": date, "participants": actors, "selectors": [position, quote]}


def _edtf(dating: Dating | None) -> str | None:
    return edtf(dating.interval, dating.grain, dating.certainty) if dating else None
