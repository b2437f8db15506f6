"""Event Timeline: from documents to a checked timeline of who did what, when.

This is the pipeline's face: what the page and other programs use. Names are looked up on
first use, so that `import pipeline` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.assembly import build, explain, gather, harvest, read_date, read_file, read_text
    from pipeline.exporters import ALL as EXPORTERS
    from pipeline.model.actors import Tracked
    from pipeline.model.calendar import Moment
    from pipeline.model.documents import Document, Problem
    from pipeline.model.events import Harvest
    from pipeline.model.iso import parse_day
    from pipeline.seeds import EXAMPLES, open_example
    from pipeline.store.case import Case
    from pipeline.store.errors import CaseError

__all__ = [
    "EXAMPLES",
    "EXPORTERS",
    "Case",
    "CaseError",
    "Document",
    "Harvest",
    "Moment",
    "Problem",
    "Tracked",
    "build",
    "explain",
    "gather",
    "harvest",
    "open_example",
    "parse_day",
    "read_date",
    "read_file",
    "read_text",
]

_HOMES = {
    "EXAMPLES": ("pipeline.seeds", "EXAMPLES"),
    "EXPORTERS": ("pipeline.exporters", "ALL"),
    "Case": ("pipeline.store.case", "Case"),
    "CaseError": ("pipeline.store.errors", "CaseError"),
    "Document": ("pipeline.model.documents", "Document"),
    "Harvest": ("pipeline.model.events", "Harvest"),
    "Moment": ("pipeline.model.calendar", "Moment"),
    "Problem": ("pipeline.model.documents", "Problem"),
    "Tracked": ("pipeline.model.actors", "Tracked"),
    "open_example": ("pipeline.seeds", "open_example"),
    "parse_day": ("pipeline.model.iso", "parse_day"),
}


def __getattr__(name: str) -> Any:
    """Return a name of the face from the file it lives in."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    home, there = _HOMES.get(name, ("pipeline.assembly", name))
    return getattr(import_module(home), there)
