"""The one door to dateparser: reads a whole phrase, in any of its languages, as a meaning.

dateparser answers with a moment, however little the phrase says: "2018" becomes a day.
So it is asked twice, each time told that it is another day: what differs between the two
answers was not in the phrase. That gives an honest grain, and tells "yesterday" (as far
from both days) from a date. It is never left to ask the clock, the time zone or the net.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from pipeline.model.calendar import Grain
from pipeline.model.expressions import (
    CalendarPlace,
    ClockTime,
    Expression,
    Shifted,
    ShortYear,
    Unreadable,
    Weekday,
)

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

# Two days that share no year, month, day or weekday, both of leap years.
TOLD_DAYS = (datetime(2012, 3, 6), datetime(2016, 10, 21))  # noqa: DTZ001  civil time has no zone
LONGEST_PHRASE = 60  # characters
REMEMBERED = 10_000  # phrases
MOST_PHRASES = 5_000  # different ones of one document: some six seconds
NUMBER = r"(\d++[.,]?\d*+)"  # as it stands in dateparser's own patterns
SPECIAL = re.compile(r"[\\()\[\]{}?*+|^$]")
YEAR_AND_NUMBERS = re.compile(r"\d{4}[./-](\d{1,2})[./-]\d{1,2}")
GRAINS = {"day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR}
OWN_NAMES = {"no": "nb", "fil": "tl"}  # codes for which dateparser has another


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """dateparser's words of time in one language, as it spells them.

    `relative` are whole phrases ("la semaine dernière"), `counted` ones with a `{}` for
    their number ("il y a {} jours"), `back` and `ahead` phrases of one unit away, `numbers`
    its number words, `joining` words that it passes over between the parts of a date.
    Languages that are not `spaced` write words without blanks between them.
    """

    months: tuple[str, ...]
    weekdays: dict[str, int]
    relative: tuple[str, ...]
    counted: tuple[str, ...]
    back: tuple[str, ...]
    ahead: tuple[str, ...]
    numbers: tuple[str, ...]
    years: tuple[str, ...]
    units: tuple[str, ...]
    joining: tuple[str, ...]
    spaced: bool


def knows(language: str) -> bool:
    """Tell whether dateparser has the language (a code without region)."""
    from dateparser.data.languages_info import language_order

    return _own_name(language) in language_order


@cache
def vocabulary(language: str) -> Vocabulary:
    """Return the words of the language. Raises LookupError where dateparser lacks it."""
    if not knows(language):
        msg = f"dateparser has no language {language}"
        raise LookupError(msg)
    from dateparser.languages.loader import default_loader

    told: dict[str, Any] = default_loader.get_locale(_own_name(language)).info
    months = "january february march april may june july august september october november december"
    weekdays = "monday tuesday wednesday thursday friday saturday sunday"
    return Vocabulary(
        months=tuple(name for month in months.split() for name in told.get(month, ())),
        weekdays={
            name.lower(): number
            for number, day in enumerate(weekdays.split(), start=1)
            for name in told.get(day, ())
        },
        relative=tuple(_of_days(told.get("relative-type", {}))),
        counted=tuple(_counted(told)),
        back=_one_away(told, "1 {} ago"),
        ahead=_one_away(told, "in 1 {}"),
        numbers=tuple(
            word
            for entry in told.get("simplifications", ())
            for word, digits in entry.items()
            if word.isalpha() and str(digits).isdigit()
        ),
        years=tuple(told.get("year", ())),
        units=tuple(unit for name in GRAINS for unit in told.get(name, ())),
        joining=tuple(word for word in (*told.get("pertain", ()), *told.get("skip", ())) if word.isalpha()),
        spaced=told.get("no_word_spacing") != "True",
    )


class Questions:
    """What one document may ask about its phrases: a question takes a millisecond."""

    def __init__(self, language: str) -> None:
        """Take the code of the language, without region."""
        self._language = language
        self._asked: set[str] = set()

    def meaning(self, phrase: str) -> Expression | None:
        """Return what the phrase means; unreadable once MOST_PHRASES different ones were asked about."""
        if len(self._asked) >= MOST_PHRASES and phrase not in self._asked:
            return Unreadable(f"the document has more than {MOST_PHRASES} different phrases for dateparser")
        self._asked.add(phrase)
        return meaning(phrase, self._language)


@lru_cache(maxsize=REMEMBERED)
def meaning(phrase: str, language: str) -> Expression | None:
    """Return what the whole phrase means, only as far as it says so itself; None if unread."""
    if len(phrase) > LONGEST_PHRASE or _is_out_of_order(phrase):
        return None
    try:
        answers = [parser.get_date_data(phrase) for parser in _parsers(_own_name(language))]
    except (ValueError, OverflowError):  # "il y a 99999 ans" leads out of its calendar
        return None
    moments = [answer.date_obj.replace(tzinfo=None) for answer in answers if answer.date_obj]
    if len(moments) != len(TOLD_DAYS):
        return None
    one, other = moments
    period = str(answers[0].period)
    place = _shift(one, other, period) or _place(one, other)
    if period == "time":
        return ClockTime(one.hour, one.minute, place) if isinstance(place, CalendarPlace) else None
    return _with_short_year(place, phrase) if isinstance(place, CalendarPlace) else place


def _is_out_of_order(phrase: str) -> bool:
    """Tell whether a number after the year is no month: dateparser would turn it and the day round."""
    numbers = YEAR_AND_NUMBERS.match(phrase)
    return numbers is not None and int(numbers[1]) > 12


@cache
def _parsers(language: str) -> tuple["DateDataParser", ...]:
    """Return two parsers of the language, each told that it is another day."""
    from dateparser.date import DateDataParser

    return tuple(
        DateDataParser(
            languages=[language],
            settings={"RELATIVE_BASE": day, "TIMEZONE": "UTC", "RETURN_TIME_AS_PERIOD": True},
        )
        for day in TOLD_DAYS
    )


def _shift(one: datetime, other: datetime, period: str) -> Shifted | None:
    """Return the distance that both answers have from the day told, if it is the same."""
    if period not in GRAINS or one == other:
        return None
    told = tuple(zip((one, other), TOLD_DAYS, strict=True))
    if period in ("day", "week"):
        days = {(answer - day).days for answer, day in told}
        return _whole(days, 7 if period == "week" else 1, GRAINS[period])
    if any(answer.day != day.day for answer, day in told):
        return None
    months = {12 * (answer.year - day.year) + answer.month - day.month for answer, day in told}
    return _whole(months, 12 if period == "year" else 1, GRAINS[period])


def _whole(distances: set[int], size: int, grain: Grain) -> Shifted | None:
    """Return the one distance in units of that size, or None if there are two or a rest."""
    count, rest = divmod(min(distances), size)
    return Shifted(count, grain) if len(distances) == 1 and not rest else None


def _place(one: datetime, other: datetime) -> CalendarPlace | Weekday | None:
    """Return the parts of the date in which both answers agree: only those were in the phrase."""
    year = one.year if one.year == other.year else None
    month = one.month if one.month == other.month else None
    day = one.day if one.day == other.day else None
    if year and (month or not day):
        return CalendarPlace(year, month, day)
    if month and not year:
        return CalendarPlace(month=month, day=day)
    near = all(abs((answer - told).days) < 7 for answer, told in zip((one, other), TOLD_DAYS, strict=True))
    return Weekday(one.isoweekday()) if near and one.weekday() == other.weekday() else None


def _with_short_year(place: CalendarPlace, phrase: str) -> CalendarPlace:
    """Leave the century of a year of two digits open: dateparser takes it from the clock."""
    if not isinstance(place.year, int) or place.day is None or str(place.year) in phrase:
        return place
    return CalendarPlace(ShortYear(place.year % 100), place.month, place.day)


def _own_name(language: str) -> str:
    return OWN_NAMES.get(language, language)


def _of_days(forms: dict[str, list[str]]) -> list[str]:
    """Return the forms that count days or longer: "1 week ago" and "in 1 week", not "in 1 hour"."""
    return [form for name, found in forms.items() if set(name.split()) & set(GRAINS) for form in found]


def _counted(told: dict[str, Any]) -> list[str]:
    """Return the forms with a number: those that are listed, and those made of a unit and "ago"."""
    forms = [form.split(NUMBER) for form in _of_days(told.get("relative-type-regex", {}))]
    listed = ["{}".join(parts) for parts in forms if len(parts) == 2 and not SPECIAL.search("".join(parts))]
    units = [unit for name in GRAINS for unit in told.get(name, ()) if len(unit) > 1]
    for ago in told.get("ago", ()):
        listed += [made for unit in units for made in (f"{ago} {{}} {unit}", f"{{}} {unit} {ago}")]
    return listed


def _one_away(told: dict[str, Any], name: str) -> tuple[str, ...]:
    """Return the forms for the last or the next week, month and year."""
    forms: dict[str, list[str]] = told.get("relative-type", {})
    return tuple(form for unit in ("week", "month", "year") for form in forms.get(name.format(unit), ()))
