"""The word lists of this room, read once from their TOML files."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def acting(key: str) -> frozenset[str]:
    """Return the nouns that say how a name before them takes part (see acting.toml)."""
    table = tomllib.loads((files("pipeline.events") / "acting.toml").read_text(encoding="utf-8"))
    return frozenset(table[key].split())
