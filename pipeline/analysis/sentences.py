"""Cuts a text into sentences by rule, line breaks first."""

import re
from collections.abc import Iterator

from pipeline.analysis.lexicon import abbreviations
from pipeline.model.documents import Sentence
from pipeline.model.spans import Span

LONGEST = 4000  # characters of one sentence; a longer one is cut, so that no parser must read a megabyte
WRAPPED_LINE = 45  # a shorter line was not broken for lack of room
LINE = re.compile(r"[^\n]*\S[^\n]*")
STOP = re.compile(
    r"(?P<stop>[.!?…]+[\"'”’)\]»]*)\s+(?=[\"'“‘(\[«–—-]*(?P<next>[^\s\"'“‘(\[«–—-]\S*))",
)
LAST_WORD = re.compile(r"[^\s\"'“”‘’()\[\]]+$")
INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
DATELINE = re.compile(  # "SEOUL —", "WASHINGTON, June 12 (Reuters) -"
    r"(?P<line>[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+| \d{1,2})?){0,2}"
    r"(?: \([A-Z][\w ]+\))?\s*(?:—|–|--|-))\s+(?=[\"“‘(]*[A-Z])"
)
SAYING = re.compile(r"\s*(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|asked|asks|added|told|replied|wrote)\b")


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences in text order; white space between them belongs to none.

    A headline without a stop is a sentence of its own, and so is a dateline. Lines that were
    wrapped (the next goes on in lower case) are read as one. No sentence is longer than LONGEST
    characters.
    """
    spans = [part for block in blocks(text) for part in _sentences_of(text, block)]
    return tuple(Sentence(index, span) for index, span in enumerate(spans))


def blocks(text: str) -> Iterator[Span]:
    """Yield the stretches that hold whole sentences: lines, wrapped lines joined."""
    current: Span | None = None
    for match in LINE.finditer(text):
        line = _stripped(text, Span(match.start(), match.end()))
        if current and _goes_on(text, current, line):
            current = current.to(line)
            continue
        if current:
            yield current
        current = line
    if current:
        yield current


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Tell whether `line` continues the line before it: same paragraph, no stop, lower case."""
    last_break = text.rfind("\n", before.start, before.end) + 1
    last_line = before.end - max(last_break, before.start)
    return (
        text.count("\n", before.end, line.start) == 1
        and last_line >= WRAPPED_LINE
        and text[before.end - 1] not in '.!?:;"”'
        and text[line.start].islower()
    )


def _sentences_of(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    if dateline := DATELINE.match(text, block.start, block.end):
        yield Span(start, dateline.end("line"))
        start = dateline.end()
    for match in STOP.finditer(text, start, block.end):
        if _ends(text, start, match):
            yield from _cut(text, Span(start, match.end("stop")))
            start = match.end()
    yield from _cut(text, Span(start, block.end))


def _ends(text: str, start: int, match: re.Match[str]) -> bool:  # noqa: PLR0911  a ladder of cases
    """Tell whether the stop found ends the sentence that begins at `start`."""
    following = match["next"]
    if following[0].islower():
        return False
    known = abbreviations()
    if following.rstrip(".,") in known.suffixes:
        return False
    marks = match["stop"]
    if marks.rstrip("\"'”’)]»") != ".":
        quoted = marks[-1] in "\"”’'"
        return not (quoted and SAYING.match(text, match.end(), match.end() + 80))
    word = LAST_WORD.search(text, max(start, match.start() - 40), match.start())
    if word is None:
        return True
    before = word[0]
    if before in known.always:
        return False
    if before in known.sometimes:
        return following.rstrip(",") in known.starters
    if INITIAL.fullmatch(before):
        return len(before) > 1 and following.rstrip(",") in known.starters
    return not (before.isdigit() and text[start : word.start()].strip() == "")


def _cut(text: str, span: Span) -> Iterator[Span]:
    """Yield the stretch, cut at spaces where it is longer than any sentence may be."""
    span = _stripped(text, span)
    while span.end - span.start > LONGEST:
        edge = max(text.rfind(mark, span.start + LONGEST // 2, span.start + LONGEST) for mark in ";, \t")
        edge = edge + 1 if edge > 0 else span.start + LONGEST
        yield _stripped(text, Span(span.start, edge))
        span = _stripped(text, Span(edge, span.end))
    if span.end > span.start:
        yield span


def _stripped(text: str, span: Span) -> Span:
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.end - (len(piece) - len(piece.rstrip()))))
