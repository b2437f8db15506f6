"""Reads a file as the program does, and sorts what comes."""

from pipeline.assembly import read_file
from pipeline.model.documents import Document, Problem


def documents(name: str, content: bytes) -> list[Document]:
    """Return the documents of a file, whatever else was said."""
    return [one for one in read_file(name, content) if isinstance(one, Document)]


def problems(name: str, content: bytes) -> list[Problem]:
    """Return what was said about a file; each with a place, a reason and a mend."""
    found = [one for one in read_file(name, content) if isinstance(one, Problem)]
    assert all(one.source.startswith(name) and one.what and one.mend for one in found), found
    return found


def document(name: str, content: bytes) -> Document:
    """Return the only document of a file of which nothing was said."""
    (one,) = read_file(name, content)
    assert isinstance(one, Document), one
    return one


def refusal(name: str, content: bytes) -> str:
    """Return why a file gave no document, in the only problem it gave."""
    assert not documents(name, content)
    (one,) = problems(name, content)
    return one.what
