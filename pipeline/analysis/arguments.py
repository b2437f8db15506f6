"""Finds who does it and who has it done to them, as heads of noun phrases."""

from dataclasses import dataclass

from pipeline.analysis.lexicon import parties, verbs
from pipeline.analysis.tenses import is_passive
from pipeline.analysis.trees import NOUN_TAGS, children, is_nominal, is_verbal
from pipeline.analysis.words import Word

PARTY_TAGS = frozenset({"NNP", "NNPS", "PRP", "NNS", "NN"})
RELATIVE = frozenset({"which", "who", "that", "whom"})
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis"})
CLIMB = 12  # steps from a participle up to the verb whose subject it shares


@dataclass(frozen=True, slots=True)
class Arguments:
    """Heads of the phrases around a verb or an event noun, coordination spread out."""

    agents: tuple[Word, ...] = ()
    patients: tuple[Word, ...] = ()
    addressees: tuple[Word, ...] = ()


def of_verb(verb: Word) -> Arguments:
    """Return the arguments of a verb, shared and relative subjects included."""
    subjects = spread(_subjects(verb) + _between(verb))
    objects = spread(_objects(verb))
    addressees = spread(children(verb, "dative") and _datives(verb))
    if verb.lemma in verbs().statement:
        addressees += spread(_told(verb))
    if verb.lemma in verbs().addressing and children(verb, "ccomp", "xcomp", "prep"):
        addressees += objects
        objects = ()
    if is_passive(verb):
        agents = spread([word for by in children(verb, "agent") for word in children(by, "pobj")])
        return Arguments(agents, subjects + objects, addressees)
    return Arguments(subjects, objects, addressees)


def of_noun(noun: Word) -> Arguments:
    """Return the arguments of an event noun: "Russia's attack on Ukraine", "talks between A and B"."""
    agents = [word for word in children(noun, "poss") if is_nominal(word)]
    agents += [word for word in children(noun, "compound", "nmod", "amod") if is_named(word)]
    patients: list[Word] = []
    for preposition in children(noun, "prep", "agent"):
        inner = children(preposition, "pobj")
        if preposition.lower in ("between", "by", "among"):
            agents += inner
        elif preposition.lower in ("of", "against", "on", "with", "to"):
            patients += [word for word in inner if word.tag in PARTY_TAGS or is_named(word)]
    return Arguments(spread(agents), spread(patients))


def is_named(word: Word) -> bool:
    """Tell whether the word names something: a proper noun, or a model by its number ("the 747")."""
    if word.tag in ("NNP", "NNPS"):
        return True
    return any(sign.isdigit() for sign in word.text) and (
        word.text[:1].isalpha() or any(child.lower == "the" for child in children(word, "det"))
    )


def _subjects(verb: Word) -> list[Word]:
    """Return the subject heads, from the verb that shares its own where this one has none."""
    current = verb
    for _ in range(CLIMB):
        own = [word for word in children(current, "nsubj", "nsubjpass") if not _dummy(word)]
        if own:
            return [_antecedent(word, current) for word in own]
        if current.dep in ("acl", "relcl") and not _undertaken(current):
            return _of_modified(current)
        above = _sharing(current)
        if above is None:
            return []
        if current.dep == "xcomp" and above.lemma in verbs().object_control and children(above, "dobj"):
            return children(above, "dobj")
        current = above
    return []


def _sharing(verb: Word) -> Word | None:
    """Return the verb above whose subject does this one too, if there is one."""
    if _undertaken(verb):
        return verb.head.head
    above = verb.head
    while (
        above.i != above.head.i
        and not is_verbal(above)
        and verb.dep in ("pcomp", "advcl", "xcomp", "ccomp")
        and not (above.tag in NOUN_TAGS and verb.dep == "pcomp")  # "its role in bombing": whose stays open
    ):
        above = above.head
    if above.i == verb.i or not is_verbal(above) or children(verb, "csubj", "expl"):
        return None
    return above if verb.dep in SHARING else None


