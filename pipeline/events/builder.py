"""Makes events of clauses, dates and actors."""

from typing import TypeAlias

from pipeline.events.dating import Dater, Dating
from pipeline.events.headline import headline
from pipeline.events.identity import event_id
from pipeline.events.participants import CORE, Participants
from pipeline.events.told_before import ToldBefore
from pipeline.model.actors import Cast
from pipeline.model.clauses import Analysis, Clause, Mood, Tense
from pipeline.model.documents import Document
from pipeline.model.events import DatedBy, Event, Participation
from pipeline.model.mentions import Resolved

Told: TypeAlias = tuple[Clause, Dating, tuple[Participation, ...]]


class ClauseEventBuilder:
    """Makes one event of each clause that is worth telling."""

    def build(
        self,
        document: Document,
        analysis: Analysis,
        mentions: tuple[Resolved, ...],
        cast: Cast,
    ) -> tuple[Event, ...]:
        """Return the events of one document in text order."""
        participants = Participants(document.text, cast, analysis.clauses)
        dater = Dater(document, mentions, analysis.clauses, analysis.sentences)
        dates = dater.dates()
        told: dict[int, list[Told]] = {}
        told_before = ToldBefore()
        for clause in sorted(analysis.clauses, key=lambda each: each.trigger):
            dating, taking_part = told_before.meant(clause, dates[clause.trigger], participants.of(clause))
            if worth_telling(clause, dating, taking_part):
                told.setdefault(clause.sentence, []).append((clause, dating, taking_part))
        return tuple(
            _event(
                document,
                analysis,
                clause=clause,
                dating=dating,
                taking_part=_without_repeated(clause, taking_part, sentence),
                participants=participants,
                confidence=dater.confidence(clause, dating),
            )
            for sentence in told.values()
            for clause, dating, taking_part in sentence
        )


def worth_telling(clause: Clause, dating: Dating, taking_part: tuple[Participation, ...]) -> bool:
    """Tell whether a reader would call it an event: somebody does it or suffers it, or it has its own date.

    What is merely possible is told only where a sentence of its own says so, or with a date.
    """
    if dating.by is DatedBy.CLAUSE:
        return True
    if clause.mood is Mood.NEGATED and clause.tense is Tense.NONE:
        return False  # "refused to resign" is told by "refused"
    if clause.mood is Mood.POSSIBLE and (clause.tense is Tense.NONE or clause.reported_by or clause.quoted):
        return False
    return any(each.role in CORE for each in taking_part)


def _without_repeated(
    clause: Clause, taking_part: tuple[Participation, ...], sentence: list[Told]
) -> tuple[Participation, ...]:
    """Return who takes part in a statement, without those whom only a happening told inside it concerns."""
    if clause.content is None:
        return taking_part
    inner = {
        each.actor_id
        for other, _, everyone in sentence
        if other is not clause and clause.content.contains(other.trigger)
        for each in everyone
    }
    return tuple(each for each in taking_part if each.role in CORE or each.actor_id not in inner)


def _mood(clause: Clause, dating: Dating, document: Document) -> Mood:
    """Return the mood; the present tells a plan where its day is yet to come ("leaves on Sunday")."""
    told_now = clause.mood is Mood.ASSERTED and clause.tense is Tense.PRESENT
    if not told_now or dating.interval is None or document.published is None:
        return clause.mood
    return Mood.PLANNED if dating.interval.start > document.published else clause.mood


def _event(
    document: Document,
    analysis: Analysis,
    *,
    clause: Clause,
    dating: Dating,
    taking_part: tuple[Participation, ...],
    participants: Participants,
    confidence: float,
) -> Event:
    own_date = dating.mention if dating.by is DatedBy.CLAUSE else None
    return Event(
        id=event_id(document.id, clause.trigger),
        doc_id=document.id,
        sentence=clause.sentence,
        trigger=clause.trigger,
        lemma=clause.lemma,
        headline=headline(clause, document.text, own_date, participants),
        quote=analysis.sentences[clause.sentence].span,
        interval=dating.interval,
        grain=dating.grain,
        certainty=dating.certainty,
        modifier=dating.modifier,
        dated_by=dating.by,
        dated_by_mention=dating.mention,
        participants=taking_part,
        mood=_mood(clause, dating, document),
        speaker=participants.speaker(clause),
        confidence=confidence,
        why=dating.why,
        kind=clause.kind,
    )
