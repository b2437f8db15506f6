"""Applies decisions to the tables of a case: what the machine read goes in, what people made of it out."""

from dataclasses import dataclass
from typing import Any

from pipeline.model.clauses import EventKind, Mood
from pipeline.model.events import DatedBy, Role
from pipeline.model.iso import bounds, day
from pipeline.model.wording import in_words
from pipeline.store import decisions as d
from pipeline.store.event_sheet import EventSheet
from pipeline.store.history import in_force
from pipeline.store.roll import Roll
from pipeline.store.tables import Tables

DATE = "start end start_minute end_minute grain certainty modifier date_in_words".split()
PHRASE = "timex_type timex_value date_text date_start date_end date_rule anchor anchor_basis".split()
GIVEN = "A person gave this date."
HEADLINE = 140  # characters, as the machine's own


@dataclass(frozen=True, slots=True)
class Outcome:
    """The tables as decided, `events` with the columns `schema.DECIDED`.

    `orphans` are the decisions whose event, actor or document is not there (any more);
    `waiting` those that give a document a day with which it has not been read yet. `made`
    are the ids of events that decisions made.
    """

    tables: Tables
    orphans: d.Log
    waiting: d.Log
    made: frozenset[str]


def decided(tables: Tables, log: d.Log) -> Outcome:
    """Return the outcome of a log on the machine's tables; the same for the same two, in any session."""
    sheet = EventSheet(tables)
    roll = Roll(tables, sheet)
    orphans: list[d.Entry] = []
    days: dict[str, d.Entry] = {}
    for entry in in_force(log):
        if not _apply(entry, sheet, roll):
            orphans.append(entry)
        elif isinstance(entry.decision, d.RedateDocument):
            days[sheet.document(entry.decision.text) or ""] = entry
    made = {**tables, **sheet.tables(), **roll.tables()}
    waiting = (entry for document, entry in days.items() if not _is_read(document, entry, sheet))
    return Outcome(made, tuple(orphans), tuple(waiting), frozenset(sheet.made))


def _is_read(document: str, entry: d.Entry, sheet: EventSheet) -> bool:
    """Tell whether the document was read with the day that the entry gives it."""
    published = entry.decision.published if isinstance(entry.decision, d.RedateDocument) else None
    return bool((day(published) if published else None) == sheet.documents[document]["published"])


def _apply(entry: d.Entry, sheet: EventSheet, roll: Roll) -> bool:
    """Apply one decision; return whether what it is about is there."""
    there = True
    match entry.decision:
        case d.MergeActors():
            there = roll.merge(entry.decision)
        case d.SplitActor():
            there = roll.split(entry.decision, d.made_id(entry.id, 0))
        case d.RenameActor():
            there = roll.rename(entry.decision)
        case d.SetAliases():
            there = roll.set_aliases(entry.decision)
        case d.AddEvent():
            there = _add(entry, entry.decision, sheet, roll)
        case d.RedateDocument():
            there = sheet.document(entry.decision.text) is not None
        case d.Undo():
            pass
        case _:
            event = sheet.find(entry.decision.event)
            there = event is not None and _change(event, entry, sheet)
    return there


def _change(event: str, entry: d.Entry, sheet: EventSheet) -> bool:
    decision = entry.decision
    before = _when(sheet.row(event))
    match decision:
        case d.Accept():
            sheet.accepted.add(event)
            said = "Accepted"
        case d.Reject():
            sheet.rejected.add(event)
            sheet.row(event)["changes"].append(_signed("Rejected", entry))
            return True
        case d.EditDate():
            _redate(event, decision.dating, sheet)
            typed = f" (“{decision.dating.typed}”)" if decision.dating and decision.dating.typed else ""
            said = f"Date changed from {before} to {_when(sheet.row(event))}{typed}"
        case d.ChooseReading():
            sheet.set_date(event, _date_cells(decision.dating))
            sheet.edited.add(event)
            said = f"The other reading chosen: {_when(sheet.row(event))}, not {before}"
        case d.EditHeadline():
            row = sheet.row(event)
            said = f"Headline changed; it was “{row['headline']}”"
            row["headline"] = decision.headline[:HEADLINE]
            sheet.edited.add(event)
        case d.MergeEvents():
            others = list(dict.fromkeys(found for one in decision.others if (found := sheet.find(one))))
            if not (others := [other for other in others if other != event]):
                return False
            said = "; ".join(_join(event, other, sheet) for other in others)
        case d.SplitEvent():
            said = _split(event, entry, decision, sheet)
        case _:
            return False
    sheet.rejected.discard(event)  # who accepts or mends an event takes it for one
    sheet.row(event)["changes"].append(_signed(said, entry))
    return True


