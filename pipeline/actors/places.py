"""The gazetteer: states, regions, seats of power, bodies and share indices, found by their names."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.actors.slugs import actor_id
from pipeline.model.actors import Actor
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span

FOLDER = files("pipeline.actors") / "gazetteer"
WORD = re.compile(r"[^\W\d_][\w’'&.-]*|\d+")

DATELINE = re.compile(
    r"^[ \t]*(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{2,30}?)(?:,[^\n,]{2,30})?\s?"
    r"(?:\([^()\n]{2,30}\)\s?)?(?:--|[-–—_])\s",
    re.MULTILINE,
)
SHORTEST_IN_CAPITALS = 4  # letters; a shorter word in capitals is more often an acronym


class Sense(StrEnum):
    """In which way a word names an actor."""

    NAME = "name"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor under one of its names."""

    words: str
    actor: Actor
    sense: Sense


@dataclass(frozen=True, slots=True)
class Found:
    """A place in the text where an entry's words stand."""

    span: Span
    entry: Entry


@cache
def entries() -> dict[str, Entry]:
    """Return every entry of the gazetteer by its words."""
    found: dict[str, Entry] = {}
    for row in _table("states.toml")["states"]:
        state = _add(found, row, ActorKind.PLACE)
        for word in row.get("demonyms", []):
            found.setdefault(word, Entry(word, state, Sense.DEMONYM))
        capital = row.get("capital", [])
        if capital:
            _add(found, {"name": capital[0], "aliases": capital[1:]}, ActorKind.PLACE, stands_for=state.id)
    for row in _table("regions.toml")["regions"]:
        region = _add(found, row, ActorKind(row.get("kind", "place")))
        for word in row.get("demonyms", []):
            found.setdefault(word, Entry(word, region, Sense.DEMONYM))
    for row in _table("indices.toml")["indices"]:
        _add(found, row, ActorKind.OTHER)
    bodies = _table("bodies.toml")
    for row in bodies["seats"]:
        _add(found, row, ActorKind.ORGANISATION, stands_for=actor_id(ActorKind.PLACE, row["of"]))
    for row in bodies["bodies"]:
        _add(found, row, ActorKind.ORGANISATION)
    return found


@cache
def actors() -> dict[str, Actor]:
    """Return the actors of the gazetteer by id."""
    return {entry.actor.id: entry.actor for entry in entries().values()}


@cache
def states() -> frozenset[str]:
    """Return the ids of the states."""
    return frozenset(actor_id(ActorKind.PLACE, row["name"]) for row in _table("states.toml")["states"])


@cache
def doubtful() -> frozenset[str]:
    """Return the names that count only where the language engine saw a name too."""
    return frozenset(_table("ambiguous.toml")["words"])


@cache
def currencies() -> frozenset[str]:
    """Return the codes of currencies, which look like acronyms."""
    return frozenset(_table("ambiguous.toml")["currencies"])


@cache
def sure() -> frozenset[str]:
    """Return the doubtful names that can be trusted in a text that is not all in capitals."""
    return frozenset(_table("ambiguous.toml")["sure_in_lower_case_text"])


def find(text: str) -> Iterator[Found]:
    """Yield the gazetteer's names in the text, the longest at each place, in text order."""
    by_first = _by_first_word()
    reached = 0
    for word in WORD.finditer(text):
        start = word.start()
        if start < reached:
            continue
        for entry in by_first.get(_first(word[0]), ()):
            end = start + len(entry.words)
            if text.startswith(entry.words, start) and _ends(text, end):
                yield Found(Span(start, end), entry)
                reached = end
                break


def datelines(text: str) -> Iterator[Found]:
    """Yield the towns that open a line in capitals before a dash: "WASHINGTON (AP) _"."""
    for match in DATELINE.finditer(text):
        entry = _towns().get(match["town"])
        if entry:
            yield Found(Span(*match.span("town")), entry)


@cache
def _towns() -> dict[str, Entry]:
    """Return the entries of places by their names in capitals."""
    return {
        words.upper(): Entry(words.upper(), entry.actor, Sense.NAME)
        for words, entry in entries().items()
        if entry.actor.kind is ActorKind.PLACE and entry.sense is Sense.NAME
    }


def starts_with_place(text: str, start: int) -> bool:
    """Tell whether a state, region or city of the gazetteer stands at `start`."""
    word = WORD.match(text, start)
    if word is None:
        return False
    return any(
        entry.actor.kind is ActorKind.PLACE
        and entry.sense is Sense.NAME
        and text.startswith(entry.words, start)
        and _ends(text, start + len(entry.words))
        for entry in _by_first_word().get(_first(word[0]), ())
    )


def _first(word: str) -> str:
    """Return the word under which entries are looked up, without possessive and stop."""
    return word.partition("’")[0].partition("'")[0].rstrip(".")


def _ends(text: str, end: int) -> bool:
    """Tell whether a name may end here: no letter or digit follows."""
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_")


@cache
def _by_first_word() -> dict[str, tuple[Entry, ...]]:
    found = defaultdict(list)
    for entry in (*entries().values(), *_in_capitals()):
        match = WORD.match(entry.words)
        if match:
            found[_first(match[0])].append(entry)
    return {first: tuple(sorted(each, key=lambda entry: -len(entry.words))) for first, each in found.items()}


def _in_capitals() -> Iterator[Entry]:
    """Yield the places as datelines and headlines write them: DETROIT, SOUTH KOREA."""
    for words, entry in entries().items():
        is_place = entry.actor.kind is ActorKind.PLACE and entry.sense is Sense.NAME
        if is_place and len(words) >= SHORTEST_IN_CAPITALS and words not in doubtful():
            yield Entry(words.upper(), entry.actor, Sense.NAME)


def _add(
    found: dict[str, Entry], row: dict[str, Any], kind: ActorKind, *, stands_for: str | None = None
) -> Actor:
    aliases = tuple(row.get("aliases", []))
    actor = Actor(actor_id(kind, row["name"]), row["name"], kind, aliases, stands_for)
    for words in (row["name"], *aliases):
        found.setdefault(words, Entry(words, actor, Sense.NAME))
    return actor


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
