"""Checks the tables of a case that a stranger sent: what its columns promise must hold in every row."""

from collections.abc import Iterator
from typing import Any

from pipeline.model.calendar import FIRST_YEAR, LAST_YEAR, Grain, Moment
from pipeline.model.documents import Basis, Genre, fingerprint
from pipeline.model.iso import parse_day
from pipeline.model.mentions import Certainty, Modifier
from pipeline.store import schema
from pipeline.store.tables import Tables

EARLIEST = Moment(FIRST_YEAR).minute_number
LATEST = Moment(LAST_YEAR + 1).minute_number
NEVER_MISSING = {
    "documents": "doc_id position text title source sha256 language pages engine words",
    "mentions": "doc_id start end text status",
    "actors": "actor_id name kind aliases",
    "actor_mentions": "doc_id start end text actor_id form why",
    "events": "event_id doc_id position sentence headline trigger trigger_start trigger_end quote"
    " sentence_start sentence_end dated_by kind happening_id documents sources_disagree mood confidence why",
    "event_actors": "event_id actor_id place role",
    "problems": "position source what mend",
}
ONE_OF = {
    ("events", "grain"): Grain,
    ("events", "certainty"): Certainty,
    ("events", "modifier"): Modifier,
    ("mentions", "grain"): Grain,
    ("documents", "published_basis"): Basis,
    ("documents", "genre"): Genre,
}
STATUS = {"dated", "unresolved", "rejected"}


def fault(tables: Tables) -> str:
    """Return what is wrong with the tables, the first thing found; nothing if they are sound."""
    return next(_faults(tables), "")


def _faults(tables: Tables) -> Iterator[str]:
    for table in schema.TABLES:
        for name in NEVER_MISSING[table.name].split():
            if tables[table.name].column(name).null_count:
                yield f"the table {table.name} misses a {name}"
    for (of, name), kind in ONE_OF.items():
        known = {str(one) for one in kind}
        if set(tables[of].column(name).to_pylist()) - known - {None}:
            yield f"a {name} of the table {of} is not known"
    if set(tables["mentions"].column("status").to_pylist()) - STATUS:
        yield "a status of the table mentions is not known"
    yield from _ids(tables)
    yield from _texts(tables)
    yield from _times(tables)


def _ids(tables: Tables) -> Iterator[str]:
    ids = {}
    for table, name in (("documents", "doc_id"), ("actors", "actor_id"), ("events", "event_id")):
        column = tables[table].column(name).to_pylist()
        ids[name] = set(column)
        if len(ids[name]) != len(column):
            yield f"a {name} stands in the table {table} twice"
    pointing = (("mentions", "doc_id"), ("actor_mentions", "doc_id"), ("events", "doc_id"))
    more = (("actor_mentions", "actor_id"), ("event_actors", "actor_id"), ("event_actors", "event_id"))
    for table, name in (*pointing, *more):
        if not ids[name].issuperset(tables[table].column(name).to_pylist()):
            yield f"the table {table} points at a {name} that is not there"


def _texts(tables: Tables) -> Iterator[str]:
    lengths: dict[str, int] = {}
    for row in tables["documents"].select(["doc_id", "text", "sha256", "published"]).to_pylist():
        lengths[row["doc_id"]] = len(row["text"])
        if fingerprint(row["text"]) != row["sha256"]:
            yield f"the text of document {row['doc_id'][:40]} is not the one that was read"
        if row["published"] is not None and parse_day(row["published"]) is None:
            yield f"the day of document {row['doc_id'][:40]} is none"
    places = (
        ("mentions", "start", "end"),
        ("actor_mentions", "start", "end"),
        ("events", "trigger_start", "trigger_end"),
        ("events", "sentence_start", "sentence_end"),
        ("events", "date_start", "date_end"),
    )
    for table, first, last in places:
        for doc_id, start, end in _cells(tables[table], "doc_id", first, last):
            if start is not None and not 0 <= start <= (end or 0) <= lengths.get(doc_id, 0):
                yield f"a place of the table {table} lies outside its document"
                break


def _times(tables: Tables) -> Iterator[str]:
    for table in ("mentions", "events", "event_actors"):
        for start, end in _cells(tables[table], "start_minute", "end_minute"):
            known = start is not None and end is not None and EARLIEST <= start < end <= LATEST
            if not known and (start, end) != (None, None):
                yield f"a date of the table {table} is none"
                break
    for confidence in tables["events"].column("confidence").to_pylist():
        if confidence is not None and not 0 <= confidence <= 1:
            yield "a confidence is not between 0 and 1"
            break
    for start, grain in _cells(tables["events"], "start_minute", "grain"):
        if (start is None) != (grain is None):
            yield "an event has a date without its grain"
            break


def _cells(table: Any, *names: str) -> Iterator[tuple[Any, ...]]:
    return zip(*(table.column(name).to_pylist() for name in names), strict=True)
