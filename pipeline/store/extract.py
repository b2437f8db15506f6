"""What leaves a case: the chosen events and everything that belongs to them."""

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, SupportsInt

from pipeline.store.case import Case
from pipeline.store.checking import NOTHING_MEASURED, Measured, quality
from pipeline.store.selection import EVERYTHING, Selection

if TYPE_CHECKING:
    from pandas import DataFrame

CONTEXT = 32  # characters kept on either side of a quote


class Extract:
    """The chosen events of a case, with their documents, actors and the stamp of the case.

    `title` is what the case is called. The stamp names what the file was made from and by,
    so that the same extract gives the same bytes and two files can be compared.
    """

    def __init__(self, case: Case, *, title: str, selection: Selection = EVERYTHING) -> None:
        self.title = title
        self._case = case
        self._selection = selection
        self._texts: dict[str, str] = {}

    @cached_property
    def chosen(self) -> "DataFrame":
        """Return the events as the case has them, without their proof: enough to count with."""
        return self._case.events(self._selection)

    @cached_property
    def events(self) -> "DataFrame":
        """Return the events as the case has them, with doc_sha256, quote_before and quote_after."""
        rows = self.chosen
        whole = {doc_id: _digest(self.text(doc_id)) for doc_id in rows["doc_id"].unique()}
        told = rows[["doc_id", "sentence_start", "sentence_end"]].astype(object)
        around = [self._around(*quote) for quote in told.itertuples(index=False, name=None)]
        made = rows.assign(
            doc_sha256=[whole[doc_id] for doc_id in rows["doc_id"]],
            quote_before=[before for before, _ in around],
            quote_after=[after for _, after in around],
        )
        return made.astype(dict.fromkeys(("doc_sha256", "quote_before", "quote_after"), "str"))

    def _around(self, doc_id: str, start: SupportsInt, end: SupportsInt) -> tuple[str, str]:
        text, first, last = self.text(doc_id), int(start), int(end)
        return text[max(0, first - CONTEXT) : first], text[last : last + CONTEXT]

    @cached_property
    def participants(self) -> "DataFrame":
        """Return who takes part: event_id, actor_id, name, kind, role, through."""
        return self._case.event_actors(self._selection)

    @cached_property
    def documents(self) -> "DataFrame":
        """Return the documents of the chosen events, in the order of the case."""
        every = self._case.documents()
        return every[every["doc_id"].isin(self.chosen["doc_id"])]

    def text(self, doc_id: str) -> str:
        """Return the text of a document."""
        if doc_id not in self._texts:
            self._texts[doc_id] = self._case.text(doc_id)
        return self._texts[doc_id]

    def mentions(self, doc_id: str) -> "DataFrame":
        """Return the date phrases of a document, as they end."""
        return self._case.mentions(doc_id)

    @property
    def stamp(self) -> dict[str, str]:
        """Return what the file is made from and by; the same for the same extract, never a clock time.

        `events` is a digest of the chosen events as they leave: with what people decided, which
        the fingerprint of the case does not know.
        """
        manifest = self._case.manifest
        content = self.chosen.to_json(orient="values", double_precision=15)
        made = {
            "software": manifest.software,
            "engines": ", ".join(manifest.engines),
            "inputs": manifest.inputs,
            "case": manifest.fingerprint,
            "events": _digest(content),
        }
        return made | ({"checked": str(self.quality)} if self.quality.checked else {})

    @cached_property
    def quality(self) -> Measured:
        """Return how often the machine was right among events drawn at random, as far as checked."""
        return quality(self._case) if self._case.log else NOTHING_MEASURED


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
