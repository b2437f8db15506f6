"""Links "it", "they", "both countries" and "the company" to what they stand for."""

import re
from itertools import pairwise

from pipeline.actors import places as gazetteer
from pipeline.actors import pointers
from pipeline.actors.debut import Debuts
from pipeline.actors.mentions import Known, Link, Question, different, within
from pipeline.model.actors import MentionForm
from pipeline.model.clauses import ActorKind

EMPTY_IT = re.compile(
    r"\s+(?:is|was|’s|'s|will be|would be|has been|had been|seems?|seemed|appears?|appeared|takes|took)\b",
    re.IGNORECASE,
)
MEANT_IT = re.compile(  # "it was delivered", "it is the first": something is meant after all
    r"\s+(?:is|was|’s|'s|will be|would be|has been|had been)\s+(?:(?:also|now|still|not|being|\w+ly)\s+)*"
    r"(?P<word>\w+(?:ed|en|ing)|made|built|set|due|known|one of|the|an?)\b(?!\s+that\b)",
    re.IGNORECASE,
)
JOINED = re.compile(r"(?:['’]s?)?\s+and\s+(?:the\s+)?")
WHERE = ("the sentence", "the sentence before", "the second sentence before")


def it(question: Question, text: str) -> Link | None:
    """Link "it" to the only thing that acts in the sentence, else the one before; "it is" means nothing."""
    if question.nominal.head == "it" and _means_nothing(text, question.nominal.span.end):
        return None
    for back in (0, 1):
        acting = different(each for each in question.back(back) if each.acts and _is_thing(each))
        if acting:
            why = f"{acting[0].name} is the one that acts in {WHERE[back]}"
            return Link((acting[0],), why) if len(acting) == 1 else None
    return None


def _means_nothing(text: str, end: int) -> bool:
    """Tell whether "it" opens a phrase such as "it is late" or "it was reported that"."""
    if not EMPTY_IT.match(text, end):
        return False
    meant = MEANT_IT.match(text, end)
    return meant is None or meant["word"].lower() in pointers.words("impersonal")


def we(question: Question, seen: list[Known]) -> Link | None:
    """Link "we" in a quotation to the body it is reported by; of a person nobody knows who is with them."""
    inside = question.inside
    if inside is None or inside.reported_by is None or inside.quoted is None:
        return None
    saying = [each for each in within(seen, inside.reported_by) if _is_body(each)]
    return Link((saying[-1].actor,), f"{saying[-1].actor.name} is speaking") if saying else None


def they(question: Question, text: str) -> Link | None:
    """Link "they" to the body that says it, or to two who act joined by "and" close before."""
    saying = different(each for each in question.back(0) if question.speaks(each) and _is_body(each))
    if len(saying) == 1 and not question.is_quoted:
        return Link((saying[0],), f"{saying[0].name} is the one that says it")
    pair = _pair([*question.back(1), *question.back(0)], text)
    if pair is None or not all(each.acts and each.is_named for each in pair):
        return None
    return Link(
        tuple(each.actor for each in pair), f"{pair[0].actor.name} and {pair[1].actor.name} act together"
    )


def two(question: Question, kind: ActorKind, text: str) -> Link | None:
    """Link "both countries" to two joined by "and", else to the only two of the sentence."""
    for back in (0, 1):
        here = [each for each in question.back(back) if _can_be(each, question, kind)]
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
        here = [each for each in question.back(back) if _can_be(each, question, kind)]
        if not here:
            continue
        actors = different([each for each in here if each.acts] or here)
        why = f"{actors[0].name} is the {question.nominal.head} of {WHERE[back]}"
        return Link((actors[0],), why) if len(actors) == 1 else None
    return None


def called(question: Question, debuts: Debuts) -> Link | None:
    """Link "the bank" to the only actor named so far whose own name ends with the word."""
    noun = question.nominal.head
    actor = debuts.only_called(noun, before=question.nominal.span.start)
    return Link((actor,), f"{actor.name} is the only {noun} named before it") if actor else None


def topic(question: Question, debuts: Debuts) -> Link | None:
    """Link "the plane" to the only product the text has named so far, however far back."""
    actor = debuts.only_of(ActorKind.PRODUCT, before=question.nominal.span.start)
    return Link((actor,), f"{actor.name} is the only product named before it") if actor else None


def _can_be(each: Known, question: Question, kind: ActorKind) -> bool:
    """Tell whether the noun can mean the actor: only a state is a country, no public body is a company."""
    if each.actor.kind is not kind or each.actor.stands_for:
        return False
    head = question.nominal.head
    if head in pointers.words("companies"):
        return each.actor.id not in gazetteer.actors()
    return head not in pointers.words("states") or each.actor.id in gazetteer.states()


def _is_body(each: Known) -> bool:
    return each.actor.kind is ActorKind.ORGANISATION


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
