"""The words that point back at an actor, read once from coreference.toml."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.model.clauses import ActorKind


@cache
def words(key: str) -> frozenset[str]:
    """Return the pronouns of one sort, in lower case."""
    return frozenset(str(_table()[key]).split())


@cache
def kind_of_two(noun: str) -> ActorKind | None:
    """Return the kind of each of the two that "both <noun>" means, or None."""
    return _kind("two", noun)


@cache
def kind_of_one(noun: str) -> ActorKind | None:
    """Return the kind of the actor that "the <noun>" means, or None."""
    return _kind("one", noun)


def _kind(table: str, noun: str) -> ActorKind | None:
    for kind, nouns in _table()[table].items():
        if noun in nouns.split():
            return ActorKind(kind)
    return None


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("pipeline.actors") / "coreference.toml").read_text(encoding="utf-8"))
