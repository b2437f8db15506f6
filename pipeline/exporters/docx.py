"""Writes a chronology as a Word document (Office Open XML), each quote in a real footnote.

The smallest package that Word, LibreOffice and python-docx open: text, styles, footnotes and
properties. What XML cannot hold is replaced, the rest escaped.
Source: ECMA-376, Part 1 (WordprocessingML).
"""

from importlib.resources import files as resources
from xml.sax.saxutils import escape

from pipeline.exporters.archive import zipped
from pipeline.exporters.chronology import note, sections
from pipeline.exporters.entries import Entry, entries
from pipeline.exporters.losses import Loss, is_any, said
from pipeline.exporters.plain import line, stamped
from pipeline.ports import Extract

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RAISED = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
FIRST_NOTE = 2  # 0 and 1 are the lines between text and notes
FIXED = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_relations.xml",
    "word/_rels/document.xml.rels": "document_relations.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
}
LOSSES = (Loss("Tells {} to people: a program cannot read it back.", is_any),)


class DocxExporter:
    """A chronology with footnotes, for a word processor."""

    name = "docx"
    suffix = ".docx"
    title = "Word"
    purpose = "A chronology with footnotes, to edit and hand in"

    def write(self, extract: Extract) -> bytes:
        """Return the file of these events."""
        parts = resources("pipeline.exporters") / "docx_parts"
        fixed = {name: (parts / file).read_bytes() for name, file in FIXED.items()}
        body = [_paragraph("Title", _run(extract.title))]
        notes: list[str] = []
        for heading, group in sections(extract):
            body.append(_paragraph("Heading1", _run(heading)))
            for entry in group:
                number = FIRST_NOTE + len(notes)
                body.append(_event(entry, number))
                notes.append(_footnote(entry, number))
        body.append(_paragraph("Made", _run(stamped(extract.stamp))))
        made = {
            "docProps/core.xml": _properties(extract),
            "word/document.xml": f"{HEAD}<w:document {WORDS}><w:body>{''.join(body)}</w:body></w:document>",
            "word/footnotes.xml": f"{HEAD}<w:footnotes {WORDS}>{_lines()}{''.join(notes)}</w:footnotes>",
        }
        return zipped(fixed | {name: content.encode() for name, content in made.items()})

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the document does not carry."""
        return said(entries(extract), *LOSSES)


def _event(entry: Entry, number: int) -> str:
    mark = f'<w:r>{RAISED}<w:footnoteReference w:id="{number}"/></w:r>'
    return _paragraph("Event", f"{_run(entry.when, 'Strong')}{_run(f'  {entry.headline}')}{mark}")


def _footnote(entry: Entry, number: int) -> str:
    quote, where, why = note(entry)
    said_why = f" Why this date: {why}" if why else ""
    mark = f"<w:r>{RAISED}<w:footnoteRef/></w:r>"
    text = _paragraph("FootnoteText", f"{mark}{_run(f' “{line(quote)}” {line(where)}.{said_why}')}")
    return f'<w:footnote w:id="{number}">{text}</w:footnote>'


def _lines() -> str:
    """Return the two lines that every part of footnotes must have."""
    return "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in enumerate(("separator", "continuationSeparator"))
    )


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(text: str, style: str = "") -> str:
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lead = " " if text.startswith(" ") else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{lead}{escape(line(text))}</w:t></w:r>'


def _properties(extract: Extract) -> str:
    names = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    title, told = escape(line(extract.title)), escape(stamped(extract.stamp))
    creator = escape(extract.stamp["software"])
    return (
        f"{HEAD}<cp:coreProperties {names}><dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator>"
        f"<dc:description>{told}</dc:description></cp:coreProperties>"
    )
