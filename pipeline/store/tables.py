"""Harvests into the Arrow tables of a case, in the schema's columns and order."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

import pyarrow as pa

from pipeline.model.documents import Problem
from pipeline.model.events import Happening, Harvest
from pipeline.store import rows, schema

NONE_SHARED: Mapping[str, Happening] = {}  # as of one document
Tables: TypeAlias = Mapping[str, Any]  # a pyarrow.Table by its name; pyarrow has no type hints


def tables(
    harvests: Iterable[Harvest],
    merged: rows.Merged,
    problems: Iterable[Problem] = (),
    *,
    happenings: Mapping[str, Happening] = NONE_SHARED,
) -> Tables:
    """Return every table of `schema.TABLES`, sorted.

    Harvests stand in the order of their documents. `merged` gives for each document's
    actor the actor of the whole case; a missing one raises KeyError. `happenings` gives
    for each event that several documents report what they report.
    """
    found: dict[str, list[rows.Row]] = {table.name: [] for table in schema.TABLES}
    for position, harvest in enumerate(harvests):
        found["documents"].append(rows.document_row(harvest, position))
        found["mentions"].extend(rows.mention_rows(harvest))
        found["actor_mentions"].extend(rows.actor_mention_rows(harvest, merged))
        found["events"].extend(rows.event_rows(harvest, position, merged, happenings))
        found["event_actors"].extend(rows.event_actor_rows(harvest, merged))
    found["actors"].extend(rows.actor_rows(merged))
    for position, problem in enumerate(problems):
        found["problems"].append(
            {"position": position, "source": problem.source, "what": problem.what, "mend": problem.mend}
        )
    return {table.name: _arrow(table, found[table.name]) for table in schema.TABLES}


def _arrow(table: schema.Table, found: list[rows.Row]) -> Any:
    """Return the rows as one Arrow table in the order of the schema."""
    made = pa.Table.from_pylist(found, schema=table.arrow)
    order = [(name, "ascending") for name in table.order]
    return made.sort_by(order).combine_chunks()  # nulls come last; equal rows keep their order
