"""The case: tables, questions, decisions.

Names are looked up on first use, since pandas is slow to import.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.store.case import Case
    from pipeline.store.errors import CaseError
    from pipeline.store.selection import EVERYTHING, UNDATED, Counts, Match, Selection

__all__ = ["EVERYTHING", "UNDATED", "Case", "CaseError", "Counts", "Match", "Selection"]

_HOMES = {"Case": "case", "CaseError": "errors"}


def __getattr__(name: str) -> Any:
    """Return a name of this room from the file it lives in."""
    if name not in __all__:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'selection')}"), name)
