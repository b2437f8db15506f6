"""Reads texts in which people marked the date mentions: a folder of TimeML files, or JSON Lines."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET
from zlib import crc32

from tests.benchmarks.date_measures import Marked

DAYS_OF_THE_DOCUMENT = ("CREATION_TIME", "PUBLICATION_TIME")


class Gold(NamedTuple):
    """A text, the day it was written (YYYY-MM-DD or empty), and its date mentions."""

    id: str
    published: str
    text: str
    mentions: tuple[Marked, ...]

    @property
    def is_blind(self) -> bool:
        """Tell whether the text is of the fifth that no rule may be written for."""
        return crc32(self.id.encode()) % 5 == 0


def read_gold(path: Path) -> Iterator[Gold]:
    """Yield the texts of a folder of .tml files (by name) or of a .jsonl file."""
    if path.is_dir():
        yield from (read_timeml(file.stem, file.read_bytes()) for file in sorted(path.rglob("*.tml")))
        return
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            told = json.loads(line)
            mentions = (
                Marked(one["start"], one["end"], one["type"], one["value"] or "") for one in told["mentions"]
            )
            yield Gold(told["id"], told.get("published") or "", told["text"], tuple(mentions))


def read_timeml(name: str, content: bytes) -> Gold:
    """Return the <TEXT> of a TimeML file, or all of it where there is none; offsets count in that."""
    root = ET.fromstring(content)  # noqa: S314  a corpus that one has on one's own disk
    body = root.find("TEXT")
    days = [
        (mark.get("value") or "")[:10]
        for mark in root.iter("TIMEX3")
        if mark.get("functionInDocument") in DAYS_OF_THE_DOCUMENT
    ]
    text, mentions = _marked(root if body is None else body)
    return Gold(name, next((day for day in days if len(day) == 10), ""), text, mentions)


def _marked(body: ET.Element) -> tuple[str, tuple[Marked, ...]]:
    """Return the text of an element without its marks, and where its TIMEX3 marks stand."""
    pieces: list[str] = []
    found: list[Marked] = []

    def walk(element: ET.Element, start: int) -> int:
        end = start + _added(pieces, element.text)
        for child in element:
            end = walk(child, end)
            end += _added(pieces, child.tail)
        if element.tag == "TIMEX3" and end > start:
            found.append(Marked(start, end, element.get("type") or "", element.get("value") or ""))
        return end

    walk(body, 0)
    return "".join(pieces), tuple(sorted(found))


def _added(pieces: list[str], text: str | None) -> int:
    pieces.append(text or "")
    return len(text or "")
