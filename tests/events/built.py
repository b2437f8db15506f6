"""Builds the events of a text with dates made by hand, for tests to read."""

from dataclasses import replace

from pipeline.actors.finder import NameFinder
from pipeline.events.builder import ClauseEventBuilder
from pipeline.model.calendar import Grain, Moment, unit_containing
from pipeline.model.documents import Basis
from pipeline.model.events import Event
from pipeline.model.expressions import CalendarPlace
from pipeline.model.mentions import Dated, Reason, Resolved, TimeMention, Timex, Undated
from pipeline.model.spans import Span
from tests.analysis.told import analysed, document

PUBLISHED = Moment(2009, 5, 15)


def dated(text: str, words: str, moment: Moment, grain: Grain = Grain.DAY) -> Dated:
    """Return the words of the text as a date."""
    start = text.index(words)
    mention = TimeMention(Span(start, start + len(words)), CalendarPlace(), "by hand")
    interval = unit_containing(moment, grain)
    return Dated(mention, interval, grain, Timex("DATE", ""), f"“{words}” → {moment.year}.")


def undated(text: str, words: str) -> Undated:
    """Return the words of the text as a date that has no anchor."""
    start = text.index(words)
    mention = TimeMention(Span(start, start + len(words)), CalendarPlace(), "by hand")
    return Undated(mention, Reason.NO_ANCHOR, Timex("DATE", ""), f"“{words}” needs the day of the document.")


def events(text: str, *mentions: Resolved, published: Moment | None = PUBLISHED) -> dict[str, Event]:
    """Return the events by their trigger words."""
    told = replace(document(text), published=published, published_basis=Basis.USER if published else None)
    cast = NameFinder().find(told, analysed(text), ())
    found = ClauseEventBuilder().build(told, analysed(text), mentions, cast)
    return {event.trigger.of(text): event for event in found}


def roles(text: str, trigger: str, *mentions: Resolved) -> list[tuple[str, str]]:
    """Return actor id and role of each participant of the event."""
    return [(each.actor_id, str(each.role)) for each in events(text, *mentions)[trigger].participants]
