"""Finds quotations, what a statement says, and who says it."""

import re

from pipeline.analysis.arguments import Arguments
from pipeline.analysis.lexicon import verbs
from pipeline.analysis.trees import children, phrase_span, place
from pipeline.analysis.words import Word
from pipeline.model.spans import Span

LONGEST_QUOTATION = 3000  # characters
QUOTATION = re.compile(
    rf"“[^“”]{{1,{LONGEST_QUOTATION}}}(?:”|$)|\"[^\"\n]{{1,{LONGEST_QUOTATION}}}\"|``[^`]{{1,{LONGEST_QUOTATION}}}''"
)


def quotations(text: str, chunk: Span) -> tuple[Span, ...]:
    """Return the quotations of the stretch; one never closed ends with its paragraph."""
    return tuple(Span(*match.span()) for match in QUOTATION.finditer(text, chunk.start, chunk.end))


def quoted(trigger: Span, found: tuple[Span, ...]) -> Span | None:
    """Return the quotation the trigger stands in, if any."""
    return next((span for span in found if span.contains(trigger)), None)


def content(verb: Word, base: int) -> Span | None:
    """Return what a statement says: the clause or, without one, the object; None for other verbs."""
    if verb.lemma not in verbs().statement:
        return None
    told = children(verb, "ccomp") or children(verb, "xcomp")
    if not told and verb.lemma not in verbs().addressing:
        told = children(verb, "dobj")
    if not told:
        return None
    first, last = told[0].left_edge, told[0].right_edge
    if first.i < verb.i < last.i:  # "Sales, he said, fell": the verb stands inside what it says
        first = first if told[0].i < verb.i else told[0]
        last = last if told[0].i > verb.i else told[0]
    return Span(place(first, base).start, place(last, base).end)


def reporter(verb: Word, arguments: dict[int, Arguments], base: int) -> Span | None:
    """Return who says that it happened: the speaker of the statement above, or "according to" whom."""
    current = verb
    while current.i != current.head.i:
        source = _according_to(current)
        if source:
            return phrase_span(source, base)
        above = current.head
        told = current.dep in ("ccomp", "xcomp", "parataxis") and above.lemma in verbs().statement
        if told and above.i in arguments and arguments[above.i].agents:
            return phrase_span(arguments[above.i].agents[0], base)
        current = above
    source = _according_to(current)
    return phrase_span(source, base) if source else None


def _according_to(verb: Word) -> Word | None:
    for preposition in children(verb, "prep"):
        if preposition.lower == "according":
            for to in children(preposition, "prep"):
                return next(iter(children(to, "pobj")), None)
    return None
