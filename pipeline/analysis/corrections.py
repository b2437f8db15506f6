"""Mends mistakes the parser makes again and again, before anything is read off the tree."""

from pipeline.analysis.dates_in_front import give_back
from pipeline.analysis.lexicon import verbs
from pipeline.analysis.trees import VERB_TAGS, children
from pipeline.analysis.words import Word


def correct(words: list[Word]) -> None:
    """Change the heads and labels of the words where the tree cannot be meant."""
    for word in words:
        give_back(word)
        if word.dep == "ccomp" and _stands_beside(word):
            word.dep = "parataxis"
        if word.dep == "conj" and word.tag in VERB_TAGS and _is_second_statement(word):
            inner, speech = word.head, word.head.head
            for conjunction in children(inner, "cc"):
                conjunction.hang(speech)
            word.hang(speech)


def _stands_beside(verb: Word) -> bool:
    """Tell whether a semicolon parts the two: "Ford rose; Fiat fell" says nothing about what rose or fell."""
    governor = verb.head
    if verb.i > governor.i or governor.lemma in verbs().statement:
        return False
    return any(word.text == ";" for word in verb.around[verb.i : governor.i])


def _is_second_statement(verb: Word) -> bool:
    """Tell whether "announced" in "He said the deal was good and on Tuesday announced …" belongs to "said".

    Things announce nothing: a statement verb without a subject of its own, coordinated to what a
    thing does inside another statement, belongs to the speaker of that statement. After "that" it
    does so only where a comma parts the two.
    """
    inner = verb.head
    if verb.lemma not in verbs().statement or verb.tag != "VBD" or inner.dep != "ccomp":
        return False
    if children(verb, "nsubj", "nsubjpass") or (children(inner, "mark") and not _parted(inner)):
        return False
    subjects = children(inner, "nsubj", "nsubjpass")
    is_thing = bool(subjects) and subjects[0].tag in ("NN", "NNS", "DT", "EX")
    return is_thing and inner.head.lemma in verbs().statement


def _parted(inner: Word) -> bool:
    joints = [word for word in children(inner, "cc") if word.i > inner.i]
    return any(word.around[word.i - 1].text == "," for word in joints)
