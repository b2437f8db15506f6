"""Years and what is made of years: "2018", "44 BC", "the 1990s", "the 20th century", "FY2024"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import NotADate, Piece, Rule, Several
from pipeline.grammar.words import YEAR, stated_year
from pipeline.model.calendar import Grain
from pipeline.model.expressions import CalendarPlace, Era, Expression, FiscalYear, Range, ShortYear

BC = "(era:'bc'|'bce' | 'b' '.' 'c' '.'? ('e' '.'?)?)"


def year(match: Match) -> Expression | NotADate:
    """Read a year; before AD 1 comes 1 BC."""
    told = stated_year(match)
    return NotADate("there is no year 0") if match.number("year") == 0 else CalendarPlace(told)


def counted(_match: Match) -> NotADate:
    """Read a number of things that looks like a year."""
    return NotADate("a number of things, not a year")


def decade(match: Match) -> Expression | NotADate | None:
    """Read "the 1990s", "the '90s", "the nineties"."""
    digits = match.number("short")
    if digits is not None:
        return Era(Grain.DECADE, ShortYear(digits)) if digits % 10 == 0 else NotADate("not a decade")
    if match.has("spelled"):
        tail = match.number("spelled") or 0
        hundreds = match.number("hundreds")
        return Era(Grain.DECADE, ShortYear(tail) if hundreds is None else hundreds * 100 + tail)
    start = match.number("year") or 0
    if start % 100 == 0 and match.has("hundred"):
        return Era(Grain.CENTURY, start)
    return Era(Grain.DECADE, start) if start % 10 == 0 else None  # "1969's totals" are the year's


def century(match: Match) -> Expression | NotADate:
    """Read "the 20th century", "the 5th century BC"."""
    number = match.number("nth")
    return NotADate("no such century") if not number or number > 99 else _era(match, number)


def centuries(match: Match) -> Several | None:
    """Read "the 19th and 20th centuries"."""
    first, last = match.number("first"), match.number("nth")
    if not first or not last or max(first, last) > 99:
        return None
    one, other = _era(match, first), _era(match, last)
    return Several(
        (
            Piece(match.tokens[0], match.tokens[-1], Range(one, other)),
            Piece(match.tokens[0], match.token("first"), one),
            Piece(match.token("nth"), match.tokens[-1], other),
        )
    )


def _era(match: Match, number: int) -> Era:
    size = 1000 if match.word("unit") == "millennium" else 100
    grain = Grain.CENTURY if size == 100 else Grain.MILLENNIUM
    before_christ = match.has("era_b") or match.text("era") == "BC"
    return Era(grain, 1 - number * size if before_christ else (number - 1) * size)


def year_range(match: Match) -> Several | NotADate | None:
    """Read "1914–18", "2009-10": both years and the stretch between them."""
    first, short = match.number("first"), match.number("last")
    if first is None or short is None:
        return None
    last = first // 100 * 100 + short if short < 100 else short
    if not first < last <= first + 300:
        return NotADate("two numbers that are no run of years")
    start, end = CalendarPlace(first), CalendarPlace(last)
    one, other = match.token("first"), match.token("last")
    return Several((Piece(one, other, Range(start, end)), Piece(one, one, start), Piece(other, other, end)))


def years_before_christ(match: Match) -> Several | NotADate:
    """Read "264–146 BC"."""
    first, last = match.number("first") or 0, match.number("last") or 0
    if not first > last > 0:
        return NotADate("two numbers that are no run of years before Christ")
    start, end = CalendarPlace(1 - first), CalendarPlace(1 - last)
    one, tail = match.token("first"), match.token("last")
    final = match.tokens[-1]
    return Several((Piece(one, final, Range(start, end)), Piece(one, one, start), Piece(tail, final, end)))


def years_after_christ(match: Match) -> Several | NotADate:
    """Read "AD 98 to 117"."""
    first, last = match.number("first") or 0, match.number("last") or 0
    if not 0 < first < last:
        return NotADate("two numbers that are no run of years")
    start, end = CalendarPlace(first), CalendarPlace(last)
    one, other, final = match.tokens[0], match.token("first"), match.tokens[-1]
    return Several((Piece(one, final, Range(start, end)), Piece(one, other, start), Piece(final, final, end)))


def year_in_thousands(match: Match) -> Expression | None:
    """Read "the year two thousand"."""
    year = match.number("year") or 0
    return CalendarPlace(year) if 1000 <= year <= 2199 else None


def fiscal(match: Match) -> Expression:
    """Read "fiscal 1989", "FY2024"."""
    digits = match.number("year") or 0
    return FiscalYear(digits if digits > 99 else ShortYear(digits))


RULES = (
    Rule(
        "year",
        f"('the' 'year'|'years')? {YEAR}",
        year,
        examples={
            "in [2018]": "2018",
            "[the year 1066]": "1066",
            "a [2018] military treaty": "2018",
            "half of [1969]'s totals": "1969",
            "[44 BC]": "BC0044",
            "[44 B.C.]": "BC0044",
            "[AD 79]": "0079",
            "back in [’68]": "1968",
            "[nineteen ninety-six]": "1996",
        },
        counterexamples=("2000 people came", "it cost $1998"),
    ),
    Rule(
        "number of things",
        "(currency year:year|short | year:year counted | year:year 'a'|'per' unit | year:year '%' | 'no' '.'? year:year | year:year ~ '/' | '#' ~ year:year | early-year|long-number ~ dash ~ year:year)",
        counted,
        counterexamples=("in 2018",),
    ),
    Rule(
        "decade",
        "'the'? (year:year (~ apostrophe)? ~ hundred:'s' | hundreds:teens dash? spelled:decade-word)",
        decade,
        examples={"[the 1990s]": "199", "in [the late 1990's]": "199", "[the nineteen sixties]": "196"},
        counterexamples=("in 1990",),
    ),
    Rule(
        "short decade",
        "('the'? apostrophe ~ short:two-digits ~ apostrophe? ~ 's' | 'the' short:two-digits (~ apostrophe)? ~ 's' | 'the' spelled:decade-word)",
        decade,
        examples={
            "[the 90s]": "199",
            "[the ’60s]": "196",
            "[the 80's]": "198",
            "and [’50s]": "195",
            "[the nineties]": "199",
        },
    ),
    Rule(
        "century",
        "'the'? nth:ordinal dash? (unit:'century'|'millennium' | unit:'c' '.' >(era)) (era:era | era_b:'b' '.' 'c' '.'? ('e' '.'?)?)?",
        century,
        examples={
            "[the 20th century]": "19",
            "a [19th-century] house": "18",
            "[the fifth century BC]": "BC04",
        },
    ),
    Rule(
        "centuries",
        "'the'? first:ordinal dash|'and'|'or'|'to' 'the'? nth:ordinal unit:'centuries' (era:era | era_b:'b' '.' 'c' '.'?)?",
        centuries,
        examples={"[the 19th] and 20th centuries": "18"},
    ),
    Rule(
        "run of years",
        "(first:year dash last:two-digits|year !(dash|'%') | first:year ~ '/' ~ last:two-digits !('/') | '(' first:early-year dash last:early-year|year >(')'))",
        year_range,
        examples={
            "[1914]–18": "1914",
            "1914–[1918]": "1918",
            "[2009]-10": "2009",
            "the budget for [2024]/25": "2024",
            "the dynasty ([618]–907)": "0618",
        },
        counterexamples=("2018–17",),
    ),
    Rule(
        "run of years before Christ",
        f"first:early-year|short|year dash|'to'|'and'|'until' last:early-year|short|year {BC}",
        years_before_christ,
        examples={"from [264] to 146 BC": "BC0264", "264–[146 B.C.]": "BC0146"},
    ),
    Rule(
        "run of years after Christ",
        "'ad' first:early-year|short|year dash|'to'|'and'|'until' last:early-year|short|year",
        years_after_christ,
        examples={"from [AD 98] to 117": "0098"},
    ),
    Rule(
        "year in thousands",
        "'the' 'year' year:spelled",
        year_in_thousands,
        examples={"by [the year two thousand]": "2000"},
    ),
    Rule(
        "fiscal year",
        "('the'? 'fiscal' 'year'? year:year | 'fy' dash? apostrophe? year:year|two-digits | 'f' 'y' year:year)",
        fiscal,
        examples={"[fiscal 1989]": "1989", "[FY2024]": "2024"},
    ),
)