def is_infinitive(verb: Word) -> bool:
    """Tell whether the verb is a "to"-infinitive."""
    return any(word.tag == "TO" for word in children(verb, "aux"))


def _undertaken(verb: Word) -> bool:
    """Tell whether a verb takes on its noun: who "signed a contract to build" will build."""
    noun = verb.head
    return (
        verb.dep == "acl"
        and is_infinitive(verb)
        and noun.dep == "dobj"
        and is_verbal(noun.head)
        and not is_passive(noun.head)
        and not children(noun, "poss")
    )


def _between(verb: Word) -> list[Word]:
    """Return the parties in "fighting broke out between A and B"."""
    return [
        word
        for by in children(verb, "prep")
        if by.lower in ("between", "among")
        for word in children(by, "pobj")
    ]


def _of_modified(verb: Word) -> list[Word]:
    """Return who does a verb that modifies a noun: the noun, or its owner for "her decision to leave"."""
    if is_infinitive(verb):
        return children(verb.head, "poss")
    if verb.dep == "relcl" and not is_passive(verb) and not children(verb, "nsubj"):
        return [verb.head]
    return [verb.head] if is_nominal(verb.head) else []


def _antecedent(word: Word, verb: Word) -> Word:
    """Return what "which" or "who" stands for."""
    if word.lower not in RELATIVE:
        return word
    for _ in range(CLIMB):
        if verb.dep == "relcl":
            return verb.head
        if verb.dep != "conj":
            break
        verb = verb.head
    return word


def _objects(verb: Word) -> list[Word]:
    found = [_antecedent(word, verb) for word in children(verb, "dobj")]
    if not found:
        found = [
            word
            for other in children(verb, "conj")
            if other.lemma == verb.lemma
            for word in children(other, "dobj")
        ]
    if not found and verb.dep == "relcl" and children(verb, "nsubj") and not _relative_inside(verb):
        found = [verb.head]  # "the deal Putin signed"
    return found


def _relative_inside(verb: Word) -> bool:
    """Tell whether a relative word already has a place in the clause, so the noun isn't its object."""
    return is_passive(verb) or any(word.tag in ("WDT", "WP", "WRB", "WP$") for word in verb.lefts)


def _datives(verb: Word) -> list[Word]:
    return [
        inner
        for word in children(verb, "dative")
        for inner in (children(word, "pobj") if word.tag in ("IN", "TO") else [word])
    ]


def _told(verb: Word) -> list[Word]:
    return [word for to in children(verb, "prep") if to.lower == "to" for word in children(to, "pobj")]


def _dummy(word: Word) -> bool:
    return word.dep == "expl" or word.tag == "EX"


def _meant(head: Word) -> Word:
    """Return the noun that a partitive counts: the ships in "one of the ships"."""
    if head.lower not in parties("partitives"):
        return head
    inner = [word for of in children(head, "prep") if of.lower == "of" for word in children(of, "pobj")]
    return inner[0] if inner else head


def _acting_through(head: Word) -> list[Word]:
    """Return the names that act through the head: France in "French troops", Ford in "shares of Ford"."""
    if head.lower not in parties("through"):
        return []
    found = [word for word in children(head, "poss", "compound", "nmod", "amod") if word.text[:1].isupper()]
    return found + [
        word
        for of in children(head, "prep")
        if of.lower == "of"
        for word in children(of, "pobj")
        if is_named(word)
    ]


def spread(heads: list[Word]) -> tuple[Word, ...]:
    """Return the heads with everything coordinated to them, and names in apposition."""
    found: list[Word] = []
    stack = list(reversed(heads))
    while stack:
        head = _meant(stack.pop())
        if head in found or head.tag[:1] in ("W", "V"):
            continue
        found.append(head)
        stack.extend(reversed(children(head, "conj")))
        stack.extend(reversed(_acting_through(head)))
        stack.extend(
            word for word in children(head, "appos") if word.tag in ("NNP", "NNPS") and head.tag == "NN"
        )
    return tuple(found)
