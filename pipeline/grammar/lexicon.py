"""Words and what they mean, read from `lexicons/*.toml`."""

import tomllib
from dataclasses import dataclass, field
from importlib import resources
from typing import TypeAlias

Value: TypeAlias = int | float | str | None
Categories: TypeAlias = dict[str, Value]
"""The categories that a word belongs to, each with what the word means there."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language. `uncapitalised` holds the readings of words that are time
    words only with a capital letter ("May", "Sun"), for when they have none. `verbs` tells of the
    words by which a sentence looks back or ahead which of the lists of `[lean]` they stand in.
    """

    words: dict[str, Categories]
    uncapitalised: dict[str, Categories]
    verbs: dict[str, str] = field(default_factory=dict)

    def with_literals(self, literals: frozenset[str]) -> "Lexicon":
        """Return the lexicon in which each literal word of a rule is a category of its own."""
        words, lower = dict(self.words), dict(self.uncapitalised)
        for literal in literals:
            words[literal] = {**words.get(literal, {}), literal_category(literal): None}
            if literal in lower:
                lower[literal] = {**lower[literal], literal_category(literal): None}
        return Lexicon(words, lower, self.verbs)


def literal_category(word: str) -> str:
    """Return the name of the category whose only word is this one."""
    return f"={word}"


def read_lexicon(name: str) -> Lexicon:
    """Read `lexicons/NAME.toml`.

    A table `[category]` maps words to values; `[sets]` lists words that only belong;
    `[lean]` lists verbs by where they look;
    `capital` lists the words that need a capital letter to be what they are.
    """
    source = resources.files("pipeline.grammar") / "lexicons" / f"{name}.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    capital: list[str] = tables.pop("capital")
    leaning = tables.pop("lean")
    words: dict[str, Categories] = {}
    for category, members in tables.pop("sets").items():
        for word in members:
            words.setdefault(word, {})[category] = None
    for category, values in tables.items():
        for word, value in values.items():
            words.setdefault(word, {})[category] = value
    lower: dict[str, Categories] = {}
    for word in capital:
        lower[word] = {f"lower-{category}": value for category, value in words[word].items()}
    verbs = {verb: way for way, members in leaning.items() for verb in members}
    return Lexicon(words, lower, verbs)


NUMBER_CATEGORIES = frozenset(
    "count quantity packed-date long-number number short day-number month-number hour-number hour-12"
    " two-digits minute-number early-year military compact-clock year four-digits dotted-clock dotted-date"
    " ordinal ordinal-day spelled spelled-year vague-number".split()
)
"""The categories that numbers and folded numbers may have; no word of a lexicon has them."""


def number_categories(digits: str) -> Categories:
    """Return what a written number may be: a count, a day, a month, an hour, a year."""
    if "," in digits:
        return {"count": int(digits.replace(",", "")), "quantity": None}
    if "." in digits:
        return _dotted(digits)
    if len(digits) > 4:
        return {"packed-date": digits} if len(digits) == 8 else {"long-number": None}
    value = int(digits)
    found: Categories = {"count": value, "number": value}
    if len(digits) <= 2:
        return found | _short(digits, value)
    if value % 100 < 60:
        found["compact-clock"] = digits
    if len(digits) == 3:
        return found | {"early-year": value}
    if value // 100 <= 24 and value % 100 < 60:
        found["military"] = digits
    if 1000 <= value <= 2199:
        found["year"] = value
    return found | {"four-digits": value}


def _short(digits: str, value: int) -> Categories:
    """Return what one or two digits may be: a day, a month, an hour, minutes."""
    found: Categories = {"short": value} if value else {}
    for category, low, high in (
        ("day-number", 1, 31),
        ("month-number", 1, 12),
        ("hour-number", 0, 24),
        ("hour-12", 1, 12),
    ):
        if low <= value <= high:
            found[category] = value
    if len(digits) == 2:
        found["two-digits"] = value
        if value < 60:
            found["minute-number"] = value
    return found


def _dotted(digits: str) -> Categories:
    parts = digits.split(".")
    if len(parts) == 2:
        found: Categories = {"count": float(digits), "quantity": None}
        if int(parts[0]) <= 24 and len(parts[0]) <= 2 and len(parts[1]) == 2 and int(parts[1]) < 60:
            found["dotted-clock"] = digits
        return found
    if len(parts) == 3 and len(parts[0]) <= 2 and len(parts[1]) <= 2 and len(parts[2]) in (2, 4):
        return {"dotted-date": digits}
    return {"long-number": None}
