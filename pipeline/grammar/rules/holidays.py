"""Named days: "Christmas Eve", "Thanksgiving 1998"; their dates stand in resolution/holidays.toml."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import Rule
from pipeline.grammar.words import GRAINS, YEAR, stated_year
from pipeline.model.expressions import Expression, Holiday, ShiftedFrom, Turn

LEFT_OUT = {"last", "this", "next", "the", "of", "s", "jr"}
SAME = {"saint": "st", "fool": "fools"}


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
    taken = [SAME.get(word, word) for word in words if word not in LEFT_OUT]
    return _holiday(match, " ".join(taken))


def _holiday(match: Match, name: str) -> Holiday:
    turn = Turn(match.text("turn")) if match.has("turn") else Turn.NEAREST
    return Holiday(name, stated_year(match), turn)


def day_of_history(match: Match) -> Expression | None:
    """Read "D-Day", "V-E Day", "9/11"."""
    if match.has("nine"):
        return Holiday("nine eleven") if (match.number("nine"), match.number("eleven")) == (9, 11) else None
    return Holiday("d day" if match.word("history") == "d" else f"v{match.word('other')} day")


def named_weekend(match: Match) -> Expression:
    """Read "Easter weekend", "Christmas week": the week that holds the day, or its end."""
    return ShiftedFrom(0, GRAINS[match.text("unit")], _holiday(match, match.text("holiday")))


TURN = "(turn:'last'|'this'|'next')?"
OF = "apostrophe? 's'"  # "Valentine's", "Mothers'", "Presidents"
SAINT = "'st'|'saint' '.'?"
SPELLED = (
    f"'new' 'year' ({OF})? ('eve'|'day') | 'new' 'year' {OF}",
    f"'valentine' {OF} 'day' | 'april' 'fool'|'fools' ({OF}|apostrophe)? 'day' | 'women' {OF} 'day'",
    "'good'|'black' 'friday' | 'palm'|'whit'|'trinity'|'remembrance' 'sunday' | 'whit'|'cyber' 'monday'",
    "'holy'|'maundy' 'thursday' | 'holy' 'saturday' | 'ash' 'wednesday' | 'shrove' 'tuesday' | 'corpus' 'christi'",
    "'labor'|'memorial'|'independence'|'may'|'boxing'|'election'|'columbus'|'armistice'|'ascension' 'day'",
    f"'midsummer' {OF} 'day'",
    "'groundhog'|'earth'|'anzac'|'midsummer'|'canada'|'bastille'|'remembrance' 'day'",
    f"'veterans'|'presidents' apostrophe? 'day' | 'all' 'saints' apostrophe? 'day' | 'mother'|'father' {OF} 'day'",
    f"{SAINT} ('patrick'|'george'|'andrew'|'nicholas'|'stephen') {OF} 'day'",
    "'martin' 'luther' 'king' ('jr' '.'?)? 'day' | 'guy' 'fawkes' 'night' | 'bonfire' 'night' | 'cinco' 'de' 'mayo'",
)

RULES = (
    Rule(
        "holiday",
        f"{TURN} holiday:holiday (eve:'eve' | day:'day' | sunday:'sunday' | monday:'monday' | 'al' dash 'fitr'|'adha')? (comma? {YEAR} | 'of' {YEAR})?",
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
        "week of a holiday",
        f"{TURN} holiday:holiday unit:'weekend'|'week' ('of'? {YEAR})?",
        named_weekend,
        examples={"over [Easter weekend]": "2024-W13-WE", "in [Christmas week 2019]": "2019-W52"},
    ),
    Rule(
        "holiday of several words",
        f"{TURN} ({' | '.join(SPELLED)}) (comma? {YEAR})?",
        spelled_day,
        examples={
            "[New Year's Eve]": "2024-12-31",
            "[Good Friday 2024]": "2024-03-29",
            "[Labor Day 2024]": "2024-09-02",
            "[May Day]": "2024-05-01",
            "[Bastille Day 1989]": "1989-07-14",
            "[Ash Wednesday 2024]": "2024-02-14",
            "[Martin Luther King Day 2024]": "2024-01-15",
            "[Saint Patrick’s Day 2024]": "2024-03-17",
            "[Election Day 2016]": "2016-11-08",
        },
        counterexamples=("a good day", "on Friday night", "all day"),
    ),
    Rule(
        "day of history",
        "history:'d' dash 'day' | history:'v' dash? other:'e'|'j' dash? 'day' | nine:number ~ '/' ~ eleven:number !('/')",
        day_of_history,
        examples={"on [D-Day]": "1944-06-06", "on [V-E Day]": "1945-05-08", "since [9/11]": "2001-09-11"},
        counterexamples=("a score of 9/10",),
    ),
)
