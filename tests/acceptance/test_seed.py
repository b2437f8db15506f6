"""The seed article, as issue 2 expects it: five date phrases, their events and their actors."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import pipeline
from pipeline.model.calendar import Grain, Moment
from pipeline.model.documents import Document
from pipeline.model.events import DatedBy, Event, Harvest, Role
from pipeline.model.iso import bounds

SEED = Path(__file__).parents[2] / "seeds" / "russia-north-korea-treaty.md"
PUBLISHED = Moment(2024, 6, 19)


@cache
def harvest(published: Moment | None) -> Harvest:
    (document,) = pipeline.read_file(SEED.name, SEED.read_bytes())
    assert isinstance(document, Document)
    basis = document.published_basis if published else None
    return pipeline.harvest(replace(document, published=published, published_basis=basis))


def the_event(trigger: str, words: str, published: Moment | None = PUBLISHED) -> Event:
    """Return the only event with this trigger whose sentence holds the words."""
    text = harvest(published).document.text
    (event,) = [
        event
        for event in harvest(published).events
        if event.trigger.of(text) == trigger and words in event.quote.of(text)
    ]
    return event


def roles(event: Event) -> dict[str, tuple[Role, str]]:
    names = {actor.id: actor.name for actor in harvest(PUBLISHED).cast.actors}
    return {names[each.actor_id]: (each.role, each.through) for each in event.participants}


def date(event: Event) -> tuple[str, str] | None:
    return bounds(event.interval, event.grain) if event.interval and event.grain else None


def test_the_2018_treaty_is_of_2018_and_between_the_two_koreas() -> None:
    event = the_event("treaty", "2018 military treaty")
    assert date(event) == ("2018", "2018")
    assert event.grain is Grain.YEAR
    assert roles(event) == {
        "North Korea": (Role.AGENT, "both countries"),
        "South Korea": (Role.AGENT, "both countries"),
    }


def test_putin_announced_the_kremlins_support_on_tuesday() -> None:
    event = the_event("announced", "the Kremlin’s support for North Korea")
    assert date(event) == ("2024-06-18", "2024-06-18")
    assert event.dated_by is DatedBy.CLAUSE
    taking_part = roles(event)
    assert taking_part["Putin"] == (Role.SPEAKER, "")
    assert set(taking_part) == {"Putin", "Kremlin", "Russia", "North Korea"}
    assert taking_part["Russia"][1] == "the Kremlin"


def test_blinken_told_reporters_on_tuesday_and_named_putin() -> None:
    event = the_event("told", "Antony Blinken told reporters")
    assert date(event) == ("2024-06-18", "2024-06-18")
    taking_part = roles(event)
    assert taking_part["Antony Blinken"] == (Role.SPEAKER, "")
    assert taking_part["Putin"] == (Role.MENTIONED, "")


def test_ryder_of_the_pentagon_told_reporters_this_week() -> None:
    event = the_event("told", "Maj. Gen. Pat Ryder told reporters")
    assert date(event) == ("2024-06-17", "2024-06-23")
    assert event.grain is Grain.WEEK
    taking_part = roles(event)
    assert taking_part["Pat Ryder"] == (Role.SPEAKER, "")
    assert set(taking_part) == {"Pat Ryder", "Pentagon", "Russia", "North Korea"}


def test_last_centurys_era_is_a_mention_but_dates_no_event() -> None:
    mentions = {
        each.mention.span.of(harvest(PUBLISHED).document.text) for each in harvest(PUBLISHED).mentions
    }
    assert any("last century" in mention for mention in mentions)
    assert all(event.grain is not Grain.CENTURY for event in harvest(PUBLISHED).events)


@pytest.mark.parametrize(
    ("trigger", "words", "actors"),
    [
        ("crossed", "crossed the border twice", {"North Korea"}),
        ("launching", "spy satellite", {"Kim"}),
        ("sent", "balloons of trash", {"Kim", "South Korea"}),
        ("abandoned", "abandoned by both countries", {"North Korea", "South Korea"}),
    ],
)
def test_real_happenings_without_a_date_stay_undated(trigger: str, words: str, actors: set[str]) -> None:
    event = the_event(trigger, words)
    assert event.interval is None
    assert event.dated_by is DatedBy.NONE
    assert set(roles(event)) == actors


def test_without_a_published_day_relative_dates_stay_open_and_2018_stays() -> None:
    dated = [event for event in harvest(None).events if event.interval]
    assert [date(event) for event in dated] == [("2018", "2018")]
    assert len(harvest(None).events) == len(harvest(PUBLISHED).events)


def test_nothing_that_is_no_happening_is_an_event() -> None:
    text = harvest(PUBLISHED).document.text
    triggers = {event.trigger.of(text) for event in harvest(PUBLISHED).events}
    assert not triggers & {"is", "are", "be", "was", "comes", "keeping", "entering", "compared", "lead"}


def test_headlines_read_as_clauses_with_names_for_pronouns() -> None:
    headlines = {event.headline for event in harvest(PUBLISHED).events}
    assert "Putin announced the Kremlin’s support for North Korea" in headlines
    assert "Kim has sent balloons of trash toward South Korea" in headlines
    assert "North Korean troops have temporarily crossed the border twice" in headlines
    assert all(len(headline) <= 140 and headline[0] in "“" + headline[0].upper() for headline in headlines)


def test_every_date_says_why() -> None:
    event = the_event("announced", "the Kremlin’s support")
    assert "Tue 18 June 2024, because the document is of Wed 19 June 2024" in event.why
    assert "the verb is past" in event.why
