"""Reads the dates of texts and does nothing else; prints the peak of its resident memory in MB.

    python -m tests.benchmarks.tagger_memory GOLD [GOLD ...]

What a language must be told by (py3langid) is left out: the texts are taken as English.
"""

import resource
import sys
from pathlib import Path

from pipeline import assembly
from pipeline.model.documents import Basis, Document
from pipeline.model.iso import parse_day
from tests.benchmarks.gold_dates import read_gold

STATUS = Path("/proc/self/status")
PEAK = "VmHWM:"  # of this program alone; getrusage counts the parent's pages at the fork as well


def peak() -> float:
    """Return the most resident memory this process ever had, in MB."""
    if STATUS.exists():
        line = next(line for line in STATUS.read_text().splitlines() if line.startswith(PEAK))
        return int(line.split()[1]) * 1024 / 1e6
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / 1e6 if sys.platform == "darwin" else used * 1024 / 1e6


def main() -> None:
    """Read every text once, keeping nothing."""
    for path in map(Path, sys.argv[1:]):
        for gold in read_gold(path):
            day = parse_day(gold.published)
            basis = Basis.METADATA if day else None
            assembly.ledger(Document(gold.id, gold.text, "", "", "", day, basis))
    print(f"{peak():.0f}")  # noqa: T201


if __name__ == "__main__":
    main()
