"""The CSV: the columns promised, safe in a spreadsheet, and the same events when read back."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.exporters import ALL
from pipeline.exporters.csv import CsvExporter, read
from pipeline.model.events import Harvest
from pipeline.store import Case, schema
from pipeline.store.tables import tables
from tests.sample_harvests import caesar, merged, treaty

COLUMNS = (
    "event_id, start, end, grain, certainty, date_in_words, timex_type, timex_value, headline, actors, "
    "roles, trigger, trigger_start, trigger_end, quote, sentence_start, sentence_end, date_text, date_rule, "
    "anchor, anchor_basis, dated_by, mood, speaker, confidence, doc_id, doc_title, published, "
    "published_basis, source, happening_id, documents, sources_disagree"
)


def events(*harvests: Harvest) -> pd.DataFrame:
    return Case.of(tables(harvests, merged(*harvests))).events()


def test_the_columns_are_those_promised_in_their_order() -> None:
    assert ", ".join(schema.EVENTS) == COLUMNS
    assert CsvExporter().write(events()).decode("utf-8-sig") == COLUMNS.replace(", ", ",") + "\r\n"


def test_the_file_is_utf8_with_a_mark_and_crlf() -> None:
    content = CsvExporter().write(events(treaty(), caesar()))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 1 + 5
    assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))) == 1 + 5


def test_pandas_reads_back_the_same_events(tmp_path: Path) -> None:
    made = events(treaty(), caesar())
    (tmp_path / "e.csv").write_bytes(CsvExporter().write(made))
    pd.testing.assert_frame_equal(read(tmp_path / "e.csv"), made[list(schema.EVENTS)])
    plain = pd.read_csv(tmp_path / "e.csv", dtype={"start": str, "end": str})
    assert list(plain["event_id"]) == list(made["event_id"])
    assert list(plain["start"].fillna("")) == ["-0043-03-15", "2018", "2024-06-18", "", ""]
    assert list(plain["trigger_start"]) == list(made["trigger_start"])
    assert list(plain["confidence"]) == list(made["confidence"])


def test_an_empty_file_reads_back_as_no_events(tmp_path: Path) -> None:
    (tmp_path / "e.csv").write_bytes(CsvExporter().write(events()))
    assert len(read(tmp_path / "e.csv")) == 0


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "e.csv").write_text("a,b\n1,2\n")
    with pytest.raises(ValueError, match="not those of our CSV"):
        read(tmp_path / "e.csv")


HOSTILE = [
    '=HYPERLINK("http://evil","x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "-0043",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "'=1",
    "''@x",
    "＝1+1",
    "'Tis the season",
    'say "no", twice',
    "two\nlines",
    "two\rlines",
    "שלום, مرحبا 😀",
    "1e5",
    "NA",
    "null",
    "",
    "  ",
    "007",
]


def written_and_read(headline: str, folder: Path) -> tuple[pd.DataFrame, pd.DataFrame, list[str]]:
    """Return events with that headline, title and actor name before and after, and the raw cells."""
    harvest = treaty()
    actors = tuple(replace(actor, name=headline or "Nobody") for actor in harvest.cast.actors)
    changed = replace(
        harvest,
        document=replace(harvest.document, title=headline, source=headline),
        cast=replace(harvest.cast, actors=actors),
        events=tuple(replace(one, headline=headline) for one in harvest.events),
    )
    found = {(changed.document.id, actor.id): actor for actor in actors}
    made = Case.of(tables((changed,), found)).events()
    path = folder / "hostile.csv"
    path.write_bytes(CsvExporter().write(made))
    cells = pd.read_csv(path, dtype=str, keep_default_na=False)
    return made[list(schema.EVENTS)], read(path), list(cells["headline"])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_disarmed_and_comes_back(text: str, tmp_path: Path) -> None:
    before, after, cells = written_and_read(text, tmp_path)
    pd.testing.assert_frame_equal(before, after)
    assert not any(cell.startswith(tuple("=+-@\t\r\n＝")) for cell in cells)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20))
def test_any_text_comes_back(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        before, after, _ = written_and_read(text, Path(folder))
        pd.testing.assert_frame_equal(before, after)


def test_only_a_real_date_may_begin_with_a_minus() -> None:
    made = events(caesar())
    made["start"] = ["-0043-03-15", "-1+cmd|x"]
    rows = list(csv.DictReader(io.StringIO(CsvExporter().write(made).decode("utf-8-sig"), newline="")))
    assert [row["start"] for row in rows] == ["-0043-03-15", "'-1+cmd|x"]


def test_losses_are_said() -> None:
    losses = CsvExporter().losses(events(caesar()))
    assert "Excel shows 1 dates before the year 0 as text." in losses
    made = events(treaty())
    made["quote"] = "x" * 40_000
    assert "Excel cuts 3 cells longer than 32,767 characters." in CsvExporter().losses(made)
    assert CsvExporter().losses(events()) == ()


def test_every_exporter_has_a_name_of_its_own() -> None:
    assert len({one.name for one in ALL}) == len(ALL)
    assert all(one.suffix.startswith(".") for one in ALL)
