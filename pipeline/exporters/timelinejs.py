"""Writes events for TimelineJS 3, as JSON and as the table of its spreadsheet.

Its years are historic (−44 is 44 BC). Headline and text are HTML, so the words of strangers are
escaped; group and display date are stripped of HTML, which undoes an escape, and then shown as
HTML, so theirs are escaped twice. A column named "Start Date" anywhere would switch its reader to the
format of an earlier version; there is none.
"""

import csv
import html
import io
from typing import Any

from pipeline.exporters.dates import historic_year, parts
from pipeline.exporters.entries import Dating, Entry, entries
from pipeline.exporters.listing import listed
from pipeline.exporters.losses import STAMP, UNDATED, Loss, is_shared, is_uncertain, said
from pipeline.exporters.plain import disarmed, line, stamped
from pipeline.model.calendar import Moment
from pipeline.ports import Extract

UNITS = ("year", "month", "day", "hour", "minute")
SLOW = 300  # events above which it takes many seconds to open
COLUMNS = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
    "Media Caption,Media Thumbnail,Alt Text,Type,Group,Background"
).split(",")
LOSSES = (
    UNDATED,
    Loss("Draws the date of {} as if it were certain; the words beside it say that it is not.", is_uncertain),
    Loss("Puts {} of several actors into the lane of the first.", is_shared),
)


class TimelineJsJson:
    """The JSON that TimelineJS opens."""

    name = "timelinejs"
    suffix = ".timeline.json"
    title = "TimelineJS (JSON)"
    purpose = "A timeline to read on a website, by Knight Lab"

    def write(self, extract: Extract) -> bytes:
        """Return the file of the dated events."""
        title = {"text": {"headline": _html(extract.title), "text": _html(stamped(extract.stamp))}}
        slides = (_slide(entry, entry.dating) for entry in entries(extract) if entry.dating)
        return listed({"title": title}, events=slides)

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the timeline will not show."""
        found = entries(extract)
        return (*said(found, *LOSSES), *_slowness(found))


class TimelineJsCsv:
    """The table for the spreadsheet from which TimelineJS reads."""

    name = "timelinejs-csv"
    suffix = ".timeline.csv"
    title = "TimelineJS (table)"
    purpose = "The spreadsheet behind a TimelineJS, to go on working in"

    def write(self, extract: Extract) -> bytes:
        """Return the file of the dated events."""
        sink = io.StringIO()
        writer = csv.writer(sink, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for entry in entries(extract):
            if entry.dating:
                row = _row(entry, entry.dating)
                writer.writerow([row.get(name, "") for name in COLUMNS])
        return sink.getvalue().encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the timeline will not show."""
        found = entries(extract)
        return (*said(found, *LOSSES, STAMP), *_slowness(found))


def _slide(entry: Entry, dating: Dating) -> dict[str, Any]:
    slide: dict[str, Any] = {
        "unique_id": f"event-{entry.id}",
        "start_date": _date(dating, dating.first),
        "display_date": _html(_html(dating.words)),
        "text": {"headline": _html(entry.headline), "text": _text(entry)},
    }
    if _is_stretch(dating):
        slide["end_date"] = _date(dating, dating.last)
    if entry.names:
        slide["group"] = _html(_html(entry.names[0]))
    return slide


def _row(entry: Entry, dating: Dating) -> dict[str, str]:
    row = _cells("", _date(dating, dating.first))
    if _is_stretch(dating):
        row |= _cells("End ", _date(dating, dating.last))
    return row | {
        "Display Date": _html(_html(dating.words)),
        "Headline": _cell(entry.headline, _html(entry.headline)),
        "Text": _text(entry),
        "Group": _cell(entry.names[0], _html(_html(entry.names[0]))) if entry.names else "",
    }


def _date(dating: Dating, moment: Moment) -> dict[str, int]:
    year, *rest = parts(moment, dating.grain)
    return dict(zip(UNITS, (historic_year(year), *rest), strict=False))


def _cells(prefix: str, date: dict[str, int]) -> dict[str, str]:
    cells = {f"{prefix}{unit.title()}": str(date[unit]) for unit in UNITS[:3] if unit in date}
    return cells | ({f"{prefix}Time": f"{date['hour']:02}:{date['minute']:02}"} if "hour" in date else {})


def _is_stretch(dating: Dating) -> bool:
    return parts(dating.first, dating.grain) != parts(dating.last, dating.grain)


def _text(entry: Entry) -> str:
    """Return the quote, who takes part and the document, as HTML."""
    quote = f"<p>“{_html(entry.quote)}”</p>"
    actors = f"<p>{_html('; '.join(entry.names))}</p>" if entry.names else ""
    return f"{quote}{actors}<p>{_html(entry.source.title)}</p>"


def _cell(text: str, escaped: str) -> str:
    """Return the escaped HTML as a cell; a sign that could begin a formula is written by its number."""
    plain = line(text)
    return f"&#{ord(plain[0])};{escaped[1:]}" if disarmed(plain) != plain else escaped


def _html(text: str) -> str:
    return html.escape(line(text), quote=True)


def _slowness(found: tuple[Entry, ...]) -> tuple[str, ...]:
    shown = sum(entry.dating is not None for entry in found)
    return (f"TimelineJS opens {shown:,} events slowly; narrow them to {SLOW}.",) if shown > SLOW else ()
