"""Days and months named on the calendar: "3 March 2018", "June 18", "2024-06-18"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import NotADate, Piece, Rule, Several
from pipeline.grammar.words import DAY, MONTH, WEEKDAY, YEAR, stated_year
from pipeline.model.calendar import Grain, days_in_month
from pipeline.model.expressions import (
    CalendarPlace,
    Either,
    Expression,
    Inside,
    Range,
    Reference,
    Shifted,
    ShortYear,
    Turn,
    Unreadable,
)
from pipeline.model.wording import MONTHS

LONGEST = 2020  # any leap year: whether that year has a 29 February is the resolver's to say


def place(match: Match) -> Expression:
    """Read the parts of a date as far as they are there; 30 February is a date that its source got wrong."""
    month, day = match.number("month"), match.number("day")
    if month and day and day > days_in_month(LONGEST, month):
        return Unreadable(f"{MONTHS[month - 1]} has no day {day}")
    turn = Turn(match.text("turn")) if match.has("turn") else Turn.NEAREST
    return CalendarPlace(stated_year(match), month, day, match.number("weekday"), turn)


def weekday_and_day(match: Match) -> Expression | NotADate | None:
    """Read "Tuesday the 18th"; "Friday, the fourth decline" counts something else."""
    return None if match.word("day").isalpha() else place(match)


def iso_date(match: Match) -> Expression | NotADate | None:
    """Read "2024-06-18"."""
    year, month, day = match.number("year"), match.number("month"), match.number("day")
    if year is None or month is None:
        return None
    if day is None and month > year % 100:
        return None  # "2009-10" is a run of years
    if month > 12 or (day is not None and day > days_in_month(LONGEST, month)):
        return NotADate("numbers with dashes that are no day of the calendar")
    return CalendarPlace(year, month, day)


def slashed(match: Match) -> Expression | NotADate | None:
    """Read "3/14/18": the month first as Americans write it, unless that can't be."""
    first, second, year = match.number("first"), match.number("second"), match.number("year")
    if not first or not second or year is None:
        return None
    full = year if len(match.word("year")) == 4 else ShortYear(year)
    readings = [
        CalendarPlace(full, month, day)
        for month, day in ((first, second), (second, first))
        if month <= 12 and day <= days_in_month(LONGEST, month)
    ]
    if not readings:
        return NotADate("numbers with slashes that are no day of the calendar")
    month_first, day_first = readings[0], readings[-1]
    if month_first == day_first:
        return month_first
    return Either(month_first, day_first, "if the day is written first")


def dotted(match: Match) -> Expression | NotADate | None:
    """Read "18.6.2024", the day first as where dots are written."""
    day, month, year = (int(part) for part in match.word("date").split("."))
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(LONGEST, month):
        return NotADate("numbers with dots that are no day of the calendar")
    return CalendarPlace(year if year > 99 else ShortYear(year), month, day)


def packed(match: Match) -> Expression | NotADate | None:
    """Read "20240618"."""
    digits = match.word("date")
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not 1900 <= year <= 2100 or not 1 <= month <= 12 or not 1 <= day <= days_in_month(LONGEST, month):
        return NotADate("a number of eight digits that is no day")
    return CalendarPlace(year, month, day)


def dashed(match: Match) -> Expression | NotADate:
    """Read "4-Jul-24"."""
    month, day, year = match.number("month") or 0, match.number("day") or 0, match.number("year") or 0
    if day > days_in_month(LONGEST, month):
        return NotADate(f"month {month} has no day {day}")
    return CalendarPlace(year if year > 99 else ShortYear(year), month, day)


def roman_day(match: Match) -> Expression:
    """Read "the Ides of March": the 15th in March, May, July and October, else the 13th."""
    month = match.number("month") or 0
    late = 2 * (month in (3, 5, 7, 10))
    day = {"ides": 13 + late, "nones": 5 + late}.get(match.word("roman"), 1)
    return CalendarPlace(stated_year(match), month, day)


def month_of_year(match: Match) -> Expression:
    """Read "March of that year", "June last year"."""
    shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1, "coming": 1}
    word = match.word("which")
    reference = Reference.DOCUMENT if word in ("last", "this", "next", "past", "coming") else Reference.TEXT
    year = Shifted(shift.get(word, 0), Grain.YEAR, reference)
    return Inside(CalendarPlace(month=match.number("month"), day=match.number("day")), year)


