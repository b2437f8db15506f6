"""Every table and column of a case, with its type, unit and meaning.

Offsets are code points into the document's text, zero-based; an end is left out. Minutes
count from 1970-01-01T00:00 in the proleptic Gregorian calendar and are negative before;
`end_minute` is left out. ISO dates are cut to their grain, `end` and `interval_end` are the
last included. What is not known is null, never an empty string.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

import pyarrow as pa

VERSION = 3  # goes up when a table changes so that older code could not read it

Type: TypeAlias = Any  # pyarrow has no type hints
TEXT: Type = pa.string()
WHOLE: Type = pa.int64()
SHARE: Type = pa.float64()
TEXTS: Type = pa.list_(pa.string())
WHOLES: Type = pa.list_(pa.int64())


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Arrow type and a sentence of meaning."""

    name: str
    dtype: Type
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One stored table and the columns its rows are sorted by (nulls last)."""

    name: str
    order: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the columns' names in order."""
        return tuple(column.name for column in self.columns)

    @property
    def arrow(self) -> Type:
        """Return the Arrow schema."""
        return pa.schema([(column.name, column.dtype) for column in self.columns])


DOC_ID = Column("doc_id", TEXT, "The document, as in `documents`.")
START = Column("start", WHOLE, "Offset of the first character.")
END = Column("end", WHOLE, "Offset after the last character.")
START_MINUTE = Column("start_minute", WHOLE, "First minute; null where there is no date.")
END_MINUTE = Column("end_minute", WHOLE, "Minute after the last; null where there is no date.")

DOCUMENTS = Table(
    "documents",
    ("position",),
    (
        DOC_ID,
        Column("position", WHOLE, "Place in the order in which the documents were given, from 0."),
        Column("text", TEXT, "The text that all offsets count in."),
        Column("title", TEXT, "Its title."),
        Column("source", TEXT, "Where it came from: a file name, an address or a note."),
        Column("sha256", TEXT, "SHA-256 of the text in UTF-8."),
        Column("language", TEXT, "BCP 47 code."),
        Column("genre", TEXT, "news or narrative; null where nobody said."),
        Column("published", TEXT, "The day its relative dates are counted from, ISO; null if not known."),
        Column("published_basis", TEXT, "Where that day was found (`model.documents.Basis`)."),
        Column("published_evidence", TEXT, "What that day was read from, word for word; null if not known."),
        Column("author", TEXT, "Who wrote it, as the file says; null where it does not."),
        Column("left_out", TEXT, "What of the file is not in the text, in words; null if nothing."),
        Column("pages", WHOLES, "Offsets at which the pages begin; empty without pages."),
        Column("engine", TEXT, "The language engine that read it."),
        Column("words", WHOLE, "Words, split at white space."),
    ),
)

MENTIONS = Table(
    "mentions",
    ("doc_id", "start", "end", "status"),
    (
        DOC_ID,
        START,
        END,
        Column("text", TEXT, "The words of the date phrase."),
        Column("type", TEXT, "TIMEX3 type: DATE, TIME, DURATION, SET; null if rejected."),
        Column("value", TEXT, "TIMEX3 value; null if it has none."),
        Column("mod", TEXT, "TIMEX3 mod."),
        Column("interval_start", TEXT, "First of the interval, ISO at its grain."),
        Column("interval_end", TEXT, "Last included of the interval, ISO at its grain."),
        START_MINUTE,
        END_MINUTE,
        Column("grain", TEXT, "How finely the date was told (`model.calendar.Grain`)."),
        Column("certainty", TEXT, "How firmly (`model.mentions.Certainty`)."),
        Column("modifier", TEXT, "A word that blurs or bounds it (`model.mentions.Modifier`)."),
        Column("date_in_words", TEXT, "The date as a person would say it."),
        Column("rule", TEXT, "The rule that read or rejected it."),
        Column("anchor", TEXT, "What it was counted from, ISO at its grain."),
        Column("anchor_basis", TEXT, "Where the anchor was found (`model.documents.Basis`)."),
        Column("status", TEXT, "dated, unresolved or rejected."),
        Column("reason", TEXT, "Why it has no date (`model.mentions.Reason`) or is none."),
        Column("why", TEXT, "The derivation, a sentence for a reader."),
        Column("warning", TEXT, "A mistake of the source itself, such as a wrong weekday."),
        Column("alternatives", TEXTS, "Other dates the words could mean, and when."),
    ),
)

ACTORS = Table(
    "actors",
    ("actor_id",),
    (
        Column("actor_id", TEXT, "The actor in the whole case."),
        Column("name", TEXT, "The name shown."),
        Column("kind", TEXT, "person, organisation, place, product, group or other."),
        Column("aliases", TEXTS, "Other names it goes by."),
        Column("stands_for", TEXT, "For a metonym (the Kremlin) the actor_id of its state."),
    ),
)

