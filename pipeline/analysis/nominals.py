"""Finds pronouns and common nouns that may point at an actor."""

from pipeline.analysis.lexicon import nominal_heads
from pipeline.analysis.trees import PRONOUN_TAGS, phrase_span, place
from pipeline.analysis.words import Word
from pipeline.model.clauses import Nominal
from pipeline.model.spans import Span

POINTING = frozenset("the this that these those both two its his her their our said same".split())


def nominals(sentence: list[Word], *, index: int, base: int) -> tuple[Nominal, ...]:
    """Return the pronouns and the definite noun phrases whose head can name an actor."""
    found = []
    for token in sentence:
        if token.tag in PRONOUN_TAGS:
            found.append(Nominal(place(token, base), token.lower, index))
        elif (
            token.tag in ("NN", "NNS")
            and token.lower in nominal_heads()
            and token.dep not in ("compound", "amod")
        ):
            pointer = next((child for child in token.lefts if child.lower in POINTING), None)
            if pointer is not None:
                start = place(pointer, base).start
                found.append(Nominal(Span(start, phrase_span(token, base).end), token.lower, index))
    return tuple(found)
