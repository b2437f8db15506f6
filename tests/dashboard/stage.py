"""Cases made by hand for the tests of the page: no language engine, every event as asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.model.actors import Actor, ActorMention, Cast, MentionForm
from pipeline.model.calendar import Grain, Interval, Moment, unit_containing
from pipeline.model.clauses import ActorKind, Mood
from pipeline.model.documents import Basis, Document, Sentence, fingerprint, identity
from pipeline.model.events import DatedBy, Event, Happening, Harvest, Participation, Role
from pipeline.model.expressions import CalendarPlace, Vague
from pipeline.model.iso import parse_day
from pipeline.model.mentions import (
    Anchor,
    Certainty,
    Dated,
    Modifier,
    Reason,
    Rejected,
    TimeMention,
    Timex,
    Undated,
)
from pipeline.model.spans import Span
from pipeline.store.case import Case
from pipeline.store.tables import tables


@dataclass(frozen=True, slots=True)
class Told:
    """One event to stage: what, when (ISO day and grain; none is undated), who, how."""

    headline: str
    when: str = ""
    grain: Grain = Grain.DAY
    actors: tuple[str, ...] = ()
    mood: Mood = Mood.ASSERTED
    phrase: str = "that day"
    certainty: Certainty = Certainty.STATED
    modifier: Modifier | None = None
    happening: str = ""  # what several documents tell has one name


SEED = (
    Told("a 2018 military treaty", "2018-01-01", Grain.YEAR, ("North Korea", "South Korea"), phrase="2018"),
    Told(
        "Putin announced the Kremlin’s support for North Korea",
        "2024-06-18",
        Grain.DAY,
        ("Putin", "North Korea", "Russia"),
        phrase="on Tuesday",
    ),
    Told("Blinken told reporters that Putin must give up", "2024-06-18", Grain.DAY, ("Blinken", "Putin")),
    Told(
        "Ryder told reporters of concern",
        "2024-06-17",
        Grain.WEEK,
        ("Pat Ryder", "Pentagon", "Russia", "North Korea"),
        phrase="this week",
    ),
    Told("North Korean troops crossed the border twice", actors=("North Korea",)),
    Told("launching at least one spy satellite", actors=("North Korea",)),
    Told("He has also sent balloons of trash", actors=("North Korea", "South Korea")),
)


def staged(*pieces: Sequence[Told], published: str | None = "2024-06-19") -> Case:
    """Return a case with a document for each list of events."""
    harvests = [harvest_of(tuple(piece), number, published) for number, piece in enumerate(pieces)]
    merged = {(h.document.id, a.id): a for h in harvests for a in h.cast.actors}
    told = zip(
        (one for piece in pieces for one in piece), (e for h in harvests for e in h.events), strict=True
    )
    happenings = {
        event.id: Happening(one.happening, 2, sources_disagree=True) for one, event in told if one.happening
    }
    return Case.of(tables(harvests, merged, happenings=happenings))


def harvest_of(told: tuple[Told, ...], number: int, published: str | None) -> Harvest:
    """Return what a document that tells these events, one a sentence, would yield."""
    sentences = [f"{one.headline}, {one.phrase}, by {' and '.join(one.actors)}." for one in told]
    text = "\n".join(sentences)
    day = parse_day(published) if published else None
    document = Document(
        id=identity(text, f"piece {number}"),
        text=text,
        title=f"Piece {number}",
        source=f"piece {number}",
        sha256=fingerprint(text),
        published=day,
        published_basis=Basis.USER if day else None,
    )
    starts = [sum(len(line) + 1 for line in sentences[:index]) for index in range(len(sentences))]
    spans = [Span(at, at + len(line)) for at, line in zip(starts, sentences, strict=True)]
    names = sorted({name for one in told for name in one.actors})
    return Harvest(
        document=document,
        engine="by hand",
        sentences=tuple(Sentence(index, span) for index, span in enumerate(spans)),
        mentions=tuple(_mention(one, span, day) for one, span in zip(told, spans, strict=True) if one.phrase),
        rejected=tuple(
            Rejected(Span(m, m + 3), "modal may", "“may” is a verb here")
            for m in [text.find("may")]
            if m >= 0
        ),
        cast=Cast(
            tuple(Actor(_id(name), name, ActorKind.OTHER, ("alias of " + name[:20],)) for name in names),
            tuple(
                ActorMention(Span(at, at + len(name)), _id(name), MentionForm.NAMED, "its name")
                for one, span in zip(told, spans, strict=True)
                for name in one.actors
                if (at := text.find(name, span.start, span.end)) >= 0
            ),
        ),
        events=tuple(
            _event(one, index, span, document)
            for index, (one, span) in enumerate(zip(told, spans, strict=True))
        ),
    )


def _id(name: str) -> str:
    return "a" + fingerprint(name)[:9]


def _phrase(one: Told, span: Span) -> Span:
    start = span.start + len(one.headline) + 2
    return Span(start, start + len(one.phrase))


def _interval(one: Told) -> Interval:
    moment = parse_day(one.when)
    assert moment is not None
    return unit_containing(moment, one.grain)


def _mention(one: Told, span: Span, day: Moment | None) -> Dated | Undated:
    if not one.when:
        phrase = TimeMention(_phrase(one, span), Vague(one.phrase), "vague")
        reason = Reason.VAGUE if day else Reason.NO_ANCHOR
        return Undated(phrase, reason, Timex("DATE", ""), f"“{one.phrase}” names no day")
    phrase = TimeMention(_phrase(one, span), CalendarPlace(2018), "day")
    return Dated(
        phrase,
        _interval(one),
        one.grain,
        Timex("DATE", one.when),
        f"“{one.phrase}” is {one.when}, because the document says so",
        anchor=Anchor(day, Basis.PUBLISHED) if day else None,
    )


def _event(one: Told, index: int, span: Span, document: Document) -> Event:
    roles = [Role.AGENT, *([Role.PATIENT] * len(one.actors))]
    return Event(
        id=fingerprint(f"{document.id} {index}")[:16],
        doc_id=document.id,
        sentence=index,
        trigger=Span(span.start, span.start + 5),
        lemma="do",
        headline=one.headline,
        quote=span,
        interval=_interval(one) if one.when else None,
        grain=one.grain if one.when else None,
        certainty=one.certainty if one.when else None,
        modifier=one.modifier,
        dated_by=DatedBy.CLAUSE if one.when else DatedBy.NONE,
        dated_by_mention=_phrase(one, span) if one.when and one.phrase else None,
        participants=tuple(Participation(_id(n), role) for n, role in zip(one.actors, roles, strict=False)),
        mood=one.mood,
        speaker=None,
        confidence=0.9,
        why="the date phrase stands in the same clause" if one.when else "no date phrase belongs to it",
    )
