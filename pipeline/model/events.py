"""What happened, and what one document yields."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.actors import Cast
from pipeline.model.calendar import Grain, Interval
from pipeline.model.clauses import EventKind, Mood
from pipeline.model.documents import Document, Sentence
from pipeline.model.mentions import Certainty, Modifier, Rejected, Resolved
from pipeline.model.spans import Span


class DatedBy(StrEnum):
    """How an event came by its date."""

    CLAUSE = "same clause"
    SENTENCE = "sentence"
    CARRIED = "carried"
    DOCUMENT = "document date"
    NONE = "none"


class Role(StrEnum):
    """What an actor has to do with an event."""

    AGENT = "agent"
    PATIENT = "patient"
    SPEAKER = "speaker"
    ADDRESSEE = "addressee"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class Participation:
    """An actor in an event. `through` is the metonym's words where it came in by one."""

    actor_id: str
    role: Role
    through: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening told at one place of one document.

    `interval` and `grain` are None for an event whose date is not known; it is kept all
    the same. `dated_by_mention` is the span of the date phrase, where there is one.
    `speaker` is the actor id of who says it, or None.
    """

    id: str
    doc_id: str
    sentence: int
    trigger: Span
    lemma: str
    headline: str
    quote: Span
    interval: Interval | None
    grain: Grain | None
    certainty: Certainty | None
    modifier: Modifier | None
    dated_by: DatedBy
    dated_by_mention: Span | None
    participants: tuple[Participation, ...]
    mood: Mood
    speaker: str | None
    confidence: float
    why: str
    kind: EventKind = EventKind.OTHER


@dataclass(frozen=True, slots=True)
class Happening:
    """What several documents report; `documents` counts near-copies of one text once."""

    id: str
    documents: int
    sources_disagree: bool


@dataclass(frozen=True, slots=True)
class Harvest:
    """Everything one document yields."""

    document: Document
    engine: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Resolved, ...]
    rejected: tuple[Rejected, ...]
    cast: Cast
    events: tuple[Event, ...]
