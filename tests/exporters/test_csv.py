"""The CSV: the columns promised, safe in a spreadsheet, and the same events when read back."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.exporters.columns import LEAVING
from pipeline.exporters.csv import CsvExporter, read
from pipeline.store import Case, schema
from pipeline.store.extract import Extract
from pipeline.store.tables import tables
from tests.exporters.extracts import of
from tests.sample_harvests import caesar, treaty

COLUMNS = (
    "event_id, start, end, grain, certainty, date_in_words, timex_type, timex_value, headline, actors, "
    "roles, trigger, trigger_start, trigger_end, quote, sentence_start, sentence_end, date_text, date_rule, "
    "anchor, anchor_basis, dated_by, mood, speaker, confidence, doc_id, doc_title, published, "
    "published_basis, source, happening_id, documents, sources_disagree, status"
)

PROOF = "doc_sha256, quote_before, quote_after"


def test_the_columns_are_those_promised_in_their_order() -> None:
    promised = f"{COLUMNS}, {PROOF}"
    assert ", ".join(schema.EVENTS) == COLUMNS
    assert CsvExporter().write(of()).decode("utf-8-sig") == promised.replace(", ", ",") + "\r\n"


def test_the_file_is_utf8_with_a_mark_and_crlf() -> None:
    content = CsvExporter().write(of(treaty(), caesar()))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 1 + 5
    assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))) == 1 + 5


def test_pandas_reads_back_the_same_events(tmp_path: Path) -> None:
    extract = of(treaty(), caesar())
    made = extract.events
    (tmp_path / "e.csv").write_bytes(CsvExporter().write(extract))
    pd.testing.assert_frame_equal(read(tmp_path / "e.csv"), made[list(LEAVING)])
    plain = pd.read_csv(tmp_path / "e.csv", dtype={"start": str, "end": str})
    assert list(plain["event_id"]) == list(made["event_id"])
    assert list(plain["start"].fillna("")) == ["-0043-03-15", "2018", "2024-06-18", "", ""]
    assert list(plain["trigger_start"]) == list(made["trigger_start"])
    assert list(plain["confidence"]) == list(made["confidence"])


def test_an_empty_file_reads_back_as_no_events(tmp_path: Path) -> None:
    (tmp_path / "e.csv").write_bytes(CsvExporter().write(of()))
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
    extract = Extract(Case.of(tables((changed,), found)), title="hostile")
    path = folder / "hostile.csv"
    path.write_bytes(CsvExporter().write(extract))
    cells = pd.read_csv(path, dtype=str, keep_default_na=False)
    return extract.events[list(LEAVING)], read(path), list(cells["headline"])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_disarmed_and_comes_back(text: str, tmp_path: Path) -> None:
    before, after, cells = written_and_read(text, tmp_path)
    pd.testing.assert_frame_equal(before, after)
    assert not any(cell.startswith(tuple("=+-@\t\r\n＝")) for cell in cells)


@settings(deadline=None, max_examples=40)  # each writes a case and reads it
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20))
def test_any_text_comes_back(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        before, after, _ = written_and_read(text, Path(folder))
        pd.testing.assert_frame_equal(before, after)


def test_only_a_real_date_may_begin_with_a_minus() -> None:
    extract = of(caesar())
    extract.events["start"] = ["-0043-03-15", "-1+cmd|x"]
    rows = list(csv.DictReader(io.StringIO(CsvExporter().write(extract).decode("utf-8-sig"), newline="")))
    assert [row["start"] for row in rows] == ["-0043-03-15", "'-1+cmd|x"]


def test_losses_are_said() -> None:
    losses = CsvExporter().losses(of(caesar()))
    assert "Excel shows the dates of 1 event before Christ as text." in losses
    made = of(treaty())
    made.chosen["quote"] = "x" * 40_000
    assert "Excel cuts the quote of 3 events to 32,767 characters." in CsvExporter().losses(made)
    assert CsvExporter().losses(of()) == ()


def test_a_file_without_the_proof_is_read_too(tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(CsvExporter().write(of(treaty())).decode("utf-8-sig"), newline="")))
    with (tmp_path / "old.csv").open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([row[: len(schema.EVENTS)] for row in rows])
    assert tuple(read(tmp_path / "old.csv").columns) == schema.EVENTS
