"""Decides which date belongs to a happening, and how sure that is."""

import re
from dataclasses import dataclass

from pipeline.model import wording
from pipeline.model.calendar import Grain, Interval, unit_containing
from pipeline.model.clauses import Aspect, Clause, EventKind, Mood, Tense
from pipeline.model.documents import Document, Genre, Sentence
from pipeline.model.events import DatedBy
from pipeline.model.mentions import Certainty, Dated, Modifier, Reason, Resolved, Undated
from pipeline.model.spans import Span

LEAD = 3  # sentences at the head of a news text that tell what is new: headline and first lines
NOT_WHEN = re.compile(r"\b(?:of|for|than|versus|over|about|like|against)\s+(?:the\s+)?$", re.IGNORECASE)
POINTING = re.compile(r"\b(?:a|an|the|its|his|her|their|this)\s+$", re.IGNORECASE)
CONFIDENCE = {
    DatedBy.CLAUSE: 0.85,
    DatedBy.SENTENCE: 0.6,
    DatedBy.CARRIED: 0.5,
    DatedBy.DOCUMENT: 0.5,
    DatedBy.NONE: 0.5,
}


@dataclass(frozen=True, slots=True)
class Dating:
    """The date of a happening, or none, with a sentence that says why."""

    by: DatedBy
    why: str
    interval: Interval | None = None
    grain: Grain | None = None
    certainty: Certainty | None = None
    modifier: Modifier | None = None
    mention: Span | None = None

    @property
    def confidence(self) -> float:
        """Return how likely the date is right, 0 to 1, by the way it was found."""
        return CONFIDENCE[self.by]


