"""The documents of one session, and the case they make.

Everything a reader adds lives in their session alone and is gone when it ends; only the
example, which nobody can change, is shared. What was harvested is kept: a document is
read again only when it is new or its day has changed.
"""

import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

import pipeline
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document, Genre, Problem, fingerprint
from pipeline.model.iso import parse_day

if TYPE_CHECKING:
    from pipeline.model.events import Harvest
    from pipeline.seeds import Example
    from pipeline.store.case import Case

KEY = "workspace"


class Workspace:
    """What the reader has put on the table: documents, their harvests, what went wrong."""

    def __init__(self, example: "Case | None" = None, name: str = "") -> None:
        """Begin with the example of that name, or with nothing."""
        self.example = example
        self.example_name = name
        self.documents: dict[str, Document] = {}
        self.problems: list[Problem] = []
        self.stopped = False
        self._harvests: dict[str, Harvest] = {}
        self._case: Case | None = None

    def take(self, items: Iterable[Document | Problem]) -> tuple[str, ...]:
        """Put documents on the table and problems in their list; say what is not as expected.

        The example steps aside for the first document of the reader's own.
        """
        notes: list[str] = []
        for item in items:
            if isinstance(item, Problem):
                self.problems.append(item)
                continue
            if item.id in self.documents:
                notes.append(f"“{item.title}” is already here.")
                continue
            if self.example is not None:
                self.example = None
                notes.append("The example made room for your own documents. Bring it back below.")
            self.documents[item.id] = item
        self._changed()
        return tuple(notes)

    def redate(self, doc_id: str, published: Moment | None) -> None:
        """Give a document another day of publication, or take its day away."""
        self._own_the_example()
        basis = Basis.USER if published else None
        self.documents[doc_id] = replace(
            self.documents[doc_id], published=published, published_basis=basis, published_evidence=""
        )
        self._changed()

    def remove(self, doc_id: str) -> None:
        """Take a document off the table."""
        self._own_the_example()
        self.documents.pop(doc_id, None)
        self._harvests.pop(doc_id, None)
        self._changed()

    def dismiss(self, problem: int) -> None:
        """Take the problem at that place off the list."""
        del self.problems[problem]

    def open_example(self, example: "Case", name: str = "") -> None:
        """Show the example: alone if nobody's documents are on the table, else beside them."""
        if not self.documents:
            self.example, self.example_name = example, name
        else:
            for document in documents_of(example):
                self.documents.setdefault(document.id, document)
        self._changed()

    def close_example(self) -> None:
        """Take the example off the table."""
        self.example = None
        self._changed()

    def waiting(self) -> tuple[Document, ...]:
        """Return the documents that were not read yet, or were read with another day."""
        return tuple(
            document
            for document in self.documents.values()
            if document.id not in self._harvests or self._harvests[document.id].document != document
        )

    def catch_up(self) -> Iterator[Document]:
        """Read the waiting documents one by one; yield each before it is read.

        Only one session reads at a time: the language model needs the memory of one.
        """
        for document in self.waiting():
            yield document
            try:
                with _turn():
                    self._harvests[document.id] = pipeline.harvest(document)
            except Exception as error:  # noqa: BLE001  one document must not take the others with it
                what = f"could not be worked through ({type(error).__name__}: {error})."
                self.problems.append(
                    Problem(document.title, what, "This is a fault of ours: please report it.")
                )
                self.documents.pop(document.id)
            self._case = None

    def case(self) -> "Case | None":
        """Return the case of what was read so far; None if the table is empty."""
        if self.example is not None:
            return self.example
        read = [self._harvests[doc_id] for doc_id in self.documents if doc_id in self._harvests]
        if self._case is None and read:
            self._case = pipeline.gather(read, self.problems)
        return self._case

    def _own_the_example(self) -> None:
        """Make the example's documents the reader's own, so that they can be changed."""
        if self.example is not None:
            for document in documents_of(self.example):
                self.documents.setdefault(document.id, document)
            self.example = None

    def _changed(self) -> None:
        self.stopped = False
        self._case = None


def current(asked: str = "") -> Workspace:
    """Return this session's workspace; if it shows an example, then the one asked for."""
    name = example_named(asked).name
    if KEY not in st.session_state:
        st.session_state[KEY] = Workspace(example(name), name)
    workspace: Workspace = st.session_state[KEY]
    if workspace.example is not None and workspace.example_name != name:
        workspace.open_example(example(name), name)
    return workspace


@st.cache_resource(show_spinner="Opening the example …")
def example(name: str = "") -> "Case":
    """Return a prebuilt example, the first without a name, one for all sessions; nobody writes to it."""
    return pipeline.open_example(example_named(name).folder)


def example_named(name: str) -> "Example":
    """Return the example of that name; the first if there is none."""
    return next((one for one in pipeline.EXAMPLES if one.name == name), pipeline.EXAMPLES[0])


@st.cache_resource
def _turn() -> threading.Lock:
    return threading.Lock()


def documents_of(case: "Case") -> Iterator[Document]:
    """Yield the documents of a case as they were when it was built."""
    for row in case.documents().to_dict("records"):
        text = case.text(str(row["doc_id"]))
        published, basis, genre = (_text(row[name]) for name in ("published", "published_basis", "genre"))
        yield Document(
            id=str(row["doc_id"]),
            text=text,
            title=str(row["title"]),
            source=str(row["source"]),
            sha256=fingerprint(text),
            published=parse_day(published) if published else None,
            published_basis=Basis(basis) if basis else None,
            language=str(row["language"]),
            genre=Genre(genre) if genre else None,
            author=_text(row["author"]),
            published_evidence=_text(row["published_evidence"]),
            left_out=_text(row["left_out"]),
            pages=tuple(map(int, row["pages"])),
        )


def _text(value: object) -> str:
    """Return a cell's text; empty where the table has nothing."""
    return value if isinstance(value, str) else ""