ACTOR_MENTIONS = Table(
    "actor_mentions",
    ("doc_id", "start", "end", "actor_id"),
    (
        DOC_ID,
        START,
        END,
        Column("text", TEXT, "The words that point at the actor."),
        Column("actor_id", TEXT, "The actor, as in `actors`."),
        Column("form", TEXT, "named, nominal or pronoun."),
        Column("why", TEXT, "Why it was linked, a sentence for a reader."),
    ),
)

EVENTS_STORED = Table(
    "events",
    ("start_minute", "end_minute", "position", "sentence", "trigger_start", "event_id"),
    (
        Column("event_id", TEXT, "The event; stable from build to build."),
        DOC_ID,
        Column("position", WHOLE, "The document's place in the case, from 0."),
        Column("sentence", WHOLE, "Number of the sentence in the document, from 0."),
        START_MINUTE,
        END_MINUTE,
        Column("start", TEXT, "First of the interval, ISO at its grain."),
        Column("end", TEXT, "Last included of the interval, ISO at its grain."),
        Column("grain", TEXT, "How finely the date was told."),
        Column("certainty", TEXT, "stated, approximate, open start or open end."),
        Column("modifier", TEXT, "A word that blurs or bounds the date."),
        Column("date_in_words", TEXT, "The date as a person would say it."),
        Column("timex_type", TEXT, "TIMEX3 type of the phrase it is dated by."),
        Column("timex_value", TEXT, "TIMEX3 value of that phrase."),
        Column("headline", TEXT, "The clause, at most 140 characters."),
        Column("trigger", TEXT, "The verb or noun that tells the happening, as written."),
        Column("lemma", TEXT, "Its dictionary form."),
        Column("trigger_start", WHOLE, "Offset of the trigger's first character."),
        Column("trigger_end", WHOLE, "Offset after the trigger's last character."),
        Column("quote", TEXT, "The sentence, word for word."),
        Column("sentence_start", WHOLE, "Offset of the quote's first character."),
        Column("sentence_end", WHOLE, "Offset after the quote's last character."),
        Column("date_text", TEXT, "The date phrase it is dated by, as written."),
        Column("date_start", WHOLE, "Offset of that phrase's first character."),
        Column("date_end", WHOLE, "Offset after that phrase's last character."),
        Column("date_rule", TEXT, "The rule that read the phrase."),
        Column("anchor", TEXT, "What the date was counted from, ISO at its grain."),
        Column("anchor_basis", TEXT, "Where the anchor was found."),
        Column("dated_by", TEXT, "same clause, sentence, carried, document date, by hand or none."),
        Column("kind", TEXT, "What sort of event it is (`model.clauses.EventKind`)."),
        Column("happening_id", TEXT, "What it reports: one id for all events of one happening."),
        Column("documents", WHOLE, "How many documents report it; near-copies count once."),
        Column("sources_disagree", TEXT, "yes if their dates exclude one another, else no."),
        Column("mood", TEXT, "asserted, planned, possible or negated."),
        Column("speaker_id", TEXT, "The actor_id of who says it; null if the text itself does."),
        Column("confidence", SHARE, "How sure the builder is, 0 to 1."),
        Column("why", TEXT, "Why the event has this date, a sentence for a reader."),
    ),
)

# What people decided is no part of the stored tables: it is read from the log on opening.
DECIDED = (
    Column("status", TEXT, "unchecked, accepted, rejected, edited or added (`decisions.Status`)."),
    Column("changes", TEXTS, "What people changed, a sentence each, with the machine's own reading."),
)
EVENTS_DECIDED = Table("events", EVENTS_STORED.order, (*EVENTS_STORED.columns, *DECIDED))

EVENT_ACTORS = Table(
    "event_actors",
    ("actor_id", "start_minute", "event_id"),  # dates repeated so that filter and density need no join
    (
        Column("event_id", TEXT, "The event."),
        Column("actor_id", TEXT, "The actor, once for each event."),
        Column("place", WHOLE, "Its place among the event's actors, from 0."),
        Column("role", TEXT, "agent, patient, speaker, addressee or mentioned."),
        Column("through", TEXT, "The metonym's words where it came in by one."),
        START_MINUTE,
        END_MINUTE,
    ),
)

PROBLEMS = Table(
    "problems",
    ("position",),
    (
        Column("position", WHOLE, "Place in the order in which they arose, from 0."),
        Column("source", TEXT, "The input."),
        Column("what", TEXT, "What happened."),
        Column("mend", TEXT, "What to do."),
    ),
)

TABLES = (DOCUMENTS, MENTIONS, ACTORS, ACTOR_MENTIONS, EVENTS_STORED, EVENT_ACTORS, PROBLEMS)

# The columns in which events leave the case, in the order of the CSV.
EVENTS = tuple(
    "event_id start end grain certainty date_in_words timex_type timex_value headline actors roles trigger"
    " trigger_start trigger_end quote sentence_start sentence_end date_text date_rule anchor anchor_basis"
    " dated_by mood speaker confidence doc_id doc_title published published_basis source"
    " happening_id documents sources_disagree status".split()
)
