"""icalendar, FollowTheMoney, networkx, python-docx and markdown-it understand what we write."""

import io
import json
import re
import unicodedata
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import docx
import networkx as nx
from edtf import parse_edtf
from icalendar import Calendar
from markdown_it import MarkdownIt

from pipeline.exporters.docx import DocxExporter
from pipeline.exporters.followthemoney import FollowTheMoneyExporter
from pipeline.exporters.gexf import GexfExporter
from pipeline.exporters.icalendar import ICalendarExporter
from pipeline.exporters.json import JsonExporter
from pipeline.exporters.markdown import MarkdownExporter
from pipeline.exporters.page import HtmlExporter
from pipeline.exporters.timeml import TimeMlExporter
from pipeline.exporters.timesketch import TimesketchCsv, TimesketchJsonl
from pipeline.ports import Extract
from tests.exporters.consumers import read_by_followthemoney
from tests.exporters.extracts import DATES, HOSTILE, UNDATED, VERBS, hostile, of, varied
from tests.sample_harvests import CAESAR, TREATY, caesar, treaty

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_icalendar_reads_strictly() -> None:
    calendar = Calendar.from_ical(ICalendarExporter().write(varied()))
    found = {str(one["SUMMARY"]).split()[1]: one for one in calendar.walk("VEVENT")}
    assert all(not one.errors for one in found.values())
    assert str(found["landed"]["DTSTART"].dt) == "1066-10-14"
    assert str(found["landed"]["DTEND"].dt) == "1066-10-15"
    assert str(found["called"]["DTSTART"].dt) == "2024-06-18 10:30:00"
    assert found["hid"]["STATUS"] == "TENTATIVE"
    assert "because hid" in found["hid"]["DESCRIPTION"]


def test_lines_of_the_calendar_are_short_and_whole(hostiles: Extract) -> None:
    content = ICalendarExporter().write(hostiles)
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None and b"\n" not in line for line in lines)
    assert len(Calendar.from_ical(content).walk("VEVENT")) == 6


def test_edtf_reads_the_dates_of_the_json() -> None:
    told = [one["edtf"] for one in json.loads(JsonExporter().write(varied()))["events"]]
    assert told.count(None) == len(UNDATED)
    dates = [parse_edtf(date) for date in told if date]
    assert len(dates) == len(DATES)
    assert [date.lower_strict().tm_year for date in dates[:4]] == [-49, -43, -26, 79]
    assert "2024-06/.." in told
    assert "185X~" in told or "1850~/1859~" in told


def entities(folder: Path, *extracts: Extract) -> list[dict[str, Any]]:
    """Return the entities as FollowTheMoney keeps them: all that was given, or the test fails."""
    file = folder / "ftm.json"
    file.write_bytes(b"".join(map(FollowTheMoneyExporter().write, extracts)))
    composed = unicodedata.normalize("NFC", file.read_text(encoding="utf-8"))  # as it composes letters
    given = [json.loads(line) for line in composed.splitlines()]
    kept = read_by_followthemoney(file)
    assert [one.pop("wrong") for one in kept] == [""] * len(given)
    for one in (*kept, *given):
        one["properties"] = {name: sorted(values) for name, values in one["properties"].items()}
    assert kept == given
    return kept


def test_followthemoney_keeps_every_value(tmp_path: Path) -> None:
    kept = entities(tmp_path, varied())
    assert [one["schema"] for one in kept[:3]] == ["Document", "Person", "Organization"]
    told = [one["properties"] for one in kept if one["schema"] == "Event"]
    dates = {
        one["name"][0].split()[1]: [one.get(name, [""])[0] for name in ("date", "startDate", "endDate")]
        for one in told
    }
    assert dates["killed"] == dates["erupted"] == dates["ended"] == dates["waited"] == ["", "", ""]
    assert dates["landed"] == ["1066-10-14", "", ""]
    assert dates["marched"] == ["2024-06", "", ""]
    assert dates["toured"] == ["", "2024-06-17", "2024-06-23"]
    assert {key for one in told for key in one["involved"]} <= {one["id"] for one in kept}


def test_followthemoney_takes_hostile_words(tmp_path: Path) -> None:
    kept = entities(tmp_path, *map(hostile, HOSTILE[:-1]))
    assert len(kept) == len(HOSTILE[:-1]) * (1 + 2 + len(VERBS))


def test_networkx_reads_the_network() -> None:
    graph = nx.read_gexf(io.BytesIO(GexfExporter().write(of(treaty(), caesar()))), version="1.3")
    assert graph.nodes["putin"]["label"] == "Vladimir Putin"
    assert graph.edges["north-korea", "south-korea"]["weight"] == 1
    spells = graph.nodes["north-korea"]["spells"]
    assert ("2024-06-18", "2024-06-18") in spells
    assert "spells" not in graph.nodes["brutus"], "44 BC is no date of XML Schema"


