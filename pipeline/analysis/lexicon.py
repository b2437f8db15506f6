"""The word lists of this room, read once from their TOML files."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.model.clauses import ActorKind, EventKind

LEXICONS = files("pipeline.analysis") / "lexicons"


@dataclass(frozen=True, slots=True)
class Verbs:
    """Verb lemmas by what they do to the reading of a clause (see lexicons/verbs.toml)."""

    statement: frozenset[str]
    addressing: frozenset[str]
    state: frozenset[str]
    relation: frozenset[str]
    aspectual: frozenset[str]
    attempting: frozenset[str]
    naming: frozenset[str]
    planning: frozenset[str]
    about_to: frozenset[str]
    light: frozenset[str]
    carrying: frozenset[str]
    object_control: frozenset[str]
    denying: frozenset[str]
    kinds: dict[str, EventKind]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Short words before a stop (see lexicons/abbreviations.toml)."""

    always: frozenset[str]
    sometimes: frozenset[str]
    starters: frozenset[str]
    suffixes: frozenset[str]


@cache
def verbs() -> Verbs:
    """Return the verb lists."""
    table = _table("verbs.toml")
    kinds = table.pop("kinds")
    return Verbs(**{key: frozenset(words.split()) for key, words in table.items()}, kinds=_by_word(kinds))


@cache
def event_nouns() -> dict[str, EventKind]:
    """Return the kind of event that each singular noun names."""
    return _by_word(_table("event_nouns.toml"))


@cache
def parties(key: str) -> frozenset[str]:
    """Return a list of small words around those who take part (see lexicons/parties.toml)."""
    return frozenset(_table("parties.toml")[key].split())


@cache
def titles() -> tuple[str, ...]:
    """Return the titles before a name, longest first."""
    return tuple(sorted(_table("titles.toml")["titles"], key=len, reverse=True))


@cache
def titles_in_names() -> frozenset[str]:
    """Return the titles that may open the name of a body too."""
    return frozenset(_table("titles.toml")["titles_in_names"])


@cache
def offices() -> tuple[str, ...]:
    """Return the offices whose capitalised words name nobody."""
    return tuple(_table("titles.toml")["offices"])


@cache
def abbreviations() -> Abbreviations:
    """Return what a stop after a short word means."""
    table = _table("abbreviations.toml")
    return Abbreviations(**{key: frozenset(words.split()) for key, words in table.items()})


@cache
def time_nouns() -> frozenset[str]:
    """Return the nouns, in lower case, that are a time themselves."""
    return frozenset(_table("time_nouns.toml")["words"].split())


@cache
def rule_words(key: str) -> frozenset[str]:
    """Return a word list for the analyst without a model (see lexicons/rules.toml)."""
    return frozenset(_table("rules.toml")[key].split())


@cache
def nominal_heads() -> dict[str, ActorKind]:
    """Return the kind of actor that each common noun can point at."""
    return {
        word: ActorKind(kind) for kind, words in _table("nominals.toml").items() for word in words.split()
    }


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((LEXICONS / name).read_text(encoding="utf-8"))


def _by_word(lists: dict[str, str]) -> dict[str, EventKind]:
    return {word: EventKind(kind) for kind, words in lists.items() for word in words.split()}
