"""Says how likely a date is right, by how it was found."""

import tomllib
from functools import cache
from importlib.resources import files

from pipeline.model.clauses import Level
from pipeline.model.events import DatedBy


def confidence(by: DatedBy, *, level: Level, sentence: int, body: int, lead: int) -> float:
    """Return the share of right dates among events dated like this one, 0 to 1 (see confidence.toml).

    `body` and `lead` are the sentences at which the text and what follows its lead begin.
    """
    if by is DatedBy.DOCUMENT:
        where = "headline" if sentence < body else "lead" if sentence < lead else "body"
    else:
        where = level.value
    return _shares()[by][where]


@cache
def _shares() -> dict[str, dict[str, float]]:
    return tomllib.loads((files("pipeline.events") / "confidence.toml").read_text(encoding="utf-8"))
