"""Reads tense, aspect and mood off a verb and the words around it."""

from collections.abc import Iterable

from pipeline.analysis.lexicon import verbs
from pipeline.analysis.trees import children
from pipeline.analysis.words import Word
from pipeline.model.clauses import Aspect, Mood, Tense

WILL = frozenset({"will", "'ll", "’ll", "shall", "wo", "'d"})
MODALS = frozenset({"can", "could", "may", "might", "must", "should", "ca", "ought"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
NOT = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "nobody", "none", "nothing"})
SUBJECT_OR_OBJECT = ("aux", "nsubj", "nsubjpass", "dobj")
INHERITING = frozenset({"xcomp", "ccomp", "pcomp", "advcl", "conj"})
FINITE = {"VBD": Tense.PAST, "VBP": Tense.PRESENT, "VBZ": Tense.PRESENT}


def helpers(verb: Word) -> list[Word]:
    """Return the auxiliaries of a verb; a coordinated verb without its own borrows those before it."""
    own = children(verb, "aux", "auxpass")
    if own or verb.dep != "conj" or children(verb, "nsubj", "nsubjpass"):
        return own
    first = verb.head
    if first.tag == verb.tag or (verb.tag == "VB" and first.tag == "VB"):
        return [token for token in children(first, "aux", "auxpass") if token.i < first.i]
    return own


def tense_of(verb: Word) -> Tense:
    """Return the tense of the finite word; a verb without one has none."""
    words = helpers(verb)
    if any(word.lower in WILL for word in words):
        return Tense.FUTURE
    if _going_to(verb):
        return Tense.FUTURE
    for word in words:
        if word.tag in FINITE:
            return FINITE[word.tag]
        if word.tag == "MD":
            return Tense.PAST if word.lower in ("would", "could", "might") else Tense.PRESENT
    if any(word.tag == "TO" for word in words):
        return Tense.NONE
    return FINITE.get(verb.tag, Tense.NONE)


def aspect_of(verb: Word) -> Aspect:
    """Return whether the verb is perfect ("has won"), progressive ("is winning") or neither."""
    words = {word.lower for word in helpers(verb)}
    if words & {"have", "has", "had", "'ve", "’ve", "having"}:
        return Aspect.PERFECT
    if verb.tag == "VBG" and words:
        return Aspect.PROGRESSIVE
    return Aspect.SIMPLE


def is_passive(verb: Word) -> bool:
    """Tell whether the subject has it done to them: "was signed", "a treaty signed by both"."""
    while verb.tag == "VBN" and verb.dep == "conj" and not children(verb, *SUBJECT_OR_OBJECT):
        verb = verb.head
    if verb.tag not in ("VBN", "VBD"):
        return False
    if children(verb, "auxpass", "nsubjpass"):
        return True
    return verb.tag == "VBN" and verb.dep in ("acl", "advcl") and not children(verb, "aux", "nsubj")


def moods(found: Iterable[Word]) -> dict[int, Mood]:
    """Return what the text claims of each verb, by the verb's place in its doc.

    It happened, is planned, is possible or did not happen. A verb without a tense of its own takes
    its mood from the verb above it, so those are read first.
    """
    known: dict[int, Mood] = {}
    for verb in sorted(found, key=_depth):
        known[verb.i] = _mood(verb, known)
    return known


def _mood(verb: Word, known: dict[int, Mood]) -> Mood:  # noqa: PLR0911  a ladder of cases
    if _negated(verb):
        return Mood.NEGATED
    words = helpers(verb)
    if any(word.lower in MODALS for word in words) or _conditional(verb):
        return Mood.POSSIBLE
    if tense_of(verb) is Tense.FUTURE or any(word.lower == "would" for word in words):
        return Mood.PLANNED
    if any(word.tag == "TO" for word in words):
        return _infinitive(verb, known)
    if verb.dep in INHERITING and tense_of(verb) is Tense.NONE:
        return _above(verb, known)
    if verb.dep == "ccomp" and verb.head.lemma in ("deny", "doubt", "hope", "wish", "imagine"):
        return Mood.POSSIBLE
    return Mood.ASSERTED


def _infinitive(verb: Word, known: dict[int, Mood]) -> Mood:
    """Return the mood of "to …": as told after "managed", planned after "agreed" or for a purpose."""
    governor = verb.head
    lists = verbs()
    if governor.lemma in lists.attempting:
        return Mood.POSSIBLE
    if verb.dep == "conj" or governor.lemma in lists.aspectual or governor.lemma == "force":
        return known.get(governor.i, Mood.POSSIBLE)
    if governor.lemma in lists.denying:
        return Mood.NEGATED
    is_headline = governor is verb  # "Ford to close a plant"
    is_set = governor.lemma == "be" and verb.dep == "xcomp"  # "the two are to meet in May"
    is_purpose = verb.dep in ("advcl", "acl", "relcl") or (
        verb.dep == "xcomp" and children(governor, "dobj") and governor.lemma not in lists.object_control
    )
    is_planned = governor.lemma in lists.planning or governor.lower in lists.about_to
    if is_planned or is_set or is_headline or is_purpose:
        return Mood.PLANNED
    return Mood.POSSIBLE


def _above(verb: Word, known: dict[int, Mood]) -> Mood:
    """Return the mood of the nearest verb above a participle ("may visit Japan, meeting Abe")."""
    above = verb
    while above.i != above.head.i:
        above = above.head
        if above.i in known:
            return known[above.i]
    return Mood.ASSERTED


def _depth(verb: Word) -> int:
    depth = 0
    while verb.i != verb.head.i:
        verb, depth = verb.head, depth + 1
    return depth


def _going_to(verb: Word) -> bool:
    return verb.dep == "xcomp" and verb.head.lower == "going" and bool(children(verb.head, "aux"))


def _negated(verb: Word) -> bool:
    for child in verb.under:
        if child.dep == "neg" or (child.dep in ("preconj", "advmod") and child.lower in NOT):
            return True
        is_before = child.i < verb.i and child.dep in ("nsubj", "nsubjpass", "dobj")
        if is_before and (child.lower in NOT or any(word.lower in NOT for word in children(child, "det"))):
            return True
    return verb.dep == "conj" and not children(verb, "nsubj", "nsubjpass") and _negated_before(verb)


def _negated_before(verb: Word) -> bool:
    return bool(children(verb.head, "neg")) and any(
        word.lower in ("or", "nor") for word in children(verb.head, "cc")
    )


def _conditional(verb: Word) -> bool:
    return any(word.lower in CONDITIONS for word in children(verb, "mark"))
