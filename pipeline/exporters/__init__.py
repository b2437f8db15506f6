"""Outside formats in which events leave."""

from pipeline.exporters.csv import CsvExporter
from pipeline.ports import Exporter

ALL: tuple[Exporter, ...] = (CsvExporter(),)
