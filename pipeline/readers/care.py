"""Keeps bad files, bad rows of a file, from stopping the rest or drowning it."""

from collections.abc import Iterable, Iterator

from pipeline.model.documents import Document, Problem
from pipeline.readers.errors import UnreadableError

MOST_SAID = 20  # problems of single rows; the rest is counted
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


def sparingly(found: Iterable[Document | Problem], source: str) -> Iterator[Document | Problem]:
    """Yield the documents, the first problems, and how many more there were."""
    said = 0
    for one in found:
        if isinstance(one, Problem):
            said += 1
            if said > MOST_SAID:
                continue
        yield one
    if said > MOST_SAID:
        what = f"{said - MOST_SAID:,} more of its rows have problems like these"
        yield Problem(source, what, "Correct them in the file.")
