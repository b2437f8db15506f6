"""What of a log counts: appending, undoing and redoing without limit."""

from pipeline.store.decisions import Decision, Entry, Log, Undo


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
