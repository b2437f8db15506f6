"""Prints how well and how fast dates are read, against texts in which people marked them.

    python -m tests.benchmarks.date_reading GOLD [GOLD ...] [--beside dateparser] [--blind-fifth]

A GOLD is a folder of TimeML files (.tml), or a .jsonl file with {"id", "published", "text", "mentions":
[{"start", "end", "type", "value"}]} a line; several count as one corpus. F1 in per cent by the measures of
TempEval-3, task A (see date_measures.py). Speed is bytes of UTF-8 by process time, start-up excluded, on one
core, in one pass; the genre is never told. Memory is the peak of a fresh process that reads these texts and
does nothing else. Two readers always read the same texts, in the same run.
"""

import argparse
import json
import platform
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from itertools import compress
from pathlib import Path
from typing import NamedTuple

import pipeline
from pipeline.model.documents import Document
from tests.benchmarks.date_measures import MEASURES, Agreement, agreement, together
from tests.benchmarks.date_readers import READERS
from tests.benchmarks.gold_dates import Gold, read_gold

HEAD = ("reader", "texts", "number", *MEASURES, "MB/s")


class Text(NamedTuple):
    """A gold text as our readers take it in."""

    gold: Gold
    document: Document


def taken_in(paths: Sequence[Path]) -> Iterator[Text]:
    """Yield the gold's texts as documents; raise ValueError for one whose places we would shift."""
    for gold in (one for path in paths for one in read_gold(path)):
        line = json.dumps({"id": gold.id, "text": gold.text, "published": gold.published})
        read = pipeline.read_file("gold.jsonl", line.encode())
        document = next((one for one in read if isinstance(one, Document)), None)
        if document is None or document.text != gold.text:
            msg = (
                f"{gold.id}: the text is empty or not NFC with \\n line ends, so that its places would shift"
            )
            raise ValueError(msg)
        yield Text(gold, document)


def groups(texts: Sequence[Text]) -> dict[str, list[bool]]:
    """Return which texts rules may be written for, and which are of the blind fifth."""
    blind = [text.gold.is_blind for text in texts]
    return {"open four fifths": [not one for one in blind], "blind fifth": blind}


def rows(
    texts: Sequence[Text], readers: Sequence[str], parts: dict[str, list[bool]]
) -> Iterator[tuple[str, ...]]:
    """Yield the rows of each reader: all texts, with its speed, then each part of them."""
    size = sum(len(text.gold.text.encode()) for text in texts)
    for reader in readers:
        found = READERS[reader]([text.document for text in texts])
        agreements = [
            agreement(text.gold.mentions, one) for text, one in zip(texts, found.mentions, strict=True)
        ]
        speed = size / 1e6 / max(found.seconds, 1e-9)
        yield (reader, "all", str(len(texts)), *_figures(agreements), f"{speed:.3f}")
        for name, chosen in parts.items():
            part = list(compress(agreements, chosen))
            yield (reader, name, str(len(part)), *_figures(part), "")


def _figures(agreements: Sequence[Agreement]) -> Iterator[str]:
    whole = together(agreements)
    return (f"{whole[measure].f1:.1f}" if whole else "" for measure in MEASURES)


def peak_memory(paths: Sequence[Path]) -> str:
    """Return the peak resident memory of a fresh process that only reads the texts, in MB."""
    command = [sys.executable, "-m", "tests.benchmarks.tagger_memory", *map(str, paths)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def report(asked: argparse.Namespace) -> Iterator[str]:
    """Yield the lines to print."""
    texts = list(taken_in(asked.gold))
    readers = ["pipeline", *([asked.beside] if asked.beside else [])]
    beside = texts[: asked.limit_documents]
    if len(beside) < len(texts):
        yield f"of {len(texts)} texts only the first {len(beside)} were read, by all readers"
    found = list(rows(beside, readers, groups(beside) if asked.blind_fifth else {}))
    size = sum(len(text.gold.text.encode()) for text in beside)
    yield f"{size:,} bytes; the peak memory of the pipeline alone is {peak_memory(asked.gold)} MB"
    for row in (HEAD, ("---",) * len(HEAD), *found):
        yield f"| {' | '.join(row)} |"
    whole = [float(row[-1]) for row in found if row[1] == "all"]
    if asked.beside:
        yield f"ratio of speeds: {whole[0] / whole[1]:.1f}"
    yield f"Python {platform.python_version()}, dateparser {version('dateparser')}, {platform.machine()}"


def main() -> None:
    """Read the command line, measure, print."""
    typed = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    typed.add_argument("gold", nargs="+", type=Path, metavar="GOLD")
    typed.add_argument("--beside", choices=[name for name in READERS if name != "pipeline"])
    typed.add_argument("--limit-documents", type=int, metavar="N", help="only the first N, for all readers")
    typed.add_argument(
        "--blind-fifth", action="store_true", help="also rows for crc32(id) %% 5 == 0 and the rest"
    )
    for line in report(typed.parse_args()):
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
