"""Named days: "Christmas Eve", "Thanksgiving 1998"; their dates stand in resolution/holidays.toml."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import Rule
from pipeline.grammar.words import YEAR, stated_year
from pipeline.model.expressions import Expression, Holiday, Turn


def named_day(match: Match) -> Expression:
    """Read a name that is one word in the lexicon, with what follows it."""
    name = match.text("holiday")
    for follower in ("eve", "day", "sunday", "monday"):
        if match.has(follower):
            name = f"{name} {follower}"
    if name.endswith(" day") and name.startswith(("christmas", "thanksgiving")):
        name = name.removesuffix(" day")
    return _holiday(match, name)


def spelled_day(match: Match) -> Expression:
    """Read a name of several words."""
    words = [token.word for token in match.tokens if token.word.isalpha()]
    taken = [word for word in words if word not in ("last", "this", "next", "the", "of", "s")]
    return _holiday(match, " ".join(taken))


def _holiday(match: Match, name: str) -> Holiday:
    turn = Turn(match.text("turn")) if match.has("turn") else Turn.NEAREST
    return Holiday(name, stated_year(match), turn)


TURN = "(turn:'last'|'this'|'next')?"

RULES = (
    Rule(
        "holiday",
        f"{TURN} holiday:holiday (eve:'eve' | day:'day' | sunday:'sunday' | monday:'monday')? (comma? {YEAR} | 'of' {YEAR})?",
        named_day,
        examples={
            "on [Christmas]": "2024-12-25",
            "[Christmas Eve 1941]": "1941-12-24",
            "[Thanksgiving 1998]": "1998-11-26",
            "[Easter 2024]": "2024-03-31",
            "[Easter Monday 2024]": "2024-04-01",
            "[last Halloween]": "2023-10-31",
        },
    ),
    Rule(
        "holiday of several words",
        f"{TURN} ('new' 'year' apostrophe 's' ('eve'|'day') | 'valentine' apostrophe 's' 'day' | 'good' 'friday' | 'palm' 'sunday'"
        f" | 'labor' 'day' | 'memorial' 'day' | 'independence' 'day' | 'veterans' 'day' | 'may' 'day' | 'boxing' 'day'"
        f" | 'presidents' 'day' | 'mother' apostrophe 's' 'day' | 'father' apostrophe 's' 'day' | 'st' '.'? 'patrick' apostrophe 's' 'day'"
        f" | 'election' 'day' | 'columbus' 'day' | 'armistice' 'day' | 'all' 'saints' apostrophe? 'day') (comma? {YEAR})?",
        spelled_day,
        examples={
            "[New Year's Eve]": "2024-12-31",
            "[Good Friday 2024]": "2024-03-29",
            "[Labor Day 2024]": "2024-09-02",
            "[May Day]": "2024-05-01",
        },
    ),
)
