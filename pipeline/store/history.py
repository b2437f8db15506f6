"""What of a log counts: appending, undoing and redoing without limit."""

from collections.abc import Iterator

from pipeline.model.calendar import Moment
from pipeline.store.decisions import Decision, Entry, Log, RedateDocument, TextRef, Undo


def appended(log: Log, decision: Decision, *, who: str = "", when: str = "") -> Log:
    """Return the log with one decision more."""
    return (*log, Entry(decision, len(log), who, when))


def in_force(log: Log) -> Log:
    """Return the entries that count, in their order: neither undone nor an undo themselves."""
    return tuple(entry for entry in _standing(log) if not isinstance(entry.decision, Undo))


def to_undo(log: Log) -> Entry | None:
    """Return the last decision that counts."""
    standing = in_force(log)
    return standing[-1] if standing else None


def to_redo(log: Log) -> Entry | None:
    """Return the undo to take back: the last that stands, if nothing new was decided after it."""
    plain = {entry.id: place for place, entry in enumerate(log) if not isinstance(entry.decision, Undo)}
    places = {entry.id: place for place, entry in enumerate(log)}
    standing = [entry for entry in _standing(log) if _undoes(entry) in plain]
    if not standing or places[standing[-1].id] < max(plain.values()):
        return None
    return standing[-1]


def undone(log: Log, *, who: str = "", when: str = "") -> Log:
    """Return the log with the last decision that counts undone; the same log if there is none."""
    last = to_undo(log)
    return appended(log, Undo(last.id), who=who, when=when) if last else log


def redone(log: Log, *, who: str = "", when: str = "") -> Log:
    """Return the log with the last undo taken back; the same log if there is none."""
    last = to_redo(log)
    return appended(log, Undo(last.id), who=who, when=when) if last else log


def redatings(log: Log, text: TextRef) -> Iterator[tuple[RedateDocument, bool]]:
    """Yield what was ever decided on the day of a document, and whether it counts."""
    counting = {entry.id for entry in in_force(log)}
    for entry in log:
        decision = entry.decision
        if isinstance(decision, RedateDocument) and is_same_text(decision.text, text):
            yield decision, entry.id in counting


def day_decided(log: Log, text: TextRef) -> Moment | None:
    """Return the day that the log gives a document; None if it takes its day away or says nothing."""
    counting = [decision for decision, counts in redatings(log, text) if counts]
    return counting[-1].published if counting else None


def is_same_text(one: TextRef, other: TextRef) -> bool:
    """Tell whether two references mean one document: by id, or by the digest of the text."""
    return one.doc_id == other.doc_id or one.sha256 == other.sha256


def _standing(log: Log) -> Log:
    """Return the entries that no standing undo cancels, in their order."""
    cancelled: set[str] = set()
    standing: list[Entry] = []
    for entry in reversed(log):  # an undo stands after what it undoes
        if entry.id in cancelled:
            continue
        standing.append(entry)
        if isinstance(entry.decision, Undo):
            cancelled.add(entry.decision.of)
    return tuple(reversed(standing))


def _undoes(entry: Entry) -> str:
    return entry.decision.of if isinstance(entry.decision, Undo) else ""
