"""Finds names by their capital letters, for machines without a language model."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.analysis.lexicon import rule_words
from pipeline.analysis.names import in_office, trimmed
from pipeline.model.clauses import ActorKind, Name
from pipeline.model.documents import Sentence
from pipeline.model.spans import Span

WORD = r"(?:(?<!\w)[a-z]?[A-ZÀ-Þ](?:[\w&-]|\.(?=[A-Z]))*\.?(?:['’](?!s\b)\w+)?)"
GAP = r"(?:[ \u00a0]+|\n)"  # no tab: cells of a table are names of their own
NAME = re.compile(rf"{WORD}(?:{GAP}(?:(?:of|de|von|van|al|bin|der|&){GAP})?{WORD}|{GAP}\d{{1,4}}\b)*")
JOINT = re.compile(r"^(?:of|for|the|and|&)\s+")
STOPS = re.compile(r"(?<![A-Z.]\w)(?<!\b[A-Z])(?<!\.[A-Z])\.$")
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|President|Minister|Senator|Gen|Chancellor)\.?\s$")
LOCATED = re.compile(r"\b(?:in|at|near)\s(?:the\s)?$")
SAYS = re.compile(r"\s(?:said|told|added|says)\b")
SAID = re.compile(r"\b(?:said|told|added|asked)\s$")
SHORTEST = 2  # letters of a name
MOST_OF_A_PERSON = 3  # words
SAYING = re.compile(r"\s(?:said|says|told|added|announced|agreed|plans)\b")


def names(text: str, sentences: tuple[Sentence, ...]) -> tuple[Name, ...]:
    """Return the capitalised stretches that are no sentence opening, with a kind guessed by their words."""
    inner = _inside(text, sentences)
    found = []
    for sentence in sentences:
        for span in _stretches(text, sentence.span):
            words = span.of(text)
            opens = span.start <= sentence.span.start + 1
            if opens and " " not in words and words not in inner and not _is_sure(words, text, span):
                continue
            if (
                words.lower() in rule_words("openers")
                or words.rstrip(".") in rule_words("no_names")
                or len(words) < SHORTEST
            ):
                continue
            found.append(Name(span, _kind(words, text, span)))
    return tuple(found)


def _stretches(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the capitalised stretches of a sentence, cut where an office parts two names."""
    for match in NAME.finditer(text, sentence.start, sentence.end):
        at = match.start()
        for title in _offices().finditer(text, match.start(), match.end()):
            yield from _kept(text, Span(at, title.start()))
            at = title.end()
        yield from _kept(text, Span(at, match.end()))


def _kept(text: str, span: Span) -> Iterator[Span]:
    """Yield the stretch without words that open a sentence, an office or a joint, if anything is left."""
    kept = trimmed(text, span) if span.end > span.start else None
    while kept:
        first = kept.of(text).split(maxsplit=1)
        if len(first) > 1 and (first[0].lower() in rule_words("openers") or JOINT.match(kept.of(text))):
            kept = trimmed(text, Span(kept.end - len(first[1]), kept.end))
        else:
            break
    if kept is None or in_office(text, kept):
        return
    if STOPS.search(kept.of(text)) and not _is_form(kept.of(text)):
        kept = Span(kept.start, kept.end - 1)
    yield kept


def _is_form(words: str) -> bool:
    return words.rsplit(maxsplit=1)[-1] in rule_words("organisation")


def _is_sure(words: str, text: str, span: Span) -> bool:
    """Tell whether a word that opens a sentence is a name all the same: an acronym, a cell, or who speaks."""
    if words.lower() in rule_words("openers"):
        return False
    if text.startswith("\t", span.end):
        return True  # the first cell of a row
    return (words.isupper() and len(words) > SHORTEST) or bool(SAYING.match(text, span.end))


@cache
def _offices() -> re.Pattern[str]:
    """Return what finds an office between two names: "Apple CEO Steve Jobs"."""
    words = "|".join(map(re.escape, rule_words("offices")))
    return re.compile(rf"(?<!\w)(?:(?:{words})\b\s*)+")


@cache
def irregular() -> dict[str, str]:
    """Return the lemma of each irregular past form."""
    return dict(pair.split(":") for pair in rule_words("irregular"))


@cache
def plain_verbs() -> frozenset[str]:
    """Return verbs of happening that no other list holds."""
    return rule_words("verbs")


def _inside(text: str, sentences: tuple[Sentence, ...]) -> set[str]:
    """Return the names inside a sentence, where a capital says something, and their first words."""
    found = set()
    for sentence in sentences:
        for match in NAME.finditer(text, sentence.span.start, sentence.span.end):
            if match.start() > sentence.span.start + 1:
                words = match[0].rstrip(".")
                found |= {words, words.split()[0]}
    return found


def _kind(words: str, text: str, span: Span) -> ActorKind:
    """Return a first guess; without better knowledge a name is taken for an organisation's."""
    parts = words.split()
    if any(part in rule_words("organisation") for part in parts) or (words.isupper() and len(words) > 1):
        return ActorKind.ORGANISATION
    if any(character.isdigit() for character in words):
        return ActorKind.PRODUCT
    before = text[max(0, span.start - 14) : span.start]
    if TITLED.search(before):
        return ActorKind.PERSON
    if LOCATED.search(before):
        return ActorKind.PLACE
    if SAYS.match(text, span.end) or SAID.search(before):
        return ActorKind.PERSON if len(parts) <= MOST_OF_A_PERSON else ActorKind.ORGANISATION
    return ActorKind.ORGANISATION
