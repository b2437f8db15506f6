"""Chooses the stretches of a clause that, read in order, make its headline."""

from pipeline.analysis.lexicon import verbs
from pipeline.analysis.trees import below, children, is_verbal, phrase, stretches
from pipeline.analysis.words import Word
from pipeline.model.spans import Span

LEFT_OUT = frozenset({"advcl", "parataxis", "relcl", "mark", "preconj", "discourse", "intj"})
LINKING = frozenset({"also", "too", "however", "meanwhile", "moreover", "furthermore", "instead"})
OF_NOUNS = frozenset({"relcl", "appos", "parataxis", "cc", "preconj"})


def of_verb(verb: Word, subjects: tuple[Word, ...], base: int) -> tuple[Span, ...]:
    """Return subject first, then the verb with what belongs to it, without side clauses."""
    own = _without_gaps(below(verb, lambda token: not _is_aside(token, verb)))
    inside = {token.i for token in own}
    missing = [head for head in subjects if head.i not in inside]
    lead = [word for word in _leading(verb) if word.i not in inside]
    if not missing:
        behind = {
            word.i
            for head in subjects
            if head.i > verb.i and head.head == verb
            for word in below(head, _stays)
        }
        if behind:  # "said Merkel": the speaker goes first
            before = [word for word in own if word.i in behind]
            rest = [word for word in own if word.i not in behind]
            return stretches(_without_edges(before), base) + stretches(_without_edges([*lead, *rest]), base)
        return stretches([*lead, *own], base)
    first, last = phrase(missing[0])[0], missing[-1]
    return stretches(verb.around[first.i : last.i + 1], base) + stretches([*lead, *own], base)


def _leading(verb: Word) -> list[Word]:
    """Return the words of the verb that opens this one: "has been trying" before "to blunt"."""
    first = verb
    while first.dep == "conj" and first.head.tag[:1] == "V":
        first = first.head
    known = verbs()
    if first.dep != "xcomp" or first.head.lemma not in known.aspectual | known.attempting:
        return []
    opening = first.head
    return [*children(opening, "aux", "auxpass", "neg"), opening]


def is_bare(noun: Word) -> bool:
    """Tell whether the noun alone says too little: "the deal", "a release"."""
    return all(child.dep == "det" for child in noun.under if child.dep not in OF_NOUNS and child.text != ",")


def of_noun(noun: Word, base: int) -> tuple[Span, ...]:
    """Return the noun phrase without relative clauses."""
    return stretches(_without_edges(below(noun, lambda token: not _beside(token, noun))), base)


def _is_aside(token: Word, verb: Word) -> bool:  # noqa: PLR0911  a ladder of cases
    """Tell whether the headline does without the token and what hangs on it."""
    if token.dep == "relcl":
        return verb.lemma not in verbs().statement or _after_comma(token)
    if token.head.i != verb.i:
        return False
    if token.dep == "conj":
        return is_verbal(token) and token.lemma != verb.lemma
    if token.dep == "cc":
        return not any(other.lemma == verb.lemma or not is_verbal(other) for other in children(verb, "conj"))
    if token.lower in LINKING or token.lower == "according":
        return True
    if token.tag[:1] == "W" and token.dep in ("nsubj", "nsubjpass", "advmod"):
        return True
    if token.dep == "prep" and token.lower == "with":
        return any(children(inner, "nsubj") for inner in children(token, "pcomp"))
    return token.dep in LEFT_OUT


def _after_comma(token: Word) -> bool:
    first = token.left_edge
    return first.i > 0 and first.around[first.i - 1].text == ","


def _stays(token: Word) -> bool:
    return token.dep not in ("relcl", "parataxis")


def _beside(token: Word, noun: Word) -> bool:
    if token.dep in ("cc", "preconj", "conj"):
        return token.head.i == noun.i
    return token.dep in OF_NOUNS


def _without_gaps(tokens: list[Word]) -> list[Word]:
    """Return the tokens without the commas that set off what was left out."""
    kept = {token.i for token in tokens}
    return _without_edges(
        [token for token in tokens if token.text != "," or {token.i - 1, token.i + 1} <= kept]
    )


def _without_edges(tokens: list[Word]) -> list[Word]:
    """Return the tokens without loose commas, dashes and conjunctions at both ends."""
    start, end = 0, len(tokens)
    while start < end and (_loose(tokens[start]) or tokens[start].dep == "cc"):
        start += 1
    while end > start and (_loose(tokens[end - 1]) or tokens[end - 1].text == "."):
        end -= 1
    return tokens[start:end]


def _loose(token: Word) -> bool:
    return token.text in {",", ";", ":", "-", "–", "—", "--", "…", "..."} or token.text.isspace()