def days_of_one_month(match: Match) -> Several | NotADate:
    """Read "3–5 June 2018" as both days and the stretch between them."""
    first, last = match.number("first"), match.number("last")
    month, year = match.number("month"), stated_year(match)
    if (
        first is None
        or last is None
        or month is None
        or first >= last
        or last > days_in_month(LONGEST, month)
    ):
        return NotADate("two numbers beside a month that are no run of days")
    start, end = CalendarPlace(year, month, first), CalendarPlace(year, month, last)
    tokens = match.tokens
    if match.token("month") < match.token("first"):
        cut = tokens.index(match.token("first"))
        head, tail = (tokens[0], tokens[cut]), (match.token("last"), tokens[-1])
    else:
        article = tokens[tokens.index(match.token("last")) - 1]
        opening = article if article.word == "the" else match.token("last")
        head, tail = (tokens[0], match.token("first")), (opening, tokens[-1])
    return Several((Piece(tokens[0], tokens[-1], Range(start, end)), Piece(*head, start), Piece(*tail, end)))


def day_of_this_month(match: Match) -> Expression | None:
    """Read "the 20th" where a month was told before; "the third" counts something else."""
    if "month" not in match.words and match.word("day").isalpha():
        return None
    return CalendarPlace(day=match.number("day"), reference=Reference.TEXT)


def day_of_turned_month(match: Match) -> Expression:
    """Read "the 1st of next month"."""
    shift = {"last": -1, "next": 1}.get(match.word("turn"), 0)
    return Inside(CalendarPlace(day=match.number("day")), Shifted(shift, Grain.MONTH))


