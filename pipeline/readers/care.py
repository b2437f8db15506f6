"""Keeps a file that breaks its reader from taking the others with it."""

from collections.abc import Iterator

from pipeline.model.documents import Document, Problem
from pipeline.readers.errors import UnreadableError

MEND = "Open it in the program it comes from and save it anew, or give its text."


def carefully(found: Iterator[Document | Problem], where: str) -> Iterator[Document | Problem]:
    """Yield what a reader finds; an error ends it with the problem that says why.

    Parsers of strangers' formats raise many kinds of error on broken files, and none of them
    may stop the rest.
    """
    try:
        yield from found
    except UnreadableError as error:
        yield Problem(where, error.what, error.mend)
    except Exception as error:  # noqa: BLE001  see above
        said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        yield Problem(where, f"the file is damaged or not of this format ({said})", MEND)
