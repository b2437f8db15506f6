"""Small files of every format, made by code: good ones, broken ones, ones made to do harm."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
ODF_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
ODF_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
DC = "http://purl.org/dc/elements/1.1/"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION_LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
STEALS_A_FILE = '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/hostname">]>'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(zipfile.ZipInfo(name, (2024, 6, 19, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def docx(body: str, *, doctype: str = "", extra: Mapping[str, str] | None = None) -> bytes:
    """Return a Word file with this XML in its body."""
    core = (
        f'<cp:coreProperties xmlns:cp="x" xmlns:dc="{DC}" xmlns:dcterms="y"><dc:title>The treaty</dc:title>'
        "<dc:creator>Ann Lee</dc:creator><dcterms:created>2020-01-01T00:00:00Z</dcterms:created>"
        "</cp:coreProperties>"
    )
    main = f'{doctype}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return zipped({"word/document.xml": main, "docProps/core.xml": core} | dict(extra or {}))


def odt(body: str, *, doctype: str = "") -> bytes:
    """Return an OpenDocument text with this XML in its body."""
    spaces = f'xmlns:office="{OFFICE}" xmlns:text="{ODF_TEXT}" xmlns:table="{ODF_TABLE}" xmlns:dc="{DC}"'
    content = (
        f"{doctype}<office:document-content {spaces}><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    meta = (
        f'<office:document-meta {spaces} xmlns:meta="m"><office:meta><dc:title>The treaty</dc:title>'
        "<meta:initial-creator>Ann Lee</meta:initial-creator></office:meta></office:document-meta>"
    )
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "meta.xml": meta}
    )


def epub(
    chapters: Mapping[str, str],
    *,
    metadata: str = "",
    doctype: str = "",
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """Return an e-book of these chapters (name: XHTML)."""
    items = "".join(f'<item id="{n}" href="{n}" media-type="application/xhtml+xml"/>' for n in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    opf = (
        f'{doctype}<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="{DC}">'
        f"<dc:title>The War</dc:title><dc:creator>Ann Lee</dc:creator>{metadata}</metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="book/content.opf"/></rootfiles></container>'
    parts = {"META-INF/container.xml": container, "book/content.opf": opf}
    return zipped(parts | {f"book/{name}": text for name, text in chapters.items()} | dict(extra or {}))


def pdf(pages: Sequence[Iterable[str]], *, title: str = "The war") -> bytes:
    """Return a PDF whose pages show these lines; a page without lines shows a picture."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}]>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<</Title({title})/Author(Ann Lee)/CreationDate(D:20200101000000Z)>>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({_escaped(line)}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 11 Tf 72 760 Td {shown} ET" if shown else "/I Do"
        pictures = "" if shown else f"/XObject<</I {6 + 2 * number} 0 R>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {6 + 2 * number} 0 R"
            f"/Resources<</Font<</F1 3 0 R>>{pictures}>>>>"
        )
        kind = "" if shown else "/Subtype/Image/Width 1/Height 1"
        objects.append(f"<<{kind}/Length {len(stream)}>>stream\n{stream}\nendstream")
    return _with_places(objects)


def _with_places(objects: Sequence[str]) -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj{content}endobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{len(written)}\n%%EOF"
    return written + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def xlsx(rows: Iterable[Sequence[object]]) -> bytes:
    """Return an Excel file with one sheet of these rows."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()
