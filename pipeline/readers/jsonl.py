"""Reads JSON Lines: one document a line, `{"id", "text", "title", "published"}`."""

import json
from collections.abc import Iterator
from typing import Any

from pipeline.model.documents import Document, Problem
from pipeline.readers.decoding import decoded
from pipeline.readers.drafting import Draft

TOLD = ("title", "published", "basis", "language", "genre")
MEND = 'Each line is one JSON object such as {"id": "a1", "text": "…", "published": "2024-06-19"}.'


class JsonLinesReader:
    """Reads `.jsonl`. `text` is needed; the `id` given is the document's id."""

    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    most_bytes = 500_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document of each line, or the problem that names the line."""
        text, problems = decoded(content, source=source)
        yield from problems
        for number, line in enumerate((text or "").split("\n"), start=1):
            if line.strip():
                yield from _documents(line, f"{source}, line {number}", f"{source}#{number}")


def _documents(line: str, where: str, source: str) -> Iterator[Document | Problem]:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        yield Problem(where, f"the line is not JSON ({error})", MEND)
        return
    fault = _fault(told)
    if fault:
        yield Problem(where, fault, MEND)
        return
    fields = {name: told[name] for name in TOLD if told.get(name)}
    doc_id = str(told["id"]) if told.get("id") is not None else ""
    yield from Draft(told["text"], told.get("source") or source, where, doc_id, **fields).documents()


def _fault(told: Any) -> str:
    if not isinstance(told, dict):
        return "the line is not a JSON object"
    if not isinstance(told.get("text"), str):
        return "“text” is missing or not a string"
    if not isinstance(told.get("id", ""), str | int | None):
        return "“id” is not a string"
    wrong = [name for name in (*TOLD, "source") if not isinstance(told.get(name, ""), str | None)]
    return f"“{wrong[0]}” is not a string" if wrong else ""