RULES = (
    Rule(
        "day month year",
        f"(weekday:{WEEKDAY} '.'? comma?)? 'the'? day:{DAY} 'of'? 'day'? month:{MONTH} '.'? comma? {YEAR}",
        place,
        examples={
            "3 March 2018": "2018-03-03",
            "on [the 3rd of March, 2018]": "2018-03-03",
            "[Tuesday, 18 June 2024]": "2024-06-18",
            "[15 March 44 BC]": "BC0044-03-15",
            "[5 Oct. '98]": "1998-10-05",
        },
    ),
    Rule(
        "day month early year",
        f"'the'? day:{DAY} 'of'? month:{MONTH} year:early-year >('.'|comma|';'|')')",
        place,
        examples={"crowned on [25 December 800].": "0800-12-25"},
        counterexamples=("on 5 May 300 men came",),
    ),
    Rule(
        "month day, year",
        f"(weekday:{WEEKDAY} '.'? comma?)? month:{MONTH} '.'? 'the'? day:{DAY} comma? {YEAR}",
        place,
        examples={
            "March 3rd, 2018": "2018-03-03",
            "[Tuesday, June 18, 2024]": "2024-06-18",
            "[Sept. 11, 2001]": "2001-09-11",
        },
        counterexamples=("in March 2018",),
    ),
    Rule(
        "day month",
        f"(day:{DAY} month:{MONTH} weekday:{WEEKDAY} | (weekday:{WEEKDAY} '.'? comma?)? 'the'? day:{DAY} 'of'? month:{MONTH})",
        place,
        examples={
            "on [18 June]": "2024-06-18",
            "on [18 June Tuesday]": "2024-06-18",
            "[the 3rd of March]": "2024-03-03",
        },
    ),
    Rule(
        "month day",
        f"(weekday:{WEEKDAY} '.'? comma?)? month:{MONTH} '.'? 'the'? day:{DAY} !(comma ~ number)",
        place,
        examples={"on [June 18]": "2024-06-18", "[Monday, June 17]": "2024-06-17", "[Aug. 2]": "2024-08-02"},
        counterexamples=("June 1998",),
    ),
    Rule(
        "weekday day",
        f"weekday:{WEEKDAY} comma? 'the'? day:ordinal-day",
        weekday_and_day,
        examples={"[Tuesday the 18th]": "2024-06-18"},
        counterexamples=("on Friday, the fourth decline",),
    ),
    Rule(
        "month year",
        f"month:{MONTH} '.'? (comma|'of')? {YEAR}",
        place,
        examples={
            "March 2018": "2018-03",
            "in [March of 2018]": "2018-03",
            "[Jan. 1998]": "1998-01",
            "[March 44 BC]": "BC0044-03",
        },
    ),
    Rule(
        "month",
        "month:month",
        place,
        examples={"in [April]": "2024-04", "in [December]": "2024-12"},
        counterexamples=("they may meet", "on the march"),
    ),
    Rule(
        "turned month",
        f"turn:'last'|'this'|'next' month:{MONTH} (day:{DAY})?",
        place,
        examples={"[last March]": "2024-03", "[next August]": "2024-08", "[last June]": "2023-06"},
    ),
    Rule(
        "month of a year told",
        f"'the'? month:{MONTH} (day:{DAY})? comma? 'of'? ('the'? which:'last'|'next'|'following'|'previous'|'same'"
        "|'coming' | which:'that'|'this') 'year'",
        month_of_year,
        examples={"[March last year]": "2023-03", "[October of this year]": "2024-10"},
    ),
    Rule(
        "day of the month",
        "'the' day:ordinal-day ('of' ('the'|'this') 'month' | >('.'|comma|';'|')'))",
        day_of_this_month,
        examples={"[the 20th of the month]": "2024-06-20", "on [the 15th].": "2024-06-15"},
        counterexamples=("the third, and last", "the 20th century"),
    ),
    Rule(
        "day of a turned month",
        "'the'? day:ordinal-day 'of' turn:'last'|'next'|'this' 'month'",
        day_of_turned_month,
        examples={"[the 1st of next month]": "2024-07-01"},
    ),
    Rule(
        "days of one month",
        f"'the'? first:{DAY} dash|'/'|'to'|'and'|'until'|'or' 'the'? last:{DAY} 'of'? month:{MONTH} ('.'? comma? {YEAR})?",
        days_of_one_month,
        examples={
            "3–[5 June 2018]": "2018-06-05",
            "[3]–5 June 2018": "2018-06-03",
            "[the 3rd] to the 5th of June": "2024-06-03",
            "3–[5 June].": "2024-06-05",
        },
        counterexamples=("5–3 June",),
    ),
    Rule(
        "month and its days",
        f"month:{MONTH} '.'? first:{DAY} dash|'to'|'and'|'through'|'or' 'the'? last:{DAY} (comma? {YEAR})? !(~ dash)",
        days_of_one_month,
        examples={"[June 3]–5, 2018": "2018-06-03", "June 3-[5, 2018]": "2018-06-05"},
        counterexamples=("June 18-19-20",),
    ),
    Rule(
        "ISO date",
        "year:year ~ (dash ~ month:month-number|two-digits (~ dash ~ day:day-number)? !(dash) | '/' ~ month:month-number ~ '/' ~ day:day-number)",
        iso_date,
        examples={"2024-06-18": "2024-06-18", "[2024-06]": "2024-06", "2024/06/18": "2024-06-18"},
        counterexamples=("in 2009-10",),
    ),
    Rule(
        "date with slashes",
        "first:day-number ~ '/' ~ second:day-number ~ '/' ~ year:year|two-digits !('/')",
        slashed,
        examples={"3/14/18": "2018-03-14", "[14/3/2018]": "2018-03-14", "[6/5/2024]": "2024-06-05"},
        counterexamples=("40/50/18",),
    ),
    Rule(
        "date with dashes",
        f"day:day-number ~ dash ~ month:{MONTH} ~ dash ~ year:year|two-digits",
        dashed,
        examples={"before [4-Jul-24]": "2024-07-04", "[18-Jun-2024]": "2024-06-18"},
    ),
    Rule(
        "day of the Roman calendar",
        f"'the'? roman:'ides'|'nones'|'kalends'|'calends' 'of' month:{MONTH} (comma? {YEAR})?",
        roman_day,
        examples={"on [the Ides of March]": "2024-03-15", "[the Nones of June 1914]": "1914-06-05"},
    ),
    Rule("date with dots", "date:dotted-date", dotted, examples={"18.6.2024": "2024-06-18"}),
    Rule("date packed in eight digits", "date:packed-date", packed, examples={"20240618": "2024-06-18"}),
)
