"""The real rooms give the same case on every engine and under every hash seed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.assembly import ENGINES

ROOT = Path(__file__).parents[2]
TEXTS = (
    "The Kremlin said on Tuesday that Vladimir Putin will meet Kim Jong Un. Mr Putin left in May 2018.",
    "Kim Jong Un launched a satellite last week. North Korea and South Korea signed a treaty in 2018.",
    "Caesar was killed by Brutus on 15 March 44 BC. He may have known it. Rome mourned for days.",
    "A document without anything in it.",
    "Antony Blinken told reporters this week that NATO was concerned.",
)


def built(folder: Path, engine: str, hash_seed: str) -> dict[str, bytes]:
    """Return the files of a case built in a process of its own."""
    source, case = folder / "n.jsonl", folder / f"{engine}-{hash_seed}"
    lines = [{"id": str(n), "text": text, "published": "2024-06-19"} for n, text in enumerate(TEXTS)]
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    command = [sys.executable, "-m", "pipeline", "build", str(source), "-o", str(case), "--engine", engine]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": hash_seed}, check=True, timeout=120)
    return {str(file.relative_to(case)): file.read_bytes() for file in case.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def measure(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(tmp_path_factory.mktemp("measure"), "serial", "0")


@pytest.mark.parametrize("engine", [engine.name for engine in ENGINES])
def test_an_engine_gives_the_case_of_the_serial_one(
    engine: str, tmp_path: Path, measure: dict[str, bytes]
) -> None:
    assert built(tmp_path, engine, "1") == measure
