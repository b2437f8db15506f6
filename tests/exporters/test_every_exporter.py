"""What holds of every format: same bytes, a name of its own, hostile words, no events."""

from pathlib import Path

import pytest

from pipeline.exporters import ALL
from pipeline.ports import Exporter
from pipeline.store import Case
from pipeline.store.extract import Extract
from tests.exporters.extracts import empty, hostile, varied

WORD_FOR_WORD = ("csv", "json", "parquet")  # quotes must be found again as they stand
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
IDS = [one.name for one in ALL]


def test_every_exporter_has_a_name_of_its_own() -> None:
    assert len({one.name for one in ALL}) == len(ALL)
    assert len({one.title for one in ALL}) == len(ALL)
    assert len({one.suffix for one in ALL}) == len(ALL)
    assert all(one.suffix.startswith(".") and one.purpose for one in ALL)


@pytest.mark.parametrize("exporter", ALL, ids=IDS)
def test_the_same_case_gives_the_same_bytes(exporter: Exporter, tmp_path: Path) -> None:
    made = varied()
    made._case.save(tmp_path / "case")  # noqa: SLF001
    reopened = Extract(Case.open(tmp_path / "case"), title=made.title)
    assert exporter.write(made) == exporter.write(varied()) == exporter.write(reopened)


def test_the_stamp_tells_other_events_and_edited_ones_apart() -> None:
    made, edited = varied(), varied()
    edited.chosen.loc[0, "headline"] = "Ada never fought"
    assert made.stamp == varied().stamp
    assert made.stamp["case"] == edited.stamp["case"]
    assert len({made.stamp["events"], edited.stamp["events"], empty().stamp["events"]}) == 3


@pytest.mark.parametrize("exporter", ALL, ids=IDS)
def test_no_events_are_a_file_and_no_losses(exporter: Exporter) -> None:
    assert exporter.write(empty()) == exporter.write(empty())
    assert not [loss for loss in exporter.losses(empty()) if "event" in loss]


def test_nothing_unseen_goes_into_what_people_read(hostiles: Extract) -> None:
    for exporter in ALL:
        content = exporter.write(hostiles)
        if exporter.name not in WORD_FOR_WORD and not exporter.suffix.endswith((".zip", ".docx")):
            text = content.decode()
            assert not set(text) & set(TURNING), exporter.name
            unseen = [sign for sign in text if ord(sign) < 32 and sign not in "\t\r\n"]
            assert not unseen, exporter.name


def test_words_of_one_event_make_no_second() -> None:
    plain, forged = hostile("plain"), hostile("a\nb\r\nc")
    for exporter in ALL:
        if exporter.name not in (*WORD_FOR_WORD, "docx", "timeml"):
            lines = exporter.write(plain).count(b"\n")
            assert exporter.write(forged).count(b"\n") == lines, exporter.name


def test_the_page_about_formats_lists_every_one() -> None:
    page = (Path(__file__).parents[2] / "pipeline" / "README.md").read_text(encoding="utf-8")
    first_cells = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    assert {one.name for one in ALL} <= {name.strip(" `") for cell in first_cells for name in cell.split(",")}
