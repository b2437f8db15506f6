"""Writes each document as TimeML 1.2.1: its text with TIMEX3 and EVENT tags, in a zip.

The text is the document's own, letter for letter (what XML cannot hold is �, so offsets still
count). Every date phrase is tagged, dated or not; of overlapping ones the shorter (the ends of a
stretch). Each chosen event is an EVENT with its instance and, if dated by a phrase, a TLINK to it.
Source: TimeML 1.2.1 annotation guidelines and DTD (Saurí et al. 2006).
"""

import re
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias
from xml.etree import ElementTree as ET

from pipeline.exporters.archive import zipped
from pipeline.exporters.columns import rows
from pipeline.exporters.entries import entries
from pipeline.exporters.losses import Loss, is_any, is_uncertain, said
from pipeline.exporters.plain import stamped, visible
from pipeline.exporters.xml import serialised
from pipeline.model.documents import Basis
from pipeline.model.iso import parse_day
from pipeline.model.timex3 import day_code
from pipeline.ports import Extract

Stretch: TypeAlias = tuple[int, int]  # in code points

CLASSES = {"statement": "REPORTING"}
RELATIONS = {
    "before": "BEFORE",
    "after": "AFTER",
    "since": "BEGUN_BY",
    "until": "ENDED_BY",
}
MODALITIES = {"planned": "will", "possible": "may"}
NAME = re.compile(r"[^\w.-]+", re.ASCII)
LOSSES = (
    Loss("Loses the actors and headlines of {}: TimeML has no place for them.", is_any),
    Loss("Loses the uncertainty of {}, but for the MOD of the phrase.", is_uncertain),
)


class TimeMlExporter:
    """The documents with their dates and events tagged."""

    name = "timeml"
    suffix = ".timeml.zip"
    title = "TimeML"
    purpose = "Research on time in language: each document with TIMEX3 and EVENT tags"

    def write(self, extract: Extract) -> bytes:
        """Return a zip with a file of each document, and what it was made from."""
        events: dict[str, list[dict[str, Any]]] = {}
        for row in rows(extract.chosen):
            events.setdefault(row["doc_id"], []).append(row)
        files = {"ABOUT.txt": f"{stamped(extract.stamp)}\n".encode()}
        for number, document in enumerate(rows(extract.documents), 1):
            doc_id = document["doc_id"]
            name = f"{number:04}-{NAME.sub('-', doc_id)[:60]}.tml"
            phrases = rows(extract.mentions(doc_id))
            files[name] = _tagged(extract.text(doc_id), document, phrases, events.get(doc_id, []))
        return zipped(files)

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the tags do not carry."""
        return said(entries(extract), *LOSSES)


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """An element round a stretch of the text."""

    start: int
    end: int
    name: str
    attributes: tuple[tuple[str, str], ...]


def _tagged(
    text: str, document: dict[str, Any], phrases: list[dict[str, Any]], events: list[dict[str, Any]]
) -> bytes:
    told = {_stretch(row, "start", "end"): row for row in phrases if row["type"]}
    times = {span: told[span] for span in _apart(told)}
    triggers = {_stretch(row, "trigger_start", "trigger_end"): row for row in events}
    apart = {
        span: triggers[span]
        for span in _apart(triggers)
        if not any(span[0] < end and start < span[1] for start, end in times)
    }
    root = ET.Element("TimeML")
    ET.SubElement(root, "DOCID").text = visible(document["doc_id"])
    _add_day(root, document["published"])
    ET.SubElement(root, "TITLE").text = visible(document["title"] or "")
    phrase_tags = [_timex(span, f"t{n}", row) for n, (span, row) in enumerate(times.items(), 1)]
    event_tags = [_event(span, f"e{n}", row) for n, (span, row) in enumerate(apart.items(), 1)]
    _add_text(ET.SubElement(root, "TEXT"), text, sorted([*phrase_tags, *event_tags]))
    _add_instances(root, apart.values())
    _add_links(root, apart.values(), {span: f"t{number}" for number, span in enumerate(times, 1)})
    return serialised(root)


def _add_day(root: ET.Element, published: str | None) -> None:
    day = parse_day(published) if published else None
    told = {"tid": "t0", "type": "DATE", "value": day_code(day) if day else ""}
    more = {"temporalFunction": "false", "functionInDocument": "CREATION_TIME"}
    ET.SubElement(ET.SubElement(root, "DCT"), "TIMEX3", told | more).text = published


def _add_text(parent: ET.Element, text: str, tags: list[Tag]) -> None:
    shown = visible(text)
    parent.text = shown[: tags[0].start] if tags else shown
    ends = [*(tag.start for tag in tags[1:]), len(shown)]
    for tag, end in zip(tags, ends if tags else [], strict=True):
        element = ET.SubElement(parent, tag.name, dict(tag.attributes))
        element.text, element.tail = shown[tag.start : tag.end], shown[tag.end : end]


def _add_instances(root: ET.Element, events: Iterable[dict[str, Any]]) -> None:
    for number, row in enumerate(events, 1):
        told = {"eiid": f"ei{number}", "eventID": f"e{number}", "tense": "NONE", "aspect": "NONE"}
        more = {"pos": "OTHER", "polarity": "NEG" if row["mood"] == "negated" else "POS"}
        modality = {"modality": MODALITIES[row["mood"]]} if row["mood"] in MODALITIES else {}
        ET.SubElement(root, "MAKEINSTANCE", told | more | modality)


def _add_links(root: ET.Element, events: Iterable[dict[str, Any]], times: dict[Stretch, str]) -> None:
    for number, row in enumerate(events, 1):
        dated = row["start"] is not None and row["date_start"] is not None
        time = times.get(_stretch(row, "date_start", "date_end")) if dated else None
        if time:
            ends = {"lid": f"l{number}", "eventInstanceID": f"ei{number}", "relatedToTime": time}
            relation = RELATIONS.get(row["modifier"] or "", "IS_INCLUDED")
            ET.SubElement(root, "TLINK", ends | {"relType": relation})


def _timex(span: Stretch, tid: str, row: dict[str, Any]) -> Tag:
    told = [("tid", tid), ("type", row["type"]), ("value", row["value"] or "")]
    told += [("mod", row["mod"])] if row["mod"] else []
    if row["anchor"]:
        told.append(("temporalFunction", "true"))
        if row["anchor_basis"] != Basis.MENTIONED_EARLIER:
            told.append(("anchorTimeID", "t0"))
    return Tag(*span, "TIMEX3", tuple(told))


def _event(span: Stretch, eid: str, row: dict[str, Any]) -> Tag:
    return Tag(*span, "EVENT", (("eid", eid), ("class", CLASSES.get(row["kind"] or "", "OCCURRENCE"))))


def _stretch(row: dict[str, Any], start: str, end: str) -> Stretch:
    return int(row[start]), int(row[end])


def _apart(spans: Iterable[Stretch]) -> list[Stretch]:
    """Return those that do not overlap, the shorter before the longer, in the order of the text."""
    kept: list[Stretch] = []
    for start, end in sorted(spans, key=lambda one: (one[1] - one[0], one)):
        place = bisect(kept, (start, end))
        before = kept[place - 1][1] if place else 0
        after = kept[place][0] if place < len(kept) else end
        if before <= start and end <= after:
            kept.insert(place, (start, end))
    return kept
