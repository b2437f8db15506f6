"""A case as one file: a zip of its folder, to be sent, kept and opened again.

The same case gives the same bytes. A file that comes in is taken for hostile: only the names
of our own files are read from it, into a new folder, no more than they may hold, and every
digest and place is checked before a row is shown.
"""

import hashlib
import io
import json
import re
import tempfile
import zipfile
import zlib
from pathlib import Path
from typing import NoReturn

from pipeline.store import decision_lines, schema
from pipeline.store.case import Case
from pipeline.store.errors import CaseError
from pipeline.store.files import MANIFEST
from pipeline.store.soundness import fault

SUFFIX = ".timeline.zip"
MOST_BYTES = 200_000_000  # of the file, as much as the page takes
MOST_UNPACKED = 1_000_000_000
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold: no clock in the file
READ_AT_ONCE = 1 << 20
TABLE_NAMES = "|".join(re.escape(table.name) for table in schema.TABLES)
OURS = re.compile(
    rf"{re.escape(MANIFEST)}|{re.escape(decision_lines.NAME)}|tables-[0-9a-f]{{16}}/(?:{TABLE_NAMES})\.parquet"
)
LABELS = ("software", "inputs", "fingerprint")  # texts of the manifest
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a way of packing that Python cannot read
    RuntimeError,  # a password; a nesting without end
    OSError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
)


def packed(case: Case) -> bytes:
    """Return the case as one file, with what the machine read and what was decided."""
    sink = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as file:
        case.save(folder)
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                name = zipfile.ZipInfo(path.relative_to(folder).as_posix(), FIRST_DAY)
                name.compress_type = zipfile.ZIP_DEFLATED
                file.writestr(name, path.read_bytes())
    return sink.getvalue()


def unpacked(content: bytes, *, source: str) -> Case:
    """Return the case of such a file, in memory; raises CaseError that names `source` and what to do."""
    if len(content) > MOST_BYTES:
        _refuse(f"the file is larger than {MOST_BYTES:,} bytes", source)
    with tempfile.TemporaryDirectory() as folder:
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as file:
                _unpack(file, Path(folder))
            return _opened(Path(folder))
        except DAMAGE as error:
            told = (str(error).splitlines() or [type(error).__name__])[0]
            _refuse(f"this is no saved case, or it is damaged ({told})", source)
        except CaseError as error:  # its place is a folder that nobody knows
            raise CaseError(error.what, where=source, mend=error.mend) from error


def _unpack(file: zipfile.ZipFile, folder: Path) -> None:
    names = [info.filename for info in file.infolist()]
    for name in names:
        if not OURS.fullmatch(name) or names.count(name) > 1:
            _refuse(f"it holds something that is not of a case, or twice ({name[:80]!r})")
    left = MOST_UNPACKED
    for name in names:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        with file.open(name) as stored, path.open("wb") as plain:
            while piece := stored.read(READ_AT_ONCE):
                left -= len(piece)
                if left < 0:
                    _refuse(f"it unpacks to more than {MOST_UNPACKED:,} bytes")
                plain.write(piece)


def _opened(folder: Path) -> Case:
    if not (folder / MANIFEST).exists():
        _refuse("there is no case in it")
    label = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    for entry in label["files"].values():
        name = str(entry["file"])
        if not OURS.fullmatch(name):
            _refuse(f"its manifest names a file that is not of a case ({name[:80]!r})")
        path = folder / name
        if path.exists() and hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
            _refuse(f"{name} is not as it was written")
    if not all(isinstance(one, str) for one in (*(label[name] for name in LABELS), *label["engines"])):
        _refuse("its manifest is damaged")
    case = Case.open(folder)
    tables = case.stored
    case.close()
    if wrong := fault(tables):
        _refuse(wrong)
    return Case.of(tables, case.manifest, case.log)


def _refuse(what: str, where: str = "") -> NoReturn:
    mend = "Ask for the file again, or save the case anew where it was made."
    raise CaseError(what, where=where, mend=mend)
