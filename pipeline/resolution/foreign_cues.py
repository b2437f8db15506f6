"""What a date phrase of another language looks like: one pattern a language, of dateparser's words."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

from pipeline.model.expressions import Turn
from pipeline.resolution.verbatim import Vocabulary, vocabulary

SHORTEST_WEEKDAY = 4  # letters: French "je" is Thursday to dateparser, and mostly "I"
SHORTEST_MONTH = 3
STEM = 5  # letters that "dernier" and "dernière" share
NEVER = "(?!)"
BLANKS = r"\s{1,2}"
YEAR = r"\d{4}(?!\d)"
NUMERIC = (
    r"\d{1,2}(?P<sign>[./-])\d{1,2}(?P=sign)\d{4}|\d\d(?P<short_sign>[./])\d\d(?P=short_sign)\d\d"
    r"|\d{4}-\d{1,2}-\d{1,2}"
)
IDEOGRAPHS = r"\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?|\d{1,2}\s?月\s?\d{1,2}\s?日"


@cache
def cue(language: str) -> re.Pattern[str]:
    """Return the pattern of the language's date phrases; the last group that closes names the kind."""
    words = vocabulary(language)
    day = _weekdays(words, language)
    month = _any(name for name in words.months if len(name) >= SHORTEST_MONTH or not words.spaced)
    join = f"{BLANKS}(?:(?:{_any(words.joining)}){BLANKS})?"
    number = f"\\d{{1,2}}(?:{_any(_table()['ordinals'])})?"
    start, end = (r"\b(?=\w)", r"(?!\w)") if words.spaced else (r"(?<!\d)(?=\w)", r"(?!\d)")
    before_year = _any((*hints("before_a_year", language), *(y for y in words.years if len(y) > 1)))
    turns = "|".join(
        f"(?:{stems})\\w{{0,3}}" for stems in (_stems(words.back, words), _stems(words.ahead, words))
    )
    kinds = (
        f"(?P<date>(?:(?P<weekday_of_date>{day})\\.?,?{join})?{number}{join}(?:{month})(?:\\.?,?{join}{YEAR})?{end})",
        f"(?P<month_of_year>(?:{month})\\.?,?{join}(?:\\d{{1,2}},?{BLANKS})?{YEAR}{end})",
        f"(?P<year_first>\\d{{4}}\\.?{BLANKS}(?:{month})(?:{BLANKS}\\d{{1,2}}\\.?)?{end})",
        f"(?P<numeric>(?<![\\d./-])(?:{NUMERIC})(?![./-]?\\d))",
        f"(?P<ideographs>(?<!\\d)(?:{IDEOGRAPHS}))",
        f"(?P<relative>(?:{_any(words.relative)}){end})",
        f"(?P<counted>(?:{_counted(words)}){end})",
        f"(?P<turned_weekday>(?:(?P<before>{turns}){BLANKS})?(?P<weekday>{day})(?:{BLANKS}(?P<after>{turns}))?{end})",
        f"(?:{before_year}){join}(?P<year>(?:1\\d|20)\\d\\d(?![\\d%€$£]|[.,]\\d|{BLANKS}[%€$£]))",
        f"(?:{_any(hints('before_a_month', language))}){BLANKS}(?P<month>(?:{month}){end})(?!{join}\\d)",
    )
    return re.compile(f"{start}(?:{'|'.join(kinds)})", re.IGNORECASE)


def hints(table: str, language: str) -> tuple[str, ...]:
    """Return the words of the language in a table of `verbatim.toml`."""
    return tuple(_table()[table].get(language, ()))


def turn_of(word: str, language: str) -> Turn:
    """Tell which weekday a word beside it means: "dernier" the last, "prochain" the next."""
    words = vocabulary(language)
    for forms, turn in ((words.back, Turn.LAST), (words.ahead, Turn.NEXT)):
        if re.match(f"(?:{_stems(forms, words)})", word, re.IGNORECASE):
            return turn
    return Turn.NEAREST


@cache
def _table() -> dict[str, Any]:
    source = resources.files("pipeline.resolution") / "verbatim.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _weekdays(words: Vocabulary, language: str) -> str:
    least = SHORTEST_WEEKDAY if words.spaced else 2
    return _any(
        name for name in words.weekdays if len(name) >= least and name not in hints("not_days", language)
    )


def _stems(forms: Iterable[str], words: Vocabulary) -> str:
    """Return the beginnings of the words that are no unit and no article: "letzt" of "letzte Woche"."""
    units = {unit.lower()[:STEM] for unit in words.units}
    found = {word[:STEM] for form in forms for word in form.lower().split()}
    return _any(sorted(stem for stem in found if len(stem) == STEM and stem not in units))


def _counted(words: Vocabulary) -> str:
    number = f"(?:\\d{{1,4}}|{_any(words.numbers)})"
    forms = sorted((form for form in words.counted if _has_unit(form, words)), key=len, reverse=True)
    return "|".join(_pattern(form).replace(_pattern("{}"), number) for form in forms) or NEVER


def _has_unit(form: str, words: Vocabulary) -> bool:
    """Tell whether the unit is more than a letter: "il y a 3 j" may be anything."""
    return not words.spaced or all(len(word) > 1 for word in form.split()[-2:])


def _any(names: Iterable[str]) -> str:
    """Return the alternation of the names, the longest first; one that never fits if there are none."""
    return (
        "|".join(_pattern(name) for name in sorted(set(names), key=lambda name: (-len(name), name))) or NEVER
    )


def _pattern(name: str) -> str:
    """Return the name as a pattern, whatever its blanks and apostrophes."""
    return re.escape(name).replace(r"\ ", BLANKS).replace("'", "['’]")