class Dater:
    """Dates the clauses of one document, in text order."""

    def __init__(
        self,
        document: Document,
        mentions: tuple[Resolved, ...],
        clauses: tuple[Clause, ...],
        sentences: tuple[Sentence, ...],
    ) -> None:
        """Take what the other rooms found in the document."""
        self._document = document
        self._dated = [each for each in mentions if isinstance(each, Dated)]
        self._undated = [each for each in mentions if isinstance(each, Undated)]
        self._clauses = clauses
        self._sentences = sentences
        self._first_body = _first_body(document, sentences)
        self._last_statement: tuple[Clause, Dating] | None = None

    def date(self, clause: Clause) -> Dating:
        """Return the date of the clause: its own, its sentence's, a carried one, the document's or none."""
        found = (
            self._own(clause)
            or self._of_sentence(clause)
            or self._carried(clause)
            or self._of_document(clause)
            or self._none(clause)
        )
        if clause.kind is EventKind.STATEMENT and found.by in (DatedBy.CLAUSE, DatedBy.CARRIED):
            self._last_statement = (clause, found)
        return found

    def _own(self, clause: Clause) -> Dating | None:
        own = [
            each
            for each in self._dated
            if any(extent.overlaps(each.mention.span) for extent in clause.extents)
            and self._says_when(each, clause)
            and self._fits(each, clause)
        ]
        if not own:
            return None
        nearest = min(own, key=lambda each: _distance(each.mention.span, clause.trigger))
        return _dating(nearest, DatedBy.CLAUSE, nearest.why)

    def _of_sentence(self, clause: Clause) -> Dating | None:
        span = self._sentences[clause.sentence].span
        usable = [
            each
            for each in self._dated
            if span.contains(each.mention.span)
            and not self._points(each)
            and self._fits(each, clause)
            and self._governs(each, clause)
        ]
        if not usable:
            return None
        best = min(usable, key=lambda each: _distance(each.mention.span, clause.trigger))
        return _dating(best, DatedBy.SENTENCE, f"{best.why.removesuffix('.')}; it dates the whole sentence.")

    def _governs(self, dated: Dated, clause: Clause) -> bool:  # noqa: PLR0911  a ladder of cases
        """Tell whether a date of another clause of the sentence may hold for this one too."""
        owner = self._owner(dated)
        if owner is None or owner is clause:
            return False
        if clause.content and clause.content.contains(owner.trigger):
            return False  # what was said has its own date; when it was said is open
        if owner.content and owner.content.contains(clause.trigger):
            return (
                clause.tense is Tense.PRESENT
                and clause.aspect is not Aspect.PERFECT
                and clause.mood is Mood.ASSERTED
            )
        if clause.trigger.end <= dated.mention.span.start < owner.trigger.start:
            return False  # "said so and on Tuesday announced": Tuesday comes too late for "said"
        if clause.mood is not owner.mood or clause.aspect is Aspect.PERFECT:
            return False
        if clause.tense is Tense.NONE:
            return clause.mood is Mood.ASSERTED and dated.mention.span.end <= clause.trigger.start
        return clause.tense is owner.tense and clause.quoted == owner.quoted and self._close(owner, clause)

    def _close(self, one: Clause, other: Clause) -> bool:
        """Tell whether the two share who does it: "came and went on Tuesday"."""
        return bool(set(one.agents) & set(other.agents))

    def _owner(self, dated: Dated) -> Clause | None:
        for clause in self._clauses:
            if any(extent.overlaps(dated.mention.span) for extent in clause.extents):
                return clause
        return None

    def _carried(self, clause: Clause) -> Dating | None:
        """Carry the date of a statement to the next one of the next sentence by the same person."""
        if self._last_statement is None or clause.kind is not EventKind.STATEMENT:
            return None
        before, dating = self._last_statement
        if not (0 < clause.sentence - before.sentence <= 1 and _fresh(clause) and clause.reported_by is None):
            return None
        if (
            not clause.agents
            or not before.agents
            or not self._same_person(before.agents[0], clause.agents[0])
        ):
            return None
        why = f"{dating.why.removesuffix('.')}; the same speaker goes on in the next sentence."
        return Dating(
            DatedBy.CARRIED, why, dating.interval, dating.grain, Certainty.APPROXIMATE, None, dating.mention
        )

    def _same_person(self, before: Span, now: Span) -> bool:
        name, words = before.of(self._document.text), now.of(self._document.text)
        return words.lower() in ("he", "she") or words.split()[-1] == name.split()[-1]

    def _of_document(self, clause: Clause) -> Dating | None:
        published = self._document.published
        if published is None or self._document.genre is Genre.NARRATIVE:
            return None
        if self._own_undated(clause) or not self._is_news(clause):
            return None
        day = wording.day_in_words(published)
        why = f"No date is told; the document is of {day} and tells it as news."
        interval = unit_containing(published, Grain.DAY)
        return Dating(DatedBy.DOCUMENT, why, interval, Grain.DAY, Certainty.APPROXIMATE)

    def _is_news(self, clause: Clause) -> bool:
        """Tell whether the text tells the happening as fresh: in its lead, or as something just said."""
        if clause.mood is not Mood.ASSERTED or clause.quoted is not None or self._is_told(clause):
            return False
        if clause.sentence < self._first_body:
            return clause.tense in (Tense.PRESENT, Tense.PAST)
        if clause.kind is EventKind.STATEMENT:
            return _fresh(clause)
        if clause.sentence < self._first_body + LEAD - 1:
            return _fresh(clause) or (clause.tense is Tense.PRESENT and clause.aspect is Aspect.PERFECT)
        return False

    def _is_told(self, clause: Clause) -> bool:
        """Tell whether the clause is only what somebody says."""
        return any(other.content and other.content.contains(clause.trigger) for other in self._clauses)

    def _own_undated(self, clause: Clause) -> list[Undated]:
        return [
            each
            for each in self._undated
            if each.reason is not Reason.DURATION
            and any(extent.overlaps(each.mention.span) for extent in clause.extents)
        ]

    def _none(self, clause: Clause) -> Dating:
        unresolved = self._own_undated(clause)
        return Dating(DatedBy.NONE, unresolved[0].why if unresolved else "The text does not say when.")

    def _says_when(self, dated: Dated, clause: Clause) -> bool:
        """Tell whether the phrase dates the clause and does not only go with one of its nouns."""
        before = self._document.text[max(0, dated.mention.span.start - 20) : dated.mention.span.start]
        near = _distance(dated.mention.span, clause.trigger) <= 3
        return near or not NOT_WHEN.search(before) or clause.tense is Tense.NONE

    def _points(self, dated: Dated) -> bool:
        """Tell whether the phrase only says which one a noun means: "the 2018 vote", "last week's vote"."""
        text, span = self._document.text, dated.mention.span
        owned = text[span.end : span.end + 2] in ("'s", "’s")
        return owned or (
            bool(POINTING.search(text[max(0, span.start - 8) : span.start])) and span.of(text).isdigit()
        )

    def _fits(self, dated: Dated, clause: Clause) -> bool:
        """Tell whether tense and date agree, seen from the day of the document."""
        published = self._document.published
        if published is None:
            return True
        if clause.tense is Tense.PAST and clause.mood is Mood.ASSERTED:
            return dated.interval.start <= published.plus_days(1)
        if clause.tense is Tense.FUTURE:
            return dated.interval.end > published.midnight
        return True

    def _words(self, clause: Clause) -> str:
        return clause.trigger.of(self._document.text)


def _dating(dated: Dated, by: DatedBy, why: str) -> Dating:
    mention = dated.mention
    return Dating(by, why, dated.interval, dated.grain, dated.certainty, mention.modifier, mention.span)


def _fresh(clause: Clause) -> bool:
    return clause.tense is Tense.PAST and clause.aspect is Aspect.SIMPLE


def _distance(one: Span, other: Span) -> int:
    """Return the characters between two spans, 0 if they touch or overlap."""
    return max(0, one.start - other.end, other.start - one.end)


def _first_body(document: Document, sentences: tuple[Sentence, ...]) -> int:
    """Return the index of the first sentence after headline (a first line without a stop) and date line."""
    index = 0
    for sentence in sentences[:2]:
        if sentence.span.of(document.text)[-1:] in '.!?”"':
            break
        index += 1
    return index if index < len(sentences) else 0
