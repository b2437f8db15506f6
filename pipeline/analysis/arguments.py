"""Finds who does it and who has it done to them, as heads of noun phrases."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.analysis.lexicon import verbs
from pipeline.analysis.tenses import is_passive
from pipeline.analysis.trees import NOUN_TAGS, children, is_nominal, is_verbal

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = frozenset({"which", "who", "that", "whom"})
CLIMB = 12  # steps from a participle up to the verb whose subject it shares


@dataclass(frozen=True, slots=True)
class Arguments:
    """Heads of the phrases around a verb or an event noun, coordination spread out."""

    agents: tuple["Token", ...] = ()
    patients: tuple["Token", ...] = ()
    addressees: tuple["Token", ...] = ()


def of_verb(verb: "Token") -> Arguments:
    """Return the arguments of a verb, shared and relative subjects included."""
    subjects = _spread(_subjects(verb) + _between(verb))
    objects = _spread(_objects(verb))
    addressees = _spread(children(verb, "dative") and _datives(verb))
    if verb.lemma_ in verbs().statement:
        addressees += _spread(_told(verb))
    if verb.lemma_ in verbs().addressing and children(verb, "ccomp", "xcomp", "prep"):
        addressees += objects
        objects = ()
    if is_passive(verb):
        agents = _spread([word for by in children(verb, "agent") for word in children(by, "pobj")])
        return Arguments(agents, subjects + objects, addressees)
    return Arguments(subjects, objects, addressees)


def of_noun(noun: "Token") -> Arguments:
    """Return the arguments of an event noun: "Russia's attack on Ukraine", "talks between A and B"."""
    agents = [word for word in children(noun, "poss") if is_nominal(word)]
    agents += [word for word in children(noun, "compound", "nmod", "amod") if word.tag_ in ("NNP", "NNPS")]
    patients: list[Token] = []
    for preposition in children(noun, "prep", "agent"):
        inner = children(preposition, "pobj")
        if preposition.lower_ in ("between", "by", "among"):
            agents += inner
        elif preposition.lower_ in ("of", "against", "on", "with", "to"):
            patients += [word for word in inner if word.tag_ in ("NNP", "NNPS", "PRP", "NNS", "NN")]
    return Arguments(_spread(agents), _spread(patients))


def _subjects(verb: "Token") -> list["Token"]:
    """Return the subject heads, from the verb that shares its own where this one has none."""
    current = verb
    for _ in range(CLIMB):
        own = [word for word in children(current, "nsubj", "nsubjpass") if not _dummy(word)]
        if own:
            return [_antecedent(word, current) for word in own]
        if current.dep_ in ("acl", "relcl"):
            return _of_modified(current)
        above = current.head
        while (
            above.i != above.head.i
            and not is_verbal(above)
            and current.dep_ in ("pcomp", "advcl", "xcomp", "ccomp")
        ):
            if above.tag_ in NOUN_TAGS and current.dep_ == "pcomp":
                break  # "for its role in bombing": whose role it is stays open
            above = above.head
        if above.i == current.i or not is_verbal(above) or children(current, "csubj", "expl"):
            return []
        if current.dep_ == "xcomp" and children(above, "dobj"):
            return children(above, "dobj")
        if current.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis"):
            return []
        current = above
    return []


def _between(verb: "Token") -> list["Token"]:
    """Return the parties in "fighting broke out between A and B"."""
    return [
        word
        for by in children(verb, "prep")
        if by.lower_ in ("between", "among")
        for word in children(by, "pobj")
    ]


def _of_modified(verb: "Token") -> list["Token"]:
    """Return who does a verb that modifies a noun: the noun, or nobody for "the decision to leave"."""
    if any(word.tag_ == "TO" for word in children(verb, "aux")):
        return children(verb.head, "poss")
    if verb.dep_ == "relcl" and not is_passive(verb) and not children(verb, "nsubj"):
        return [verb.head]
    return [verb.head] if is_nominal(verb.head) else []


def _antecedent(word: "Token", verb: "Token") -> "Token":
    """Return what "which" or "who" stands for."""
    if word.lower_ not in RELATIVE:
        return word
    for _ in range(CLIMB):
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ != "conj":
            break
        verb = verb.head
    return word


def _objects(verb: "Token") -> list["Token"]:
    found = [_antecedent(word, verb) for word in children(verb, "dobj")]
    if not found:
        found = [
            word
            for other in children(verb, "conj")
            if other.lemma_ == verb.lemma_
            for word in children(other, "dobj")
        ]
    if not found and verb.dep_ == "relcl" and children(verb, "nsubj") and not _relative_inside(verb):
        found = [verb.head]  # "the deal Putin signed"
    return found


def _relative_inside(verb: "Token") -> bool:
    """Tell whether a relative word already has a place in the clause, so the noun isn't its object."""
    return is_passive(verb) or any(word.tag_ in ("WDT", "WP", "WRB", "WP$") for word in verb.lefts)


def _datives(verb: "Token") -> list["Token"]:
    return [
        inner
        for word in children(verb, "dative")
        for inner in (children(word, "pobj") if word.tag_ in ("IN", "TO") else [word])
    ]


def _told(verb: "Token") -> list["Token"]:
    return [word for to in children(verb, "prep") if to.lower_ == "to" for word in children(to, "pobj")]


def _dummy(word: "Token") -> bool:
    return word.dep_ == "expl" or word.tag_ == "EX"


def _spread(heads: list["Token"]) -> tuple["Token", ...]:
    """Return the heads with everything coordinated to them, and names in apposition."""
    found: list[Token] = []
    stack = list(reversed(heads))
    while stack:
        head = stack.pop()
        if head in found or head.tag_[:1] in ("W", "V"):
            continue
        found.append(head)
        stack.extend(reversed(children(head, "conj")))
        stack.extend(
            word for word in children(head, "appos") if word.tag_ in ("NNP", "NNPS") and head.tag_ == "NN"
        )
    return tuple(found)
