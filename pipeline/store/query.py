"""The questions a case answers; the only SQL of the house.

Values travel as parameters, never inside the SQL text; every question has an order, so
the same case gives the same answer. The same SQL runs over tables in memory and over
Parquet files. One connection a case, one cursor a question (a connection is not safe to
share between threads, a cursor of its own is).
"""

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from pipeline.model.documents import Problem
from pipeline.store.errors import CaseError
from pipeline.store.selection import UNDATED, Counts, Match, Selection

if TYPE_CHECKING:
    from pandas import DataFrame

CHOSEN_ACTORS = """event_id IN (
    SELECT event_id FROM event_actors WHERE actor_id IN (SELECT unnest(?::VARCHAR[])) AND {role}
    GROUP BY event_id HAVING count(DISTINCT actor_id) >= ?)"""
NOBODY_ELSE = """event_id NOT IN (
    SELECT event_id FROM event_actors WHERE actor_id NOT IN (SELECT unnest(?::VARCHAR[])))"""
CHOSEN_ROLES = "event_id IN (SELECT event_id FROM event_actors WHERE {role})"
ROLE = "role IN (SELECT unnest(?::VARCHAR[]))"
ONE_OF = "{column} IN (SELECT unnest(?::VARCHAR[]))"
CHOSEN_TEXT = """(contains(lower(headline), lower(?)) OR contains(lower(quote), lower(?)) OR event_id IN (
    SELECT event_id FROM event_actors JOIN actors USING (actor_id) WHERE contains(lower(name), lower(?))))"""
CHOSEN_DOCUMENTS = "doc_id IN (SELECT unnest(?::VARCHAR[]))"
BEFORE_THE_END = "(start_minute IS NULL OR start_minute < ?)"
CHOSEN_STATUS = "status IN (SELECT unnest(?::VARCHAR[]))"
NOT_REJECTED = "status <> 'rejected'"
UNDECIDED = "*, 'unchecked' AS status, []::VARCHAR[] AS changes"  # of an event that nobody has seen yet
AFTER_THE_START = "(start_minute IS NULL OR end_minute > ?)"

EVENTS = """
    WITH chosen AS (SELECT * FROM events WHERE {condition}),
    cast_list AS (
        SELECT event_id, string_agg(name, '; ' ORDER BY place) AS actors,
            string_agg(role, '; ' ORDER BY place) AS roles, list(actor_id ORDER BY place) AS actor_ids
        FROM event_actors JOIN actors USING (actor_id)
        WHERE event_id IN (SELECT event_id FROM chosen) GROUP BY event_id)
    SELECT e.event_id, e.start, e."end", e.grain, e.certainty, e.date_in_words, e.timex_type, e.timex_value,
        e.headline, coalesce(c.actors, '') AS actors, coalesce(c.roles, '') AS roles, e.trigger,
        e.trigger_start, e.trigger_end, e.quote, e.sentence_start, e.sentence_end, e.date_text, e.date_rule,
        e.anchor, e.anchor_basis, e.dated_by, e.mood, s.name AS speaker, e.confidence, e.doc_id,
        d.title AS doc_title, d.published, d.published_basis, d.source,
        e.happening_id, e.documents, e.sources_disagree, e.status,
        coalesce(c.actor_ids, []) AS actor_ids, e.start_minute, e.end_minute, e.modifier, e.why,
        e.date_start, e.date_end, e.kind, e.changes,
        nullif(len(list_filter(d.pages, lambda start: start <= e.sentence_start)), 0) AS page
    FROM chosen e JOIN documents d USING (doc_id) LEFT JOIN cast_list c USING (event_id)
        LEFT JOIN actors s ON s.actor_id = e.speaker_id
    ORDER BY e.start_minute NULLS LAST, e.end_minute, e.position, e.sentence, e.trigger_start, e.event_id"""
EVENT_ACTORS = """
    SELECT p.event_id, p.actor_id, a.name, a.kind, p.role, p.through
    FROM event_actors p JOIN actors a USING (actor_id) JOIN events e USING (event_id)
    WHERE p.event_id IN (SELECT event_id FROM events WHERE {condition})
    ORDER BY e.start_minute NULLS LAST, e.end_minute, e.position, e.sentence, e.trigger_start, p.event_id,
        p.place"""
ACTORS = """
    SELECT a.actor_id, a.name, a.kind, a.aliases, a.stands_for, count(p.event_id) AS events
    FROM actors a LEFT JOIN (
        SELECT * FROM event_actors WHERE event_id IN (SELECT event_id FROM events WHERE {condition})
    ) p USING (actor_id)
    GROUP BY ALL ORDER BY events DESC, a.name, a.actor_id"""
