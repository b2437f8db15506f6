"""The folder of a case: Parquet tables under a name made from their content, found by the manifest.

`manifest.json` is replaced last and in one step, so a build that is killed leaves the old
case or the new one. The folder of tables is named by its content: writing the same case
twice writes the same bytes under the same name.
"""

import glob
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.store import decision_lines, schema
from pipeline.store.decisions import Log
from pipeline.store.errors import CaseError
from pipeline.store.event_sheet import undecided
from pipeline.store.manifest import Manifest, parsed, written
from pipeline.store.query import UNDECIDED
from pipeline.store.tables import Tables

MANIFEST = "manifest.json"
FOLDER_PREFIX = "tables-"
WRITING_PREFIX = ".writing-"
ROWS_A_GROUP = 122_880
LIMITS: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": "256MB",
    "threads": "2",
    "autoinstall_known_extensions": "false",  # nothing is fetched
    "autoload_known_extensions": "false",
    "temp_directory": os.fspath(Path(tempfile.gettempdir()) / "event-timeline"),
}


@dataclass(frozen=True, slots=True)
class Relations:
    """A DuckDB connection that knows the case's tables by name, and where they come from."""

    connection: duckdb.DuckDBPyConnection
    where: str


def in_memory(tables: Tables) -> Relations:
    """Return the tables as relations of a new database in memory."""
    connection = duckdb.connect(":memory:", config=LIMITS)
    if "status" not in tables["events"].column_names:
        tables = {**tables, "events": undecided(tables["events"])}
    for name, table in tables.items():
        connection.from_arrow(table).create(name)
    return Relations(connection, "the case in memory")


def opened(folder: Path) -> tuple[Manifest, Relations]:
    """Return the manifest of a saved case and its tables as relations; raises CaseError."""
    manifest, files = _manifest(folder)
    connection = duckdb.connect(":memory:", config=LIMITS)
    for table in schema.TABLES:
        path = _checked(folder, table, files)
        relation = connection.read_parquet(glob.escape(os.fspath(path)))
        decidable = relation.project(UNDECIDED) if table is schema.EVENTS_STORED else relation
        decidable.create_view(table.name)
    return manifest, Relations(connection, os.fspath(folder))


def read(relations: Relations) -> Tables:
    """Return the stored tables of a case again, as Arrow tables, without what was decided."""
    made = {}
    for table in schema.TABLES:
        rows = relations.connection.table(table.name).to_arrow_table().select(table.names)
        order = [(name, "ascending") for name in table.order]
        made[table.name] = rows.cast(table.arrow).sort_by(order).combine_chunks()
    return made


def prepare(folder: Path) -> None:
    """Raise CaseError if the folder cannot be made or cannot hold a case; leaves nothing behind."""
    with _writing(folder):
        _refuse_others(folder)
        missing = [place for place in (folder, *folder.parents) if not place.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryDirectory(prefix=WRITING_PREFIX, dir=folder).cleanup()
        for place in missing:
            place.rmdir()


def decisions(folder: Path) -> Log:
    """Return what was decided in the folder; nothing if nobody has. Raises CaseError."""
    path = folder / decision_lines.NAME
    try:
        return decision_lines.parsed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        what = f"the decisions cannot be read ({str(error).splitlines()[0]})"
        mend = "Mend that line or take it out, or move the file away: the case opens without it."
        raise CaseError(what, where=os.fspath(path), mend=mend) from error


def save(tables: Tables, manifest: Manifest, folder: Path, log: Log = ()) -> None:
    """Write the case beside what is there, then put the new manifest in its place."""
    prepare(folder)
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=WRITING_PREFIX, dir=folder) as beside:
            if log:
                lines = Path(beside) / decision_lines.NAME
                lines.write_text(decision_lines.written(log), encoding="utf-8", newline="\n")
                lines.replace(folder / decision_lines.NAME)
            _write(tables, manifest, Path(beside), folder)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = f"the case could not be written ({error.strerror or error})"
        mend = "Choose a folder that you may write to, on a disk with room."
        raise CaseError(what, where=os.fspath(folder), mend=mend) from error


def _write(tables: Tables, manifest: Manifest, beside: Path, folder: Path) -> None:
    files: dict[str, dict[str, Any]] = {}
    for name, table in tables.items():
        path = beside / f"{name}.parquet"
        pq.write_table(table, path, compression="zstd", row_group_size=ROWS_A_GROUP)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        files[name] = {"file": path.name, "bytes": path.stat().st_size, "sha256": digest}
    content = hashlib.sha256("".join(f["sha256"] for f in files.values()).encode()).hexdigest()
    home = folder / f"{FOLDER_PREFIX}{content[:16]}"
    home.mkdir(exist_ok=True)
    for entry in files.values():
        (beside / entry["file"]).replace(home / entry["file"])
        entry["file"] = f"{home.name}/{entry['file']}"
    label = beside / MANIFEST
    label.write_text(written(manifest, files), encoding="utf-8", newline="\n")
    label.replace(folder / MANIFEST)
    for old in folder.glob(f"{FOLDER_PREFIX}*"):
        if old != home:
            shutil.rmtree(old, ignore_errors=True)


def _refuse_others(folder: Path) -> None:
    """Raise CaseError for a folder with something in it that is not a case."""
    if not folder.is_dir() or (folder / MANIFEST).exists():
        return
    strangers = [entry for entry in folder.iterdir() if not entry.name.startswith((FOLDER_PREFIX, "."))]
    if strangers:
        what = f"the folder holds other files ({strangers[0].name}) and no case"
        raise CaseError(what, where=os.fspath(folder), mend="Give a new or an empty folder.")


def _manifest(folder: Path) -> tuple[Manifest, dict[str, dict[str, Any]]]:
    path = folder / MANIFEST
    where = os.fspath(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what, mend = "there is no case here", "Give the folder that `build` wrote (its -o)."
        raise CaseError(what, where=os.fspath(folder), mend=mend) from error
    try:
        manifest, files = parsed(text)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        what, mend = "the manifest is damaged", "Build the case again."
        raise CaseError(what, where=where, mend=mend) from error
    if manifest.schema != schema.VERSION:
        what = f"the case has schema {manifest.schema}, this version reads {schema.VERSION}"
        raise CaseError(what, where=where, mend="Build the case again with this version.")
    return manifest, files


def _checked(folder: Path, table: schema.Table, files: dict[str, dict[str, Any]]) -> Path:
    """Return the table's file after a look at its size and columns; raises CaseError."""
    path = folder / str(files.get(table.name, {}).get("file", f"{table.name}.parquet"))
    what = ""
    try:
        if path.stat().st_size != files[table.name]["bytes"]:
            what = "the file is not the one that was written"
        elif pq.read_schema(path).remove_metadata() != table.arrow:
            what = "the file has other columns than this version reads"
    except FileNotFoundError:
        what = "the file is missing"
    except (OSError, KeyError, TypeError, AttributeError, pa.ArrowException) as error:
        what = f"the file cannot be read ({str(error).splitlines()[0]})"
    if what:
        raise CaseError(what, where=os.fspath(path), mend="Build the case again.")
    return path
