"""Counted from the day of writing: "today", "last week", "two years ago", "this month"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import Piece, Rule, Several
from pipeline.grammar.words import GRAINS, WEEKDAY
from pipeline.model.calendar import Grain
from pipeline.model.expressions import (
    Duration,
    Expression,
    Inside,
    Part,
    PartOf,
    Reference,
    Shifted,
    Tendency,
    Vague,
    Weekday,
)

SHIFTS = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}


def day_shift(match: Match) -> Expression:
    """Read "today", "yesterday", "the day before yesterday"."""
    extra = {"before": -1, "after": 1}.get(match.word("side"), 0)
    return Shifted((match.number("day") or 0) + extra, Grain.DAY)


def tonight(match: Match) -> Expression:
    """Read "tonight", "this evening", "last night"."""
    shift = -1 if match.word("turn") in ("last", "yesterday") else 0
    part = match.text("part") or "NI"
    return PartOf(Part(part), Shifted(shift, Grain.DAY))


def two_for_to(match: Match) -> Expression | None:
    """Read "2nite", "2morrow"."""
    if match.number("two") != 2:
        return None
    return PartOf(Part.NIGHT, Shifted(0, Grain.DAY)) if match.has("part") else Shifted(1, Grain.DAY)


def turned_unit(match: Match) -> Expression:
    """Read "last week", "this year", "the current quarter"."""
    return Shifted(SHIFTS[match.word("turn")], GRAINS[match.text("unit")])


def the_next_unit(match: Match) -> Expression:
    """Read "the next year": in a story the year after the one last told."""
    grain = GRAINS[match.text("unit")]
    fine = grain.rank >= Grain.MONTH.rank
    return Shifted(SHIFTS[match.word("turn")], grain, Reference.TEXT if fine else Reference.GENRE)


def in_the_next_unit(match: Match) -> Several:
    """Read "early in the next year", which can't be a length."""
    return Several((Piece(match.token("the"), match.token("unit"), the_next_unit(match)),))


def stretch_of_one_unit(match: Match) -> Several:
    """Read "over the past year", "for the next decade": a length."""
    length = Duration(1, GRAINS[match.text("unit")])
    return Several((Piece(match.tokens[1], match.tokens[-1], length),))


def second_turned_unit(match: Match) -> Expression:
    """Read "the week before last", "the year after next"."""
    return Shifted(-2 if match.word("side") == "before" else 2, GRAINS[match.text("unit")])


def ago(match: Match) -> Expression:
    """Read "three weeks ago", "a decade ago", "years ago"."""
    grain = GRAINS[match.text("unit")]
    count = match.value("count") if match.has("count") else (1 if match.has("one") else None)
    if not isinstance(count, int | float):
        return Vague(Tendency.PAST)
    count += 0.5 * match.has("half")
    if count != int(count) and grain is Grain.YEAR:
        return Shifted(-round(count * 12), Grain.MONTH)
    if grain is Grain.DECADE:
        return Shifted(-round(count * 10), Grain.YEAR)
    if match.text("unit") == "fortnight":
        count *= 2
    reference = Reference.PERIOD if grain is Grain.YEAR and count == 1 else Reference.DOCUMENT
    return Shifted(-round(count), grain, reference)


def from_now(match: Match) -> Expression:
    """Read "two weeks from now"."""
    past = ago(match)
    if isinstance(past, Shifted):
        kept = Grain.DAY if match.words[-1] == "today" else None
        return Shifted(-past.count, past.grain, kept=kept)
    return Vague(Tendency.FUTURE)


def edge_of_unit(match: Match) -> Expression:
    """Read "the end of the month", "year's end", "year-end"."""
    part = {
        "start": Part.START,
        "beginning": Part.START,
        "close": Part.END,
        "end": Part.END,
        "middle": Part.MIDDLE,
        "turn": Part.START,
    }[match.word("edge") or "end"]
    grain = GRAINS[match.text("unit")]
    shift = SHIFTS.get(match.word("turn"), 0)
    reference = Reference.DOCUMENT if match.has("turn") else Reference.GENRE
    return PartOf(part, Shifted(shift, grain, reference))


def earlier_this_unit(match: Match) -> Expression:
    """Read "earlier this year", "later this month"."""
    reference = Reference.DOCUMENT if match.has("turn") else Reference.TEXT
    return Shifted(SHIFTS.get(match.word("turn"), 0), GRAINS[match.text("unit")], reference)


def stretch_up_to_now(match: Match) -> Expression:
    """Read "the last two weeks", "recent months", "the next three days": a length, not a date."""
    count = match.value("count")
    return Duration(float(count) if isinstance(count, int | float) else None, GRAINS[match.text("unit")])


def same_day_ago(match: Match) -> Expression:
    """Read "a year ago today", "a week ago Tuesday"."""
    shift = ago(match)
    if not isinstance(shift, Shifted):
        return shift
    if match.has("weekday"):
        return Inside(Weekday(match.number("weekday") or 0), Shifted(shift.count, Grain.WEEK))
    return Shifted(shift.count, shift.grain, kept=Grain.DAY)


def overnight(_match: Match) -> Expression:
    """Read "overnight"."""
    return PartOf(Part.NIGHT, Shifted(0, Grain.DAY, Reference.GENRE))


UNIT = "unit:'week'|'month'|'quarter'|'year'|'decade'|'century'|'millennium'|'season'"
COUNTED = "(one:'a'|'an' unit:unit 'and' 'a' half:'half' | count:count ('more'|'full'|'whole'|'or' 'so')? unit:unit|units | one:'a'|'an' ('full'|'whole')? unit:unit | unit:units)"

