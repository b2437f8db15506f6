"""Grammar of a sentence as far as events need it."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.documents import Sentence
from pipeline.model.spans import Span


class ActorKind(StrEnum):
    """What sort of thing acts."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PRODUCT = "product"
    GROUP = "group"
    OTHER = "other"


class Tense(StrEnum):
    """The tense of a clause's verb; NONE for nouns and infinitives."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


class Aspect(StrEnum):
    """How the verb looks at the happening: "won", "has won", "is winning"."""

    SIMPLE = "simple"
    PERFECT = "perfect"
    PROGRESSIVE = "progressive"


class Level(StrEnum):
    """Where the clause stands in its sentence; only the main one tells what is new."""

    MAIN = "main"
    SIDE = "side"


class EventKind(StrEnum):
    """What sort of happening it is, by the lexicon of the trigger."""

    AGREEMENT = "agreement"
    MEETING = "meeting"
    STATEMENT = "statement"
    THREAT = "threat"
    ATTACK = "attack"
    MOVEMENT = "movement"
    SANCTION = "sanction"
    APPOINTMENT = "appointment"
    LAUNCH = "launch"
    DEAL = "deal"
    LEGAL = "legal"
    ECONOMY = "economy"
    ACCIDENT = "accident"
    OTHER = "other"


class Mood(StrEnum):
    """What the text claims about the happening."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Clause:
    """A happening that the grammar shows: a verb, or a noun that names an event.

    `extents` are the stretches of text that belong to this clause and to no clause inside
    it, in order: a date standing in one of them is this clause's own. `agents` did it,
    `patients` had it done, `addressees` were told; `others` stand in the clause otherwise.
    `reported_by` is the span of who says it, where someone does; `quoted` is the span of
    the quotation the trigger stands in, where it does. `content` is the stretch that a
    statement tells. `wording` are the stretches that, read in order, make a headline. `during`
    is the trigger of the clause of this sentence that happens at the same time, where grammar says so.
    `told_before` says that a noun points at a happening the reader knows: "the deal", "this visit".
    """

    trigger: Span
    lemma: str
    sentence: int
    extents: tuple[Span, ...]
    tense: Tense = Tense.NONE
    mood: Mood = Mood.ASSERTED
    agents: tuple[Span, ...] = ()
    patients: tuple[Span, ...] = ()
    addressees: tuple[Span, ...] = ()
    others: tuple[Span, ...] = ()
    reported_by: Span | None = None
    quoted: Span | None = None
    content: Span | None = None
    wording: tuple[Span, ...] = ()
    kind: EventKind = EventKind.OTHER
    aspect: Aspect = Aspect.SIMPLE
    level: Level = Level.MAIN
    during: Span | None = None
    told_before: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name, trimmed of articles, titles and possessive endings."""

    span: Span
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Nominal:
    """A pronoun or a noun phrase that may point at an actor ("he", "both nations")."""

    span: Span
    head: str  # lower case: "he", "nations"
    sentence: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the language engine found in one document; `engine` names it."""

    engine: str
    sentences: tuple[Sentence, ...]
    clauses: tuple[Clause, ...]
    names: tuple[Name, ...]
    nominals: tuple[Nominal, ...]
