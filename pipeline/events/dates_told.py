"""Looks up the date phrases of a sentence and the clauses they stand in."""

import re
from bisect import bisect_right
from collections import defaultdict

from pipeline.model.calendar import Grain, Moment
from pipeline.model.clauses import Aspect, Clause, Mood, Tense
from pipeline.model.documents import Sentence
from pipeline.model.mentions import Dated, Modifier, Reason, Resolved, Undated
from pipeline.model.spans import Span

NOT_WHEN = re.compile(r"\b(?:of|for|than|versus|over|about|like|against)\s+(?:the\s+)?$", re.IGNORECASE)
POINTING = re.compile(r"\b(?:a|an|the|its|his|her|their|this)\s+$", re.IGNORECASE)
NOW = "PRESENT_REF"  # TIMEX3's value of "now" and "currently"
NEAR = 3  # characters between a verb and a phrase that surely dates it


class DatesTold:
    """The date phrases of one document by sentence, with the clauses around them."""

    def __init__(
        self,
        text: str,
        published: Moment | None,
        *,
        mentions: tuple[Resolved, ...],
        clauses: tuple[Clause, ...],
        sentences: tuple[Sentence, ...],
    ) -> None:
        """Take what the other rooms found."""
        self._text = text
        self._published = published
        self._dated: dict[int, list[Dated]] = defaultdict(list)
        self._undated: dict[int, list[Undated]] = defaultdict(list)
        self._clauses: dict[int, list[Clause]] = defaultdict(list)
        starts = [sentence.span.start for sentence in sentences]
        for each in _without_ends(mentions):
            sentence = max(0, bisect_right(starts, each.mention.span.start) - 1)
            if isinstance(each, Dated):
                self._dated[sentence].append(each)
            else:
                self._undated[sentence].append(each)
        for clause in clauses:
            self._clauses[clause.sentence].append(clause)

    def own(self, clause: Clause) -> Dated | None:
        """Return the date phrase in the clause's own words that fits its tense, nearest to its trigger."""
        return self._nearest(
            clause,
            [
                each
                for each in self._dated[clause.sentence]
                if _stands_in(each, clause) and self._says_when(each, clause) and self._fits(each, clause)
            ],
        )

    def unresolved(self, clause: Clause) -> Undated | None:
        """Return a phrase in the clause's own words that should date it but could not be placed."""
        for each in self._undated[clause.sentence]:
            is_open = each.reason is not Reason.DURATION and each.timex.value != NOW
            if is_open and _stands_in(each, clause):
                return each
        return None

    def shared(self, clause: Clause) -> Dated | None:
        """Return the nearest date phrase of another clause of the sentence that may hold for this one too."""
        return self._nearest(
            clause,
            [
                each
                for each in self._dated[clause.sentence]
                if not self._points(each) and self._fits(each, clause) and self._governs(each, clause)
            ],
        )

    def beside(self, clause: Clause) -> list[Clause]:
        """Return the other clauses of the sentence."""
        return [each for each in self._clauses[clause.sentence] if each is not clause]

    def is_told(self, clause: Clause) -> bool:
        """Tell whether the clause is only what somebody says."""
        return any(
            other.content and other.content.contains(clause.trigger)
            for other in self._clauses[clause.sentence]
        )

    def _nearest(self, clause: Clause, found: list[Dated]) -> Dated | None:
        return min(found, key=lambda each: _distance(each.mention.span, clause.trigger), default=None)

    def _governs(self, dated: Dated, clause: Clause) -> bool:
        owner = next((each for each in self._clauses[clause.sentence] if _stands_in(dated, each)), None)
        if owner is None or owner is clause or clause.aspect is Aspect.PERFECT:
            return False
        if clause.content and clause.content.contains(owner.trigger):
            return False  # what was said has its own date; when it was said is open
        if owner.content and owner.content.contains(clause.trigger):
            return clause.tense is Tense.PRESENT and clause.mood is Mood.ASSERTED
        if clause.trigger.end <= dated.mention.span.start < owner.trigger.start:
            return False  # "said so and on Tuesday announced": Tuesday comes too late for "said"
        if clause.tense is Tense.NONE:
            return clause.mood is Mood.ASSERTED and dated.mention.span.end <= clause.trigger.start
        return (clause.tense, clause.mood, clause.quoted) == (owner.tense, owner.mood, owner.quoted) and bool(
            set(clause.agents) & set(owner.agents)
        )

    def _says_when(self, dated: Dated, clause: Clause) -> bool:
        """Tell whether the phrase dates the clause and does not only go with one of its nouns."""
        if dated.mention.modifier is Modifier.SINCE and clause.aspect is not Aspect.PERFECT:
            return False  # "rose to its highest price since May": it rose today
        if dated.grain is Grain.WEEKEND:
            return True  # "over the weekend" says when, as "over the 2018 law" does not
        before = self._text[max(0, dated.mention.span.start - 20) : dated.mention.span.start]
        near = _distance(dated.mention.span, clause.trigger) <= NEAR
        return near or not NOT_WHEN.search(before) or clause.tense is Tense.NONE

    def _points(self, dated: Dated) -> bool:
        """Tell whether the phrase only says which one a noun means: "the 2018 vote", "last week's vote"."""
        span = dated.mention.span
        if self._text[span.end : span.end + 2] in ("'s", "’s"):
            return True
        before = self._text[max(0, span.start - 8) : span.start]
        return span.of(self._text).isdigit() and bool(POINTING.search(before))

    def _fits(self, dated: Dated, clause: Clause) -> bool:
        """Tell whether tense and date agree, seen from the day of the document."""
        if self._published is None:
            return True
        if clause.tense is Tense.PAST and clause.mood is Mood.ASSERTED:
            return dated.interval.start <= self._published.plus_days(1)
        if clause.tense is Tense.FUTURE:
            return dated.interval.end > self._published.midnight
        return True


def _without_ends(mentions: tuple[Resolved, ...]) -> list[Resolved]:
    """Leave out both ends of a stretch: "met on February 27 and 28" lasted two days."""
    kept: list[Resolved] = []
    for each in sorted(mentions, key=lambda one: (one.mention.span.start, -one.mention.span.end)):
        wider = kept[-1] if kept else None
        if not (isinstance(wider, Dated) and wider.mention.span.contains(each.mention.span)):
            kept.append(each)
    return kept


def _stands_in(each: Resolved, clause: Clause) -> bool:
    return any(extent.overlaps(each.mention.span) for extent in clause.extents)


def _distance(one: Span, other: Span) -> int:
    """Return the characters between two spans, 0 if they touch or overlap."""
    return max(0, one.start - other.end, other.start - one.end)
