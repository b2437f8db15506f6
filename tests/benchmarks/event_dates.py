"""Prints how often the dates of events are right, by the confidence they are given.

    python -m tests.benchmarks.event_dates CORPUS [CORPUS ...]

A corpus is a folder with documents.jsonl, tokens.jsonl (sentences as [start, end, word]), gold.csv (doc_id,
sentence_index, trigger, date; XXXX-XX-XX is "no date") and actors.txt. An event counts if the gold has one
with a word of its trigger in its sentence: its date is right if they agree at the gold's grain, or if both
have none. A fifth of the documents (crc32 of the id % 5 == 0) sets no confidence.
"""

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import pipeline
from pipeline.model.actors import Tracked
from pipeline.model.documents import Document
from pipeline.model.events import Event
from pipeline.model.iso import bounds

IMAGINED = 4  # documents with the share of all, added to each cell when its confidence is set
SURE = 0.8
NO_DATE = "XXXX-XX-XX"
Gold = dict[tuple[str, int], list[tuple[frozenset[str], str]]]


class Judged(NamedTuple):
    """An event that the gold has too, and whether its date is right."""

    doc_id: str
    held_out: bool
    dated_by: str
    confidence: float
    right: bool


def judged(folder: Path) -> Iterator[Judged]:
    """Yield the events of the corpus that stand in its gold."""
    gold = read_gold(folder / "gold.csv")
    tracked = tuple(Tracked(name) for name in (folder / "actors.txt").read_text("utf-8").splitlines() if name)
    words = {entry["id"]: entry["sentences"] for entry in map(json.loads, (folder / "tokens.jsonl").open())}
    for document in pipeline.read_file("documents.jsonl", (folder / "documents.jsonl").read_bytes()):
        if isinstance(document, Document):
            for event in pipeline.harvest(document, tracked=tracked).events:
                dates = gold_dates(event, gold, words[document.id])
                if dates:
                    held_out = crc32(document.id.encode()) % 5 == 0
                    yield Judged(
                        document.id, held_out, event.dated_by, event.confidence, is_right(event, dates)
                    )


def read_gold(path: Path) -> Gold:
    """Return the words and the date of each gold event by document and sentence."""
    found: Gold = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            trigger = frozenset(row["trigger"].lower().split("_"))
            found[row["doc_id"], int(row["sentence_index"])].append((trigger, row["date"]))
    return found


def gold_dates(event: Event, gold: Gold, sentences: list[list[tuple[int, int, str]]]) -> set[str]:
    """Return the gold's dates of the event."""
    for index, row in enumerate(sentences):
        mine = {
            word.lower()
            for start, end, word in row
            if start < event.trigger.end and event.trigger.start < end
        }
        if mine:
            return {date for trigger, date in gold[event.doc_id, index] if trigger & mine}
    return set()


def is_right(event: Event, dates: set[str]) -> bool:
    """Tell whether the event's date is the gold's, at the gold's grain."""
    if event.interval is None or event.grain is None:
        return dates == {NO_DATE}
    first, _ = bounds(event.interval, event.grain)
    return any(first.startswith(date.split("-XX")[0]) for date in dates - {NO_DATE})


def table(found: list[Judged]) -> Iterator[str]:
    """Yield the lines of the calibration table."""
    cells: dict[tuple[str, float | str], list[Judged]] = defaultdict(list)
    for one in found:
        cells[one.dated_by, one.confidence].append(one)
        cells["none" if one.dated_by == "none" else "any date", "all"].append(one)
        if one.dated_by != "none":
            cells["any date", "0.8 and more" if one.confidence >= SURE else "less"].append(one)
    yield "| dated by | confidence | events | right | drawn | held out | right |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for (dated_by, confidence), events in sorted(cells.items(), key=str):
        fitted = [one for one in events if not one.held_out]
        held = [one for one in events if one.held_out]
        everyone = cells["none" if dated_by == "none" else "any date", "all"]
        drawn = drawn_share(fitted, share_by_document([one for one in everyone if not one.held_out]))
        yield (
            f"| {dated_by} | {confidence} | {len(fitted)} | {_share(fitted)} | {drawn:.2f}"
            f" | {len(held)} | {_share(held)} |"
        )


def share_by_document(found: list[Judged]) -> float:
    """Return the share of right dates where each document counts the same, however long it is."""
    shares = _shares(found)
    return sum(shares) / max(1, len(shares))


def drawn_share(found: list[Judged], overall: float) -> float:
    """Return the share by document, drawn towards the share of all by IMAGINED more documents."""
    shares = _shares(found)
    return (sum(shares) + IMAGINED * overall) / (len(shares) + IMAGINED)


def _shares(found: list[Judged]) -> list[float]:
    by_document: dict[str, list[bool]] = defaultdict(list)
    for one in found:
        by_document[one.doc_id].append(one.right)
    return [sum(right) / len(right) for right in by_document.values()]


def _share(found: list[Judged]) -> str:
    return f"{sum(one.right for one in found) / len(found):.0%}" if found else "–"


def main() -> None:
    """Print the table for the corpora named on the command line."""
    found = [one for folder in sys.argv[1:] for one in judged(Path(folder))]
    sys.stdout.write("\n".join([*table(found), ""]))


if __name__ == "__main__":
    main()
