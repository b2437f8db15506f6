"""Mends a date in front of the subject that the parser hangs on it: "On Friday North Korea fired"."""

from pipeline.analysis.lexicon import time_nouns
from pipeline.analysis.trees import children
from pipeline.analysis.words import Word

PREPOSITIONS = frozenset({"on", "in", "by", "since", "until", "from", "during"})
ERAS = frozenset({"bc", "ad", "bce", "ce", "b.c.", "a.d.", "b.c.e.", "c.e."})
SUBJECTS = ("nsubj", "nsubjpass")


def give_back(preposition: Word) -> None:
    """Hang the words of a date that follows the preposition on it, where they hang on what comes after."""
    if preposition.lower not in PREPOSITIONS or preposition.dep != "prep":
        return
    date = _date_after(preposition)
    objects = children(preposition, "pobj")
    if not date or any(word not in date for word in objects):
        return
    strayed = [word for word in date if word.head not in date and word.head is not preposition]
    if any(word.dep in SUBJECTS for word in strayed):
        return
    holder = objects[0] if objects else None
    for word in strayed:
        word.hang(holder or preposition)
        if holder is None:
            word.dep, holder = "pobj", word


def _date_after(preposition: Word) -> list[Word]:
    """Return the words of the date right after the preposition; none if they are only numbers."""
    date: list[Word] = []
    for word in preposition.around[preposition.i + 1 :]:
        if not (_names_a_time(word) or word.tag == "CD"):
            break
        date.append(word)
    return date if any(_names_a_time(word) for word in date) else []


def _names_a_time(word: Word) -> bool:
    return word.lower in ERAS or (word.tag == "NNP" and word.lower in time_nouns())
