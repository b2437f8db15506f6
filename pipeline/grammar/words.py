"""Parts that many rules share: how a day, a month, a year and a unit may be written."""

from pipeline.grammar.pattern import Match
from pipeline.model.calendar import Grain
from pipeline.model.expressions import ShortYear, Year

DAY = "day-number|ordinal-day"
MONTH = "month"
WEEKDAY = "weekday"
ERA = "(era:era | era_b:'b' '.' ('c' '.'? ('e' '.'?)?) | era_a:'a' '.' 'd' '.'? | era_c:'c' '.' 'e' '.'?)"
YEAR = (
    f"(year:year|early-year|number {ERA} | era:era year:year|early-year|number | era_a:'a' '.' 'd' '.'? year:year|early-year|number"
    " | year:year | apostrophe ~ short:two-digits)"
)
GRAINS = {
    "second": Grain.MINUTE,
    "minute": Grain.MINUTE,
    "hour": Grain.HOUR,
    "day": Grain.DAY,
    "night": Grain.DAY,
    "week": Grain.WEEK,
    "fortnight": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "season": Grain.SEASON,
    "half": Grain.HALF,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
    "millennium": Grain.MILLENNIUM,
}


def stated_year(match: Match) -> Year | None:
    """Return the year a match of `YEAR` states, astronomical, or None where there is none."""
    if match.has("short"):
        return ShortYear(match.number("short") or 0)
    year = match.number("year")
    if year is None:
        return None
    before_christ = match.has("era_b") or match.text("era") == "BC"
    return 1 - year if before_christ else year
