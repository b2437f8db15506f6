"""Writes events, actors and documents as FollowTheMoney entities, for Aleph and OpenAleph.

One entity a line. Its dates are years, months or days of the years 1000 to 2999; others, and
"circa", are dropped by its own checks, so they are not written: the words of the date stand in
the summary. Who takes part is a Person, an Organization or a LegalEntity.
"""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from pipeline.exporters.dates import both_ends
from pipeline.exporters.entries import Entry, Member, Source, entries
from pipeline.exporters.losses import Loss, is_fine, is_uncertain, is_undated, said
from pipeline.exporters.plain import line, stamped
from pipeline.ports import Extract

YEARS = range(1000, 3000)
SCHEMATA = {"person": "Person", "organisation": "Organization"}


def is_outside(entry: Entry) -> bool:
    """Tell whether FollowTheMoney would drop the date."""
    dating = entry.dating
    return dating is not None and not (dating.first.year in YEARS and dating.last.year in YEARS)


def is_inside(entry: Entry) -> bool:
    """Tell whether FollowTheMoney keeps the date."""
    return entry.dating is not None and not is_outside(entry)


LOSSES = (
    Loss("Keeps {} without a date.", is_undated),
    Loss("Loses the date of {} outside the years 1000 to 2999; the summary says it.", is_outside),
    Loss("Loses the uncertainty of {}; the summary says it.", lambda e: is_uncertain(e) and is_inside(e)),
    Loss("Loses the time of day of {}; the summary says it.", lambda e: is_fine(e) and is_inside(e)),
    Loss("Loses who acts and who is acted on in {}: all are involved alike.", lambda e: bool(e.members)),
)


class FollowTheMoneyExporter:
    """Entities of the model that Aleph speaks."""

    name = "followthemoney"
    suffix = ".ftm.json"
    title = "FollowTheMoney"
    purpose = "Aleph and OpenAleph: events, actors and documents as linked entities"

    def write(self, extract: Extract) -> bytes:
        """Return the entities, those that others point at first."""
        found = entries(extract)
        made = stamped(extract.stamp)
        documents = {entry.source.id: _document(entry.source, made) for entry in found}
        actors = {member.id: _actor(member) for entry in found for member in entry.members}
        every = (*documents.values(), *actors.values(), *(_event(entry) for entry in found))
        return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in every).encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the entities do not carry."""
        return said(entries(extract), *LOSSES)


def _document(source: Source, made: str) -> dict[str, Any]:
    told = {
        "fileName": source.source or source.title or source.id,
        "title": source.title,
        "date": source.published if _is_kept(source.published) else "",
        "sourceUrl": source.address,
        "notes": made,
    }
    return _entity(_id("document", source.id), "Document", {name: [text] for name, text in told.items()})


def _actor(member: Member) -> dict[str, Any]:
    schema = SCHEMATA.get(member.kind, "LegalEntity")
    return _entity(_id("actor", member.id), schema, {"name": [member.name]})


def _event(entry: Entry) -> dict[str, Any]:
    told = {
        "name": [entry.headline or entry.quote or entry.id],
        "summary": [entry.when],
        "description": [entry.quote],
        "notes": [entry.why],
        "keywords": [entry.kind, entry.mood],
        "involved": [_id("actor", member.id) for member in entry.members],
        "proof": [_id("document", entry.source.id)],
        "sourceUrl": [entry.source.address],
        "recordId": [entry.id],
    }
    return _entity(_id("event", entry.id), "Event", told | dict(_dates(entry)))


def _dates(entry: Entry) -> Iterator[tuple[str, list[str]]]:
    if entry.dating and is_inside(entry):
        first, last = both_ends(entry.dating)
        if first == last:
            yield "date", [first]
        else:
            yield from (("startDate", [first]), ("endDate", [last]))


def _is_kept(day: str) -> bool:
    return day[:1].isdigit() and int(day[:4]) in YEARS


def _entity(key: str, schema: str, told: dict[str, list[str]]) -> dict[str, Any]:
    properties = {
        name: list(dict.fromkeys(line(text) for text in texts if line(text))) for name, texts in told.items()
    }
    kept = {name: texts for name, texts in properties.items() if texts}
    return {"id": key, "schema": schema, "properties": kept}


def _id(kind: str, key: str) -> str:
    """Return an id of letters and digits; ours may hold any."""
    return f"et-{hashlib.sha256(f'{kind}:{key}'.encode()).hexdigest()[:32]}"
