"""Harvests written by hand, as the rooms would give them, for tests of store, exporters and page."""

from pipeline.model.actors import Actor, ActorMention, Cast, MentionForm
from pipeline.model.calendar import Grain, Interval, Moment, unit_containing
from pipeline.model.clauses import ActorKind, Mood
from pipeline.model.documents import Basis, Document, Sentence, fingerprint
from pipeline.model.events import DatedBy, Event, Harvest, Participation, Role
from pipeline.model.expressions import CalendarPlace, Duration, Weekday
from pipeline.model.mentions import (
    Anchor,
    Certainty,
    Dated,
    Lean,
    Modifier,
    Reason,
    Rejected,
    TimeMention,
    Timex,
    Undated,
)
from pipeline.model.spans import Span

WEDNESDAY = Moment(2024, 6, 19)
TREATY = (
    "Putin on Tuesday announced the Kremlin’s support for North Korea.\n"
    "Troops crossed the border after a 2018 treaty. They trained for months. They may meet.\n"
    "He sent balloons of trash toward South Korea."
)
CAESAR = "Caesar was killed by Brutus in 44 BC. =2+2 said “North” 😀."


def find(text: str, words: str) -> Span:
    """Return the span of the first place where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def document(text: str, doc_id: str, title: str, published: Moment | None) -> Document:
    """Return a document whose day, if any, a user gave."""
    basis = Basis.USER if published else None
    return Document(doc_id, text, title, f"{doc_id}.md", fingerprint(text), published, basis)


def event(doc_id: str, text: str, sentence: str, trigger: str, **given: object) -> Event:
    """Return an undated event without actors, with what is `given` put in its place."""
    fields: dict[str, object] = {
        "id": f"{doc_id}-{find(text, trigger).start}",
        "doc_id": doc_id,
        "sentence": text[: text.index(sentence)].count("."),
        "trigger": find(text, trigger),
        "lemma": trigger.removesuffix("ed"),
        "headline": sentence.strip("."),
        "quote": find(text, sentence),
        "interval": None,
        "grain": None,
        "certainty": None,
        "modifier": None,
        "dated_by": DatedBy.NONE,
        "dated_by_mention": None,
        "participants": (),
        "mood": Mood.ASSERTED,
        "speaker": None,
        "confidence": 0.5,
        "why": "no date in the sentence",
    }
    return Event(**{**fields, **given})  # type: ignore[arg-type]


def treaty(published: Moment | None = WEDNESDAY) -> Harvest:
    """Return a news text: one event on a day, one in a year, one undated; one rejected "may"."""
    text, doc_id = TREATY, "treaty"
    day = unit_containing(Moment(2024, 6, 18), Grain.DAY)
    year = unit_containing(Moment(2018), Grain.YEAR)
    tuesday = TimeMention(find(text, "on Tuesday"), Weekday(2), "weekday", None, Lean.PAST)
    told = TimeMention(find(text, "2018"), CalendarPlace(2018), "year", Modifier.AFTER)
    long = TimeMention(find(text, "for months"), Duration(None, Grain.MONTH), "length")
    anchor = Anchor(WEDNESDAY, Basis.USER)
    when = Dated(tuesday, day, Grain.DAY, Timex("DATE", "2024-06-18"), "the Tuesday before", anchor=anchor)
    cast = Cast(
        (
            Actor("putin", "Vladimir Putin", ActorKind.PERSON, ("Putin",)),
            Actor("kremlin", "Kremlin", ActorKind.ORGANISATION, ("the Kremlin",), stands_for="russia"),
            Actor("russia", "Russia", ActorKind.PLACE, ("Moscow",)),
            Actor("north-korea", "North Korea", ActorKind.PLACE, ("DPRK",)),
            Actor("south-korea", "South Korea", ActorKind.PLACE),
        ),
        (
            ActorMention(find(text, "Putin"), "putin", MentionForm.NAMED, "its name"),
            ActorMention(find(text, "Kremlin"), "kremlin", MentionForm.NAMED, "its name"),
            ActorMention(find(text, "North Korea"), "north-korea", MentionForm.NAMED, "its name"),
            ActorMention(find(text, "He "), "putin", MentionForm.PRONOUN, "the last person told of"),
        ),
    )
    events = (
        event(
            doc_id,
            text,
            "Putin on Tuesday announced the Kremlin’s support for North Korea.",
            "announced",
            interval=day if published else None,
            grain=Grain.DAY if published else None,
            certainty=Certainty.STATED if published else None,
            dated_by=DatedBy.CLAUSE if published else DatedBy.NONE,
            dated_by_mention=tuesday.span,
            participants=(
                Participation("putin", Role.AGENT),
                Participation("russia", Role.PATIENT, through="the Kremlin"),
                Participation("north-korea", Role.PATIENT),
            ),
            confidence=0.9,
        ),
        event(
            doc_id,
            text,
            "Troops crossed the border after a 2018 treaty.",
            "treaty",
            interval=year,
            grain=Grain.YEAR,
            certainty=Certainty.STATED,
            dated_by=DatedBy.CLAUSE,
            dated_by_mention=told.span,
            participants=(Participation("north-korea", Role.AGENT), Participation("south-korea", Role.AGENT)),
            confidence=0.8,
        ),
        event(
            doc_id,
            text,
            "He sent balloons of trash toward South Korea.",
            "sent",
            participants=(Participation("putin", Role.AGENT),),
            speaker="putin",
        ),
    )
    return Harvest(
        document(text, doc_id, "Russia and North Korea sign a treaty", published),
        "by hand",
        (Sentence(0, find(text, "Putin on Tuesday announced the Kremlin’s support for North Korea.")),),
        (
            when if published else Undated(tuesday, Reason.NO_ANCHOR, Timex("DATE", ""), "no day of writing"),
            Dated(told, year, Grain.YEAR, Timex("DATE", "2018", "AFTER"), "as it says"),
            Undated(long, Reason.DURATION, Timex("DURATION", "PXM"), "a length, not a date"),
        ),
        (Rejected(find(text, "may"), "month", "a verb, not the month"),),
        cast,
        events,
    )


def caesar() -> Harvest:
    """Return a text with a year before Christ and words that look like a formula."""
    text, doc_id = CAESAR, "caesar"
    told = TimeMention(find(text, "in 44 BC"), CalendarPlace(-43), "year")
    year = Interval(Moment(-43, 3, 15), Moment(-43, 3, 16))
    cast = Cast(
        (
            Actor("brutus", "Brutus", ActorKind.PERSON),
            Actor("caesar", "Caesar", ActorKind.PERSON),
            Actor("north", "North Korea", ActorKind.PLACE),
        ),
        (ActorMention(find(text, "Caesar"), "caesar", MentionForm.NAMED, "its name"),),
    )
    killed = event(
        doc_id,
        text,
        "Caesar was killed by Brutus in 44 BC.",
        "killed",
        interval=year,
        grain=Grain.DAY,
        certainty=Certainty.APPROXIMATE,
        dated_by=DatedBy.CLAUSE,
        dated_by_mention=told.span,
        participants=(Participation("brutus", Role.AGENT), Participation("caesar", Role.PATIENT)),
    )
    said = event(
        doc_id, text, "=2+2 said “North” 😀.", "said", participants=(Participation("north", Role.AGENT),)
    )
    return Harvest(
        document(text, doc_id, "Caesar", None),
        "by hand",
        (),
        (Dated(told, year, Grain.DAY, Timex("DATE", "-0043-03-15"), "as it says"),),
        (),
        cast,
        (killed, said),
    )


def merged(*harvests: Harvest) -> dict[tuple[str, str], Actor]:
    """Return the actors of the case: the same where the names are the same."""
    known: dict[str, Actor] = {}
    found: dict[tuple[str, str], Actor] = {}
    for harvest in harvests:
        for actor in harvest.cast.actors:
            found[harvest.document.id, actor.id] = known.setdefault(actor.name, actor)
    return found
