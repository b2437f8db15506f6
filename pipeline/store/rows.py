"""One harvest as rows of the tables of `schema`; plain dictionaries, no pandas.

The rows of date mentions are also what `python -m pipeline mentions` prints.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from pipeline.model.actors import Actor
from pipeline.model.documents import Document
from pipeline.model.events import Event, Happening, Harvest
from pipeline.model.iso import at_grain, bounds, day
from pipeline.model.mentions import Certainty, Dated, Rejected, Resolved, Undated
from pipeline.model.spans import Span
from pipeline.model.wording import in_words

Cell: TypeAlias = str | int | float | tuple[str, ...] | tuple[int, ...] | None
Row: TypeAlias = dict[str, Cell]
Merged: TypeAlias = Mapping[tuple[str, str], Actor]  # (document id, its actor id) -> actor of the case


def document_row(harvest: Harvest, position: int) -> Row:
    """Return the row of `documents`."""
    document = harvest.document
    return {
        "doc_id": document.id,
        "position": position,
        "text": document.text,
        "title": document.title,
        "source": document.source,
        "sha256": document.sha256,
        "language": document.language,
        "genre": document.genre,
        "published": day(document.published) if document.published else None,
        "published_basis": document.published_basis,
        "published_evidence": document.published_evidence or None,
        "author": document.author or None,
        "left_out": document.left_out or None,
        "pages": document.pages,
        "engine": harvest.engine,
        "words": len(document.text.split()),
    }


def mention_row(document: Document, mention: Resolved | Rejected) -> Row:
    """Return the row of `mentions` for a date, an unresolved phrase or a look-alike."""
    match mention:
        case Dated():
            return _phrase_row(document, mention) | _date_cells(mention)
        case Undated():
            return _phrase_row(document, mention) | {"status": "unresolved", "reason": mention.reason}
        case Rejected():
            return {
                **_place(document, mention.span),
                "rule": mention.rule,
                "status": "rejected",
                "reason": mention.why,
                "why": mention.why,
            }


def mention_rows(harvest: Harvest) -> Iterator[Row]:
    """Yield the rows of `mentions` of one document."""
    for mention in (*harvest.mentions, *harvest.rejected):
        yield mention_row(harvest.document, mention)


def actor_rows(merged: Merged) -> Iterator[Row]:
    """Yield the rows of `actors`, each actor once."""
    for actor in {actor.id: actor for actor in merged.values()}.values():
        yield {
            "actor_id": actor.id,
            "name": actor.name,
            "kind": actor.kind,
            "aliases": actor.aliases,
            "stands_for": actor.stands_for,
        }


def actor_mention_rows(harvest: Harvest, merged: Merged) -> Iterator[Row]:
    """Yield the rows of `actor_mentions` of one document."""
    for mention in harvest.cast.mentions:
        yield {
            **_place(harvest.document, mention.span),
            "actor_id": merged[harvest.document.id, mention.actor_id].id,
            "form": mention.form,
            "why": mention.why,
        }


def event_rows(
    harvest: Harvest, position: int, merged: Merged, happenings: Mapping[str, Happening]
) -> Iterator[Row]:
    """Yield the rows of `events` of one document."""
    phrases = {m.mention.span: mention_row(harvest.document, m) for m in harvest.mentions}
    for event in harvest.events:
        phrase = _phrase_cells(harvest.document, event.dated_by_mention, phrases)
        yield {
            **_event_row(harvest.document, event, merged),
            **_happening_cells(event, happenings),
            "position": position,
            **phrase,
        }


def event_actor_rows(harvest: Harvest, merged: Merged) -> Iterator[Row]:
    """Yield the rows of `event_actors` of one document."""
    for event in harvest.events:
        yield from _participant_rows(harvest.document, event, merged)


def _event_row(document: Document, event: Event, merged: Merged) -> Row:
    speaker = merged[document.id, event.speaker].id if event.speaker else None
    return {
        "event_id": event.id,
        "doc_id": document.id,
        "sentence": event.sentence,
        **_interval_cells(event, ("start", "end")),
        "headline": event.headline,
        "trigger": event.trigger.of(document.text),
        "lemma": event.lemma,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        "quote": event.quote.of(document.text),
        "sentence_start": event.quote.start,
        "sentence_end": event.quote.end,
        "dated_by": event.dated_by,
        "kind": event.kind,
        "mood": event.mood,
        "speaker_id": speaker,
        "confidence": event.confidence,
        "why": event.why,
    }


def _happening_cells(event: Event, happenings: Mapping[str, Happening]) -> Row:
    """Return what the whole case knows of it; an event that nobody else reports is its own happening."""
    happening = happenings.get(event.id) or Happening(event.id, documents=1, sources_disagree=False)
    return {
        "happening_id": happening.id,
        "documents": happening.documents,
        "sources_disagree": "yes" if happening.sources_disagree else "no",
    }


def _participant_rows(document: Document, event: Event, merged: Merged) -> Iterator[Row]:
    interval = event.interval
    seen: set[str] = set()  # merging can make one actor of two: it keeps the first of its roles
    for participant in event.participants:
        actor = merged[document.id, participant.actor_id].id
        if actor not in seen:
            yield {
                "event_id": event.id,
                "actor_id": actor,
                "place": len(seen),
                "role": participant.role,
                "through": participant.through or None,
                "start_minute": interval.start.minute_number if interval else None,
                "end_minute": interval.end.minute_number if interval else None,
            }
            seen.add(actor)


def _place(document: Document, span: Span) -> Row:
    return {"doc_id": document.id, "start": span.start, "end": span.end, "text": span.of(document.text)}


def _phrase_row(document: Document, mention: Resolved) -> Row:
    return {
        **_place(document, mention.mention.span),
        "type": mention.timex.type or None,
        "value": mention.timex.value or None,
        "mod": mention.timex.mod or None,
        "modifier": mention.mention.modifier,
        "rule": mention.mention.rule,
        "why": mention.why,
    }


def _date_cells(mention: Dated) -> Row:
    anchor = mention.anchor
    return {
        **_interval_cells(mention, ("interval_start", "interval_end")),
        "anchor": at_grain(anchor.moment, anchor.grain) if anchor else None,
        "anchor_basis": anchor.basis if anchor else None,
        "status": "dated",
        "warning": mention.warning or None,
        "alternatives": tuple(
            f"{in_words(other.interval, other.grain)}: {other.why}" for other in mention.alternatives
        ),
    }


def _interval_cells(dated: Dated | Event, names: tuple[str, str]) -> Row:
    interval, grain, certainty = dated.interval, dated.grain, dated.certainty
    if interval is None or grain is None:
        return {}
    modifier = dated.modifier if isinstance(dated, Event) else dated.mention.modifier
    words = in_words(interval, grain, certainty or Certainty.STATED, modifier)
    first, last = bounds(interval, grain)
    return {
        names[0]: first,
        names[1]: last,
        "start_minute": interval.start.minute_number,
        "end_minute": interval.end.minute_number,
        "grain": grain,
        "certainty": certainty,
        "modifier": modifier,
        "date_in_words": words,
    }


def _phrase_cells(document: Document, span: Span | None, phrases: Mapping[Span, Row]) -> Row:
    if span is None:
        return {}
    row = phrases.get(span, {})
    return {
        "timex_type": row.get("type"),
        "timex_value": row.get("value"),
        "date_text": span.of(document.text),
        "date_start": span.start,
        "date_end": span.end,
        "date_rule": row.get("rule"),
        "anchor": row.get("anchor"),
        "anchor_basis": row.get("anchor_basis"),
    }