def _redate(event: str, dating: d.Dating | None, sheet: EventSheet) -> None:
    row = sheet.row(event)
    sheet.set_date(event, _date_cells(dating))
    if not (row["why"] or "").startswith(GIVEN):
        row["why"] = f"{GIVEN} The machine’s own reading: {row['why']}"
    row.update(dict.fromkeys(PHRASE))
    row["dated_by"] = d.BY_HAND if dating else DatedBy.NONE
    sheet.edited.add(event)


def _date_cells(dating: d.Dating | None) -> dict[str, Any]:
    if dating is None:
        return dict.fromkeys(DATE)
    first, last = bounds(dating.interval, dating.grain)
    return {
        "start": first,
        "end": last,
        "start_minute": dating.interval.start.minute_number,
        "end_minute": dating.interval.end.minute_number,
        "grain": dating.grain,
        "certainty": dating.certainty,
        "modifier": dating.modifier,
        "date_in_words": in_words(dating.interval, dating.grain, dating.certainty, dating.modifier),
    }


def _join(event: str, other: str, sheet: EventSheet) -> str:
    """Let an event take in another one; say so."""
    row, gone = sheet.row(event), sheet.row(other)
    sheet.set_actors(event, [*sheet.links(event), *sheet.links(other)])
    reports = len({row["doc_id"], gone["doc_id"]})
    row["documents"] = max(row["documents"], gone["documents"], reports)
    if "yes" in (row["sources_disagree"], gone["sources_disagree"]) or _apart(row, gone):
        row["sources_disagree"] = "yes"
    sheet.edited.add(event)
    sheet.remove(other)
    title = sheet.documents[gone["doc_id"]]["title"]
    return f"Joined with “{gone['headline']}” ({_when(gone)}, in {title})"


def _apart(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if one["start_minute"] is None or other["start_minute"] is None:
        return False
    return bool(one["end_minute"] <= other["start_minute"] or other["end_minute"] <= one["start_minute"])


def _split(event: str, entry: d.Entry, decision: d.SplitEvent, sheet: EventSheet) -> str:
    row = sheet.row(event)
    said = f"Split in {len(decision.headlines)}; it was “{row['headline']}”"
    for number, headline in enumerate(decision.headlines):
        if number == 0:
            row["headline"] = headline[:HEADLINE]
            sheet.edited.add(event)
            continue
        new = d.made_id(entry.id, number)
        told = {"event_id": new, "happening_id": new, "headline": headline[:HEADLINE]}
        sheet.add({**row, **told, "changes": [_signed(said, entry)]}, sheet.links(event))
        sheet.edited.add(new)
    return said


def _add(entry: d.Entry, decision: d.AddEvent, sheet: EventSheet, roll: Roll) -> bool:
    ref = decision.event
    document = sheet.document(ref.text)
    quote = sheet.text(document)[ref.start : ref.end] if document else ""
    if document is None or not quote:
        return False
    event = d.made_id(entry.id, 0)
    row = {
        "event_id": event,
        "doc_id": document,
        "position": sheet.documents[document]["position"],
        "sentence": 0,
        **_date_cells(decision.dating),
        **dict.fromkeys(PHRASE),
        "headline": decision.headline[:HEADLINE],
        "trigger": quote,
        "lemma": "",
        "quote": quote,
        "dated_by": d.BY_HAND if decision.dating else DatedBy.NONE,
        "kind": EventKind.OTHER,
        "happening_id": event,
        "documents": 1,
        "sources_disagree": "no",
        "mood": Mood.ASSERTED,
        "speaker_id": None,
        "confidence": 1.0,
        "why": "A person added this event.",
        "changes": [_signed("Added by hand", entry)],
    }
    for name, offset in (("start", ref.start), ("end", ref.start + len(quote))):
        row |= {f"trigger_{name}": offset, f"sentence_{name}": offset}
    actors = [found for one in decision.actors if (found := roll.find(one))]
    sheet.add(row, [{"actor_id": actor, "role": Role.AGENT, "through": None} for actor in actors])
    sheet.added.add(event)
    return True


def _when(row: dict[str, Any]) -> str:
    return row["date_in_words"] or "no date"


def _signed(said: str, entry: d.Entry) -> str:
    by = " ".join(part for part in (f"by {entry.who}" if entry.who else "", entry.when) if part)
    return f"{said} ({by})." if by else f"{said}."
