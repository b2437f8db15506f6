"""Reads the words of a parsed text from spaCy."""

from typing import TYPE_CHECKING, cast

from pipeline.analysis.words import Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc

COLUMNS: list[int | str] = ["IDX", "ORTH", "TAG", "DEP", "HEAD"]
MASK = 2**64 - 1  # the hash of a string is unsigned
_LEMMAS: dict[tuple[str, str], str] = {}  # what the rules said before: the same words come again and again


def parsed_words(doc: "Doc", nlp: "Language") -> list[Word]:
    """Return the words of the doc with their tree.

    Verbs and common nouns have their lemma by the model's rules; for names and the rest it is empty.
    """
    strings = doc.vocab.strings
    found: list[Word] = []
    heads = []
    for i, (idx, orth, tag, dep, head) in enumerate(doc.to_array(COLUMNS).astype("int64").tolist()):
        heads.append(i + head)
        found.append(Word(i, idx, strings[orth & MASK], strings[tag & MASK], strings[dep & MASK], "", found))
    for word, head in zip(found, heads, strict=True):
        word.lemma = _lemma(word, doc, nlp)
        if head != word.i:
            word.hang(found[head])
    return found


def quicken(nlp: "Language") -> None:
    """Make sets of the lists of known words in which the lemmatizer searches."""
    known = cast("Lemmatizer", nlp.get_pipe("lemmatizer")).lookups.get_table("lemma_index")
    for part in ("verb", "noun"):
        known[part] = frozenset(known[part])


def _lemma(word: Word, doc: "Doc", nlp: "Language") -> str:
    if word.tag in ("VB", "NN"):
        return word.lower
    if word.tag[:1] != "V" and word.tag != "NNS":
        return ""
    part = "VERB" if word.tag[:1] == "V" else "NOUN"
    key = (word.lower, part)
    if key not in _LEMMAS:
        token = doc[word.i]
        token.pos_ = part
        _LEMMAS[key] = cast("Lemmatizer", nlp.get_pipe("lemmatizer")).rule_lemmatize(token)[0]
    return _LEMMAS[key]
