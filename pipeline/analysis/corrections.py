"""Mends mistakes the parser makes again and again, before anything is read off the tree."""

from typing import TYPE_CHECKING

from pipeline.analysis.lexicon import verbs
from pipeline.analysis.trees import VERB_TAGS, children

if TYPE_CHECKING:
    from spacy.tokens import Token


def correct(sentence: list["Token"]) -> None:
    """Change the heads of the tokens where the tree cannot be meant."""
    for token in sentence:
        if token.tag_ in VERB_TAGS and token.dep_ == "conj":
            _second_statement(token)


def _second_statement(verb: "Token") -> None:
    """Hang "announced" in "Putin said the deal was good and on Tuesday announced …" on "said".

    Things announce nothing: a statement verb without a subject of its own, coordinated to what a
    thing does inside another statement, belongs to the speaker of that statement.
    """
    inner = verb.head
    if verb.lemma_ not in verbs().statement or verb.tag_ != "VBD" or inner.dep_ != "ccomp":
        return
    if children(verb, "nsubj", "nsubjpass") or children(inner, "mark"):
        return
    subjects = children(inner, "nsubj", "nsubjpass")
    speech = inner.head
    if speech.lemma_ in verbs().statement and subjects and subjects[0].tag_ in ("NN", "NNS", "DT", "EX"):
        for conjunction in children(inner, "cc"):
            conjunction.head = speech
        verb.head = speech
