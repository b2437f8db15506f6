"""Writes a chronology in Markdown, each event with its quote in a footnote.

Every ASCII punctuation mark in the words of strangers is escaped, so that none of them is HTML,
a link, emphasis or LaTeX.
"""

import re

from pipeline.exporters.chronology import note, sections
from pipeline.exporters.entries import Entry, entries
from pipeline.exporters.losses import Loss, is_any, said
from pipeline.exporters.plain import line, stamped
from pipeline.ports import Extract

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
LOSSES = (Loss("Tells {} to people: a program cannot read it back.", is_any),)


class MarkdownExporter:
    """A chronology with footnotes, as text."""

    name = "markdown"
    suffix = ".md"
    title = "Markdown"
    purpose = "A chronology with footnotes, as text"

    def write(self, extract: Extract) -> bytes:
        """Return the file of these events."""
        lines = [f"# {_escaped(extract.title)}"]
        notes: list[str] = []
        for heading, group in sections(extract):
            lines += ["", f"## {_escaped(heading)}", ""]
            for entry in group:
                number = len(notes) + 1
                lines.append(f"- **{_escaped(entry.when)}**: {_escaped(entry.headline)}[^{number}]")
                notes.append(f"[^{number}]: {_note(entry)}")
        lines += ["", *notes, "", f"*{_escaped(stamped(extract.stamp))}*"]
        return ("\n".join(lines) + "\n").encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the text does not carry."""
        return said(entries(extract), *LOSSES)


def _note(entry: Entry) -> str:
    quote, where, why = (_escaped(one) for one in note(entry))
    return f"“{quote}” {where}.{f' Why this date: {why}' if why else ''}"


def _escaped(text: str) -> str:
    return PUNCTUATION.sub(r"\\\1", line(text))
