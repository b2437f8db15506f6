"""Analyses a document by rule alone, for machines without a language model."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from pipeline.analysis import rule_names
from pipeline.analysis.lexicon import event_nouns, nominal_heads
from pipeline.analysis.rule_clauses import rule_clauses
from pipeline.analysis.sentences import sentences
from pipeline.analysis.speech import quotations
from pipeline.model.clauses import Analysis, Clause, Nominal
from pipeline.model.documents import Document, Sentence
from pipeline.model.spans import Span

PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|hers|its|their)\b", re.IGNORECASE)
POINTED = re.compile(r"\b(?:both|the two|the|this|that)\s+(?:[a-z]+\s+)?(?P<head>[a-z]+)\b", re.IGNORECASE)


class RuleAnalyst:
    """Reads sentences, names and simple clauses by rule; misses much that the model finds."""

    def __init__(self, why: str = "no language model was looked for") -> None:
        """Take the sentence that says why no model is used; it stands in the name."""
        self.name = f"rules without a language model ({why})"

    def analyse(self, document: Document) -> Analysis:
        """Return what the rules find in one document."""
        text = document.text
        found = sentences(text)
        names = rule_names.names(text, found)
        starts = [name.span.start for name in names]
        told: list[Clause] = []
        for sentence in found:
            quotes = quotations(text, sentence.span)
            first, last = (bisect_left(starts, at) for at in (sentence.span.start, sentence.span.end))
            told.extend(rule_clauses(text, sentence, names[first:last], quotes))
        pointing = tuple(nominal for sentence in found for nominal in _nominals(text, sentence))
        return Analysis(self.name, found, tuple(told), names, pointing)


def _nominals(text: str, sentence: Sentence) -> Iterator[Nominal]:
    for match in PRONOUN.finditer(text, sentence.span.start, sentence.span.end):
        yield Nominal(Span(*match.span()), match[0].lower(), sentence.index)
    for match in POINTED.finditer(text, sentence.span.start, sentence.span.end):
        head = match["head"]
        if head in nominal_heads() and head not in event_nouns():
            yield Nominal(Span(*match.span()), head, sentence.index)
