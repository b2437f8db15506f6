"""The other readings of a date phrase can be chosen: what is said of them reads back as the same date."""

import pytest

import pipeline
from dashboard.editing import read, readings
from pipeline import assembly
from pipeline.model.documents import Document
from pipeline.model.mentions import Dated
from pipeline.model.wording import in_words
from pipeline.store.decisions import Dating

DAY = "2024-06-19"
AMBIGUOUS = (
    "They met on 3/4/2024.",
    "The vote is on 19 June.",
    "They meet on Tuesday.",
    "It happened in March.",
    "He left in the spring.",
    "They will meet in the fall.",
)


def told(text: str) -> list[Dated]:
    document = pipeline.read_text(text, title="t", source="s", published=pipeline.parse_day(DAY))
    assert isinstance(document, Document)
    return [one for one in assembly.ledger(document)[0] if isinstance(one, Dated)]


def test_every_other_reading_is_offered_as_the_date_it_is() -> None:
    several = 0
    for text in AMBIGUOUS:
        for mention in told(text):
            said = [f"{in_words(one.interval, one.grain)}: {one.why}" for one in mention.alternatives]
            offered = [(dating.interval, dating.grain) for dating, _ in readings(said, DAY)]
            assert offered == [(one.interval, one.grain) for one in mention.alternatives]
            several += len(offered)
    assert several >= 5


@pytest.mark.parametrize("cell", [None, float("nan"), [], ["no date at all: because"]])
def test_what_cannot_be_read_back_is_not_offered(cell: object) -> None:
    assert list(readings(cell, DAY)) == []


def test_a_relative_date_counts_from_the_documents_day() -> None:
    found = read("last Tuesday", DAY)
    assert isinstance(found, Dating)
    assert in_words(found.interval, found.grain) == "Tue 18 June 2024"
    assert not isinstance(read("last Tuesday", ""), Dating)
