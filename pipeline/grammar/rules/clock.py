"""Times of day: "10 a.m.", "10:30", "noon", "the morning"."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import NotADate, Rule
from pipeline.model.calendar import Grain
from pipeline.model.expressions import ClockTime, Expression, Part, PartOf, Reference, Shifted

MERIDIEM = "(half:meridiem | morning:'a' '.' 'm' '.'? | evening:'p' '.' 'm' '.'?)"
ZONE = "zone:'et'|'pt'|'ct'|'mt'|'cest'|'eet'|'msk'|'ist'|'jst'|'kst'|'hkt'|'aest'|'gmt'|'utc'|'est'|'edt'|'pst'|'pdt'|'cst'|'cdt'|'cet'|'bst'|'hrs'|'hours'|'sgt'"
ZONES = {"gmt": "Z", "utc": "Z"}


def clock(match: Match) -> Expression | NotADate | None:
    """Read "10:30 p.m.", "3pm", "15:00 GMT", "10.30am"."""
    minute: int | None
    if match.has("dotted"):
        hour, minute = (int(part) for part in match.word("dotted").split("."))
    else:
        hour, minute = match.number("hour") or 0, match.number("minute")
    if match.has("morning") or match.text("half") == "am":
        hour = hour % 12 if hour <= 12 else hour
    elif match.has("evening") or match.text("half") == "pm":
        hour = hour % 12 + 12 if hour <= 12 else hour
    if hour > 24 or (hour == 24 and minute):
        return NotADate("no time of day")
    return ClockTime(hour % 24, minute, zone=ZONES.get(match.word("zone"), ""))


def compact(match: Match) -> Expression | None:
    """Read "430pm"."""
    hour, minute = divmod(int(match.text("time")), 100)
    if not 1 <= hour <= 12:
        return None
    evening = match.has("evening") or match.text("half") == "pm"
    return ClockTime(hour % 12 + 12 * evening, minute)


def hour_tonight(match: Match) -> Expression:
    """Read "9 tonight"."""
    hour = (match.number("hour") or 0) % 12 + 12
    return ClockTime(hour % 24, match.number("minute"), Shifted(0, Grain.DAY))


def small_hours(_match: Match) -> Expression:
    """Read "the early hours", which are those of the morning."""
    return PartOf(Part.MORNING, Shifted(0, Grain.DAY, Reference.GENRE))


def in_words(match: Match) -> Expression | None:
    """Read "half past ten", "quarter to five", "twenty minutes past three"."""
    hour, minutes = match.number("hour") or 0, match.number("minutes")
    if match.has("minutes") and (minutes is None or minutes >= 60 or "minutes" not in match.words):
        return None
    past = 30 if match.has("half") else 15 if match.has("quarter") else minutes or 0
    if match.word("side") == "past":
        return ClockTime(hour % 24, past)
    return ClockTime((hour - 1) % 24, 60 - past)


def hour_in_part(match: Match) -> Expression:
    """Read "4 in the morning", "10 at night"."""
    hour = (match.number("hour") or 0) % 12
    return ClockTime(hour + 12 * (match.text("part") != "MO"))


def military(match: Match) -> Expression:
    """Read "0300 hours"."""
    hour, minute = divmod(int(match.text("time")), 100)
    return ClockTime(hour % 24, minute, zone=ZONES.get(match.word("zone"), ""))


def named_time(match: Match) -> Expression:
    """Read "noon", "midnight"."""
    return ClockTime(match.number("time") or 0, 0)


def day_part(match: Match) -> Expression:
    """Read "the morning", "night": of the day the text is at."""
    return PartOf(Part(match.text("part")), Shifted(0, Grain.DAY, Reference.GENRE))


RULES = (
    Rule(
        "time with colon",
        f"hour:hour-number ~ ':' ~ minute:minute-number (~ ':' ~ minute-number)? {MERIDIEM}? {ZONE}?",
        clock,
        examples={"at [10:30 p.m.]": "2024-06-19T22:30", "[15:00 GMT]": "2024-06-19T15:00Z"},
        counterexamples=("a score of 3:2",),
    ),
    Rule(
        "hour with a.m. or p.m.",
        f"hour:hour-12 {MERIDIEM} {ZONE}?",
        clock,
        examples={"at [10 a.m.]": "2024-06-19T10:00", "[3pm]": "2024-06-19T15:00"},
        counterexamples=("I am 10",),
    ),
    Rule(
        "time with a dot",
        f"dotted:dotted-clock {MERIDIEM} {ZONE}?",
        clock,
        examples={"at [7.30am]": "2024-06-19T07:30"},
    ),
    Rule(
        "time without a colon",
        f"time:compact-clock {MERIDIEM} {ZONE}?",
        compact,
        examples={"starts at [430pm]": "2024-06-19T16:30", "[1130 am]": "2024-06-19T11:30"},
    ),
    Rule(
        "hour in a part of day",
        "hour:hour-12 ('in' 'the' part:'morning'|'afternoon'|'evening' | 'at' part:'night')",
        hour_in_part,
        examples={"at [4 in the morning]": "2024-06-19T04:00", "[2 in the afternoon]": "2024-06-19T14:00"},
    ),
    Rule(
        "early hours",
        "'the' 'early'|'small' 'morning'? 'hours'",
        small_hours,
        examples={"in [the early hours] of the day": "2024-06-19TMO"},
    ),
    Rule(
        "time in words",
        "(half:'half' | quarter:'quarter' | minutes:count ('minutes')?) dash? side:'past'|'to' hour:hour-12|ones|teens !(unit|units|scale|'percent')",
        in_words,
        examples={
            "at [half past ten]": "2024-06-19T10:30",
            "at [quarter to five]": "2024-06-19T04:45",
            "at [20 minutes past 3]": "2024-06-19T03:20",
        },
        counterexamples=("won by ten to five", "from two to three weeks"),
    ),
    Rule(
        "hour tonight",
        "hour:hour-12 (~ ':' ~ minute:minute-number)? this-part",
        hour_tonight,
        examples={"it starts at [9 tonight]": "2024-06-19T21:00", "[8:30 tonight]": "2024-06-19T20:30"},
    ),
    Rule(
        "o'clock",
        "hour:hour-12|ones|teens 'o' apostrophe 'clock'",
        clock,
        examples={"at [3 o'clock]": "2024-06-19T03:00"},
    ),
    Rule(
        "military time",
        "time:military ('hours'|'hrs' | zone:'gmt'|'utc'|'bst'|'cet'|'est'|'edt'|'pst'|'pdt')",
        military,
        examples={"[0300 hours]": "2024-06-19T03:00", "[1830 GMT]": "2024-06-19T18:30Z"},
    ),
    Rule("noon", "time:clock-word", named_time, examples={"at [noon]": "2024-06-19T12:00"}),
    Rule(
        "part of day",
        "('the'|'a'|'an')? part:part",
        day_part,
        examples={"in [the morning]": "2024-06-19TMO", "[an afternoon] of music": "2024-06-19TAF"},
    ),
)
