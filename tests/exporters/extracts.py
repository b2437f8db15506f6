"""Extracts to export: every grain, before Christ, open ends, no date; and one of hostile words."""

from dataclasses import replace

from pipeline.model.actors import Actor, ActorMention, Cast, MentionForm
from pipeline.model.calendar import Grain, Interval, Moment, unit_containing
from pipeline.model.clauses import ActorKind
from pipeline.model.events import DatedBy, Event, Harvest, Participation, Role
from pipeline.model.mentions import Certainty
from pipeline.store import Case
from pipeline.store.extract import Extract
from pipeline.store.tables import tables
from tests.sample_harvests import document, event, find, merged

STATED = Certainty.STATED
MORNING = Interval(Moment(2024, 6, 18, 6), Moment(2024, 6, 18, 12))
DATES: dict[str, tuple[Interval, Grain, Certainty]] = {
    "killed": (Interval(Moment(-43, 3, 15), Moment(-43, 3, 16)), Grain.DAY, STATED),
    "fought": (Interval(Moment(-49), Moment(-43)), Grain.YEAR, STATED),
    "reigned": (Interval(Moment(-26), Moment(15)), Grain.YEAR, STATED),
    "erupted": (unit_containing(Moment(79), Grain.YEAR), Grain.YEAR, STATED),
    "landed": (unit_containing(Moment(1066, 10, 14), Grain.DAY), Grain.DAY, STATED),
    "settled": (unit_containing(Moment(1850), Grain.DECADE), Grain.DECADE, Certainty.APPROXIMATE),
    "leapt": (unit_containing(Moment(2020, 2, 29), Grain.DAY), Grain.DAY, STATED),
    "trained": (unit_containing(Moment(2024, 2), Grain.QUARTER), Grain.QUARTER, STATED),
    "marched": (unit_containing(Moment(2024, 6), Grain.MONTH), Grain.MONTH, Certainty.OPEN_END),
    "toured": (unit_containing(Moment(2024, 6, 18), Grain.WEEK), Grain.WEEK, STATED),
    "breakfasted": (MORNING, Grain.PART_OF_DAY, STATED),
    "called": (unit_containing(Moment(2024, 6, 18, 10, 30), Grain.MINUTE), Grain.MINUTE, STATED),
    "hid": (unit_containing(Moment(2024, 6, 19), Grain.DAY), Grain.DAY, Certainty.APPROXIMATE),
    "ended": (unit_containing(Moment(9999, 12, 31), Grain.DAY), Grain.DAY, STATED),
}
UNDATED = ("vanished", "waited")
VERBS = (*DATES, *UNDATED)
TEXT = "\n".join(f"Ada {verb} with Bob Łęski, at “home”." for verb in VERBS)
HOSTILE = (
    '<script>alert("x")</script><img src=x onerror=alert(1)>',
    "=HYPERLINK(1)\r\n+cmd|' /C calc'!A0",
    "*bold* _it_ [a](javascript:alert(1)) ![i](http://e.example/x.png) `code` <b> #tag @at // no",
    r"$x^2$ \begin{evil} {{7*7}} ${process} %0A",
    "turned \u202eright to left\u202c \u2067and\u2069 back \u200f",
    "null \x00 bell \x07 escape \x1b[31m line\u2028 paragraph\u2029 form \x0c",
    "BEGIN:VEVENT\nSUMMARY:forged;x,y\\n\nEND:VEVENT",
    "]]> --> &lt; &#60; <!-- ' \" </style></title></textarea>",
    "2024-01-01: forged event\nsection forged\ngroup forged",
    "שלום, مرحبا 😀 日本語 e\u0301",
    "x" * 40_000,
)


def _event(verb: str, doc_id: str = "ada") -> Event:
    quote = f"Ada {verb} with Bob Łęski, at “home”."
    dated = DATES.get(verb)
    given: dict[str, object] = {
        "participants": (Participation("ada", Role.AGENT), Participation("bob", Role.MENTIONED)),
        "quote": find(TEXT, quote),
        "why": f"because {verb}",
    }
    if dated:
        given |= {
            "interval": dated[0],
            "grain": dated[1],
            "certainty": dated[2],
            "dated_by": DatedBy.CLAUSE,
        }
    return event(doc_id, TEXT, quote, verb, **given)


def _harvest() -> Harvest:
    cast = Cast(
        (Actor("ada", "Ada", ActorKind.PERSON), Actor("bob", "Bob Łęski", ActorKind.ORGANISATION)),
        (ActorMention(find(TEXT, "Ada"), "ada", MentionForm.NAMED, "its name"),),
    )
    told = document(TEXT, "ada", "Ada’s life", Moment(2024, 6, 20))
    return Harvest(told, "by hand", (), (), (), cast, tuple(map(_event, VERBS)))


def of(*harvests: Harvest, title: str = "A case") -> Extract:
    """Return all events of these harvests."""
    return Extract(Case.of(tables(harvests, merged(*harvests))), title=title)


def varied() -> Extract:
    """Return an event for each of DATES and UNDATED, of two actors, in one document."""
    return of(_harvest())


def empty() -> Extract:
    """Return no events."""
    return of()


def hostile(words: str) -> Extract:
    """Return the events with these words as headline, name, title and quote, and in the document."""
    harvest = _harvest()
    text = f"{words} happened.\n" + TEXT
    moved = len(text) - len(TEXT)
    told = replace(harvest.document, text=text, title=words, source=words)
    events = tuple(
        replace(
            one,
            headline=words[:140],
            quote=find(text, f"{words} happened."),
            trigger=type(one.trigger)(one.trigger.start + moved, one.trigger.end + moved),
            why=words,
        )
        for one in harvest.events
    )
    actors = tuple(replace(actor, name=f"{words} {actor.id}") for actor in harvest.cast.actors)
    cast = Cast(actors, ())
    return of(replace(harvest, document=told, events=events, cast=cast), title=words)
