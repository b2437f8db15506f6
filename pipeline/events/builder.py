"""Makes events of clauses, dates and actors."""

from pipeline.events.dating import Dater, Dating
from pipeline.events.headline import headline
from pipeline.events.identity import event_id
from pipeline.events.participants import CORE, Participants
from pipeline.model.actors import Cast
from pipeline.model.clauses import Analysis, Clause, Mood, Tense
from pipeline.model.documents import Document
from pipeline.model.events import DatedBy, Event, Participation
from pipeline.model.mentions import Resolved


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
        participants = Participants(document.text, cast)
        dater = Dater(document, mentions, analysis.clauses, analysis.sentences)
        events = []
        for clause in sorted(analysis.clauses, key=lambda each: each.trigger):
            dating = dater.date(clause)
            taking_part = participants.of(clause)
            if worth_telling(clause, dating, taking_part):
                events.append(
                    _event(
                        document,
                        analysis,
                        clause=clause,
                        dating=dating,
                        taking_part=taking_part,
                        participants=participants,
                    )
                )
        return tuple(events)


def worth_telling(clause: Clause, dating: Dating, taking_part: tuple[Participation, ...]) -> bool:
    """Tell whether a reader would call it an event: somebody does it or suffers it, or it has its own date.

    What is merely possible is told only where a sentence of its own says so, or with a date.
    """
    if dating.by is DatedBy.CLAUSE:
        return True
    if clause.mood is Mood.POSSIBLE and (clause.tense is Tense.NONE or clause.reported_by or clause.quoted):
        return False
    return any(each.role in CORE for each in taking_part)


def _event(
    document: Document,
    analysis: Analysis,
    *,
    clause: Clause,
    dating: Dating,
    taking_part: tuple[Participation, ...],
    participants: Participants,
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
        mood=clause.mood,
        speaker=participants.speaker(clause),
        confidence=dating.confidence,
        why=dating.why,
    )
