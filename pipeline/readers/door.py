"""The front door: picks the reader by the file's suffix and keeps out what cannot be read."""

import os
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from pathlib import Path, PurePath

from pipeline.model.documents import Document, Problem
from pipeline.ports import Reader

HIDDEN = (".", "~$", "__MACOSX")  # how names begin that systems and programs make for themselves
PAGES = (".html", ".htm")
BESIDE_A_PAGE = "_files"  # the ending of the folder in which browsers save a page's pictures and scripts


def read_bytes(name: str, content: bytes, readers: Sequence[Reader]) -> Iterator[Document | Problem]:
    """Yield the documents of one file's content; `name` is its name and becomes the source."""
    found = reader_or_problem(name, len(content), readers)
    if isinstance(found, Problem):
        yield found
    else:
        yield from found.read(content, source=name)


def read_paths(paths: Iterable[Path | str], readers: Sequence[Reader]) -> Iterator[Document | Problem]:
    """Yield the documents of files and folders, folders walked in the order of their names.

    A file's source is its name, below a folder with the folder's name before it, so that
    the same files give the same documents wherever they lie. Hidden files are passed over,
    and the folders that browsers save beside a page.
    """
    for path in map(Path, paths):
        if path.is_dir():
            for file in _files_below(path):
                yield from _read(file, file.relative_to(path.parent).as_posix(), readers)
        elif path.is_file():
            yield from _read(path, path.name, readers)
        else:
            what = "it is neither a file nor a folder" if path.exists() else "there is no such file"
            yield Problem(os.fspath(path), what, "Check the name.")


def _read(path: Path, name: str, readers: Sequence[Reader]) -> Iterator[Document | Problem]:
    try:
        found = reader_or_problem(name, path.stat().st_size, readers)
        content = path.read_bytes() if not isinstance(found, Problem) else b""
    except OSError as error:
        yield Problem(name, f"it cannot be read ({error.strerror})", "Check that you may read it.")
        return
    yield from (found,) if isinstance(found, Problem) else found.read(content, source=name)


def reader_or_problem(name: str, size: int, readers: Sequence[Reader]) -> Reader | Problem:
    """Return the reader of a file of that name and size in bytes, or why there is none."""
    suffix = PurePath(name).suffix.lower()
    reader = next((reader for reader in readers if suffix in reader.suffixes), None)
    if reader is None:
        known = ", ".join(suffix for reader in readers for suffix in reader.suffixes)
        what = f"the format {suffix} is not known" if suffix else "the name has no ending to tell the format"
        return Problem(name, what, _mends().get(suffix, f"Give one of {known}."))
    if size == 0:
        return Problem(name, "the file is empty", "Leave it out, or put the text in.")
    if size > reader.most_bytes:
        what = f"the file is too large ({_megabytes(size)}; {_megabytes(reader.most_bytes)} are allowed)"
        return Problem(name, what, "Split it into several files.")
    return reader


def is_hidden(name: str) -> bool:
    """Tell whether a file or folder of that name was made by a system or a program for itself."""
    return name.startswith(HIDDEN)


def beside_pages(names: Iterable[str]) -> frozenset[str]:
    """Return the folders that browsers save beside the web pages among the files of these names."""
    return frozenset(
        name.rpartition(".")[0] + BESIDE_A_PAGE for name in names if name.lower().endswith(PAGES)
    )


def _files_below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        beside = beside_pages(files)
        folders[:] = sorted(name for name in folders if not is_hidden(name) and name not in beside)
        for name in sorted(files):
            path = Path(place) / name
            if not is_hidden(name) and path.is_file():
                yield path


@cache
def _mends() -> dict[str, str]:
    source = resources.files("pipeline.readers") / "unread.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"
