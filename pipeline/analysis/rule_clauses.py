"""Finds verbs of happening, their subjects, objects and extents by rule alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.analysis import rule_names
from pipeline.analysis.lexicon import verbs
from pipeline.analysis.speech import quoted
from pipeline.model.clauses import Aspect, Clause, EventKind, Level, Mood, Name, Tense
from pipeline.model.documents import Sentence
from pipeline.model.spans import Span

SUBJECT_PRONOUN = re.compile(r"\b(?:he|she|it|they)\b", re.IGNORECASE)
VERB = re.compile(
    r"\b(?P<aux>(?:has|have|had|will|would|can|could|may|might|must|should|is|are|was|were|be|been|being|not|never"
    r"|also|did|do|does|to)\s+)*(?P<verb>[A-Za-z]+)\b"
)
NEGATION = re.compile(r"\b(?:not|never|n[’']t)\b", re.IGNORECASE)
WORDS = "and|but|which|who|that|after|before|when|while|where|because|as"
BREAK = re.compile(rf"[,;:—–]|\b(?:{WORDS})\b", re.IGNORECASE)
JOINT = re.compile(rf"(?:[\s,;:—–]|\b(?:{WORDS})\b)+$", re.IGNORECASE)
ASIDE = re.compile(r"\b(?:which|who|that|after|before|when|while|where|because|as)\s*$", re.IGNORECASE)
PAST_ENDING = re.compile(r"(?P<stem>[a-z]{2,})(?:ed|d)$")
PASSIVE = re.compile(r"\b(?:was|were|been|be|is|are|being)\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A verb, the words of its auxiliaries, and the stretch of the sentence that it governs."""

    trigger: Span
    lemma: str
    aux: str
    extent: Span


def rule_clauses(
    text: str, sentence: Sentence, names: tuple[Name, ...], quotes: tuple[Span, ...]
) -> Iterator[Clause]:
    """Yield a clause for each known verb in the past, future or perfect, and in a headline's present."""
    inside = [name.span for name in names if sentence.span.contains(name.span)]
    parties = sorted([*inside, *_pronouns(text, sentence.span)])
    last: tuple[Span, ...] = ()
    for found in _governing(text, sentence.span, list(_verbs(text, sentence.span, inside))):
        trigger, extent, aux = found.trigger, found.extent, found.aux
        before = [span for span in parties if extent.start <= span.start and span.end <= trigger.start]
        subjects = tuple(before[-1:]) or last  # "he came and saw": the second verb shares the subject
        objects = tuple(span for span in inside if trigger.end <= span.start and span.end <= extent.end)
        last = subjects
        passive = bool(PASSIVE.search(aux)) and not trigger.of(text).endswith("ing")
        speaks = found.lemma in verbs().statement
        yield Clause(
            trigger=trigger,
            lemma=found.lemma,
            sentence=sentence.index,
            extents=(extent,),
            tense=_tense(trigger.of(text), aux),
            mood=_mood(aux),
            agents=() if passive else subjects,
            patients=subjects if passive else () if speaks else objects[:1],
            others=objects if passive or speaks else objects[1:],
            quoted=quoted(trigger, quotes),
            content=Span(trigger.end, sentence.span.end)
            if speaks and trigger.end < sentence.span.end
            else None,
            wording=_worded(text, sentence.span, extent, subjects),
            kind=verbs().kinds.get(found.lemma, EventKind.STATEMENT if speaks else EventKind.OTHER),
            aspect=Aspect.PERFECT if re.search(r"\b(?:has|have|had)\b", aux) else Aspect.SIMPLE,
            level=Level.SIDE if ASIDE.search(text[sentence.span.start : extent.start]) else Level.MAIN,
        )


def _pronouns(text: str, span: Span) -> list[Span]:
    return [Span(*match.span()) for match in SUBJECT_PRONOUN.finditer(text, span.start, span.end)]


def _verbs(text: str, span: Span, names: list[Span]) -> Iterator[tuple[Span, str, str]]:
    """Yield the verbs that tell, with lemma and auxiliaries, names left out."""
    is_headline = span.of(text)[-1:] not in '.!?”"'
    for match in VERB.finditer(text, span.start, span.end):
        place = Span(*match.span("verb"))
        aux = text[match.start() : match.start("verb")].lower()
        if any(place.overlaps(name) for name in names):
            continue
        after_name = any(0 <= match.start() - name.end <= 1 for name in names)
        lemma = _lemma(match["verb"].lower(), aux, present=after_name and is_headline)
        if lemma and lemma not in verbs().state and lemma not in verbs().relation:
            yield place, lemma, aux


def _governing(text: str, span: Span, found: list[tuple[Span, str, str]]) -> Iterator[Found]:
    """Yield the verbs with their stretch: from the last break before it to the last before the next."""
    for place, (trigger, lemma, aux) in enumerate(found):
        start, end = span.start, span.end
        if place > 0:
            start = _breaks(text, found[place - 1][0].end, trigger.start)[-1]
        if place + 1 < len(found):
            end = _breaks(text, trigger.end, found[place + 1][0].start)[-1]
        while start < trigger.start and text[start].isspace():
            start += 1
        yield Found(trigger, lemma, aux, Span(start, max(trigger.end, end)))


def _breaks(text: str, start: int, end: int) -> list[int]:
    """Return where clauses may part between two verbs; the end of the first if nothing says so."""
    return [match.end() for match in BREAK.finditer(text, start, end)] or [start]


def _lemma(word: str, aux: str, *, present: bool) -> str | None:
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
    if re.search(r"\b(?:will|would|did|may|might|can|could|must|should)\b", aux) and word in known:
        return word
    if present and word.endswith("s"):
        return next((lemma for lemma in (word[:-1], word[:-2], word[:-3] + "y") if lemma in known), None)
    return None


@cache
def _known_verbs() -> frozenset[str]:
    lists = verbs()
    return lists.statement | lists.planning | lists.light | frozenset(lists.kinds) | rule_names.plain_verbs()


def _tense(word: str, aux: str) -> Tense:
    if re.search(r"\bwill\b", aux):
        return Tense.FUTURE
    if re.search(r"\b(?:has|have|is|are|can|may|must)\b", aux) or (not aux and word.endswith("s")):
        return Tense.PRESENT
    return Tense.PAST


def _mood(aux: str) -> Mood:
    if NEGATION.search(aux):
        return Mood.NEGATED
    if re.search(r"\b(?:can|could|may|might|must|should)\b", aux):
        return Mood.POSSIBLE
    return Mood.PLANNED if re.search(r"\b(?:will|would)\b", aux) else Mood.ASSERTED


def _worded(text: str, sentence: Span, extent: Span, subjects: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the subject, where it stands before the extent, and the extent without the joint at its end."""
    end = extent.end
    joint = JOINT.search(extent.of(text))
    if joint and end < sentence.end:
        end = extent.start + joint.start()
    shared = tuple(span for span in subjects if span.end <= extent.start)
    return (*shared, Span(extent.start, max(end, extent.start + 1)))
