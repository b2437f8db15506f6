"""The documents of one session, and the case they make.

Everything a reader adds lives in their session alone and is gone when it ends; only the
example, which nobody can change, is shared. What was harvested is kept: a document is
read again only when it is new or its day has changed. What the reader decides is a log,
applied to what was read; nothing read is ever changed.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import streamlit as st

import pipeline
from dashboard import clock
from dashboard.given import documents_of
from dashboard.previews import Preview, preview
from pipeline.model.calendar import Moment
from pipeline.model.documents import Document, Problem
from pipeline.store import history
from pipeline.store.decisions import Decision, Log, RedateDocument, TextRef
from pipeline.store.reconciling import Side, Subject, joined
from pipeline.store.redating import redated

if TYPE_CHECKING:
    from pipeline.model.events import Harvest
    from pipeline.seeds import Example
    from pipeline.store.case import Case

KEY = "workspace"
OWN = "own documents"  # whose decisions these are; those of an example go under its name


class Workspace:
    """What the reader has put on the table: documents, their harvests, what went wrong."""

    def __init__(self, example: "Case | None" = None, name: str = "") -> None:
        """Begin with the example of that name, or with nothing."""
        self.example = example
        self.example_name = name
        self.documents: dict[str, Document] = {}
        self.problems: list[Problem] = []
        self.stopped = False
        self.who = ""  # how the reader signs decisions, if they like
        self.colleague: Case | None = None  # whose decisions wait to be joined
        self._opened: Case | None = None  # a saved case, shown as it is until a document changes
        self._logs: dict[str, Log] = {}
        self._harvests: dict[str, Harvest] = {}
        self._previewed: dict[str, Harvest] = {}
        self._case: Case | None = None
        self._decided: tuple[Case, Case] | None = None  # as read, and as decided

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
            self._own()
            self.documents[item.id] = item
        self._changed()
        return tuple(notes)

    @property
    def log(self) -> Log:
        """Return what was decided about what is on the table."""
        return self._logs.get(self._table, ())

    @log.setter
    def log(self, log: Log) -> None:
        self._logs[self._table] = log
        self.stopped = False

    def decide(self, *decisions: Decision) -> None:
        """Put decisions at the end of the log."""
        for decision in decisions:
            self.log = history.appended(self.log, decision, who=self.who, when=clock.now())

    def undo(self) -> None:
        """Take back the last decision that counts."""
        self._redecide(history.undone(self.log, who=self.who, when=clock.now()))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._redecide(history.redone(self.log, who=self.who, when=clock.now()))

    def redate(self, doc_id: str, published: Moment | None) -> None:
        """Decide that a document is of another day, or of none that is known."""
        self._own()
        one = self.documents[doc_id]
        text = TextRef(one.id, one.sha256, one.title)
        before = (one.published, one.published_basis, one.published_evidence)
        self.decide(RedateDocument(text, published, *before))

    def preview(self, doc_id: str, published: Moment | None) -> Preview:
        """Return what would happen to a document's events if it were of that day; nothing is changed."""
        case = self.case()
        if case is None:
            return Preview(0, 0, 0)
        document = next(one for one in documents_of(case) if one.id == doc_id)
        decision = RedateDocument(TextRef(doc_id, document.sha256), published)
        moved = redated(document, history.appended((), decision))
        with _turn():
            harvest = pipeline.harvest(moved)
        self._previewed[doc_id] = harvest
        return preview(case, harvest)

    def open_saved(self, case: "Case") -> None:
        """Put a saved case on the table, alone; what was there goes."""
        self.example = None
        self.documents, self._harvests = {}, {}
        self.problems = list(case.problems)
        self._opened = case.machine
        self._changed()
        self._redecide(case.log)

    def join(self, choices: Mapping[Subject, Side]) -> None:
        """Take in the colleague's documents and decisions; `choices` say what counts where they differ."""
        if self.colleague is None:
            return
        self._own()
        here = {document.sha256 for document in self.documents.values()}
        for document in documents_of(self.colleague.machine):
            if document.sha256 not in here:
                self.documents[document.id] = document
        theirs, self.colleague = self.colleague.log, None
        self.log = joined(self.log, theirs, choices, who=self.who, when=clock.now())
        self._changed()

    def remove(self, doc_id: str) -> None:
        """Take a document off the table."""
        self._own()
        self.documents.pop(doc_id, None)
        self._harvests.pop(doc_id, None)
        self._changed()

    def dismiss(self, problem: int) -> None:
        """Take the problem at that place off the list."""
        del self.problems[problem]

    def open_example(self, example: "Case", name: str = "") -> None:
        """Show the example: alone if nobody's documents are on the table, else beside them."""
        if not self.documents and self._opened is None:
            self.example, self.example_name = example, name
        else:
            self._own()
            for document in documents_of(example):
                self.documents.setdefault(document.id, document)
        self._changed()

    def close_example(self) -> None:
        """Take the example off the table."""
        self.example = None
        self._changed()

    def waiting(self) -> tuple[Document, ...]:
        """Return the documents that were not read yet, or were read with another day."""
        here = (redated(one, self.log, others=self.documents) for one in self.documents.values())
        return tuple(
            document
            for document in here
            if document.id not in self._harvests or self._harvests[document.id].document != document
        )

    def catch_up(self) -> Iterator[Document]:
        """Read the waiting documents one by one; yield each before it is read.

        Only one session reads at a time: the language model needs the memory of one.
        """
        for document in self.waiting():
            yield document
            try:
                self._harvests[document.id] = self._read(document)
            except Exception as error:  # noqa: BLE001  one document must not take the others with it
                what = f"could not be worked through ({type(error).__name__}: {error})."
                self.problems.append(
                    Problem(document.title, what, "This is a fault of ours: please report it.")
                )
                self.documents.pop(document.id)
            self._case = None

    def case(self) -> "Case | None":
        """Return the case of what was read so far, as decided; None if the table is empty."""
        read = self._as_read()
        if read is None or not self.log:
            return read
        if self._decided is None or self._decided[0] is not read or self._decided[1].log != self.log:
            self._decided = (read, read.decided(self.log))
        return self._decided[1]

    def _as_read(self) -> "Case | None":
        if self.example is not None or self._opened is not None:
            return self.example or self._opened
        read = [self._harvests[doc_id] for doc_id in self.documents if doc_id in self._harvests]
        if self._case is None and read:
            self._case = pipeline.gather(read, self.problems)
        return self._case

    def _read(self, document: Document) -> "Harvest":
        previewed = self._previewed.pop(document.id, None)
        if previewed is not None and previewed.document == document:
            return previewed
        with _turn():
            return pipeline.harvest(document)

    @property
    def _table(self) -> str:
        return OWN if self.example is None else f"example {self.example_name}"

    def _redecide(self, log: Log) -> None:
        shown = self.example or self._opened
        redates = any(isinstance(entry.decision, RedateDocument) for entry in log)
        given = tuple(documents_of(shown)) if shown and redates else ()
        if any(redated(one, log, others={each.id for each in given}) != one for one in given):
            self._own()  # a document must be read again
        self.log = log

    def _own(self) -> None:
        """Make what is shown as it is the reader's own documents, so that they can be changed."""
        shown = self.example or self._opened
        if shown is not None:
            log = self.log
            for document in documents_of(shown):
                self.documents.setdefault(document.id, document)
            self.example = self._opened = None
            self.log = log

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
