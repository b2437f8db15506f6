"""The day on which a text was published, as its first lines tell it.

Only a whole day is taken, and only where it stands as such days do: behind a label
("Published: 3 June 2019"), in a dateline ("LONDON, June 3, 2019 (Reuters) –"), behind the
author, or on a line of its own. Of two that differ none is taken. Unknown stays unknown.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import resources
from typing import Any

from pipeline.model.calendar import Moment, is_day
from pipeline.model.expressions import CalendarPlace, ClockTime, Expression, PartOf
from pipeline.model.mentions import TimeMention
from pipeline.ports import Tagger

HEAD = 1500  # characters
FIRST_LINES = 8  # in which a day may stand on a line of its own
EITHER_WAY = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2\d{2,4}")  # "3/4/2019" is 3 April or March 4
LONGEST_PLACE = 100  # characters from the beginning of a line to its day
# After the day: nothing more, a bar, an hour, a zone.
ENDS_LINE = re.compile(
    r"[\W_]{0,4}(?:$|[|·•]|(?:,|at|à|um)?\s*\d{1,2}[:.h]\d\d.{0,30}$|[+-]\d{4}.{0,8}$|[A-Z]{2,5}$)"
)
AGENCY = r"(?:\s?(?:--|–|—)?\s?\([^()\n]{2,40}\)\s?(?:--|–|—|-)\s?)"
BEGINS_STORY = re.compile(r"\)?\s*(?:\([^()\n]{2,40}\)|/[^/\n]{2,40}/)?\s*(?:[–—:]|--|-\s)\s*\S")
UPPER = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’-])+"
CAPITALS = re.compile(f"{UPPER}(?:[,/\\s]{{1,3}}{UPPER}){{0,5}}(?:{AGENCY}|[,(/\\s]{{1,3}})")
CAPITALISED = r"[^\W\d_a-z][\w.'’-]*"
PLACE = re.compile(
    f"(?:{CAPITALISED}[,/]?\\s{{1,2}}){{0,5}}{CAPITALISED}(?:,\\s*|\\s\\()(?:le|den|am|el)?\\s*"
)
YEAR_ENDS_LINE = re.compile(r"^.{0,30}\b\d{4}\W{0,3}$", re.MULTILINE)
MONTHS = 12
MANY = 3  # short lines that end with a year: a chronicle, none of whose days is its own


class Sign(IntEnum):
    """By what a day shows that it is the document's own, the surest first."""

    LABEL = 0
    DATELINE = 1
    BYLINE = 2
    ALONE = 3


@dataclass(frozen=True, slots=True)
class Line:
    """The line round a day: what stands before and after it, and its number among those not empty."""

    number: int
    before: str
    after: str


def day_in_head(text: str, tagger: Tagger) -> tuple[Moment, str] | None:
    """Return the day that the first lines give as the text's own, with the words that tell it.

    None if no sign or the surest gives several days.
    """
    head = _head(text)
    mentions = tagger.tag(head).mentions
    signs: dict[Sign, dict[Moment, str]] = {}
    for mention in mentions:
        day = _whole_day(mention.expression)
        if day and not _is_either_way(mention.span.of(head)):
            line = _line(head, mention)
            sign = _sign(line, text)
            if sign is not None:
                signs.setdefault(sign, {})[day] = f"{line.before}{mention.span.of(head)}"
    surest = signs[min(signs)] if signs else {}
    return surest.popitem() if len(surest) == 1 else None


def _head(text: str) -> str:
    """Return the first lines, whole ones where they are short enough."""
    cut = text.rfind("\n", 0, HEAD)
    return text if len(text) <= HEAD else text[: cut if cut > 0 else HEAD]


def _whole_day(expression: Expression | None) -> Moment | None:
    match expression:
        case CalendarPlace(year=int(year), month=int(month), day=int(day)) if is_day(year, month, day):
            return Moment(year, month, day)
        case ClockTime(whole=whole) | PartOf(whole=whole):
            return _whole_day(whole)
        case _:
            return None


def _is_either_way(phrase: str) -> bool:
    numbers = EITHER_WAY.search(phrase)
    if numbers is None:
        return False
    first, second = int(numbers[1]), int(numbers[3])
    return first != second and max(first, second) <= MONTHS


def _line(head: str, mention: TimeMention) -> Line:
    start = head.rfind("\n", 0, mention.span.start) + 1
    end = head.find("\n", mention.span.end)
    after = head[mention.span.end : end if end >= 0 else len(head)]
    number = sum(1 for line in head[:start].split("\n") if line.strip())
    return Line(number, head[start : mention.span.start].lstrip(), after.rstrip())


def _sign(line: Line, text: str) -> Sign | None:
    """Return what shows that the day of this line is the document's own, or None."""
    ends = bool(ENDS_LINE.match(line.after))
    place = _is_place(line.before)
    if (ends or _author().match(line.after)) and _label().search(line.before):
        return Sign.LABEL
    if place and BEGINS_STORY.match(line.after):
        return Sign.DATELINE
    if ends and _byline().fullmatch(line.before):
        return Sign.BYLINE
    alone = ends and (place or not line.before) and line.number < FIRST_LINES
    return Sign.ALONE if alone and not _is_chronicle(text) else None


def _is_place(before: str) -> bool:
    """Tell whether only a place stands before the day: "LONDON, ", "Washington, DC, ", "GENEVA ("."""
    if len(before) > LONGEST_PLACE or before.split(" ", 1)[0].lower() in _table()["no_places"]:
        return False
    return bool(CAPITALS.fullmatch(before) or PLACE.fullmatch(before))


def _is_chronicle(text: str) -> bool:
    return sum(1 for _ in YEAR_ENDS_LINE.finditer(text)) >= MANY


@cache
def _label() -> re.Pattern[str]:
    table = _table()
    label = f"(?:{_any(table['labels'])})(?:\\s(?:{_any(table['joints'])}))?"
    return re.compile(f"(?:^|[|·•])[\\W_]{{0,4}}{label}[\\W_]{{0,6}}$", re.IGNORECASE)


@cache
def _author() -> re.Pattern[str]:
    return re.compile(f",?\\s(?:{_any(_table()['bylines'])})\\s[^.!?]{{2,80}}$", re.IGNORECASE)


@cache
def _byline() -> re.Pattern[str]:
    by = _any(_table()["bylines"])
    return re.compile(f"(?:{by})\\s[^.!?\\n]{{2,80}}?(?:,|[|·•–—-]|\\son|\\s)\\s?", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _table() -> dict[str, Any]:
    source = resources.files("pipeline.resolution") / "datelines.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
