"""Decides which date belongs to a happening."""

from dataclasses import dataclass, replace

from pipeline.events.confidence import confidence
from pipeline.events.dates_told import DatesTold
from pipeline.model import wording
from pipeline.model.calendar import Grain, Interval, unit_containing
from pipeline.model.clauses import Aspect, Clause, EventKind, Level, Mood, Tense
from pipeline.model.documents import Document, Genre, Sentence
from pipeline.model.events import DatedBy
from pipeline.model.mentions import Certainty, Dated, Modifier, Resolved
from pipeline.model.spans import Span

PRONOUNS = frozenset({"he", "she", "it", "they"})
LEAD = 3  # sentences of the body, from its first, that tell what is new
FRESH_DAYS = 10  # a day so far back is still the news of the document


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


class Dater:
    """Dates the clauses of one document."""

    def __init__(
        self,
        document: Document,
        mentions: tuple[Resolved, ...],
        clauses: tuple[Clause, ...],
        sentences: tuple[Sentence, ...],
    ) -> None:
        """Take what the other rooms found in the document."""
        self._document = document
        self._told = DatesTold(
            document.text, document.published, mentions=mentions, clauses=clauses, sentences=sentences
        )
        self._body = first_of_body(document, sentences)
        self._clauses = sorted(
            clauses,
            key=lambda each: (
                each.sentence,
                each.tense is Tense.NONE,
                each.level is Level.SIDE,
                each.trigger,
            ),
        )
        self._last: tuple[Clause, Dating] | None = None  # the last main happening with a date of its own
        self._lead: Dating | None = None  # the day of the news itself

    def dates(self) -> dict[Span, Dating]:
        """Return the date of each clause by its trigger.

        It is its own, another clause's of the sentence, a carried one, the document's, or none. Clauses
        without a tense come after the others of their sentence, because they share their verb's date.
        """
        found: dict[Span, Dating] = {}
        for clause in self._clauses:
            beside = [each for each in self._told.beside(clause) if each.trigger in found]
            found[clause.trigger] = self._date(clause, [(each, found[each.trigger]) for each in beside])
        return found

    def confidence(self, clause: Clause, dating: Dating) -> float:
        """Return how likely that date of the clause is right, 0 to 1."""
        after_lead = self._body + LEAD - 1
        return confidence(
            dating.by, level=clause.level, sentence=clause.sentence, body=self._body, lead=after_lead
        )

    def _date(self, clause: Clause, beside: list[tuple[Clause, Dating]]) -> Dating:
        found = (
            self._own(clause)
            or self._shared(clause)
            or self._of_news(clause)
            or _of_governor(clause, beside)
            or self._none(clause)
        )
        if found.by is DatedBy.CLAUSE and clause.level is Level.MAIN and clause.mood is Mood.ASSERTED:
            self._last = (clause, found)
            if self._lead is None and clause.sentence < self._body + LEAD and self._is_days_news(found):
                self._lead = found
        return found

    def _own(self, clause: Clause) -> Dating | None:
        dated = self._told.own(clause)
        return _dating(dated, DatedBy.CLAUSE, dated.why) if dated else None

    def _shared(self, clause: Clause) -> Dating | None:
        dated = self._told.shared(clause)
        if dated is None:
            return None
        return _dating(
            dated, DatedBy.SENTENCE, f"{dated.why.removesuffix('.')}; it dates the whole sentence."
        )

    def _of_news(self, clause: Clause) -> Dating | None:
        """Return the day of the news for what is told as news: the speaker's, the lead's, the document's."""
        if self._document.published is None or self._document.genre is Genre.NARRATIVE:
            return None
        if self._told.unresolved(clause) or not self._is_news(clause):
            return None
        if self._last and clause.sentence - self._last[0].sentence <= 1:
            before, dating = self._last
            if self._same_speaker(before, clause):
                return _carried(dating, "the same speaker goes on in the next sentence.")
            if not self._is_recent(dating) and self._same_one(before, clause):
                return None  # an old story is being told
        if self._lead:
            return _carried(self._lead, "the news told there goes on here.")
        day = wording.day_in_words(self._document.published)
        why = f"No date is told; the document is of {day} and tells it as news."
        interval = unit_containing(self._document.published, Grain.DAY)
        return Dating(DatedBy.DOCUMENT, why, interval, Grain.DAY, Certainty.APPROXIMATE)

    def _is_news(self, clause: Clause) -> bool:
        """Tell whether the text tells it as news: in headline or lead, as a statement, as past."""
        if clause.mood is not Mood.ASSERTED or clause.quoted is not None or self._told.is_told(clause):
            return False
        if clause.sentence < self._body:
            return clause.tense is not Tense.FUTURE
        in_lead = clause.sentence < self._body + LEAD - 1
        if _is_simple_past(clause):
            return clause.level is Level.MAIN or in_lead or clause.kind is EventKind.STATEMENT
        if clause.tense is not Tense.PRESENT:
            return False
        if clause.level is Level.MAIN and clause.kind is EventKind.STATEMENT:
            return True
        going_on = clause.aspect is Aspect.PROGRESSIVE
        return in_lead and (going_on or (clause.level is Level.MAIN and clause.aspect is Aspect.PERFECT))

    def _is_recent(self, dating: Dating) -> bool:
        """Tell whether it is a day or a week not long before the document's."""
        published = self._document.published
        if published is None or dating.interval is None or dating.grain is None:
            return False
        days = published.day_number - dating.interval.start.day_number
        return dating.grain.rank >= Grain.WEEK.rank and -1 <= days <= FRESH_DAYS

    def _is_days_news(self, dating: Dating) -> bool:
        """Tell whether it is the news of one day, which what follows can be of."""
        return self._is_recent(dating) and dating.grain is not None and dating.grain.rank >= Grain.DAY.rank

    def _same_speaker(self, before: Clause, now: Clause) -> bool:
        if not (before.kind is now.kind is EventKind.STATEMENT and before.agents and now.agents):
            return False
        name, words = before.agents[0].of(self._document.text), now.agents[0].of(self._document.text)
        return words.lower() in ("he", "she") or words.split()[-1] == name.split()[-1]

    def _same_one(self, before: Clause, now: Clause) -> bool:
        """Tell whether the sentence goes on about the one who did it, or what it was done to."""
        text = self._document.text
        if not now.agents:
            return True
        heads = {span.of(text).split()[-1].lower() for span in (*before.agents, *before.patients)}
        words = now.agents[0].of(text).lower()
        return words in PRONOUNS or words.split()[-1] in heads

    def _none(self, clause: Clause) -> Dating:
        unresolved = self._told.unresolved(clause)
        return Dating(DatedBy.NONE, unresolved.why if unresolved else "The text does not say when.")


