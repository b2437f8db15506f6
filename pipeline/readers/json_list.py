"""Reads JSON: a list of documents, or an object that holds one."""

import json
from collections.abc import Iterator
from typing import Any

from pipeline.model.documents import Document, Problem
from pipeline.readers.care import carefully, sparingly
from pipeline.readers.columns import with_text
from pipeline.readers.decoding import decoded
from pipeline.readers.errors import UnreadableError
from pipeline.readers.jsonl import about, documents_of

MEND = 'Give a list of objects such as {"id": "a1", "text": "…", "published": "2024-06-19"}.'


class JsonListReader:
    """Reads `.json`; each object is named as the lines of `.jsonl` are, or by a known other name."""

    suffixes: tuple[str, ...] = (".json",)
    most_bytes = 200_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document of each object, or the problem that names it."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    text, problems = decoded(content, source=source)
    yield from problems
    if text is not None:
        found = _objects(text)
        with_text(found[0])
        if said := about(found[0]):
            yield Problem(source, said, "If that is wrong, rename the fields.")
        drafted = (
            one
            for number, told in enumerate(found, start=1)
            for one in documents_of(told, f"{source}, object {number}", f"{source}#{number}")
        )
        yield from sparingly(drafted, source)


def _objects(text: str) -> list[dict[str, Any]]:
    """Return the objects of the list, of the longest list that the object holds, or the object alone."""
    try:
        read = json.loads(text)
    except (ValueError, RecursionError) as error:
        what = f"the content is not JSON ({error})"
        raise UnreadableError(what, MEND) from error
    if isinstance(read, dict):
        lists = [value for value in read.values() if isinstance(value, list) and "text" not in read]
        read = max(lists, key=len, default=[read])
    found = [one for one in read if isinstance(one, dict)] if isinstance(read, list) else []
    if not found:
        what = "it holds no list of objects"
        raise UnreadableError(what, MEND)
    return found
