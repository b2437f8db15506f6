"""Analyses a document by rule alone, for machines without a language model."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from pipeline.analysis import rule_names
from pipeline.analysis.lexicon import event_nouns, nominal_heads, verbs
from pipeline.analysis.sentences import sentences
from pipeline.analysis.speech import quotations, quoted
from pipeline.model.clauses import Analysis, Aspect, Clause, EventKind, Mood, Name, Nominal, Tense
from pipeline.model.documents import Document, Sentence
from pipeline.model.spans import Span

PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|hers|its|their)\b", re.IGNORECASE)
POINTED = re.compile(r"\b(?:both|the two|the|this|that)\s+(?:[a-z]+\s+)?(?P<head>[a-z]+)\b", re.IGNORECASE)
VERB = re.compile(
    r"\b(?P<aux>(?:has|have|had|will|would|can|could|may|might|must|should|is|are|was|were|be|been|being|not|never"
    r"|also|did|do|does|to)\s+)*(?P<verb>[A-Za-z]+)\b"
)
NEGATION = re.compile(r"\b(?:not|never|n[’']t)\b", re.IGNORECASE)
BREAK = re.compile(
    r"[,;:—–]|\b(?:and|but|which|who|that|after|before|when|while|where|because|as)\b", re.IGNORECASE
)
PAST_ENDING = re.compile(r"(?P<stem>[a-z]{2,})(?:ed|d)$")


class RuleAnalyst:
    """Reads sentences, names and simple clauses by rule; misses much that the model finds."""

    def __init__(self, why: str = "no language model was looked for") -> None:
        """Take the sentence that says why no model is used; it stands in the name."""
        self.name = f"rules without a language model ({why})"

    def analyse(self, document: Document) -> Analysis:
        """Return what the rules find in one document."""
        text = document.text
        found = sentences(text)
        names = rule_names.names(text, found)
        starts = [name.span.start for name in names]
        told: list[Clause] = []
        for sentence in found:
            quotes = quotations(text, sentence.span)
            first, last = (bisect_left(starts, at) for at in (sentence.span.start, sentence.span.end))
            told.extend(_clauses(text, sentence, names[first:last], quotes))
        pointing = tuple(nominal for sentence in found for nominal in _nominals(text, sentence))
        return Analysis(self.name, found, tuple(told), names, pointing)


def _clauses(
    text: str, sentence: Sentence, names: tuple[Name, ...], quotes: tuple[Span, ...]
) -> Iterator[Clause]:
    """Yield a clause for each known verb in the past, will-form or perfect, and each dated event noun.

    `names` are those that begin in the sentence.
    """
    inside = [name.span for name in names if sentence.span.contains(name.span)]
    for trigger, lemma, aux in _verbs(text, sentence.span, inside):
        extent = _around(text, sentence.span, trigger)
        agents = [span for span in inside if span.end <= trigger.start and extent.start <= span.start][-2:]
        patients = [span for span in inside if span.start >= trigger.end and span.end <= extent.end]
        passive = bool(re.search(r"\b(?:was|were|been|be|is|are)\b", aux)) and not trigger.of(text).endswith(
            "ing"
        )
        speaks = lemma in verbs().statement
        content = Span(trigger.end, sentence.span.end) if speaks and trigger.end < sentence.span.end else None
        yield Clause(
            trigger=trigger,
            lemma=lemma,
            sentence=sentence.index,
            extents=(extent,),
            tense=_tense(aux),
            mood=_mood(aux),
            agents=() if passive else tuple(agents),
            patients=tuple(agents) if passive else () if speaks else tuple(patients),
            others=tuple(patients) if passive or speaks else (),
            quoted=quoted(trigger, quotes),
            content=content,
            wording=(_worded(text, sentence.span, extent, agents),),
            kind=verbs().kinds.get(lemma, EventKind.STATEMENT if speaks else EventKind.OTHER),
            aspect=Aspect.PERFECT if re.search(r"\b(?:has|have|had)\b", aux) else Aspect.SIMPLE,
        )


def _verbs(text: str, span: Span, names: list[Span]) -> Iterator[tuple[Span, str, str]]:
    for match in VERB.finditer(text, span.start, span.end):
        place = Span(*match.span("verb"))
        word = match["verb"]
        aux = text[match.start() : match.start("verb")].lower()
        if any(place.overlaps(name) for name in names):
            continue
        lemma = _lemma(word.lower(), aux)
        if lemma and lemma not in verbs().state and lemma not in verbs().relation:
            yield place, lemma, aux


def _lemma(word: str, aux: str) -> str | None:
    """Return the lemma if the word is surely a verb of happening: listed, and in a form that tells."""
    known = _known_verbs()
    if word in rule_names.irregular():
        return rule_names.irregular()[word]
    match = PAST_ENDING.match(word)
    if match:
        stem = match["stem"]
        for lemma in (stem, stem + "e", stem[:-1], stem[:-1] + "y"):
            if lemma in known:
                return lemma
    if (
        aux.strip()
        and word in known
        and re.search(r"\b(?:will|would|did|may|might|can|could|must|should)\b", aux)
    ):
        return word
    return None


@cache
def _known_verbs() -> frozenset[str]:
    lists = verbs()
    return lists.statement | lists.planning | lists.light | frozenset(lists.kinds) | rule_names.plain_verbs()


def _tense(aux: str) -> Tense:
    if re.search(r"\bwill\b", aux):
        return Tense.FUTURE
    return Tense.PRESENT if re.search(r"\b(?:has|have|is|are|can|may|must)\b", aux) else Tense.PAST


def _mood(aux: str) -> Mood:
    if NEGATION.search(aux):
        return Mood.NEGATED
    if re.search(r"\b(?:can|could|may|might|must|should)\b", aux):
        return Mood.POSSIBLE
    return Mood.PLANNED if re.search(r"\b(?:will|would)\b", aux) else Mood.ASSERTED


def _around(text: str, sentence: Span, trigger: Span) -> Span:
    """Return the stretch between the nearest clause breaks around the trigger."""
    before = [match.end() for match in BREAK.finditer(text, sentence.start, trigger.start)]
    after = BREAK.search(text, trigger.end, sentence.end)
    start = before[-1] if before else sentence.start
    while start < trigger.start and text[start].isspace():
        start += 1
    return Span(start, after.start() if after else sentence.end)


def _worded(text: str, sentence: Span, extent: Span, agents: list[Span]) -> Span:
    start = min([extent.start, *(span.start for span in agents)])
    following = BREAK.search(text, extent.end, sentence.end)
    return Span(start, sentence.end if following is None else extent.end)


def _nominals(text: str, sentence: Sentence) -> Iterator[Nominal]:
    for match in PRONOUN.finditer(text, sentence.span.start, sentence.span.end):
        yield Nominal(Span(*match.span()), match[0].lower(), sentence.index)
    for match in POINTED.finditer(text, sentence.span.start, sentence.span.end):
        head = match["head"]
        if head in nominal_heads() and head not in event_nouns():
            yield Nominal(Span(*match.span()), head, sentence.index)
