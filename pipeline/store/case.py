"""A case: everything found in a pile of documents, to be asked, saved and opened again."""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.model.documents import Problem
from pipeline.store import files, query
from pipeline.store.deciding import decided
from pipeline.store.decisions import EventRef, Log, TextRef
from pipeline.store.manifest import Manifest, manifest_of
from pipeline.store.query import Questions
from pipeline.store.selection import EVERYTHING, Counts, Selection
from pipeline.store.tables import Tables

if TYPE_CHECKING:
    from pandas import DataFrame


class Case:
    """The tables of `schema`, in memory or on disk, and what was decided, with the questions of `query`."""

    def __init__(
        self, manifest: Manifest, relations: files.Relations, tables: Tables | None, log: Log = ()
    ) -> None:
        self.manifest = manifest
        self.log = log
        self._relations = relations  # what the machine read
        self._tables = tables
        self._outcome = decided(self.stored, log) if log else None
        self._shown = files.in_memory(self._outcome.tables) if self._outcome else relations
        self._ask = Questions(self._shown.connection, where=relations.where)

    @classmethod
    def of(cls, tables: Tables, manifest: Manifest | None = None, log: Log = ()) -> "Case":
        """Return a case over Arrow tables in memory (see `tables.tables`), with what was decided."""
        return cls(manifest or manifest_of(tables), files.in_memory(tables), tables, log)

    @classmethod
    def open(cls, folder: Path | str) -> "Case":
        """Return the case saved in `folder`; raises CaseError if it is none or damaged."""
        manifest, relations = files.opened(Path(folder))
        return cls(manifest, relations, None, files.decisions(Path(folder)))

    @staticmethod
    def decisions(folder: Path | str) -> Log:
        """Return what was decided in `folder`, be a case in it or not yet; raises CaseError if damaged."""
        return files.decisions(Path(folder))

    def decided(self, log: Log) -> "Case":
        """Return the same case with these decisions and no others; this one stays as it is."""
        return Case(self.manifest, self._relations, self.stored if log else self._tables, log)

    @property
    def machine(self) -> "Case":
        """Return the case as the machine read it."""
        return self.decided(()) if self.log else self

    @property
    def orphans(self) -> Log:
        """Return the decisions whose event, actor or document is not in the case (any more)."""
        return self._outcome.orphans if self._outcome else ()

    @property
    def waiting(self) -> Log:
        """Return the decisions on a document's day with which it has not been read yet."""
        return self._outcome.waiting if self._outcome else ()

    @property
    def stored(self) -> Tables:
        """Return the tables as the machine read them, to be stored."""
        if self._tables is None:
            self._tables = files.read(self._relations)
        return self._tables

    @staticmethod
    def prepare(folder: Path | str) -> None:
        """Raise CaseError if the folder cannot hold a case, to know it before the work."""
        files.prepare(Path(folder))

    def save(self, folder: Path | str) -> None:
        """Write the case into `folder`: afterwards it holds the old case or this one, never half.

        The tables are what the machine read; what was decided stands beside them, and a case
        without decisions leaves those in the folder alone. A folder that holds other things
        than a case is refused; files that are not the case's own stay. Raises CaseError.
        """
        files.save(self.stored, self.manifest, Path(folder), self.log)

    def close(self) -> None:
        """Let go of the files and the memory; the case cannot be asked afterwards."""
        self._relations.connection.close()
        self._shown.connection.close()

    def counts(self, selection: Selection = EVERYTHING) -> Counts:
        """Return how much the selection holds."""
        return self._ask.counts(selection)

    def events(self, selection: Selection = EVERYTHING) -> "DataFrame":
        """Return the chosen events by start, undated last, in `schema.EVENTS` and some columns more.

        More are: actor_ids, start_minute, end_minute, modifier, why, date_start, date_end, changes.
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

    def doubts(self) -> "DataFrame":
        """Return what makes each event doubtful: confidence, undated, disagree, warning, readings."""
        return self._ask.listed(query.DOUBTS)

    def event_ref(self, event_id: str) -> EventRef:
        """Return the reference by which a decision finds the event; raises KeyError if there is none."""
        found = self._ask.listed(query.PLACE, event_id).to_dict("records")
        if not found:
            raise KeyError(event_id)
        row = found[0]
        made = event_id if self._outcome and event_id in self._outcome.made else ""
        text = TextRef(row["doc_id"], row["sha256"], row["title"])
        return EventRef(text, int(row["start"]), int(row["end"]), row["words"], made)

    def text_ref(self, doc_id: str) -> TextRef:
        """Return the reference by which a decision finds the document; raises KeyError if there is none."""
        rows = {row["doc_id"]: row for row in self._ask.listed(query.TEXT_REFS).to_dict("records")}
        row = rows[doc_id]
        return TextRef(row["doc_id"], row["sha256"], row["title"])

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return the inputs that gave no document or not all of it."""
        return self._ask.problems()
