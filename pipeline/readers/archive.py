"""Reads the files in a zip file, each by its own reader."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from pipeline.model.documents import Document, Problem
from pipeline.ports import Reader
from pipeline.readers.care import carefully
from pipeline.readers.door import beside_pages, is_hidden, read_bytes, reader_or_problem
from pipeline.readers.errors import UnreadableError
from pipeline.readers.package import Package

NESTED = "an archive in an archive is not opened"
MEND = "Unpack it and give what is in it."


class ArchiveReader:
    """Reads `.zip`. Nothing is written to disk; what it holds is read by `readers`."""

    suffixes: tuple[str, ...] = (".zip",)
    most_bytes = 500_000_000

    def __init__(self, readers: Sequence[Reader]) -> None:
        """Take the readers of the files in it; they open no archives themselves."""
        self._readers = tuple(readers)

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the documents of the files in the order of their names; hidden files are passed over."""
        yield from carefully(self._read(content, source), source)

    def _read(self, content: bytes, source: str) -> Iterator[Document | Problem]:
        package = Package(content)
        names = sorted(_given(package.names))
        if not names:
            what = "the archive has no files"
            raise UnreadableError(what, "Leave it out.")
        for name in names:
            yield from carefully(self._file(package, name, source), f"{source}/{name}")

    def _file(self, package: Package, name: str, source: str) -> Iterator[Document | Problem]:
        where = f"{source}/{name}"
        path = PurePosixPath(name.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            yield Problem(where, "its name points outside the archive", "Rename it and pack it anew.")
        elif path.suffix.lower() in self.suffixes:
            yield Problem(where, NESTED, MEND)
        else:
            found = reader_or_problem(where, package.size(name), self._readers)
            if isinstance(found, Problem):
                yield found
            else:
                yield from read_bytes(where, package.part(name, most=found.most_bytes), self._readers)


def _given(names: Sequence[str]) -> Iterator[str]:
    """Yield the names without those that nobody put there: of systems, and beside web pages."""
    beside = beside_pages(names)
    for name in names:
        path = PurePosixPath(name.replace("\\", "/"))
        hidden = any(is_hidden(part) for part in path.parts if part != "..")
        if not hidden and not any(str(folder) in beside for folder in path.parents):
            yield name
