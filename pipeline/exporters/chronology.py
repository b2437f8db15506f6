"""What a written chronology holds: dated events under their years, undated last, a note for each quote."""

from collections.abc import Iterator
from itertools import groupby

from pipeline.exporters.entries import Entry, entries
from pipeline.model.wording import year_in_words
from pipeline.ports import Extract

NO_DATE = "No date"


def sections(extract: Extract) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Yield each year in words with its events, then those without a date."""
    for heading, group in groupby(entries(extract), key=_heading):
        yield heading, tuple(group)


def note(entry: Entry) -> tuple[str, str, str]:
    """Return the quote, where it stands, and why the event has its date, with what people changed of it."""
    published = f", {entry.source.published}" if entry.source.published else ""
    where = f", {entry.source.source}" if entry.source.source not in ("", entry.source.title) else ""
    page = f", page {entry.page}" if entry.page else ""
    start, end = entry.place
    place = f", characters {start}–{end}"
    return (
        entry.quote,
        f"{entry.source.title}{published}{where}{page}{place}",
        " ".join((entry.why, *entry.changes)),
    )


def _heading(entry: Entry) -> str:
    return year_in_words(entry.dating.first.year) if entry.dating else NO_DATE