DOCUMENTS = """
    WITH m AS (
        SELECT doc_id, count(*) AS mentions, count(*) FILTER (status = 'dated') AS dated,
            count(*) FILTER (status = 'unresolved') AS unresolved,
            count(*) FILTER (status = 'rejected') AS rejected, count(warning) AS warnings
        FROM mentions GROUP BY doc_id),
    e AS (
        SELECT doc_id, count(*) AS events, count(*) FILTER (start_minute IS NULL) AS undated_events
        FROM events WHERE status <> 'rejected' GROUP BY doc_id)
    SELECT d.doc_id, d.title, d.source, d.language, d.genre, d.published, d.published_basis, d.engine,
        d.author, d.published_evidence, d.left_out, d.pages, d.words,
        coalesce(m.mentions, 0) AS mentions, coalesce(m.dated, 0) AS dated,
        coalesce(m.unresolved, 0) AS unresolved, coalesce(m.rejected, 0) AS rejected,
        coalesce(m.warnings, 0) AS warnings,
        coalesce(e.events, 0) AS events, coalesce(e.undated_events, 0) AS undated_events
    FROM documents d LEFT JOIN m USING (doc_id) LEFT JOIN e USING (doc_id)
    ORDER BY d.position"""
MENTIONS = """
    SELECT m.*, (
        SELECT first(e.event_id ORDER BY e.trigger_start, e.event_id) FROM events e
        WHERE e.doc_id = m.doc_id AND e.date_start = m.start AND e.date_end = m."end"
            AND m.status <> 'rejected' AND e.status <> 'rejected') AS event_id
    FROM mentions m WHERE m.doc_id = ? ORDER BY m.start, m."end", m.status"""
ACTOR_MENTIONS = """
    SELECT m.start, m."end", m.text, m.actor_id, a.name, a.kind, m.form, m.why
    FROM actor_mentions m JOIN actors a USING (actor_id)
    WHERE m.doc_id = ? ORDER BY m.start, m."end", m.actor_id"""
COUNTS = """
    WITH chosen AS (SELECT * FROM events WHERE {condition}),
    m AS (SELECT status FROM mentions WHERE {documents})
    SELECT (SELECT count(*) FROM documents WHERE {documents}), (SELECT count(*) FROM m),
        (SELECT count(*) FROM m WHERE status = 'dated'), (SELECT count(*) FROM m WHERE status = 'unresolved'),
        (SELECT count(*) FROM m WHERE status = 'rejected'), count(*), count(start_minute),
        count(*) - count(start_minute),
        (SELECT count(DISTINCT actor_id) FROM event_actors WHERE event_id IN (SELECT event_id FROM chosen)),
        min(start_minute), max(end_minute)
    FROM chosen"""
TALLIES = f"""
    WITH shown AS (SELECT * FROM events WHERE {NOT_REJECTED})
    SELECT 'kinds' AS field, kind AS value, count(*) AS events FROM shown GROUP BY kind
    UNION ALL SELECT 'moods', mood, count(*) FROM shown GROUP BY mood
    UNION ALL SELECT 'grains', grain, count(*) FROM shown WHERE grain IS NOT NULL GROUP BY grain
    UNION ALL SELECT 'certainties', coalesce(certainty, '{UNDATED}'), count(*) FROM shown GROUP BY ALL
    UNION ALL SELECT 'roles', role, count(DISTINCT event_id) FROM event_actors
        WHERE event_id IN (SELECT event_id FROM shown) GROUP BY role
    UNION ALL SELECT 'status', status, count(*) FROM events GROUP BY status
    ORDER BY field, events DESC, value"""  # noqa: S608  our own constants
DOUBTS = """
    SELECT e.event_id, e.confidence, e.start_minute IS NULL AS undated,
        e.sources_disagree = 'yes' AS disagree,
        coalesce(max(m.warning), '') AS warning, coalesce(max(len(m.alternatives)), 0) AS readings
    FROM events e LEFT JOIN mentions m ON m.doc_id = e.doc_id AND m.start = e.date_start
        AND m."end" = e.date_end AND m.status <> 'rejected'
    GROUP BY ALL ORDER BY e.event_id"""
PLACE = """
    SELECT d.doc_id, d.sha256, d.title, e.trigger_start AS start, e.trigger_end AS "end", e.trigger AS words
    FROM events e JOIN documents d USING (doc_id) WHERE e.event_id = ?"""