def first_of_body(document: Document, sentences: tuple[Sentence, ...]) -> int:
    """Return the index of the first sentence after headline (a first line without a stop) and date line."""
    index = 0
    for sentence in sentences[:2]:
        if sentence.span.of(document.text)[-1:] in '.!?”"':
            break
        index += 1
    return index if index < len(sentences) else 0


def _dating(dated: Dated, by: DatedBy, why: str) -> Dating:
    mention = dated.mention
    return Dating(by, why, dated.interval, dated.grain, dated.certainty, mention.modifier, mention.span)


def _of_governor(clause: Clause, beside: list[tuple[Clause, Dating]]) -> Dating | None:
    """Return the date of the clause that it goes with: "opened it by walking in", "when it rained"."""
    if clause.mood in (Mood.POSSIBLE, Mood.NEGATED) or clause.quoted is not None:
        return None
    if clause.tense is not Tense.NONE and not _is_simple_past(clause):
        return None
    for other, dating in beside:
        if other.trigger == clause.during and dating.interval:
            return replace(dating, by=DatedBy.SENTENCE if dating.by is DatedBy.CLAUSE else dating.by)
    return None


def _carried(dating: Dating, because: str) -> Dating:
    why = f"{dating.why.removesuffix('.')}; {because}"
    return replace(dating, by=DatedBy.CARRIED, why=why, certainty=Certainty.APPROXIMATE, modifier=None)


def _is_simple_past(clause: Clause) -> bool:
    return clause.tense is Tense.PAST and clause.aspect is Aspect.SIMPLE
