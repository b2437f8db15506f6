"""Reads tense, aspect and mood off a verb and the words around it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.analysis.lexicon import verbs
from pipeline.analysis.trees import children
from pipeline.model.clauses import Aspect, Mood, Tense

if TYPE_CHECKING:
    from spacy.tokens import Token

WILL = frozenset({"will", "'ll", "’ll", "shall", "wo", "'d"})
MODALS = frozenset({"can", "could", "may", "might", "must", "should", "ca", "ought"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
NOT = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "none", "nothing"})
SUBJECT_OR_OBJECT = ("aux", "nsubj", "nsubjpass", "dobj")
INHERITING = frozenset({"xcomp", "ccomp", "pcomp", "advcl", "conj"})
FINITE = {"VBD": Tense.PAST, "VBP": Tense.PRESENT, "VBZ": Tense.PRESENT}


def helpers(verb: "Token") -> list["Token"]:
    """Return the auxiliaries of a verb; a coordinated verb without its own borrows those before it."""
    own = children(verb, "aux", "auxpass")
    if own or verb.dep_ != "conj" or children(verb, "nsubj", "nsubjpass"):
        return own
    first = verb.head
    if first.tag_ == verb.tag_ or (verb.tag_ == "VB" and first.tag_ == "VB"):
        return [token for token in children(first, "aux", "auxpass") if token.i < first.i]
    return own


def tense_of(verb: "Token") -> Tense:
    """Return the tense of the finite word; a verb without one has none."""
    words = helpers(verb)
    if any(word.lower_ in WILL for word in words):
        return Tense.FUTURE
    if _going_to(verb):
        return Tense.FUTURE
    for word in words:
        if word.tag_ in FINITE:
            return FINITE[word.tag_]
        if word.tag_ == "MD":
            return Tense.PAST if word.lower_ in ("would", "could", "might") else Tense.PRESENT
    if any(word.tag_ == "TO" for word in words):
        return Tense.NONE
    return FINITE.get(verb.tag_, Tense.NONE)


def aspect_of(verb: "Token") -> Aspect:
    """Return whether the verb is perfect ("has won"), progressive ("is winning") or neither."""
    words = {word.lower_ for word in helpers(verb)}
    if words & {"have", "has", "had", "'ve", "’ve", "having"}:
        return Aspect.PERFECT
    if verb.tag_ == "VBG" and words:
        return Aspect.PROGRESSIVE
    return Aspect.SIMPLE


def is_passive(verb: "Token") -> bool:
    """Tell whether the subject has it done to them: "was signed", "a treaty signed by both"."""
    while verb.tag_ == "VBN" and verb.dep_ == "conj" and not children(verb, *SUBJECT_OR_OBJECT):
        verb = verb.head
    if verb.tag_ not in ("VBN", "VBD"):
        return False
    if children(verb, "auxpass", "nsubjpass"):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not children(verb, "aux", "nsubj")


def moods(found: Iterable["Token"]) -> dict[int, Mood]:
    """Return what the text claims of each verb, by the verb's place in its doc.

    It happened, is planned, is possible or did not happen. A verb without a tense of its own takes
    its mood from the verb above it, so those are read first.
    """
    known: dict[int, Mood] = {}
    for verb in sorted(found, key=_depth):
        known[verb.i] = _mood(verb, known)
    return known


def _mood(verb: "Token", known: dict[int, Mood]) -> Mood:  # noqa: PLR0911  a ladder of cases
    if _negated(verb):
        return Mood.NEGATED
    words = helpers(verb)
    if any(word.lower_ in MODALS for word in words) or _conditional(verb):
        return Mood.POSSIBLE
    if tense_of(verb) is Tense.FUTURE or any(word.lower_ == "would" for word in words):
        return Mood.PLANNED
    if any(word.tag_ == "TO" for word in words):
        return _infinitive(verb, known)
    if verb.dep_ in INHERITING and tense_of(verb) is Tense.NONE:
        return _above(verb, known)
    if verb.dep_ == "ccomp" and verb.head.lemma_ in ("deny", "doubt", "hope", "wish", "imagine"):
        return Mood.POSSIBLE
    return Mood.ASSERTED


def _infinitive(verb: "Token", known: dict[int, Mood]) -> Mood:
    """Return the mood of "to …": as told after "managed", planned after "agreed" or for a purpose."""
    governor = verb.head
    lists = verbs()
    if governor.lemma_ in lists.attempting:
        return Mood.POSSIBLE
    if verb.dep_ == "conj" or governor.lemma_ in lists.aspectual or governor.lemma_ == "force":
        return known.get(governor.i, Mood.POSSIBLE)
    if governor.lemma_ in lists.denying:
        return Mood.NEGATED
    if governor.lemma_ in lists.planning or verb.dep_ in ("advcl", "acl", "relcl"):
        return Mood.PLANNED
    return Mood.POSSIBLE


def _above(verb: "Token", known: dict[int, Mood]) -> Mood:
    """Return the mood of the nearest verb above a participle ("may visit Japan, meeting Abe")."""
    above = verb
    while above.i != above.head.i:
        above = above.head
        if above.i in known:
            return known[above.i]
    return Mood.ASSERTED


def _depth(verb: "Token") -> int:
    depth = 0
    while verb.i != verb.head.i:
        verb, depth = verb.head, depth + 1
    return depth


def _going_to(verb: "Token") -> bool:
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going" and bool(children(verb.head, "aux"))


def _negated(verb: "Token") -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ in ("preconj", "advmod") and child.lower_ in NOT):
            return True
        is_before = child.i < verb.i and child.dep_ in ("nsubj", "nsubjpass", "dobj")
        if is_before and (child.lower_ in NOT or any(word.lower_ in NOT for word in children(child, "det"))):
            return True
    return verb.dep_ == "conj" and not children(verb, "nsubj", "nsubjpass") and _negated_before(verb)


def _negated_before(verb: "Token") -> bool:
    return bool(children(verb.head, "neg")) and any(
        word.lower_ in ("or", "nor") for word in children(verb.head, "cc")
    )


def _conditional(verb: "Token") -> bool:
    return any(word.lower_ in CONDITIONS for word in children(verb, "mark"))
