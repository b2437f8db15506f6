"""The two cases written for this project: what a reader finds in them, and what the pipeline finds.

The lists stand beside this file, a TOML for each folder of seeds/. What the pipeline gets
wrong carries a `fault` there, a cause of faults.toml, and must fail, so that a mended fault is noticed.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import pipeline
from pipeline.model.documents import Document
from pipeline.model.events import Event, Harvest, Mood
from pipeline.model.iso import bounds

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
CASES = {"korean-peninsula": "korean_peninsula.toml", "rubicon-to-actium": "rubicon_to_actium.toml"}


def read(table: str) -> dict[str, Any]:
    return tomllib.loads((HERE / table).read_text(encoding="utf-8"))


def expectations() -> list[Any]:
    """Return every expected event as a case of a test, the known faults marked."""
    causes = {cause: why for part in read("faults.toml").values() for cause, why in part.items()}
    return [
        pytest.param(
            path,
            expected,
            id=f"{path.stem}: {expected['word']}",
            marks=[pytest.mark.xfail(reason=causes[expected["fault"]])] if "fault" in expected else [],
        )
        for folder, table in CASES.items()
        for document, told in read(table).items()
        for path in [SEEDS / folder / f"{document}.md"]
        for expected in told["events"]
    ]


@cache
def harvest(path: Path) -> Harvest:
    (document,) = pipeline.read_file(path.name, path.read_bytes())
    assert isinstance(document, Document)
    return pipeline.harvest(document)


def date(event: Event) -> str:
    """Return the day or the days at their grain; a time of day counts as its day."""
    if event.interval is None or event.grain is None:
        return ""
    first, last = bounds(event.interval, event.grain)
    if "T" in first:
        return first.split("T")[0]
    return first if first == last else f"{first}/{last}"


def taking_part(path: Path, event: Event) -> set[str]:
    """Return all the names of those who take part."""
    actors = {actor.id: actor for actor in harvest(path).cast.actors}
    cast = [actors[each.actor_id] for each in event.participants]
    return {name for actor in cast for name in (actor.name, *actor.aliases)}


@pytest.mark.parametrize(("path", "expected"), expectations())
def test_what_a_reader_finds_is_found(path: Path, expected: dict[str, Any]) -> None:
    told = [event for event in harvest(path).events if expected["word"] in event.headline]
    assert told, "no event tells of it"
    dated = [event for event in told if date(event) == expected["on"]]
    assert dated, f"dated {[date(event) for event in told]}"
    who = set(expected.get("who", ()))
    cast = [event for event in dated if who <= taking_part(path, event)]
    assert cast, f"taking part: {[taking_part(path, event) for event in dated]}"
    assert expected.get("mood", Mood.ASSERTED.value) in {event.mood.value for event in cast}


def test_every_cause_is_that_of_a_fault() -> None:
    named = {
        expected.get("fault")
        for table in CASES.values()
        for told in read(table).values()
        for expected in told["events"]
    }
    assert {cause for part in read("faults.toml").values() for cause in part} == named - {None}


def test_every_document_of_the_stories_has_its_list() -> None:
    for folder, table in CASES.items():
        assert {path.stem for path in (SEEDS / folder).glob("*.md")} == set(read(table))


@cache
def korea() -> "pipeline.Case":
    return pipeline.gather([harvest(path) for path in sorted((SEEDS / "korean-peninsula").glob("*.md"))])


def test_two_reports_disagree_about_the_day_of_an_arrival() -> None:
    events = korea().events()
    arrivals = events[events["headline"].str.contains("Putin.* arrived in Pyongyang")]
    days = arrivals["date_in_words"].str.extract(r"(\d+ June 2024)")[0]
    assert sorted(days) == ["18 June 2024", "19 June 2024"]
    assert set(arrivals["sources_disagree"]) == {"yes"}


def test_a_copied_report_is_no_second_source() -> None:
    events = korea().events()
    signed = events[events["headline"].str.contains("signed a statement of four points")]
    assert len(signed) == 2
    assert set(signed["documents"]) == {1}
