"""A JSON object whose lists have one item a line: quick to write, and a change shows as a line."""

import json
from collections.abc import Iterable, Mapping
from typing import Any


def listed(told: Mapping[str, Any], **lists: Iterable[Mapping[str, Any]]) -> bytes:
    """Return what is told, then each list under its name, in UTF-8."""
    head = [f"{_written(name)}: {_written(value)}" for name, value in told.items()]
    tail = [
        f"{_written(name)}: [\n" + ",\n".join(map(_written, items)) + "\n]" for name, items in lists.items()
    ]
    return ("{" + ",\n".join([*head, *tail]) + "}\n").encode()


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
