"""Which column of a table holds what, by its name."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any

from pipeline.readers.errors import UnreadableError

SIGNS = re.compile(r"[\W_]+")
NAMED = 12  # columns named in a message
MEND = "Name the column with the texts “text”; title, published, id, source and author are known too."


def columns_taken(names: Iterable[str]) -> dict[str, str]:
    """Return, for each field of a draft that has one, the name of its column."""
    known = {_plain(name): name for name in reversed(list(names))}
    taken = (
        (field, next((known[one] for one in likely if one in known), None)) for field, likely in _fields()
    )
    return {field: name for field, name in taken if name is not None}


def with_text(names: Iterable[str]) -> dict[str, str]:
    """Return the columns taken; raise UnreadableError if none holds the text."""
    given = [name for name in names if name.strip()]
    refuse_timelines(given)
    taken = columns_taken(given)
    if "text" not in taken:
        what = f"none of its columns is known to hold the text ({_listed(given) or 'none is named'})"
        raise UnreadableError(what, MEND)
    return taken


def refuse_timelines(names: Iterable[str]) -> None:
    """Raise UnreadableError if these are the columns of a finished timeline, whose rows are events."""
    plain = set(map(_plain, names))
    if any(plain.issuperset(timeline) for timeline in _table()["timelines"]):
        what = "it is a finished timeline, not a table of documents"
        raise UnreadableError(what, "Give the documents that it was made from.")


def said(taken: Mapping[str, str], names: Iterable[str]) -> str:
    """Say which columns were taken for what, and which were not; "" if each has our own name."""
    unused = [name for name in names if name.strip() and name not in taken.values()]
    if not unused and all(field == _plain(name) for field, name in taken.items()):
        return ""
    told = ", ".join(f"{field} from “{name}”" for field, name in taken.items())
    return f"columns taken: {told}{f'; not taken: {_listed(unused)}' if unused else ''}"


def _listed(names: list[str]) -> str:
    more = ", …" if len(names) > NAMED else ""
    return ", ".join(f"“{name[:40]}”" for name in names[:NAMED]) + more


def _plain(name: str) -> str:
    return SIGNS.sub("_", name.strip().lower()).strip("_")


def _fields() -> list[tuple[str, list[str]]]:
    return [(field, likely) for field, likely in _table().items() if field != "timelines"]


@cache
def _table() -> dict[str, Any]:
    source = resources.files("pipeline.readers") / "columns.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
