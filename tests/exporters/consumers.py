"""The programs of others that read our exports: in node, and FollowTheMoney in Python."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

CONSUMERS = Path(__file__).parents[1] / "consumers"
NODE_MODULES = CONSUMERS / "node_modules"
SITE = CONSUMERS / ".site"
INSTALL = "bash tests/consumers/install"


def _needs(place: Path | None, what: str) -> None:
    if place is None or not place.exists():
        message = f"{what} is not installed: {INSTALL}"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)


def node_modules() -> Path:
    """Return the folder of the npm packages, or skip the test (in CI: fail)."""
    program = shutil.which("node")
    _needs(Path(program) if program else None, "node")
    _needs(NODE_MODULES, "what tests/consumers/package.json lists")
    return NODE_MODULES


def read_in_node(reader: str, *files: Path) -> list[Any]:
    """Return what a program of node understood of each file."""
    node_modules()
    command = ["node", str(CONSUMERS / "read.mjs"), reader, *map(str, files)]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=os.environ | {"TZ": "UTC"}, timeout=60, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def read_by_followthemoney(file: Path) -> list[dict[str, Any]]:
    """Return for each line what FollowTheMoney keeps of it and its own errors."""
    _needs(SITE, "what tests/consumers/requirements.txt lists")
    command = [sys.executable, str(CONSUMERS / "read_followthemoney.py"), str(file)]
    environment = os.environ | {"PYTHONPATH": str(SITE)}
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, timeout=60, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]