RULES = (
    Rule(
        "day of writing",
        "('the' 'day' side:'before'|'after')? day:day-shift",
        day_shift,
        examples={
            "today": "2024-06-19",
            "[yesterday]": "2024-06-18",
            "[the day before yesterday]": "2024-06-17",
        },
    ),
    Rule(
        "two for to",
        "two:number ~ part:'nite'|'night' | two:number ~ 'moro'|'morrow'",
        two_for_to,
        examples={"see you [2nite]": "2024-06-19TNI"},
        counterexamples=("3 nights",),
    ),
    Rule("tonight", "part:this-part", tonight, examples={"tonight": "2024-06-19TNI"}),
    Rule(
        "part of this day",
        "turn:'this'|'yesterday' part:part | turn:'last' part:'night'|'nite'|'evening'",
        tonight,
        examples={
            "[this morning]": "2024-06-19TMO",
            "[last night]": "2024-06-18TNI",
            "[yesterday afternoon]": "2024-06-18TAF",
        },
    ),
    Rule(
        "turned unit",
        f"('the'? turn:'last'|'past' | turn:'next'|'coming' | turn:'this' | 'the' turn:'current'|'coming'|'upcoming') {UNIT}",
        turned_unit,
        examples={
            "[last week]": "2024-W24",
            "[this year]": "2024",
            "[next month]": "2024-07",
            "[last century]": "19",
            "[this quarter]": "2024-Q2",
            "[the last decade]": "201",
        },
        counterexamples=("the past",),
    ),
    Rule(
        "the next unit",
        f"'the' turn:'next' {UNIT}",
        the_next_unit,
        examples={"In 1776 he fell. [The next year] his rival": "2025"},
    ),
    Rule(
        "edge of the next unit",
        "'early'|'late' 'in' the:'the' turn:'next' unit:'week'|'month'|'year'|'decade'",
        in_the_next_unit,
        examples={"In 1776 he fell. [Early in the next year] his rival": "2025"},
    ),
    Rule(
        "stretch of one unit",
        "'for'|'over'|'during'|'in'|'within'|'throughout' 'the' 'past'|'last'|'next'|'coming' unit:'week'|'month'|'year'|'decade' ('or' 'so'|'two')?",
        stretch_of_one_unit,
        examples={"over [the past year]": "P1Y", "for [the next decade]": "P10Y"},
        counterexamples=("in the next century",),
    ),
    Rule(
        "unit before last",
        "'the' unit:unit side:'before'|'after' ('last'|'next')",
        second_turned_unit,
        examples={"[the week before last]": "2024-W23"},
    ),
    Rule(
        "ago",
        f"{COUNTED} ('ago' | 'back')",
        ago,
        examples={
            "[three days ago]": "2024-06-16",
            "[two weeks ago]": "2024-W23",
            "[a year ago]": "2023",
            "[a decade ago]": "2014",
            "[10 years ago]": "2014",
            "[six months ago]": "2023-12",
            "[years ago]": "PAST_REF",
            "[a fortnight ago]": "2024-W23",
            "[a few days ago]": "PAST_REF",
        },
    ),
    Rule(
        "ago today",
        f"{COUNTED} 'ago' ('today' | weekday:{WEEKDAY})",
        same_day_ago,
        examples={"[a year ago today]": "2023-06-19"},
    ),
    Rule(
        "from now",
        f"{COUNTED} ('from' 'now' | 'hence' | 'from' 'today')",
        from_now,
        examples={
            "[two years from now]": "2026",
            "[a month from today]": "2024-07-19",
            "[three days from now]": "2024-06-22",
        },
    ),
    Rule(
        "edge of a unit",
        "('the'? edge:'start'|'beginning'|'end'|'close'|'middle'|'turn' 'of' ('the' | turn:'this'|'last'|'next') unit:'week'|'month'|'quarter'|'year'|'decade'|'century'"
        " | 'the'? unit:'year'|'month'|'week'|'quarter' (apostrophe 's')? edge:'end' | unit:'year'|'month' dash edge:'end')",
        edge_of_unit,
        examples={"[the end of the month]": "2024-06", "by [year’s end]": "2024", "[year-end]": "2024"},
    ),
    Rule(
        "earlier this unit",
        f"'earlier'|'later' (('in' 'the' | turn:'this'|'last'|'next' | 'that' | 'the' 'same') {UNIT} | 'that' 'same'? unit:'day')",
        earlier_this_unit,
        examples={"[earlier this year]": "2024", "[later this month]": "2024-06"},
    ),
    Rule(
        "stretch up to now",
        "('the'|'these'|'its'|'his'|'her'|'their')? 'last'|'past'|'next'|'coming'|'previous'|'first'|'final' count:count (dash|'to'|'or' count)? 'or'? 'so'? 'fiscal'? unit:unit|units",
        stretch_up_to_now,
        examples={
            "[the last two weeks]": "P2W",
            "[the past three months]": "P3M",
            "[the past few weeks]": "PXW",
            "within [the next 12 to 18 months]": "P12M",
        },
    ),
    Rule(
        "recent units",
        "('the'|'more')? 'recent'|'past'|'coming' unit:units",
        stretch_up_to_now,
        examples={"in [recent weeks]": "PXW", "[recent years]": "PXY"},
    ),
    Rule("overnight", "'overnight'", overnight, examples={"overnight": "2024-06-19TNI"}),
)
