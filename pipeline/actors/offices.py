"""Links a title that stands alone ("the Prime Minister", "Ryanair CEO, …") to the person who bears it."""

import re
import tomllib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.model.actors import Actor, ActorMention, MentionForm
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span

ADDRESS = r"(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+)?"
OF_WHAT = r"(?:\s+(?:of|for|at)\s+(?:the\s+)?[A-Z](?:[\w&’'.-]|\s(?=[A-Zo&])){0,60})?"
BEFORE_NAME = re.compile(rf"{OF_WHAT},?\s+{ADDRESS}")
AFTER_NAME = re.compile(r",\s+(?:(?:the|an?|its|their|who is|currently|then)\s+)*(?:[A-Z][\w&’'.-]*\s+){0,4}")
ALSO = re.compile(r"\s+and\s+")
DEFINITE = re.compile(r"\b(?:the|The|our|Our)\s+$")


@dataclass(frozen=True, slots=True)
class Office:
    """A title in the text, or two joined by "and": its place, and a key for all spellings of each."""

    span: Span
    keys: tuple[str, ...]
    capital: bool


class Holders:
    """The persons of one document by the offices the text gives them."""

    def __init__(self, text: str, named: list[tuple[Actor, ActorMention]]) -> None:
        """Take the text and its named mentions in text order."""
        self._text = text
        self._people = [(actor, mention) for actor, mention in named if actor.kind is ActorKind.PERSON]
        self._starts = [mention.span.start for _, mention in self._people]
        self._holders: dict[str, dict[str, Actor]] = defaultdict(dict)
        self._alone: list[Office] = []
        self._asides: list[tuple[Office, Actor]] = []
        self._read()

    def only(self, office: str) -> Actor | None:
        """Return the only person of the text who bears the office, in whatever spelling."""
        held = self._holders.get(_key(office), {})
        return next(iter(held.values())) if len(held) == 1 else None

    def mentions(self) -> list[tuple[Actor, ActorMention]]:
        """Return the titles in capitals that stand for a person beside the name or in its place."""
        found = []
        for office, actor in self._asides:
            if office.capital:
                found.append(self._mention(office, actor, "who is named beside it"))
        for office in self._alone:
            holder = self.only(office.keys[0])
            if holder:
                found.append(self._mention(office, holder, "the only one here who bears it"))
        return found

    def _mention(self, office: Office, actor: Actor, how: str) -> tuple[Actor, ActorMention]:
        why = f"“{office.span.of(self._text)}” is the office of {actor.name}, {how}"
        return actor, ActorMention(office.span, actor.id, MentionForm.NAMED, why)

    def _read(self) -> None:
        for office in _offices(self._text):
            at = bisect_left(self._starts, office.span.end)
            if at > 0 and office.span.overlaps(self._people[at - 1][1].span):
                continue
            holder = self._beside(office, at)
            if holder:
                for key in office.keys:
                    self._holders[key][holder.id] = holder
                if not self._is_part_of_name(office, at):
                    self._asides.append((office, holder))
            elif office.capital and DEFINITE.search(
                self._text, max(0, office.span.start - 5), office.span.start
            ):
                self._alone.append(office)

    def _beside(self, office: Office, at: int) -> Actor | None:
        """Return the person named right after the title or before it after a comma."""
        if at < len(self._people):
            actor, mention = self._people[at]
            if BEFORE_NAME.fullmatch(self._text, office.span.end, mention.span.start):
                return actor
        if at > 0:
            actor, mention = self._people[at - 1]
            if AFTER_NAME.fullmatch(self._text, mention.span.end, office.span.start):
                return actor
        return None

    def _is_part_of_name(self, office: Office, at: int) -> bool:
        """Tell whether no comma parts the title from the name: "President Putin"."""
        if at == len(self._people):
            return False
        between = self._text[office.span.end : self._people[at][1].span.start]
        return "," not in between and BEFORE_NAME.fullmatch(between) is not None


def _offices(text: str) -> Iterator[Office]:
    for match in _pattern().finditer(text):
        words = match[0]
        keys = tuple(_key(each) for each in ALSO.split(words))
        yield Office(Span(*match.span()), keys, capital=words[0].isupper() and words.split()[-1][0].isupper())


def _key(words: str) -> str:
    plain = " ".join(words.lower().replace("-", " ").split())
    return str(_table()["same"].get(plain, plain))


@cache
def _pattern() -> re.Pattern[str]:
    """Return what finds a title, in capitals or not: "Chief Operating Officer", "prime minister"."""
    openers, heads = ("|".join(map(_either_case, _table()[key].split())) for key in ("openers", "heads"))
    title = rf"(?:(?:{openers})[ -])*(?:{heads})"
    return re.compile(rf"(?<![\w-]){title}(?:\s+and\s+{title})?(?![\w-])")


def _either_case(word: str) -> str:
    """Return a pattern for a title in capitals or in lower case; acronyms are always in capitals."""
    return re.escape(word) if word.isupper() else f"[{word[0]}{word[0].lower()}]{re.escape(word[1:])}"


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("pipeline.actors") / "offices.toml").read_text(encoding="utf-8"))
