"""The events of a case while decisions are applied: only what is touched is taken out of the tables."""

from collections import defaultdict
from functools import cached_property
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.store import schema
from pipeline.store.decisions import EventRef, Status, TextRef
from pipeline.store.tables import Tables


class EventSheet:
    """Rows of `events` and `event_actors` by event, changed in place and put back at the end."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._rows: dict[str, dict[str, Any]] = {}
        self._links: dict[str, list[dict[str, Any]]] = {}
        self._gone: set[str] = set()
        self.made: set[str] = set()
        self.rejected: set[str] = set()
        self.edited: set[str] = set()
        self.accepted: set[str] = set()
        self.added: set[str] = set()

    @cached_property
    def documents(self) -> dict[str, dict[str, Any]]:
        """Return the row of each document without its text."""
        rows = self._tables["documents"].drop_columns(["text"]).to_pylist()
        return {row["doc_id"]: row for row in rows}

    @cached_property
    def _place(self) -> dict[str, int]:
        return {event: row for row, event in enumerate(self._tables["events"].column("event_id").to_pylist())}

    @cached_property
    def _events_at(self) -> dict[tuple[str, int, int], str]:
        columns = ("doc_id", "trigger_start", "trigger_end", "event_id")
        cells = (self._tables["events"].column(name).to_pylist() for name in columns)
        return {(doc, start, end): event for doc, start, end, event in zip(*cells, strict=True)}

    @cached_property
    def _links_of(self) -> dict[str, list[int]]:
        return self._index(self._tables["event_actors"].column("event_id").to_pylist())

    @cached_property
    def _events_of(self) -> dict[str, set[str]]:
        """Return the events in which each actor takes part or speaks."""
        found: dict[str, set[str]] = defaultdict(set)
        links, events = self._tables["event_actors"], self._tables["events"]
        for table, name in ((links, "actor_id"), (events, "speaker_id")):
            cells = (table.column(column).to_pylist() for column in (name, "event_id"))
            for actor, event in zip(*cells, strict=True):
                if actor is not None:
                    found[actor].add(event)
        return found

    def document(self, ref: TextRef) -> str | None:
        """Return the id under which the document is here; None if it is not."""
        if ref.doc_id in self.documents:
            return ref.doc_id
        same = [doc for doc, row in self.documents.items() if row["sha256"] == ref.sha256]
        return same[0] if len(same) == 1 else None

    def text(self, doc_id: str) -> str:
        """Return the text of a document."""
        documents = self._tables["documents"]
        row = documents.column("doc_id").to_pylist().index(doc_id)
        return str(documents.column("text")[row].as_py())

    def find(self, ref: EventRef) -> str | None:
        """Return the id of the event; None if it is gone."""
        if ref.made:
            return ref.made if ref.made in self._rows and ref.made not in self._gone else None
        event = self._events_at.get((self.document(ref.text) or "", ref.start, ref.end))
        return event if event not in self._gone else None

    def row(self, event: str) -> dict[str, Any]:
        """Return the row of an event, to be changed."""
        if event not in self._rows:
            taken = self._tables["events"].slice(self._place[event], 1).to_pylist()[0]
            self._rows[event] = {**taken, "changes": []}
        return self._rows[event]

    def links(self, event: str) -> list[dict[str, Any]]:
        """Return the rows of those who take part in an event, to be changed."""
        if event not in self._links:
            table = self._tables["event_actors"]
            rows = (table.slice(row, 1).to_pylist()[0] for row in self._links_of.get(event, ()))
            self._links[event] = sorted(rows, key=lambda row: row["place"])
        return self._links[event]

    def set_date(self, event: str, cells: dict[str, Any]) -> None:
        """Give an event other cells of its date, and so those who take part in it."""
        self.row(event).update(cells)
        for link in self.links(event):
            link.update({name: cells[name] for name in ("start_minute", "end_minute")})

    def set_actors(self, event: str, links: list[dict[str, Any]]) -> None:
        """Let these take part in an event, each once and in this order."""
        once = {link["actor_id"]: link for link in reversed(links)}
        row = self.row(event)
        dates = {name: row[name] for name in ("event_id", "start_minute", "end_minute")}
        actors = dict.fromkeys(link["actor_id"] for link in links)
        self._links[event] = [{**once[one], **dates, "place": place} for place, one in enumerate(actors)]
        for actor in actors:
            self._events_of[actor].add(event)

    def change_actor(self, event: str, old: str, new: str) -> None:
        """Put one actor in the place of another, also as the speaker."""
        row = self.row(event)
        if row["speaker_id"] == old:
            row["speaker_id"] = new
        changed = [
            {**link, "actor_id": new if link["actor_id"] == old else link["actor_id"]}
            for link in self.links(event)
        ]
        self.set_actors(event, changed)
        self._events_of[old].discard(event)
        self._events_of[new].add(event)

    def add_actor(self, event: str, beside: str, new: str) -> None:
        """Let one more actor take part, in the role of the one beside it."""
        links = self.links(event)
        more = [{**link, "actor_id": new} for link in links if link["actor_id"] == beside]
        self.set_actors(event, [*links, *more])

    def events_of(self, actor: str) -> list[str]:
        """Return the events in which the actor takes part or speaks."""
        return sorted(self._events_of.get(actor, set()) - self._gone)

    def add(self, row: dict[str, Any], links: list[dict[str, Any]]) -> None:
        """Put a new event on the sheet."""
        event = row["event_id"]
        self._rows[event] = row
        self.made.add(event)
        self.set_actors(event, links)

    def remove(self, event: str) -> None:
        """Show an event no more."""
        self._gone.add(event)

    def status(self, event: str) -> Status:
        """Return what was decided about an event."""
        if event in self.rejected:
            return Status.REJECTED
        if event in self.added:
            return Status.ADDED
        if event in self.edited:
            return Status.EDITED
        return Status.ACCEPTED if event in self.accepted else Status.UNCHECKED

    def tables(self) -> Tables:
        """Return the tables of events, with what was decided of each, and of those who take part."""
        rows = [
            {**row, "status": self.status(event)}
            for event, row in self._rows.items()
            if event not in self._gone
        ]
        links = [link for event, some in self._links.items() if event not in self._gone for link in some]
        events = _without(self._tables["events"], {*self._rows, *self._gone})
        actors = _without(self._tables["event_actors"], {*self._links, *self._gone})
        return {
            "events": _joined(undecided(events), rows, schema.EVENTS_DECIDED),
            "event_actors": _joined(actors, links, schema.EVENT_ACTORS),
        }

    @staticmethod
    def _index(keys: list[str]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for row, key in enumerate(keys):
            found[key].append(row)
        return found


def undecided(events: Any) -> Any:
    """Return the table of events with the columns of decisions: nobody has checked any."""
    count = events.num_rows
    cells = (pa.repeat(pa.scalar(Status.UNCHECKED.value), count), pa.array([[]] * count, schema.TEXTS))
    for column, cell in zip(schema.DECIDED, cells, strict=True):
        events = events.append_column(column.name, cell)
    return events.cast(schema.EVENTS_DECIDED.arrow)


def _without(table: Any, events: set[str]) -> Any:
    return table.filter(pc.invert(pc.is_in(table.column("event_id"), pa.array(sorted(events), pa.string()))))


def _joined(table: Any, rows: list[dict[str, Any]], shape: schema.Table) -> Any:
    more = pa.Table.from_pylist(rows, schema=shape.arrow)
    order = [(name, "ascending") for name in shape.order]
    return pa.concat_tables([table, more]).sort_by(order).combine_chunks()
