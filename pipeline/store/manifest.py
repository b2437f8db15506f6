"""What a case is made of: versions, engines, counts and digests; never a clock time.

The same input gives the same manifest, so two cases can be compared by their fingerprint.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

import pyarrow as pa

from pipeline.store import schema
from pipeline.store.tables import Tables

SOFTWARE = "event-timeline 0.1.0"
INPUT = ("doc_id", "sha256", "published", "published_basis")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The label of a case.

    `counts` are the rows of each table; `inputs` is the SHA-256 over id, text digest, day
    and basis of each document in order; `fingerprint` is the SHA-256 over all the other
    fields and the tables' content.
    """

    schema: int
    software: str
    engines: tuple[str, ...]
    counts: dict[str, int]
    inputs: str
    fingerprint: str


def manifest_of(tables: Tables) -> Manifest:
    """Return the manifest of these tables."""
    documents = tables["documents"]
    fields: dict[str, Any] = {
        "schema": schema.VERSION,
        "software": SOFTWARE,
        "engines": tuple(sorted(set(documents.column("engine").to_pylist()))),
        "counts": {name: table.num_rows for name, table in tables.items()},
        "inputs": inputs_of(zip(*(documents.column(name).to_pylist() for name in INPUT), strict=True)),
    }
    content = {name: _digest(_bytes(table)) for name, table in tables.items()}
    return Manifest(**fields, fingerprint=_digest(json.dumps([fields, content], sort_keys=True).encode()))


def inputs_of(documents: Iterable[tuple[str | None, ...]]) -> str:
    """Return the SHA-256 over the columns INPUT of each document, in order."""
    return _digest(json.dumps([list(document) for document in documents]).encode())


def written(manifest: Manifest, files: dict[str, dict[str, Any]]) -> str:
    """Return the manifest and the list of a case's files as JSON."""
    return json.dumps({**asdict(manifest), "files": files}, indent=2, sort_keys=True) + "\n"


def parsed(text: str) -> tuple[Manifest, dict[str, dict[str, Any]]]:
    """Return what `written` was given; raises ValueError, KeyError or TypeError if it is none of ours."""
    fields = json.loads(text)
    files = fields.pop("files")
    return Manifest(**{**fields, "engines": tuple(fields["engines"])}), files


def _bytes(table: Any) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return bytes(sink.getvalue())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
