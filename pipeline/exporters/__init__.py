"""Outside formats in which events leave."""

from pipeline.exporters.csv import CsvExporter
from pipeline.exporters.docx import DocxExporter
from pipeline.exporters.followthemoney import FollowTheMoneyExporter
from pipeline.exporters.gexf import GexfExporter
from pipeline.exporters.icalendar import ICalendarExporter
from pipeline.exporters.json import JsonExporter
from pipeline.exporters.markdown import MarkdownExporter
from pipeline.exporters.markwhen import MarkwhenExporter
from pipeline.exporters.page import HtmlExporter
from pipeline.exporters.parquet import ParquetExporter
from pipeline.exporters.timelinejs import TimelineJsCsv, TimelineJsJson
from pipeline.exporters.timeml import TimeMlExporter
from pipeline.exporters.timesketch import TimesketchCsv, TimesketchJsonl
from pipeline.exporters.vis import VisExporter
from pipeline.ports import Exporter

ALL: tuple[Exporter, ...] = (
    CsvExporter(),
    HtmlExporter(),
    DocxExporter(),
    MarkdownExporter(),
    JsonExporter(),
    ParquetExporter(),
    TimelineJsJson(),
    TimelineJsCsv(),
    VisExporter(),
    MarkwhenExporter(),
    ICalendarExporter(),
    TimesketchCsv(),
    TimesketchJsonl(),
    FollowTheMoneyExporter(),
    GexfExporter(),
    TimeMlExporter(),
)
