"""The document's own day, from its first lines, its address or its file name; and when it stays unknown."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.assembly import documents, ledger, read_file, read_text
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document, Problem
from pipeline.model.mentions import Reason, Undated

JUNE_3 = Moment(2019, 6, 3)
STORY = "\nThe army said on Tuesday that it would leave the town by Friday, and they did.\n"


def read(text: str, source: str = "a.txt") -> Document:
    """Return the document of a pasted text."""
    document = read_text(text, title="", source=source, published=None)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    "head",
    [
        "LONDON, June 3, 2019 (Reuters) - The army left the town and the river.",
        "SEOUL June 3 2019 - The army left the town and the river.",
        "GENEVA (3 June 2019) – The army left the town and the river.",
        "Washington, DC, June 3, 2019 – The army left the town and the river.",
        "NEW YORK, June 3, 2019 /PRNewswire/ -- The army left the town and the river.",
        "WASHINGTON--(BUSINESS WIRE)--June 3, 2019--The army left the town and the river.",
        "The army leaves\nPublished: 3 June 2019",
        "**Published:** 2019-06-03T10:00:00Z",
        "The army leaves\nPosted on June 3, 2019 by Jane Doe",
        "From: a@b.org\nDate: Mon, 3 Jun 2019 10:00:00 +0200\nSubject: the army",
        "The army leaves\nBy Jane Doe | 3 June 2019",
        "The army leaves\nBy Jane Doe | Published 3 June 2019, 10:30 BST",
        "By JANE DOE, Monday, June 3, 2019",
        "The army leaves\nBy Jane Doe June 3, 2019 10:30 a.m. ET",
        "The army leaves\nJane Doe\nMon 3 Jun 2019 10.30 BST\n",
        "The army leaves\n3 June 2019 · 5 min read",
        "Published June 3, 2019 | Updated June 4, 2019",
        "The army leaves\n\n3 June 2019",
        "Paris, 3 June 2019",
    ],
)
def test_the_head_tells_the_day(head: str) -> None:
    document = read(head + STORY)
    assert (document.published, document.published_basis) == (JUNE_3, Basis.DATELINE)


@pytest.mark.parametrize(
    "head",
    [
        "LONDON (Reuters) - The army left.",
        "LONDON, June 3 (Reuters) - The army left.",
        "On June 3, 2019 the army left – and came back.",
        "In Paris, June 3, 2019 – the army left.",
        "The report, published on 3 June 2019, says that the army left.",
        "Published: 3/4/2019",
        "Published: 3 June 2019\nPublished: 4 June 2019",
        "Last updated: 3 June 2019",
        "28 June 1914\nShots.\n\n1 July 1914\nThreats.\n\n3 August 1914\nWar.",
        "Published: 31 June 2019",
    ],
)
def test_what_is_not_plainly_its_own_day_is_not_taken(head: str) -> None:
    document = read(head + STORY)
    assert (document.published, document.published_basis) == (None, None)


def test_a_label_goes_before_a_dateline() -> None:
    document = read("Published: 4 June 2019\nLONDON, June 3, 2019 (Reuters) - The army left." + STORY)
    assert document.published == Moment(2019, 6, 4)


def test_a_dateline_of_another_language_is_read() -> None:
    text = "PARIS, le 3 juin 2019 (AFP) – Le président est arrivé hier à Paris pour signer le traité."
    assert read(text).published == JUNE_3


@pytest.mark.parametrize(
    ("source", "day", "basis"),
    [
        ("https://example.org/2019/06/03/world/army.html", JUNE_3, Basis.URL),
        ("https://example.org/news/2019/6/3/army", JUNE_3, Basis.URL),
        ("https://example.org/army-2019-06-03", JUNE_3, Basis.URL),
        ("https://example.org/20190603/army", JUNE_3, Basis.URL),
        ("https://example.org/2019/06/army", None, None),
        ("https://example.org/20191399", None, None),
        ("https://example.org/?id=2019/06/03", None, None),
        ("http://[x/2019/06/03", None, None),
        ("2019-06-03 report.txt", JUNE_3, Basis.FILE_NAME),
        ("reports/20190603_army.md", JUNE_3, Basis.FILE_NAME),
        ("2019-06-03/report.txt", None, None),
        ("2019-06-03 to 2019-06-05.txt", None, None),
        ("IMG_20190603101500.txt", None, None),
        ("report 2019.txt", None, None),
        ("news-2019-06-03.jsonl#1", None, None),
        ("a wire report of 2019-06-03", None, None),
    ],
)
def test_the_source_tells_the_day(source: str, day: Moment | None, basis: Basis | None) -> None:
    document = read(STORY, source)
    assert (document.published, document.published_basis) == (day, basis)


def test_metadata_go_before_the_users_day_and_that_before_what_we_find(tmp_path: Path) -> None:
    told, found, plain = (tmp_path / name for name in ("told.md", "found.txt", "plain.txt"))
    told.write_text("---\npublished: 2001-01-01\n---\nPublished: 3 June 2019" + STORY, encoding="utf-8")
    found.write_text("Published: 3 June 2019" + STORY, encoding="utf-8")
    plain.write_text(STORY, encoding="utf-8")
    problems: list[Problem] = []
    given_day = Moment(2024, 6, 19)
    read_with = [one.published for one in documents([told, found, plain], problems, published=given_day)]
    assert read_with == [Moment(2001, 1, 1), given_day, given_day]
    read_without = [one.published for one in documents([told, found, plain], problems, published=None)]
    assert read_without == [Moment(2001, 1, 1), JUNE_3, None]
    assert problems == []


def test_the_example_without_its_day_keeps_its_relative_dates_unresolved() -> None:
    (seed,) = (Path(__file__).parents[2] / "seeds").glob("*.md")
    lines = seed.read_text(encoding="utf-8").split("\n")
    assert any(line.startswith("published:") for line in lines)
    without = "\n".join(line for line in lines if not line.startswith(("published:", "basis:")))
    *_, document = read_file(seed.name, without.encode())
    assert isinstance(document, Document)
    assert document.published is None
    reasons = [one.reason for one in ledger(document)[0] if isinstance(one, Undated)]
    assert reasons.count(Reason.NO_ANCHOR) >= 2


@given(st.text("LONDON, June3 2019(R)-–By|\n", max_size=80))
def test_any_head_gives_a_day_or_none(text: str) -> None:
    document = read_text(text, title="", source="x", published=None)
    assert isinstance(document, Problem | Document)


@pytest.mark.parametrize(
    "piece", ["LONDON ", "A", "A, ", "By a", "|Date ", "3 June 2019 - ", "\n3 June 2019"]
)
def test_a_hostile_head_is_read_at_once(piece: str) -> None:
    text = piece * 3000
    start = time.perf_counter()
    read(f"{text[:1400]}June 3, 2019 {text}")
    assert time.perf_counter() - start < 3
