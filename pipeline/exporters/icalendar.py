"""Writes events as an iCalendar file (RFC 5545) for calendar programs.

Only what is told to the day or finer goes in: a month as an entry of thirty days would bury
the calendar. Days are dates without zone; the last one is left out, as the standard has it.
Times are the clock on the wall ("floating"). An uncertain date is marked as tentative.
"""

from collections.abc import Iterator

from pipeline.exporters.entries import FINER_THAN_DAY, Dating, Entry, entries
from pipeline.exporters.losses import UNDATED, Loss, is_bc, is_coarse, is_open, said
from pipeline.exporters.plain import line, stamped
from pipeline.model.calendar import Moment
from pipeline.model.mentions import Certainty
from pipeline.ports import Extract

OCTETS = 75  # of a line, without its end; RFC 5545 section 3.1
NO_DAY = "19700101"  # the stamp an entry must have, where its document has no day; no clock is asked
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
LOSSES = (
    UNDATED,
    Loss("Leaves out {} before the year 1, which calendars do not have.", is_bc),
    Loss("Leaves out {} told more coarsely than a day.", lambda entry: is_coarse(entry) and not is_bc(entry)),
    Loss("Loses that an end of {} is open; the words say it.", is_open),
)


class ICalendarExporter:
    """Events of a day or an hour, for calendars."""

    name = "icalendar"
    suffix = ".ics"
    title = "iCalendar"
    purpose = "Calendar programs"

    def write(self, extract: Extract) -> bytes:
        """Return the file of the events that have a day."""
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:-//{_text(extract.stamp['software'])}//EN",
            f"X-WR-CALNAME:{_text(extract.title)}",
            f"X-WR-CALDESC:{_text(stamped(extract.stamp))}",
        ]
        for entry in entries(extract):
            if entry.dating and not is_bc(entry) and not is_coarse(entry):
                lines += _component(entry, entry.dating)
        lines.append("END:VCALENDAR")
        return "".join(_folded(one) for one in lines).encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the calendar will not show."""
        return said(entries(extract), *LOSSES)


def _component(entry: Entry, dating: Dating) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(entry.id)}@event-timeline"
    yield f"DTSTAMP:{entry.source.published.replace('-', '') if _has_day(entry) else NO_DAY}T000000Z"
    yield from _bounds(dating)
    yield f"SUMMARY:{_text(entry.headline)}"
    told = (dating.words, f"“{entry.quote}”", entry.source.title, entry.why)
    yield "DESCRIPTION:" + "\\n".join(_text(one) for one in told if one)
    if entry.names:
        yield "CATEGORIES:" + ",".join(_text(name) for name in entry.names)
    if entry.source.address:
        yield f"URL:{line(entry.source.address)}"
    yield f"STATUS:{'CONFIRMED' if dating.certainty is Certainty.STATED else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _bounds(dating: Dating) -> Iterator[str]:
    start, end = dating.interval.start, dating.interval.end
    has_end = end.year <= 9999
    if dating.grain in FINER_THAN_DAY:
        yield f"DTSTART:{_clock(start)}"
        yield from [f"DTEND:{_clock(end)}"] if has_end else []
    else:
        yield f"DTSTART;VALUE=DATE:{_day(start)}"
        yield from [f"DTEND;VALUE=DATE:{_day(end)}"] if has_end else []


def _has_day(entry: Entry) -> bool:
    return len(entry.source.published) == len("2024-06-18")  # one before the year 0 is longer


def _day(moment: Moment) -> str:
    return f"{moment.year:04}{moment.month:02}{moment.day:02}"


def _clock(moment: Moment) -> str:
    return f"{_day(moment)}T{moment.hour:02}{moment.minute:02}00"


def _text(text: str) -> str:
    return line(text).translate(ESCAPES)


def _folded(content: str) -> str:
    """Return the line in pieces of at most 75 octets, none of them cut inside a character."""
    pieces, piece, octets = [], "", 0
    for character in content:
        size = len(character.encode())
        if octets + size > OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += character
        octets += size
    return "\r\n".join([*pieces, piece]) + "\r\n"
