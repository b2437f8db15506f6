"""The columns in which events leave, and the types in which they come back."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pipeline.store.schema import EVENTS

if TYPE_CHECKING:
    from pandas import DataFrame

# What an export adds, so that anyone can find a quote again (W3C's TextQuoteSelector): the SHA-256
# of the document's text in UTF-8, and up to 32 characters before and after the quote.
PROOF = ("doc_sha256", "quote_before", "quote_after")
LEAVING = (*EVENTS, *PROOF)
WHOLE = frozenset(
    "trigger_start trigger_end sentence_start sentence_end documents date_start date_end start_minute page"
    " end_minute".split()
)
MORE = (
    "why",
    "changes",
    "kind",
    "modifier",
    "page",
    "date_start",
    "date_end",
)  # what the case adds to the columns of the CSV


def dtype(name: str) -> str:
    """Return the pandas type of a column."""
    return "Int64" if name in WHOLE else "float64" if name == "confidence" else "str"


def typed(cells: Mapping[str, Sequence[Any]]) -> "DataFrame":
    """Return a frame of these columns in their types; None and "" of a number are missing."""
    import pandas as pd

    return pd.DataFrame({name: pd.Series(list(column), dtype=dtype(name)) for name, column in cells.items()})


def rows(frame: "DataFrame", names: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return the rows, of these columns or all, with None for what is missing."""
    kept = tuple(names) or tuple(map(str, frame.columns))
    columns = [cells(frame, name) for name in kept]
    return [dict(zip(kept, row, strict=True)) for row in zip(*columns, strict=True)]


def cells(frame: "DataFrame", name: str) -> list[Any]:
    """Return the cells of a column, with None for what is missing."""
    plain, told = frame[name].astype(object), frame[name].notna()
    return [cell if here else None for cell, here in zip(plain, told, strict=True)]
