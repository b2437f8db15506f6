"""What each room must be able to do: protocols, met by shape.

`assembly.py` puts real rooms behind them; a test may put anything.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from pipeline.model.actors import Actor, Cast, Tracked
from pipeline.model.clauses import Analysis
from pipeline.model.documents import Document, Problem
from pipeline.model.events import Event, Happening, Harvest
from pipeline.model.mentions import Resolved, Tagging

if TYPE_CHECKING:  # pandas takes longer to import than the whole pipeline
    from pandas import DataFrame

Item = TypeVar("Item")
Result = TypeVar("Result")


class Reader(Protocol):
    """Turns one file format into documents."""

    suffixes: tuple[str, ...]  # in lower case, with the dot
    most_bytes: int  # a larger file is not opened

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the documents of a file, or the problem that kept them away."""
        ...


class Analyst(Protocol):
    """Finds sentences, clauses, names and nominals."""

    name: str

    def analyse(self, document: Document) -> Analysis:
        """Return the grammar of one document."""
        ...


class Tagger(Protocol):
    """Finds date phrases and their meaning; knows no date."""

    def tag(self, text: str) -> Tagging:
        """Return every date phrase of the text and every rejected look-alike."""
        ...


class Resolver(Protocol):
    """Places meanings on the calendar; knows no word."""

    def resolve(self, document: Document, tagging: Tagging) -> tuple[Resolved, ...]:
        """Return each mention dated, or undated with its reason, in the order given."""
        ...


class ActorFinder(Protocol):
    """Finds the actors of one document."""

    def find(self, document: Document, analysis: Analysis, tracked: tuple[Tracked, ...]) -> Cast:
        """Return the document's actors and every mention of them."""
        ...


class ActorMerger(Protocol):
    """Joins the same actor of several documents."""

    def merge(self, harvests: Iterable[Harvest]) -> dict[tuple[str, str], Actor]:
        """Return, for each (document id, actor id), the actor of the whole case."""
        ...


class HappeningFinder(Protocol):
    """Groups the events of different documents that report the same thing."""

    def find(
        self, harvests: Iterable[Harvest], merged: Mapping[tuple[str, str], Actor]
    ) -> dict[str, Happening]:
        """Return the happening of each event id that more than one document reports."""
        ...


class EventBuilder(Protocol):
    """Pairs clauses, dates and actors."""

    def build(
        self,
        document: Document,
        analysis: Analysis,
        mentions: tuple[Resolved, ...],
        cast: Cast,
    ) -> tuple[Event, ...]:
        """Return the events of one document in text order."""
        ...


class Engine(Protocol):
    """Runs one function over many items."""

    name: str

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield the results in the order of the items."""
        ...


class Extract(Protocol):
    """The chosen events of a case and everything that belongs to them."""

    title: str  # what the case is called

    @property
    def chosen(self) -> "DataFrame":
        """Return the events with the columns of `Case.events`."""
        ...

    @property
    def events(self) -> "DataFrame":
        """Return the same events with their proof: doc_sha256, quote_before, quote_after."""
        ...

    @property
    def participants(self) -> "DataFrame":
        """Return who takes part: event_id, actor_id, name, kind, role, through."""
        ...

    @property
    def documents(self) -> "DataFrame":
        """Return the documents of the events."""
        ...

    def text(self, doc_id: str) -> str:
        """Return the text of a document."""
        ...

    def mentions(self, doc_id: str) -> "DataFrame":
        """Return the date phrases of a document."""
        ...

    @property
    def stamp(self) -> dict[str, str]:
        """Return what the file is made from and by, for people and programs to compare."""
        ...


class Exporter(Protocol):
    """Writes the events of a case in one outside format."""

    name: str  # on the command line
    suffix: str
    title: str  # on the page
    purpose: str  # who takes it, in a few words

    def write(self, extract: Extract) -> bytes:
        """Return the file's bytes; the same extract gives the same bytes."""
        ...

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return a sentence for each thing of these events the format cannot carry."""
        ...
