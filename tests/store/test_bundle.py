"""A case as one file: the same bytes, the same answers; a hostile or damaged file is refused in words."""

import io
import json
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.store import CaseError, bundle, schema
from pipeline.store import decisions as d
from pipeline.store.bundle import packed, unpacked
from pipeline.store.case import Case
from pipeline.store.soundness import fault
from pipeline.store.tables import Tables, tables
from tests.sample_harvests import caesar, merged, treaty
from tests.store.logs import SENT
from tests.store.test_deciding import EVERY, case_of, machine

CASE = packed(case_of(d.Reject(SENT)))


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(files: dict[str, bytes]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return sink.getvalue()


def test_the_same_case_gives_the_same_bytes_and_comes_back() -> None:
    assert packed(case_of(d.Reject(SENT))) == CASE
    opened = unpacked(CASE, source="mine.zip")
    assert opened.log == case_of(d.Reject(SENT)).log
    assert opened.events(EVERY).equals(case_of(d.Reject(SENT)).events(EVERY))
    assert opened.manifest == machine().manifest
    assert packed(opened) == CASE


def test_a_case_without_decisions_comes_back() -> None:
    assert unpacked(packed(machine()), source="x").log == ()


def refused(content: bytes) -> str:
    with pytest.raises(CaseError) as raised:
        unpacked(content, source="theirs.zip")
    said = str(raised.value)
    assert said.startswith("theirs.zip: ")
    assert said.endswith((".", "?"))
    return said


@pytest.mark.parametrize("content", [b"", b"PK", b"no zip at all", CASE[: len(CASE) // 2], CASE[:-30]])
def test_what_is_no_zip_or_half_of_one_is_refused(content: bytes) -> None:
    assert "no saved case, or it is damaged" in refused(content)


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/etc/passwd",
        "a/b",
        "tables-0123456789abcdef/../../x",
        "C:\\x",
        "manifest.json/",
        "x" * 999,
    ],
)
def test_only_names_of_a_case_are_read(name: str) -> None:
    assert "not of a case" in refused(zipped({**members(CASE), name: b"x"}))


def test_an_empty_zip_is_no_case() -> None:
    assert "no case in it" in refused(zipped({}))


def test_more_than_it_may_hold_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "MOST_UNPACKED", 50_000)
    assert "unpacks to more" in refused(zipped({"decisions.jsonl": b" " * 60_000}))
    monkeypatch.setattr(bundle, "MOST_BYTES", 10)
    assert "larger than" in refused(CASE)


def test_another_schema_a_lost_table_and_broken_decisions_are_named() -> None:
    files = members(CASE)
    label = json.loads(files["manifest.json"])
    assert "schema 99" in refused(
        zipped({**files, "manifest.json": json.dumps(label | {"schema": 99}).encode()})
    )
    lost = {name: content for name, content in files.items() if not name.endswith("events.parquet")}
    assert "the file is missing" in refused(zipped(lost))
    assert "line 1 is no decision" in refused(zipped({**files, "decisions.jsonl": b"{}\n"}))


@pytest.mark.parametrize("where", ["/etc/passwd", "../x", "tables-x/events.parquet"])
def test_a_manifest_that_points_elsewhere_is_refused(where: str) -> None:
    files = members(CASE)
    label = json.loads(files["manifest.json"])
    label["files"]["events"]["file"] = where
    refused(zipped({**files, "manifest.json": json.dumps(label).encode()}))


def test_a_changed_table_is_found_by_its_digest() -> None:
    files = members(CASE)
    name = next(name for name in files if name.endswith("problems.parquet"))
    changed = bytearray(files[name])
    changed[8] ^= 1
    refused(zipped({**files, name: bytes(changed)}))


def sound() -> Tables:
    harvests = (treaty(), caesar())
    return tables(harvests, merged(*harvests))


def with_cell(table: str, column: str, value: object) -> Tables:
    made = sound()
    rows = made[table].to_pylist()
    rows[0][column] = value
    return {**made, table: pa.Table.from_pylist(rows, schema=made[table].schema)}


def test_sound_tables_have_no_fault() -> None:
    assert fault(sound()) == ""


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("events", "event_id", None),
        ("events", "doc_id", "nowhere"),
        ("events", "sentence_end", 10_000),
        ("events", "trigger_start", -1),
        ("events", "date_start", 500),
        ("events", "start_minute", 1 << 60),
        ("events", "end_minute", None),
        ("events", "grain", "fortnight"),
        ("events", "certainty", "sure"),
        ("events", "confidence", 7.0),
        ("events", "confidence", float("nan")),
        ("mentions", "status", "maybe"),
        ("mentions", "end", 10_000),
        ("documents", "text", "another text"),
        ("documents", "published", "soon"),
        ("documents", "published_basis", "told"),
        ("actor_mentions", "actor_id", "nobody"),
        ("event_actors", "event_id", "none"),
        ("actors", "name", None),
        ("actors", "aliases", None),
        ("documents", "pages", None),
    ],
)
def test_a_row_that_breaks_the_promise_of_its_column_is_found(table: str, column: str, value: object) -> None:
    assert fault(with_cell(table, column, value))


def test_a_sound_zip_with_unsound_rows_is_refused() -> None:
    hostile = Case.of(with_cell("events", "sentence_end", 10_000))
    assert "lies outside its document" in refused(packed(hostile))


def test_every_stored_table_is_checked_and_packed() -> None:
    names = {name.split("/")[-1] for name in members(CASE)}
    assert names == {
        "manifest.json",
        "decisions.jsonl",
        *(f"{table.name}.parquet" for table in schema.TABLES),
    }
    table = next(content for name, content in members(CASE).items() if name.endswith("events.parquet"))
    assert pq.read_table(io.BytesIO(table)).num_rows == 5


@pytest.mark.parametrize("field", ["software", "inputs", "fingerprint", "engines", "files"])
def test_a_manifest_of_other_types_is_refused(field: str) -> None:
    files = members(CASE)
    label = json.loads(files["manifest.json"]) | {field: [7]}
    refused(zipped({**files, "manifest.json": json.dumps(label).encode()}))


def test_a_manifest_nested_without_end_is_refused() -> None:
    refused(zipped({**members(CASE), "manifest.json": b"[" * 200_000}))
