"""Finds names that no recogniser marked, by their shape alone: a given name, a legal form, a trade."""

import re
from collections.abc import Iterator

from pipeline.actors import shapes
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span

WORD = r"[A-ZÀ-Þ](?:[\w&-]|['’](?!s\b)(?=\w))+"
RUN = re.compile(rf"(?<![\w’'.-]){WORD}(?:[ ](?:(?:&|de|von|van|der|al|bin)[ ])?{WORD}){{1,5}}(?![\w-])")
LINE = re.compile(r"[^\n]+")
LONGEST_PERSON = 3  # words
TITLE_CASE = 0.6  # of the longer words of a line begin with a capital: a headline, where capitals say little
LONGER_WORD = re.compile(r"\b[^\W\d_]{4,}")
FEW = 4  # words of a line too short to tell


def names(text: str) -> Iterator[tuple[Span, ActorKind]]:
    """Yield the capitalised stretches that can only name a person or a body, in text order."""
    for line in LINE.finditer(text):
        if _is_headline(line[0]):
            continue
        for run in RUN.finditer(text, line.start(), line.end()):
            kind = _kind(run[0])
            if kind:
                yield _with_stop(text, Span(*run.span())), kind


def _with_stop(text: str, span: Span) -> Span:
    """Return the span with the stop of its legal form: "Contoso Inc."."""
    last = span.of(text).rsplit(maxsplit=1)[-1]
    stopped = text.startswith(".", span.end) and shapes.is_legal_form(f"{last}.")
    return Span(span.start, span.end + 1) if stopped else span


def _kind(words: str) -> ActorKind | None:
    parts = words.split()
    sure = shapes.is_given_name(parts[0]) or len(parts) == LONGEST_PERSON or "-" in words
    if sure and len(parts) <= LONGEST_PERSON and shapes.is_called_like_a_person(words):
        return ActorKind.PERSON
    return ActorKind.ORGANISATION if shapes.is_legal_form(parts[-1]) else None


def _is_headline(line: str) -> bool:
    longer = LONGER_WORD.findall(line)[1:]  # the first has its capital anyway
    return len(longer) >= FEW and sum(word[0].isupper() for word in longer) >= TITLE_CASE * len(longer)
