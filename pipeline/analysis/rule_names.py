"""Finds names by their capital letters, for machines without a language model."""

import re
from functools import cache

from pipeline.analysis.lexicon import rule_words
from pipeline.analysis.names import in_office, trimmed
from pipeline.model.clauses import ActorKind, Name
from pipeline.model.documents import Sentence
from pipeline.model.spans import Span

WORD = r"(?:[A-ZÀ-Þ][\w’'&-]*|[A-Z]\.)"
NAME = re.compile(rf"{WORD}(?:\.?\s+(?:(?:of|de|von|van|al|bin|der|&)\s+)?{WORD}|\s+\d{{1,4}}\b)*")
POSSESSIVE = re.compile(r"['’]s?$")


def names(text: str, sentences: tuple[Sentence, ...]) -> tuple[Name, ...]:
    """Return the capitalised stretches that are no sentence opening, with a kind guessed by their words."""
    inner = {match for sentence in sentences for match in _inside(text, sentence.span)}
    found = []
    for sentence in sentences:
        for match in NAME.finditer(text, sentence.span.start, sentence.span.end):
            span = trimmed(text, Span(*match.span()))
            if span is None or in_office(text, span):
                continue
            words = POSSESSIVE.sub("", span.of(text))
            opens = match.start() <= sentence.span.start + 1
            if (
                opens
                and words not in inner
                and (" " not in words or words.split()[0].lower() in rule_words("openers"))
            ):
                continue
            if words.lower() in rule_words("openers") or len(words) < 2:
                continue
            found.append(Name(Span(span.start, span.start + len(words)), _kind(words, text, span)))
    return tuple(found)


@cache
def irregular() -> dict[str, str]:
    """Return the lemma of each irregular past form."""
    return dict(pair.split(":") for pair in rule_words("irregular"))


@cache
def plain_verbs() -> frozenset[str]:
    """Return verbs of happening that no other list holds."""
    return rule_words("verbs")


def _inside(text: str, span: Span) -> set[str]:
    """Return the names that stand inside the sentence, where a capital says something."""
    return {
        POSSESSIVE.sub("", match[0])
        for match in NAME.finditer(text, span.start, span.end)
        if match.start() > span.start + 1
    }


def _kind(words: str, text: str, span: Span) -> ActorKind:
    parts = words.split()
    if any(part in rule_words("organisation") for part in parts) or (words.isupper() and len(words) > 1):
        return ActorKind.ORGANISATION
    if any(character.isdigit() for character in words):
        return ActorKind.PRODUCT
    before = text[max(0, span.start - 14) : span.start]
    if len(parts) in (2, 3) or re.search(
        r"\b(?:Mr|Mrs|Ms|Dr|President|Minister|Senator|Gen|Chancellor)\.?\s$", before
    ):
        return ActorKind.PERSON
    if re.search(r"\b(?:in|at|near|from|to)\s$", before):
        return ActorKind.PLACE
    following = text[span.end : span.end + 12]
    if re.match(r"\s(?:said|told|added|says)\b", following) or re.search(
        r"\b(?:said|told|added|asked)\s$", before
    ):
        return ActorKind.PERSON
    return ActorKind.ORGANISATION
