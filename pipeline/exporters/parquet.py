"""Writes events as Parquet, typed and small, for data tools; reads them back.

The columns are those of the CSV and why each event has its date; lists stay lists. What the
file is made from and by stands in the metadata of the schema.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.exporters.columns import LEAVING, MORE, cells, dtype, typed
from pipeline.ports import Extract

if TYPE_CHECKING:
    from pandas import DataFrame

LISTS = ("actor_ids", "changes")
IN_THE_CASE = ("start_minute", "end_minute", "actor_ids")


class ParquetExporter:
    """One event a row, with types."""

    name = "parquet"
    suffix = ".parquet"
    title = "Parquet"
    purpose = "Data tools: pandas, R, DuckDB, Spark"

    def write(self, extract: Extract) -> bytes:
        """Return the file of these events."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        columns = {name: _column(extract.events, name) for name in (*LEAVING, *MORE, *IN_THE_CASE)}
        told = {name: value.encode() for name, value in extract.stamp.items()}
        table = pa.table(columns).replace_schema_metadata(told | {"title": extract.title.encode()})
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, compression="zstd")
        return bytes(sink.getvalue())

    def losses(self, _: Extract) -> tuple[str, ...]:
        """Return nothing: all columns are carried."""
        return ()


def read(path: Path | str) -> "DataFrame":
    """Return the events of a file that `write` made, in the columns of the CSV.

    Raises ValueError if it is another file.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(path)
    except pa.ArrowInvalid as error:
        msg = f"{path}: this is no Parquet file"
        raise ValueError(msg) from error
    if not set(LEAVING) <= set(table.column_names):
        msg = (
            f"{path}: the columns are not those of our Parquet; give a file that `export --to parquet` wrote"
        )
        raise ValueError(msg)
    return typed({name: table.column(name).to_pylist() for name in LEAVING})


def _column(events: "DataFrame", name: str) -> object:
    import pyarrow as pa

    kind = {"Int64": pa.int64(), "float64": pa.float64(), "str": pa.string()}[dtype(name)]
    kind = pa.list_(pa.string()) if name in LISTS else kind
    return pa.array(cells(events, name), type=kind)
