"""Links "it", "they", "both countries" and "the company" to what they stand for."""

import re
from itertools import pairwise

from pipeline.actors.mentions import Known, Link, Question, different
from pipeline.model.actors import MentionForm
from pipeline.model.clauses import ActorKind

EMPTY_IT = re.compile(
    r"\s+(?:is|was|’s|'s|will be|would be|has been|seems?|seemed|appears?|appeared|takes|took)\b",
    re.IGNORECASE,
)
JOINED = re.compile(r"(?:['’]s?)?\s+and\s+(?:the\s+)?")
WHERE = ("the sentence", "the sentence before", "the second sentence before")


def it(question: Question, text: str) -> Link | None:
    """Link "it" to the only thing that acts in the sentence, else the one before; "it is" means nothing."""
    if question.nominal.head == "it" and EMPTY_IT.match(text, question.nominal.span.end):
        return None
    for back in (0, 1):
        acting = different(each for each in question.back(back) if each.acts and _is_thing(each))
        if acting:
            why = f"{acting[0].name} is the one that acts in {WHERE[back]}"
            return Link((acting[0],), why) if len(acting) == 1 else None
    return None


def they(question: Question, text: str) -> Link | None:
    """Link "they" to two who act joined by "and" in the sentence or the one before."""
    pair = _pair([*question.back(1), *question.back(0)], text)
    if pair is None or not all(each.acts and each.is_named for each in pair):
        return None
    return Link(
        tuple(each.actor for each in pair), f"{pair[0].actor.name} and {pair[1].actor.name} act together"
    )


def two(question: Question, kind: ActorKind, text: str) -> Link | None:
    """Link "both countries" to two joined by "and", else to the only two of the sentence."""
    for back in (0, 1):
        here = [each for each in question.back(back) if each.actor.kind is kind and not each.actor.stands_for]
        pair = _pair(here, text)
        if pair:
            why = f"{pair[0].actor.name} and {pair[1].actor.name} stand together before it"
            return Link(tuple(each.actor for each in pair), why)
        actors = different(here)
        if actors:
            why = f"{' and '.join(actor.name for actor in actors)} are the only two in {WHERE[back]}"
            return Link(tuple(actors), why) if len(actors) == 2 else None
    return None


def one(question: Question, kind: ActorKind) -> Link | None:
    """Link "the company" to the only company that acts close before, or the only one there is."""
    for back in (0, 1, 2):
        here = [each for each in question.back(back) if each.actor.kind is kind and not each.actor.stands_for]
        if not here:
            continue
        actors = different([each for each in here if each.acts] or here)
        why = f"{actors[0].name} is the {question.nominal.head} of {WHERE[back]}"
        return Link((actors[0],), why) if len(actors) == 1 else None
    return None


def _is_thing(each: Known) -> bool:
    return each.actor.kind not in (ActorKind.PERSON, ActorKind.GROUP) and (
        each.mention.form is not MentionForm.NOMINAL
    )


def _pair(here: list[Known], text: str) -> tuple[Known, Known] | None:
    """Return the last two neighbours that only "and" stands between, if no third is listed with them."""
    for first, second in reversed(list(pairwise(here))):
        between = text[first.mention.span.end : second.mention.span.start]
        if JOINED.fullmatch(between) and first.actor.id != second.actor.id:
            listed = any(
                text[each.mention.span.end : first.mention.span.start].strip() == "," for each in here
            )
            return None if listed else (first, second)
    return None
