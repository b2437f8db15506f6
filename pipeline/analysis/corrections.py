"""Mends mistakes the parser makes again and again, before anything is read off the tree."""

from typing import TYPE_CHECKING

from pipeline.analysis.lexicon import verbs
from pipeline.analysis.trees import VERB_TAGS, children, index

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def correct(doc: "Doc") -> None:
    """Change the heads of the tokens where the tree cannot be meant, and index the tree."""
    index(doc)
    for token in doc:
        if token.dep_ == "conj" and token.tag_ in VERB_TAGS and _is_second_statement(token):
            speech = token.head.head
            for conjunction in children(token.head, "cc"):
                conjunction.head = speech
            token.head = speech
            index(doc)


def _is_second_statement(verb: "Token") -> bool:
    """Tell whether "announced" in "He said the deal was good and on Tuesday announced …" belongs to "said".

    Things announce nothing: a statement verb without a subject of its own, coordinated to what a
    thing does inside another statement, belongs to the speaker of that statement.
    """
    inner = verb.head
    if verb.lemma_ not in verbs().statement or verb.tag_ != "VBD" or inner.dep_ != "ccomp":
        return False
    if children(verb, "nsubj", "nsubjpass") or children(inner, "mark"):
        return False
    subjects = children(inner, "nsubj", "nsubjpass")
    is_thing = bool(subjects) and subjects[0].tag_ in ("NN", "NNS", "DT", "EX")
    return is_thing and inner.head.lemma_ in verbs().statement