TEXT_REFS = "SELECT doc_id, sha256, title FROM documents ORDER BY position"
TEXT = "SELECT text FROM documents WHERE doc_id = ? ORDER BY position"
PROBLEMS = "SELECT source, what, mend FROM problems ORDER BY position"


class Questions:
    """Asks one DuckDB connection whose tables are those of `schema`."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, *, where: str) -> None:
        self._connection = connection
        self._where = where
        self._lock = threading.Lock()

    def counts(self, selection: Selection) -> Counts:
        """Return how much the selection holds."""
        condition, values = _condition(selection)
        documents = CHOSEN_DOCUMENTS if selection.documents else "true"
        doc_values = [list(selection.documents)] if selection.documents else []
        question = COUNTS.format(condition=condition, documents=documents)
        row = self._ask(question, [*values, *doc_values, *doc_values]).to_pylist()[0]
        return Counts(*row.values())

    def selected(self, question: str, selection: Selection) -> "DataFrame":
        """Ask EVENTS, EVENT_ACTORS or ACTORS for the chosen events."""
        condition, values = _condition(selection)
        return _frame(self._ask(question.format(condition=condition), values))

    def listed(self, question: str, *values: str) -> "DataFrame":
        """Ask DOCUMENTS, MENTIONS, ACTOR_MENTIONS or TALLIES."""
        return _frame(self._ask(question, list(values)))

    def text(self, doc_id: str) -> str:
        """Return the document's text; raises KeyError if there is none of that id."""
        for row in self._ask(TEXT, [doc_id]).to_pylist():
            return str(row["text"])
        raise KeyError(doc_id)

    def problems(self) -> tuple[Problem, ...]:
        """Return the inputs that gave no document or not all of it."""
        return tuple(Problem(**row) for row in self._ask(PROBLEMS, []).to_pylist())

    def _ask(self, question: str, values: list[Any]) -> Any:
        """Return the answer as an Arrow table."""
        with self._lock:
            cursor = self._connection.cursor()
        try:
            return cursor.sql(question, params=values).to_arrow_table()
        except duckdb.Error as error:
            what = f"the case could not be read ({str(error).splitlines()[0]})"
            raise CaseError(what, where=self._where, mend="Build the case again.") from error
        finally:
            cursor.close()


def _condition(selection: Selection) -> tuple[str, list[Any]]:
    """Return the WHERE condition over `events` and its parameters."""
    parts: list[tuple[str, list[Any]]] = [("true", [])]
    parts += _company(selection)
    for column, values in _columns(selection):
        if values:
            parts.append((ONE_OF.format(column=column), [list(values)]))
    if text := selection.text.strip():
        parts.append((CHOSEN_TEXT, [text, text, text]))
    chosen = list(map(str, selection.status))
    parts.append((CHOSEN_STATUS, [chosen]) if chosen else (NOT_REJECTED, []))
    if selection.documents:
        parts.append((CHOSEN_DOCUMENTS, [list(selection.documents)]))
    if selection.end_minute is not None:
        parts.append((BEFORE_THE_END, [selection.end_minute]))
    if selection.start_minute is not None:
        parts.append((AFTER_THE_START, [selection.start_minute]))
    return " AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def _company(selection: Selection) -> Iterator[tuple[str, list[Any]]]:
    """Yield the conditions on who takes part, with their parameters."""
    role: list[Any] = [list(selection.roles)] if selection.roles else []
    with_role = ROLE if role else "true"
    actors = sorted(set(selection.actors))
    if not actors:
        if role:
            yield CHOSEN_ROLES.format(role=with_role), role
        return
    needed = 1 if selection.match is Match.ANY else len(actors)
    yield CHOSEN_ACTORS.format(role=with_role), [actors, *role, needed]
    if selection.match is Match.ONLY:
        yield NOBODY_ELSE, [actors]


def _columns(selection: Selection) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what is asked of columns of `events`: the column as SQL and the values it may have."""
    return (
        ("kind", selection.kinds),
        ("mood", selection.moods),
        ("grain", selection.grains),
        (f"coalesce(certainty, '{UNDATED}')", selection.certainties),
    )


def _frame(table: Any) -> "DataFrame":
    """Return a data frame: whole numbers as Int64 (missing is <NA>), lists as Python lists."""
    import pandas as pd

    frame: DataFrame = table.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get)
    for field in table.schema:
        if pa.types.is_list(field.type):
            frame[field.name] = pd.Series(table.column(field.name).to_pylist(), dtype=object)
    return frame
