"""Reads JSON Lines: one document a line, `{"id", "text", "title", "published"}` or other names for them."""

import json
from collections.abc import Iterator
from typing import Any

from pipeline.model.documents import Document, Problem
from pipeline.readers.care import carefully, sparingly
from pipeline.readers.columns import columns_taken, refuse_timelines, said
from pipeline.readers.days import iso_day
from pipeline.readers.decoding import decoded
from pipeline.readers.drafting import Draft

TOLD = ("title", "published", "basis", "language", "genre", "author")
MEND = 'Each line is one JSON object such as {"id": "a1", "text": "…", "published": "2024-06-19"}.'


class JsonLinesReader:
    """Reads `.jsonl`. `text` is needed, or a column known to be it; the `id` given is the document's id."""

    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    most_bytes = 500_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document of each line, or the problem that names the line."""
        yield from carefully(sparingly(_read(content, source), source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    text, problems = decoded(content, source=source)
    yield from problems
    told_before: set[str] = set()
    for number, line in enumerate((text or "").split("\n"), start=1):
        if line.strip():
            where = f"{source}, line {number}"
            told = _object(line, where)
            if isinstance(told, Problem):
                yield told
                continue
            refuse_timelines(told)
            said_now = about(told)
            if said_now and said_now not in told_before:
                told_before.add(said_now)
                yield Problem(where, said_now, "If that is wrong, rename the fields.")
            yield from documents_of(told, where, f"{source}#{number}")


def _object(line: str, where: str) -> dict[str, Any] | Problem:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Problem(where, f"the line is not JSON ({error})", MEND)
    return told if isinstance(told, dict) else Problem(where, "the line is not a JSON object", MEND)


def about(told: dict[str, Any]) -> str:
    """Say which fields were taken that have other names than ours; in JSON many are not taken."""
    taken = columns_taken(told)
    other = {field: name for field, name in taken.items() if field != name}
    return said(other, other.values()) if other and "text" in taken else ""


def documents_of(told: dict[str, Any], where: str, source: str) -> Iterator[Document | Problem]:
    """Yield the document of an object, or its problem."""
    found = {field: told[name] for field, name in columns_taken(told).items() if told[name] is not None}
    fault = _fault(found)
    if fault:
        yield Problem(where, fault, MEND)
        return
    fields = {name: found[name] for name in TOLD if found.get(name)}
    if "published" in fields:
        fields["published"] = iso_day(fields["published"]) or fields["published"]
        fields["evidence"] = f"published: {found['published']}"
    doc_id = str(found.get("id", ""))
    yield from Draft(found["text"], found.get("source") or source, where, doc_id, **fields).documents()


def _fault(told: dict[str, Any]) -> str:
    if not isinstance(told.get("text"), str):
        return "“text” is missing or not a string"
    if not isinstance(told.get("id", ""), str | int):
        return "“id” is not a string"
    wrong = [name for name in (*TOLD, "source") if not isinstance(told.get(name, ""), str)]
    return f"“{wrong[0]}” is not a string" if wrong else ""
