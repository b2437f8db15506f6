"""A case: everything found in a pile of documents, to be asked, saved and opened again."""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.model.documents import Problem
from pipeline.store import files, query
from pipeline.store.manifest import Manifest, manifest_of
from pipeline.store.query import Questions
from pipeline.store.selection import EVERYTHING, Counts, Selection
from pipeline.store.tables import Tables

if TYPE_CHECKING:
    from pandas import DataFrame


class Case:
    """The tables of `schema`, in memory or on disk, with the questions of `query`."""

    def __init__(self, manifest: Manifest, relations: files.Relations, tables: Tables | None) -> None:
        self.manifest = manifest
        self._relations = relations
        self._tables = tables
        self._ask = Questions(relations.connection, where=relations.where)

    @classmethod
    def of(cls, tables: Tables, manifest: Manifest | None = None) -> "Case":
        """Return a case over Arrow tables in memory (see `tables.tables`)."""
        return cls(manifest or manifest_of(tables), files.in_memory(tables), tables)

    @classmethod
    def open(cls, folder: Path | str) -> "Case":
        """Return the case saved in `folder`; raises CaseError if it is none or damaged."""
        manifest, relations = files.opened(Path(folder))
        return cls(manifest, relations, None)

    @staticmethod
    def prepare(folder: Path | str) -> None:
        """Raise CaseError if the folder cannot hold a case, to know it before the work."""
        files.prepare(Path(folder))

    def save(self, folder: Path | str) -> None:
        """Write the case into `folder`: afterwards it holds the old case or this one, never half.

        A folder that holds other things than a case is refused; files that are not the
        case's own stay. Raises CaseError.
        """
        files.save(self._tables or files.read(self._relations), self.manifest, Path(folder))

    def close(self) -> None:
        """Let go of the files and the memory; the case cannot be asked afterwards."""
        self._relations.connection.close()

    def counts(self, selection: Selection = EVERYTHING) -> Counts:
        """Return how much the selection holds."""
        return self._ask.counts(selection)

    def events(self, selection: Selection = EVERYTHING) -> "DataFrame":
        """Return the chosen events by start, undated last, in `schema.EVENTS` and some columns more.

        More are: actor_ids, start_minute, end_minute, modifier, why, date_start, date_end.
        """
        return self._ask.selected(query.EVENTS, selection)

    def event_actors(self, selection: Selection = EVERYTHING) -> "DataFrame":
        """Return who takes part in the chosen events: event_id, actor_id, name, kind, role, through."""
        return self._ask.selected(query.EVENT_ACTORS, selection)

    def actors(self, selection: Selection = EVERYTHING) -> "DataFrame":
        """Return every actor of the case with the number of chosen events it is in, most first."""
        return self._ask.selected(query.ACTORS, selection)

    def documents(self) -> "DataFrame":
        """Return the documents as given, with their counts; the text comes from `text`."""
        return self._ask.listed(query.DOCUMENTS)

    def tallies(self) -> "DataFrame":
        """Return how many events each filter value has: field (as in Selection), value, events."""
        return self._ask.listed(query.TALLIES)

    def text(self, doc_id: str) -> str:
        """Return the text of a document; raises KeyError if there is none of that id."""
        return self._ask.text(doc_id)

    def mentions(self, doc_id: str) -> "DataFrame":
        """Return the date phrases and look-alikes of a document, with the first event each dates."""
        return self._ask.listed(query.MENTIONS, doc_id)

    def actor_mentions(self, doc_id: str) -> "DataFrame":
        """Return where a document points at which actor."""
        return self._ask.listed(query.ACTOR_MENTIONS, doc_id)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return the inputs that gave no document or not all of it."""
        return self._ask.problems()
