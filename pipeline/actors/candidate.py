"""A place in a text that names somebody."""

import re
from dataclasses import dataclass

from pipeline.actors.places import Entry
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span

BRACKETS = re.compile(r"\s*\(\s*([A-Z][A-Z&.]{1,7})\s*\)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that names somebody, and the gazetteer's entry where it has one."""

    span: Span
    words: str
    kind: ActorKind
    entry: Entry | None = None
