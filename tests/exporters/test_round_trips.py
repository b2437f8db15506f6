"""The formats that carry everything give the same events back, and say what they were made from."""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from pipeline.exporters.columns import LEAVING
from pipeline.exporters.csv import CsvExporter
from pipeline.exporters.json import JsonExporter
from pipeline.exporters.parquet import ParquetExporter
from pipeline.exporters.returning import read
from pipeline.ports import Exporter
from pipeline.store.extract import Extract
from tests.exporters.extracts import empty, varied

CARRYING: tuple[Exporter, ...] = (CsvExporter(), JsonExporter(), ParquetExporter())


@pytest.mark.parametrize("exporter", CARRYING, ids=["csv", "json", "parquet"])
@pytest.mark.parametrize("made", [varied, empty])
def test_the_same_events_come_back(exporter: Exporter, made: Callable[[], Extract], tmp_path: Path) -> None:
    extract = made()
    file = tmp_path / f"events{exporter.suffix}"
    file.write_bytes(exporter.write(extract))
    pd.testing.assert_frame_equal(read(file), extract.events[list(LEAVING)])


def test_hostile_words_come_back(hostiles: Extract, tmp_path: Path) -> None:
    for exporter in CARRYING:
        file = tmp_path / f"events{exporter.suffix}"
        file.write_bytes(exporter.write(hostiles))
        pd.testing.assert_frame_equal(read(file), hostiles.events[list(LEAVING)])


@pytest.mark.parametrize("exporter", CARRYING, ids=["csv", "json", "parquet"])
def test_another_file_is_refused(exporter: Exporter, tmp_path: Path) -> None:
    file = tmp_path / f"other{exporter.suffix}"
    for content in (b"{}", b"[1]", b"a,b\n1,2\n", b"PAR1"):
        file.write_bytes(content)
        with pytest.raises(ValueError, match="other"):
            read(file)


def test_a_format_that_does_not_carry_everything_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="can be read back"):
        read(tmp_path / "events.ics")


def test_json_tells_why_and_selects_the_quote() -> None:
    extract = varied()
    whole = json.loads(JsonExporter().write(extract))
    assert whole["made"] == extract.stamp
    text = extract.text("ada")
    for event in whole["events"]:
        position, quote = event["selectors"]
        assert text[position["start"] : position["end"]] == quote["exact"] == event["quote"]
        before, after = quote["prefix"], quote["suffix"]
        assert text.find(before + quote["exact"] + after) == position["start"] - len(before)
        assert len(before) == min(32, position["start"])
        assert event["why"] == f"because {event['trigger']}"
        assert [(one["name"], one["role"]) for one in event["participants"]] == [
            ("Ada", "agent"),
            ("Bob Łęski", "mentioned"),
        ]


def test_parquet_has_types_and_a_stamp(tmp_path: Path) -> None:
    extract = varied()
    (tmp_path / "e.parquet").write_bytes(ParquetExporter().write(extract))
    table = pq.read_table(tmp_path / "e.parquet")
    assert table.schema.metadata[b"case"].decode() == extract.stamp["case"]
    assert str(table.schema.field("trigger_start").type) == "int64"
    assert table.column("actor_ids").to_pylist()[0] == ["ada", "bob"]
