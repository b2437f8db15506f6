"""The bytes of an XML file."""

from xml.etree import ElementTree as ET


def serialised(root: ET.Element) -> bytes:
    """Return the element as a document in UTF-8."""
    written: bytes = ET.tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written + b"\n"
