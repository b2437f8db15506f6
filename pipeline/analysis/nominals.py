"""Finds pronouns and common nouns that may point at an actor."""

from typing import TYPE_CHECKING

from pipeline.analysis.lexicon import nominal_heads
from pipeline.analysis.trees import PRONOUN_TAGS, phrase_span, place
from pipeline.model.clauses import Nominal
from pipeline.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

POINTING = frozenset("the this that these those both two its his her their our said same".split())


def nominals(sentence: list["Token"], *, index: int, base: int) -> tuple[Nominal, ...]:
    """Return the pronouns and the definite noun phrases whose head can name an actor."""
    found = []
    for token in sentence:
        if token.tag_ in PRONOUN_TAGS:
            found.append(Nominal(place(token, base), token.lower_, index))
        elif (
            token.tag_ in ("NN", "NNS")
            and token.lower_ in nominal_heads()
            and token.dep_ not in ("compound", "amod")
        ):
            pointer = next((child for child in token.lefts if child.lower_ in POINTING), None)
            if pointer is not None:
                start = place(pointer, base).start
                found.append(Nominal(Span(start, phrase_span(token, base).end), token.lower_, index))
    return tuple(found)