def test_word_opens_with_a_footnote_for_each_event(hostiles: Extract) -> None:
    content = DocxExporter().write(hostiles)
    opened = docx.Document(io.BytesIO(content))
    styles = [paragraph.style.name for paragraph in opened.paragraphs if paragraph.style]
    assert styles.count("Event") == len(VERBS)
    assert "fingerprints: inputs" in opened.core_properties.comments
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        notes = ET.fromstring(package.read("word/footnotes.xml"))  # noqa: S314  our own file
        body = ET.fromstring(package.read("word/document.xml"))  # noqa: S314  our own file
    ids = {note.get(f"{W}id") for note in notes}
    marks = [mark.get(f"{W}id") for mark in body.iter(f"{W}footnoteReference")]
    assert len(marks) == len(set(marks)) == len(VERBS)
    assert set(marks) | {"0", "1"} == ids


def test_markdown_is_text_alone(hostiles: Extract) -> None:
    text = MarkdownExporter().write(hostiles).decode()
    tokens = MarkdownIt("commonmark", {"html": True}).parse(text)
    kinds = {child.type for token in tokens for child in token.children or ()} | {one.type for one in tokens}
    assert not kinds & {
        "html_inline",
        "html_block",
        "link_open",
        "image",
        "code_inline",
        "fence",
        "code_block",
    }
    assert not re.search(r"(?<!\\)\$", text)
    marks = re.findall(r"(?<!\\)\[\^(\d+)\](:?)", text)
    assert [number for number, colon in marks if not colon] == [number for number, colon in marks if colon]
    assert len(marks) == 2 * len(VERBS)


class Elements(HTMLParser):
    """Counts the elements of a page and their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take note of one."""
        self.found.append(tag)
        self.attributes |= {name for name, _ in attrs}


def elements(extract: Extract) -> Elements:
    page = Elements()
    page.feed(HtmlExporter().write(extract).decode())
    return page


def test_the_page_has_the_elements_of_a_harmless_one(hostiles: Extract) -> None:
    hostile_page, harmless = elements(hostiles), elements(hostile("plain"))
    assert hostile_page.found == harmless.found
    assert hostile_page.attributes == harmless.attributes
    assert not {name for name in hostile_page.attributes if name.startswith("on")}


def test_the_page_loads_nothing() -> None:
    page = HtmlExporter().write(varied()).decode()
    assert not re.search(r"""(src|href)=["'](?!#)""", page)
    assert "default-src 'none'" in page


def documents(content: bytes) -> list[ET.Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".tml")]
        return [ET.fromstring(archive.read(name)) for name in names]  # noqa: S314  our own files


def test_timeml_holds_the_text_letter_for_letter() -> None:
    treaty_, caesar_ = documents(TimeMlExporter().write(of(treaty(), caesar())))
    assert "".join(treaty_.find("TEXT").itertext()) == TREATY  # type: ignore[union-attr]
    assert "".join(caesar_.find("TEXT").itertext()) == CAESAR  # type: ignore[union-attr]
    assert {(one.text, one.get("value")) for one in treaty_.iter("TIMEX3")} == {
        ("2024-06-19", "2024-06-19"),
        ("on Tuesday", "2024-06-18"),
        ("2018", "2018"),
        ("for months", "PXM"),
    }


def test_timeml_ids_are_those_of_its_guidelines_and_point_at_something() -> None:
    for root in documents(TimeMlExporter().write(of(treaty(), caesar()))):
        shapes = {"tid": r"t\d+", "eid": r"e\d+", "eiid": r"ei\d+", "lid": r"l\d+"}
        ids: dict[str, list[str]] = {
            name: [one.attrib[name] for one in root.iter() if name in one.attrib] for name in shapes
        }
        assert all(re.fullmatch(shapes[name], one) for name, found in ids.items() for one in found)
        assert all(len(found) == len(set(found)) for found in ids.values())
        assert {one.get("eventID") for one in root.iter("MAKEINSTANCE")} == set(ids["eid"])
        assert {one.get("eventInstanceID") for one in root.iter("TLINK")} <= set(ids["eiid"])
        assert {one.get("relatedToTime") for one in root.iter("TLINK")} <= set(ids["tid"])
        assert list(root.iter("TLINK"))


def test_timeml_is_xml_whatever_the_text_holds(hostiles: Extract) -> None:
    (root,) = documents(TimeMlExporter().write(hostiles))
    assert len("".join(root.find("TEXT").itertext())) == len(hostiles.text("ada"))  # type: ignore[union-attr]


def test_timesketch_rows_pass_the_checks_of_its_importer(hostiles: Extract) -> None:
    rows = [json.loads(line) for line in TimesketchJsonl().write(hostiles).decode().splitlines()]
    assert rows
    for row in rows:
        assert {"message", "datetime", "timestamp_desc"} <= set(row)
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:00\+00:00", row["datetime"])
        single = [cell for value in row.values() for cell in (value if isinstance(value, list) else [value])]
        assert all(len(str(cell).encode()) <= 32_766 for cell in single)
    cells = TimesketchCsv().write(hostiles).decode()
    assert not re.search(r"(^|,)\"?[=+@\t]", cells, re.MULTILINE)
