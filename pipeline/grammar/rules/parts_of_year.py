"""Quarters, halves and seasons: "Q2 2024", "spring 2019", "the third quarter"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import Piece, Rule, Several
from pipeline.grammar.words import YEAR, stated_year
from pipeline.model.calendar import Grain
from pipeline.model.expressions import Expression, Inside, Reference, Shifted, Turn, UnitOfYear

WHICH_YEAR = "('the'? which:'last'|'next'|'previous'|'following'|'same' | which:'this'|'that') 'year'"
SHIFTS = {"last": -1, "previous": -1, "next": 1, "following": 1}
TOLD = {"previous", "following", "same", "that"}


def _of_year(match: Match, unit: UnitOfYear) -> Expression:
    word = match.word("which")
    if not word:
        return unit
    reference = Reference.TEXT if word in TOLD else Reference.DOCUMENT
    return Inside(unit, Shifted(SHIFTS.get(word, 0), Grain.YEAR, reference))


def quarter(match: Match) -> Expression | None:
    """Read "the third quarter", "third-quarter", "Q2 2024", "this year's third quarter"."""
    nth = match.number("nth")
    if not nth or nth > 4:
        return None
    return _of_year(match, UnitOfYear(Grain.QUARTER, nth, stated_year(match)))


def half(match: Match) -> Expression | None:
    """Read "the first half of 1995", "H1 2024"."""
    nth = match.number("nth") or (2 if match.has("latter") else 0)
    return _of_year(match, UnitOfYear(Grain.HALF, nth, stated_year(match))) if nth in (1, 2) else None


def in_the_fall(match: Match) -> Several:
    """Read "in the fall", which may be a season where "the fall of" something is not."""
    last = match.token("season")
    article = match.tokens[match.tokens.index(last) - 1]
    return Several((Piece(article, last, season(match)),))


def season(match: Match) -> Expression:
    """Read "spring 2019", "the summer of 1916", "last fall", "winter"."""
    turn = Turn(match.text("turn")) if match.has("turn") else Turn.NEAREST
    return _of_year(match, UnitOfYear(Grain.SEASON, match.number("season") or 0, stated_year(match), turn))


def told_season(match: Match) -> Expression:
    """Read "that summer": the one of the year told."""
    unit = UnitOfYear(Grain.SEASON, match.number("season") or 0)
    return Inside(unit, Shifted(0, Grain.YEAR, Reference.TEXT))


RULES = (
    Rule(
        "quarter",
        f"'the'? 'fiscal'? dash? nth:ordinal dash? 'quarter' (('of'|comma)? {YEAR} | 'of'? {WHICH_YEAR})? | 'the'? year:year nth:ordinal dash? 'quarter'",
        quarter,
        examples={
            "[the third quarter]": "2024-Q3",
            "[third-quarter] profit": "2024-Q3",
            "[the second quarter of 1998]": "1998-Q2",
            "in [the 1988 second quarter]": "1988-Q2",
            "[the fourth quarter of last year]": "2023-Q4",
        },
        counterexamples=("a quarter of them",),
    ),
    Rule(
        "quarter in short",
        f"('q' ~ nth:number ('of'? {YEAR})? | nth:number ~ 'q' ~ apostrophe? (year:year | short:two-digits))",
        quarter,
        examples={"[Q2 2024]": "2024-Q2", "in [2Q24]": "2024-Q2", "[Q1 ’98]": "1998-Q1"},
    ),
    Rule(
        "quarter of this year",
        f"{WHICH_YEAR} (apostrophe 's')? nth:ordinal dash? 'quarter'",
        quarter,
        examples={"[this year’s third quarter]": "2024-Q3", "[last year’s first quarter]": "2023-Q1"},
    ),
    Rule(
        "half",
        f"'the'? (nth:ordinal | latter:'latter') dash? 'half' 'of' ({YEAR} | {WHICH_YEAR})",
        half,
        examples={"[the first half of 1995]": "1995-H1", "[the second half of this year]": "2024-H2"},
        counterexamples=("the first half of the match",),
    ),
    Rule(
        "half in short",
        f"('h' ~ nth:number {YEAR} | nth:number ~ 'h' ~ apostrophe? (year:year | short:two-digits))",
        half,
        examples={"[H1 2024]": "2024-H1", "[1H24]": "2024-H1"},
    ),
    Rule(
        "season of a year",
        f"'the'? season:season comma? 'of'? ({YEAR} (~ dash|'/' ~ two-digits|year)? | 'of' {WHICH_YEAR})",
        season,
        examples={
            "[spring 2019]": "2019-SP",
            "[the summer of 1916]": "1916-SU",
            "[winter of 1941]": "1941-WI",
            "in [the winter of 1941–42]": "1941-WI",
            "in [winter 2010/11]": "2010-WI",
            "[the fall of that year]": "2024-FA",
        },
        counterexamples=("the fall of Rome",),
    ),
    Rule(
        "turned season",
        "('this' turn:'past'|'coming' | 'the'? turn:'last'|'next' | turn:'this'|'past') season:season",
        season,
        examples={
            "[last fall]": "2023-FA",
            "[this summer]": "2024-SU",
            "[next spring]": "2025-SP",
            "[the next spring]": "2025-SP",
        },
    ),
    Rule(
        "told season",
        "('that' | 'the' 'same') season:season !('of')",
        told_season,
        examples={"In 1776 he fell. [That summer] his rival": "1776-SU"},
        counterexamples=("that fall of Rome",),
    ),
    Rule(
        "season",
        "'the'? season:'summer'|'winter'|'autumn'|'springtime'|'summertime'|'spring' !(season)",
        season,
        examples={"in [the summer]": "2024-SU", "in [autumn]": "2024-FA"},
    ),
    Rule(
        "fall",
        "'in'|'throughout'|'during'|'by' 'the' season:'fall' !('of') | 'the' season:'fall' >('and'|'or' season)",
        in_the_fall,
        examples={"in [the fall]": "2024-FA"},
        counterexamples=("the fall of Rome", "in the fall of Saigon", "prices fall"),
    ),
)
