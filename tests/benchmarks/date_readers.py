"""The readers that are measured: each takes documents with their day and gives their date mentions."""

from collections.abc import Callable, Sequence
from datetime import datetime
from time import process_time
from typing import NamedTuple, TypeVar

from pipeline import assembly
from pipeline.model.calendar import Moment
from pipeline.model.documents import Document
from pipeline.model.expressions import Range
from pipeline.model.mentions import Resolved
from tests.benchmarks.date_measures import Marked

WARM_UP = "On 3 March 2018 and 18-Jun-2024 they met; two days later it was over."
CUT = {"year": 4, "month": 7}  # characters of an ISO date that dateparser says it knows; else the whole day


class Yield(NamedTuple):
    """What a reader found in each document, and the process time it took, in seconds."""

    mentions: tuple[tuple[Marked, ...], ...]
    seconds: float


Found = TypeVar("Found")
Reader = Callable[[Sequence[Document]], Yield]


def by_pipeline(documents: Sequence[Document]) -> Yield:
    """Read with our tagger and resolver, as `python -m pipeline mentions` does."""
    found, seconds = _timed(lambda document: assembly.ledger(document)[0], documents)
    return Yield(tuple(tuple(map(_marked, resolved)) for resolved in map(_without_stretches, found)), seconds)


def by_dateparser(documents: Sequence[Document]) -> Yield:
    """Read with dateparser.search_dates, whole documents, relative to the document's day."""
    from dateparser.search import search_dates

    def search(document: Document) -> list[tuple[str, datetime, str]]:
        day = document.published
        settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day)} if day else {}  # noqa: DTZ001
        return search_dates(document.text, languages=["en"], settings=settings, add_period=True) or []

    found, seconds = _timed(search, documents)
    return Yield(tuple(map(located, (document.text for document in documents), found)), seconds)


def located(text: str, found: Sequence[tuple[str, datetime, str]]) -> tuple[Marked, ...]:
    """Say where the phrases stand, which dateparser gives in text order without their places."""
    marked = []
    at = 0
    for phrase, moment, period in found:
        start = text.find(phrase, at)
        if start >= 0:
            at = start + len(phrase)
            marked.append(Marked(start, at, "DATE", moment.date().isoformat()[: CUT.get(period, 10)]))
    return tuple(marked)


READERS: dict[str, Reader] = {"pipeline": by_pipeline, "dateparser": by_dateparser}


def _timed(read: Callable[[Document], Found], documents: Sequence[Document]) -> tuple[list[Found], float]:
    """Read a sentence, so that everything is loaded, then the documents against the clock of the process."""
    read(Document("warm up", WARM_UP, "", "", "", Moment(2024, 6, 19)))
    start = process_time()
    found = [read(document) for document in documents]
    return found, process_time() - start


def _without_stretches(resolved: Sequence[Resolved]) -> list[Resolved]:
    return [one for one in resolved if not isinstance(one.mention.expression, Range)]


def _marked(one: Resolved) -> Marked:
    return Marked(one.mention.span.start, one.mention.span.end, one.timex.type, one.timex.value)
