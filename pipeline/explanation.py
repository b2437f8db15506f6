"""Says in words how each date phrase of a text came by its date."""

import re
from collections.abc import Iterable, Iterator

from pipeline.model.documents import Document
from pipeline.model.edtf import edtf
from pipeline.model.expressions import Expression
from pipeline.model.iso import at_grain, bounds
from pipeline.model.mentions import Dated, Rejected, Resolved, Undated
from pipeline.model.spans import Span
from pipeline.model.wording import in_words

ENUM = re.compile(r"<[\w.]+: '?([^'>]*)'?>")
UNTOLD = re.compile(r"(, )?\b\w+=None(?=[,)])")


def explained(document: Document, mentions: Iterable[Resolved], rejected: Iterable[Rejected]) -> str:
    """Return a paragraph for each phrase and look-alike, in text order."""
    paragraphs = [(m.mention.span, _mention_lines(m)) for m in mentions]
    paragraphs += [(r.span, [("no date", f"a look-alike ({r.rule})"), ("why", r.why)]) for r in rejected]
    if not paragraphs:
        return "No date phrase was found."
    return "\n\n".join(_paragraph(document, *paragraph) for paragraph in sorted(paragraphs))


def _paragraph(document: Document, span: Span, lines: list[tuple[str, str]]) -> str:
    words = " ".join(span.of(document.text).split())
    head = f"“{words}” (characters {span.start}–{span.end})"
    return "\n".join([head, *(f"  {label:<8} {said}" for label, said in lines if said)])


def _mention_lines(mention: Resolved) -> list[tuple[str, str]]:
    found = mention.mention
    match mention:
        case Dated():
            first, last = bounds(mention.interval, mention.grain)
            stretch = first if first == last else f"{first} to {last}"
            words = in_words(mention.interval, mention.grain, mention.certainty, found.modifier)
            date = ("date", f"{words} ({stretch}; {mention.grain}; {mention.certainty})")
            extended = edtf(mention.interval, mention.grain, mention.certainty)
        case Undated():
            date = ("no date", str(mention.reason))
            extended = ""
    timex = " ".join(part for part in (mention.timex.type, mention.timex.value, mention.timex.mod) if part)
    how = f"rule {found.rule}, the sentence looks to the {found.lean}"
    how = how.replace(" to the open", " neither back nor ahead")
    said = [date, ("TIMEX3", timex), ("EDTF", extended)]
    return [*said, ("means", _meaning(found.expression)), ("read by", how), *_rest(mention)]


def _rest(mention: Resolved) -> Iterator[tuple[str, str]]:
    if isinstance(mention, Dated) and mention.anchor:
        anchor = mention.anchor
        yield "counted", f"from {at_grain(anchor.moment, anchor.grain)} ({anchor.basis})"
    yield "why", mention.why
    if isinstance(mention, Dated):
        yield "warning", mention.warning
        for other in mention.alternatives:
            yield "or", f"{in_words(other.interval, other.grain)}: {other.why}"


def _meaning(expression: Expression) -> str:
    return UNTOLD.sub("", ENUM.sub(r"\1", repr(expression))).replace("(, ", "(")
