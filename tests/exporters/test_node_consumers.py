"""Markwhen's own parser, ical.js and graphology understand what we write."""

from pathlib import Path
from typing import Any

from pipeline.exporters.gexf import GexfExporter
from pipeline.exporters.icalendar import ICalendarExporter
from pipeline.exporters.markwhen import MarkwhenExporter
from pipeline.ports import Exporter, Extract
from tests.exporters.consumers import read_in_node
from tests.exporters.extracts import DATES, HOSTILE, VERBS, hostile, varied


def understood(exporter: Exporter, extract: Extract, folder: Path) -> Any:
    (folder / "file").write_bytes(exporter.write(extract))
    return read_in_node(exporter.name, folder / "file")[0]


def understood_of_the_hostile(exporter: Exporter, folder: Path) -> list[Any]:
    files = [folder / str(number) for number in range(len(HOSTILE))]
    for words, file in zip(HOSTILE, files, strict=True):
        file.write_bytes(exporter.write(hostile(words)))
    return read_in_node(exporter.name, *files)


def test_markwhen_reads_every_dated_event(tmp_path: Path) -> None:
    found = understood(MarkwhenExporter(), varied(), tmp_path)
    assert found["messages"] == []
    assert found["header"]["title"] == "A case"
    assert "fingerprints: inputs" in found["header"]["description"]
    stretches = {
        one["headline"].split("Ada ")[1].split()[0]: (one["from"], one["to"]) for one in found["events"]
    }
    days = {verb: (start[:-19], end.rsplit("T", 1)[0]) for verb, (start, end) in stretches.items()}
    assert days == {
        "fought": ("-000049-01-01", "-000043-01-01"),
        "killed": ("-000043-01-01", "-000042-01-01"),
        "reigned": ("-000026-01-01", "0015-01-01"),
        "erupted": ("0079-01-01", "0080-01-01"),
        "landed": ("1066-10-14", "1066-10-15"),
        "settled": ("1850-01-01", "1860-01-01"),
        "leapt": ("2020-02-29", "2020-03-01"),
        "trained": ("2024-01-01", "2024-04-01"),
        "marched": ("2024-06-01", "2024-07-01"),
        "toured": ("2024-06-17", "2024-06-24"),
        "breakfasted": ("2024-06-18", "2024-06-19"),
        "called": ("2024-06-18", "2024-06-19"),
        "hid": ("2024-06-19", "2024-06-20"),
        "ended": ("9999-12-31", "+010000-01-01"),
    }
    assert {tuple(one["tags"]) for one in found["events"]} == {("Ada", "Bob_eski")}


def test_markwhen_sees_no_more_than_our_events(tmp_path: Path) -> None:
    for found in understood_of_the_hostile(MarkwhenExporter(), tmp_path):
        assert len(found["events"]) == len(DATES)
        assert all(one["lines"] == ["text"] and not one["properties"] for one in found["events"])
        assert all(len(one["tags"]) <= 2 for one in found["events"])


def test_ical_js_reads_the_days(tmp_path: Path) -> None:
    found = understood(ICalendarExporter(), varied(), tmp_path)
    assert {one["summary"].split()[1]: (one["start"], one["end"]) for one in found} == {
        "landed": ("1066-10-14", "1066-10-15"),
        "leapt": ("2020-02-29", "2020-03-01"),
        "breakfasted": ("2024-06-18T06:00:00", "2024-06-18T12:00:00"),
        "called": ("2024-06-18T10:30:00", "2024-06-18T10:31:00"),
        "hid": ("2024-06-19", "2024-06-20"),
        "ended": ("9999-12-31", "10000-01-01"),
    }
    assert {tuple(one["categories"]) for one in found} == {("Ada", "Bob Łęski")}


def test_ical_js_reads_no_forged_event(tmp_path: Path) -> None:
    assert {len(found) for found in understood_of_the_hostile(ICalendarExporter(), tmp_path)} == {6}


def test_graphology_reads_the_network(tmp_path: Path) -> None:
    found = understood(GexfExporter(), varied(), tmp_path)
    assert found["edges"] == [{"source": "ada", "target": "bob", "weight": len(VERBS)}]
    assert [(one["label"], one["kind"], one["events"]) for one in found["nodes"]] == [
        ("Ada", "person", len(VERBS)),
        ("Bob Łęski", "organisation", len(VERBS)),
    ]


def test_graphology_reads_hostile_names_as_names(tmp_path: Path) -> None:
    for found in understood_of_the_hostile(GexfExporter(), tmp_path):
        assert (len(found["nodes"]), len(found["edges"])) == (2, 1)
