"""Analyses a document with spaCy, loaded on first use."""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pipeline.analysis import model_file
from pipeline.analysis.clauses import clauses
from pipeline.analysis.corrections import correct
from pipeline.analysis.lexicon import titles
from pipeline.analysis.matrices import multiply_with_numpy
from pipeline.analysis.names import names
from pipeline.analysis.nominals import nominals
from pipeline.analysis.parsed import parsed_words, quicken
from pipeline.analysis.sentences import sentences
from pipeline.analysis.speech import quotations
from pipeline.analysis.words import Word
from pipeline.model.clauses import Analysis, Clause, Name, Nominal
from pipeline.model.documents import Document, Sentence
from pipeline.model.spans import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer
    from spacy.tokens import Doc

CHUNK = 1500  # characters a doc aims at: whole sentences of one paragraph, enough context for names
UNUSED = ["senter"]  # sentences are cut by rule
ON_DEMAND = ["lemmatizer", "attribute_ruler"]  # we ask for few lemmas


class SpacyAnalyst:
    """Reads sentences, clauses and names with spaCy's small English model."""

    def __init__(self) -> None:
        """Name the engine and the model with its version; load nothing yet."""
        found, _ = model_file.find()
        self.name = f"spaCy {found.package} {found.version}" if found else "spaCy without a model"

    def analyse(self, document: Document) -> Analysis:
        """Return the grammar of one document. Raises LookupError where no model may be loaded."""
        nlp = _nlp()
        text = document.text
        found = sentences(text)
        told: list[Clause] = []
        named: list[Name] = []
        pointing: list[Nominal] = []
        for doc, group in zip(nlp.pipe(_docs(nlp, text, found)), _groups(text, found), strict=True):
            base = group[0].span.start
            words = parsed_words(doc, nlp)
            correct(words)
            quotes = quotations(text, Span(base, group[-1].span.end))
            marked = [(Span(base + ent.start_char, base + ent.end_char), ent.label_) for ent in doc.ents]
            named.extend(names(text, marked))
            for sentence, tokens in _sentence_words(words, group, base):
                told.extend(clauses(tokens, index=sentence.index, base=base, quotations=quotes))
                pointing.extend(nominals(tokens, index=sentence.index, base=base))
        return Analysis(self.name, found, tuple(told), tuple(named), tuple(pointing))


@cache
def _nlp() -> "Language":
    found, why = model_file.find()
    if found is None:
        msg = f"no language model: {why}"
        raise LookupError(msg)
    import spacy

    spec = find_spec(found.package)
    if spec is None or spec.origin is None:
        msg = f"no language model: {found.package} has gone"
        raise LookupError(msg)
    folder = next(Path(spec.origin).parent.glob("*/config.cfg")).parent
    nlp = spacy.load(folder, exclude=UNUSED, disable=ON_DEMAND)
    tokenizer = cast("Tokenizer", nlp.tokenizer)
    for title in titles():
        if title.endswith(".") and " " not in title:
            tokenizer.add_special_case(title, [{"ORTH": title}])
    multiply_with_numpy(nlp)
    quicken(nlp)
    return nlp


def _groups(text: str, found: tuple[Sentence, ...]) -> Iterator[list[Sentence]]:
    """Yield the sentences in groups that are parsed together: of one line, no more than CHUNK characters."""
    group: list[Sentence] = []
    for sentence in found:
        if group:
            too_long = sentence.span.end - group[0].span.start > CHUNK
            if too_long or "\n" in text[group[-1].span.end : sentence.span.start]:
                yield group
                group = []
        group.append(sentence)
    if group:
        yield group


def _docs(nlp: "Language", text: str, found: tuple[Sentence, ...]) -> Iterator["Doc"]:
    for group in _groups(text, found):
        base = group[0].span.start
        doc = nlp.make_doc(text[base : group[-1].span.end])
        starts = {sentence.span.start - base for sentence in group}
        for token in doc:
            token.is_sent_start = token.idx in starts
        yield doc


def _sentence_words(
    words: list[Word], group: list[Sentence], base: int
) -> Iterator[tuple[Sentence, list[Word]]]:
    told = [word for word in words if not word.text.isspace()]
    at = 0
    for sentence in group:
        mine = []
        while at < len(told) and base + told[at].idx < sentence.span.end:
            mine.append(told[at])
            at += 1
        if mine:
            yield sentence, mine
