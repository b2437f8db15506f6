"""Checks that the quotes of a file of events still stand in the documents where the file says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pipeline.model.documents import Document

if TYPE_CHECKING:
    from pandas import DataFrame


class Standing(StrEnum):
    """What became of a quote."""

    IN_PLACE = "in place"
    IN_CHANGED_TEXT = "in place, but the text has changed elsewhere"
    MOVED = "moved"
    GONE = "not in the document"
    WRONG_WORD = "in place, but its trigger is not"
    NO_DOCUMENT = "no such document given"


@dataclass(frozen=True, slots=True)
class Check:
    """How one event's quote stands; `found` is where it stands now, in code points."""

    event_id: str
    source: str
    quote: str
    standing: Standing
    found: int | None = None


class Shelf:
    """Documents to look things up in: by the digest of their text, their id, or their source."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._found: dict[tuple[str, str], Document] = {}
        for document in documents:
            for key in (("sha256", document.sha256), ("id", document.id), ("source", document.source)):
                self._found.setdefault(key, document)

    def document(self, row: Mapping[str, Any]) -> Document | None:
        """Return the document of an event: the same text before the same id before the same source."""
        keys = (("sha256", row["doc_sha256"]), ("id", row["doc_id"]), ("source", row["source"]))
        return next((self._found[key] for key in keys if key in self._found), None)


def verified(events: "DataFrame", documents: Iterable[Document]) -> tuple[Check, ...]:
    """Return how each event's quote stands, in the order of the file.

    A file without the columns `exporters.columns.PROOF` is checked by id, offsets and quote alone.
    """
    shelf = Shelf(documents)
    unproven = {"doc_sha256": "", "quote_before": "", "quote_after": ""}
    return tuple(_check(unproven | row, shelf) for row in events.to_dict("records"))


def _check(row: dict[Any, Any], shelf: Shelf) -> Check:
    document = shelf.document(row)
    told = (str(row["event_id"]), str(row["source"]), str(row["quote"]))
    if document is None:
        return Check(*told, Standing.NO_DOCUMENT)
    found = _place(document.text, row)
    return Check(*told, _standing(document, row, found), found)


def _standing(document: Document, row: Mapping[str, Any], found: int | None) -> Standing:
    if found is None:
        return Standing.GONE
    if found != row["sentence_start"] or row["sentence_end"] - found != len(row["quote"]):
        return Standing.MOVED
    if document.text[row["trigger_start"] : row["trigger_end"]] != row["trigger"]:
        return Standing.WRONG_WORD
    if row["doc_sha256"] not in ("", document.sha256):
        return Standing.IN_CHANGED_TEXT
    return Standing.IN_PLACE


def _place(text: str, row: Mapping[str, Any]) -> int | None:
    """Return where the quote stands: where the file says, else with its surroundings, else at all."""
    start, quote = int(row["sentence_start"]), str(row["quote"])
    before, after = str(row["quote_before"]), str(row["quote_after"])
    if text.startswith(before + quote + after, start - len(before)) and start >= len(before):
        return start
    around = text.find(before + quote + after)
    if around >= 0:
        return around + len(before)
    if text.startswith(quote, start):
        return start
    alone = text.find(quote)
    return alone if quote and alone >= 0 else None
