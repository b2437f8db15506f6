"""The actors of a case while decisions are applied: who they are, where they are named, in which events."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import pyarrow as pa

from pipeline.model.actors import MentionForm
from pipeline.store.decisions import ActorRef, MergeActors, RenameActor, SetAliases, SplitActor
from pipeline.store.event_sheet import EventSheet
from pipeline.store.tables import Tables


class Roll:
    """Actors and their mentions, read from the tables on first use; events are changed on the sheet."""

    def __init__(self, tables: Tables, sheet: EventSheet) -> None:
        self._tables = tables
        self._sheet = sheet
        self._into: dict[str, str] = {}
        self._moved: dict[int, str] = {}  # row of actor_mentions -> its actor now
        self._touched = False

    @cached_property
    def _actors(self) -> dict[str, dict[str, Any]]:
        return {row["actor_id"]: row for row in self._tables["actors"].to_pylist()}

    @cached_property
    def _mentions(self) -> dict[str, list[int]]:
        """Return the rows of actor_mentions of each actor."""
        found: dict[str, list[int]] = defaultdict(list)
        for row, actor in enumerate(self._column("actor_id")):
            found[actor].append(row)
        return found

    @cached_property
    def _columns(self) -> dict[str, list[Any]]:
        return self._tables["actor_mentions"].to_pydict()  # type: ignore[no-any-return]

    def _column(self, name: str) -> list[Any]:
        return self._columns[name]

    def find(self, ref: ActorRef) -> str | None:
        """Return the id under which the actor is there now; None if it is gone."""
        actor = ref.actor_id
        while actor in self._into:
            actor = self._into[actor]
        if actor in self._actors:
            return actor
        named = [one for one, row in self._actors.items() if row["name"] == ref.name]
        return named[0] if len(named) == 1 else None

    def merge(self, decision: MergeActors) -> bool:
        """Make one actor of several; return whether any two of them are there."""
        kept = self.find(decision.actor)
        others = [self.find(other) for other in decision.others]
        found = list(dict.fromkeys(other for other in others if other and other != kept))
        if kept is None or not found:
            return False
        self._touched = True
        row = self._actors[kept]
        for other in found:
            gone = self._actors.pop(other)
            self._into[other] = kept
            row["aliases"] = _names([*row["aliases"], gone["name"], *gone["aliases"]], without=row["name"])
            self._move(self._mentions.pop(other, []), kept)
            for event in self._sheet.events_of(other):
                self._sheet.change_actor(event, other, kept)
            for each in self._actors.values():
                if each["stands_for"] == other:
                    each["stands_for"] = kept if each is not row else None
        return True

    def split(self, decision: SplitActor, made: str) -> bool:
        """Give what these words name to another actor; return whether they name anything."""
        actor = self.find(decision.actor)
        words = {alias.casefold() for alias in (*decision.aliases, decision.name)}
        rows = self._mentions.get(actor or "", [])
        moved = [row for row in rows if self._column("text")[row].casefold() in words]
        if actor is None or not moved:
            return False
        self._touched = True
        row = self._actors[actor]
        new = self.find(ActorRef(made, decision.name)) or made
        if new not in self._actors:
            aliases = _names(decision.aliases, without=decision.name)
            self._actors[new] = {**row, "actor_id": new, "name": decision.name, "aliases": aliases}
        row["aliases"] = [alias for alias in row["aliases"] if alias.casefold() not in words]
        kept = [row for row in rows if row not in set(moved)]
        for event in self._sheet.events_of(actor):
            if self._names_in(event, moved):
                part = self._sheet.add_actor if self._names_in(event, kept) else self._sheet.change_actor
                part(event, actor, new)
        self._mentions[actor] = kept
        self._move(moved, new)
        return True

    def rename(self, decision: RenameActor) -> bool:
        """Show the actor under another name; return whether it is there."""
        actor = self.find(decision.actor)
        if actor is None:
            return False
        self._touched = True
        row = self._actors[actor]
        row["aliases"] = _names([row["name"], *row["aliases"]], without=decision.name)
        row["name"] = decision.name
        return True

    def set_aliases(self, decision: SetAliases) -> bool:
        """Give the actor other aliases; return whether it is there."""
        actor = self.find(decision.actor)
        if actor is None:
            return False
        self._touched = True
        row = self._actors[actor]
        row["aliases"] = _names(decision.aliases, without=row["name"])
        return True

    def tables(self) -> Tables:
        """Return the tables of actors and of their mentions as they are now."""
        actors, mentions = self._tables["actors"], self._tables["actor_mentions"]
        if self._touched:
            actors = pa.Table.from_pylist(list(self._actors.values()), schema=actors.schema)
            actors = actors.sort_by("actor_id").combine_chunks()
        if self._moved:
            now = [self._moved.get(row, actor) for row, actor in enumerate(self._column("actor_id"))]
            place = mentions.schema.get_field_index("actor_id")
            mentions = mentions.set_column(place, "actor_id", pa.array(now, pa.string()))
        return {"actors": actors, "actor_mentions": mentions}

    def _move(self, rows: Iterable[int], actor: str) -> None:
        for row in rows:
            self._moved[row] = actor
            self._mentions[actor].append(row)

    def _names_in(self, event: str, rows: Iterable[int]) -> bool:
        """Tell whether one of these mentions names its actor in the event's sentence."""
        told = self._sheet.row(event)
        first, last = told["sentence_start"], told["sentence_end"]
        return any(
            self._column("doc_id")[row] == told["doc_id"]
            and first <= self._column("start")[row] < last
            and self._column("form")[row] == MentionForm.NAMED
            for row in rows
        )


def _names(names: Iterable[str], *, without: str) -> list[str]:
    return [name for name in dict.fromkeys(names) if name and name != without]
