"""Reads events back from a file of ours, whichever of the formats that carry all of them it is."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.exporters import csv, json, parquet

if TYPE_CHECKING:
    from pandas import DataFrame

READ: dict[str, Callable[[Path], "DataFrame"]] = {
    ".csv": csv.read,
    ".json": json.read,
    ".parquet": parquet.read,
}


def read(path: Path) -> "DataFrame":
    """Return the events of a CSV, JSON or Parquet file that we wrote, in the columns of the CSV.

    Raises ValueError if it is another file, or damaged.
    """
    reading = READ.get(path.suffix.lower())
    if reading is None:
        msg = f"{path}: only a file of {', '.join(READ)} that export wrote can be read back"
        raise ValueError(msg)
    return reading(path)
