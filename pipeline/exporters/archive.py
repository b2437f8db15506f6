"""A zip whose bytes depend on its content alone: no clock, no order of the file system."""

import io
import zipfile
from collections.abc import Mapping

NO_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that the format can hold


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip of these files in the order given."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            told = zipfile.ZipInfo(name, NO_TIME)
            told.compress_type = zipfile.ZIP_DEFLATED
            told.external_attr = 0o644 << 16
            archive.writestr(told, content)
    return sink.getvalue()
