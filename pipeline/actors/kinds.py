"""Decides what sort of thing a name names: by the engine's votes, and by how the text treats the name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pipeline.actors import evidence, shapes
from pipeline.actors import places as gazetteer
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span

MODEL = r"(?:[A-Z]{1,3}(?:-?\d{2,4}|-\d)[A-Z]{0,3}|\d{3}[A-Z]{0,3}|\d[A-Z]{1,2})(?:-\w+)?s?"
MODEL_AFTER = re.compile(rf"\s+{MODEL}(?:\s+[\"“]?[A-Z][a-z]+(?:er|or|jet)\b[\"”]?)?(?![\w$])")
MODEL_WORD = re.compile(MODEL)
BRAND = re.compile(r"[a-z][A-Z]\w+")  # iPhone, eReader
ONE_OF_MANY = re.compile(
    r"\b(?:an?|each|every|new|its|their|our|latest|next|original|\d+)\s+[\"“]?$", re.IGNORECASE
)
THE_THING = re.compile(r"(?:\b[Tt]he|['’]s?)\s+[\"“]?$", re.IGNORECASE)
BEFORE_NOUN = re.compile(
    r"\s(?!(?:of|in|on|at|by|to|for|from|with|and|or|as|that|which|who|is|are|was|were|has|have|had|will|would|can|could)\b)[a-z]"
)
LOCATED = re.compile(r"\b(?:in|at|near|outside|around|across|into|over|through)\s+(?:the\s+|downtown\s+)?$")
PLURAL = re.compile(r"(?<![\w-])(\w[\w-]{0,60})s\b(?!['’])")
THINGS = 1 / 3  # of its places, treated as a thing, make a name a thing's
TELLING = 2  # what the words around a place say counts like so many votes of the engine


def decided(
    words: str,
    votes: Counter[ActorKind],
    places: Iterable[Span],
    text: str,
    *,
    people: frozenset[str],
    acting: frozenset[int],
) -> ActorKind:
    """Return the kind of a name that the gazetteer doesn't know.

    `votes` are the engine's kinds of its places; `people` are the family names of persons named in full;
    `acting` are the ends of the phrases that do something in the text.
    """
    if words in people:
        return ActorKind.PERSON
    by_shape = _by_shape(words, votes)
    if by_shape:
        return by_shape
    where = tuple(places)
    told = Counter(kind for span in where if (kind := evidence.kind_at(text, span)))
    if _most(votes) is ActorKind.PLACE and " " in words:
        del told[ActorKind.ORGANISATION]  # "Long Beach workers": a town has them too
    weights: defaultdict[ActorKind, float] = defaultdict(float, votes)
    for kind, times in told.items():
        weights[kind] += TELLING * times
    if shapes.is_called_like_a_person(words):
        weights[ActorKind.PERSON] += max(TELLING, votes[ActorKind.ORGANISATION] + 1)
    elif " " in words:
        weights[ActorKind.PERSON] /= 2  # no known given name: the engine may take a shop for a person
    kind = _most(weights)
    if told[kind]:
        return kind
    return _doubted(words, kind, where, text, acting)


def _by_shape(words: str, votes: Counter[ActorKind]) -> ActorKind | None:
    """Return the kind that the words of the name themselves tell."""
    parts = words.split()
    last = parts[-1]
    if BRAND.fullmatch(parts[0]) or any(MODEL_WORD.fullmatch(part) for part in parts):
        return ActorKind.PRODUCT
    if shapes.is_occasion(last):
        return ActorKind.OTHER
    if len(parts) > 1 and shapes.is_facility(last):
        return ActorKind.PLACE
    if shapes.is_generic(last) and shapes.is_called_like_a_person(words):
        return ActorKind.PERSON
    is_body = (shapes.is_generic(last) or shapes.opens_body(words)) and _most(votes) is not ActorKind.PLACE
    return ActorKind.ORGANISATION if is_body or shapes.without_trade(words) != words else None


def _most(votes: Mapping[ActorKind, float]) -> ActorKind:
    order = list(ActorKind)
    return max(votes, key=lambda one: (votes[one], -order.index(one)))


def _doubted(
    words: str, kind: ActorKind, places: tuple[Span, ...], text: str, acting: frozenset[int]
) -> ActorKind:
    """Return the engine's kind, where nothing around the name speaks against it.

    A place of one word must be told as one; else it is more often a company.
    """
    if kind is ActorKind.PLACE and " " not in words and not any(_is_located(text, span) for span in places):
        return ActorKind.ORGANISATION
    if kind is ActorKind.PERSON:
        return _doubted_person(words, places, text, acting)
    if kind is ActorKind.ORGANISATION and _is_thing(words, kind, places, text):
        return ActorKind.PRODUCT
    return kind


def _doubted_person(words: str, places: tuple[Span, ...], text: str, acting: frozenset[int]) -> ActorKind:
    """Return the kind of what the engine takes for a person: one of one word must act or speak."""
    if " " in words:
        return ActorKind.PERSON
    if _is_band(words, places, text):
        return ActorKind.ORGANISATION
    if _is_thing(words, ActorKind.PERSON, places, text):
        return ActorKind.PRODUCT
    acts = any(span.end in acting or evidence.speaks_at(text, span) for span in places)
    return ActorKind.PERSON if acts else ActorKind.OTHER


@lru_cache(maxsize=1)
def _plurals(text: str) -> Counter[str]:
    """Return how often each word of the text stands with a plural s: "Macs" counts for "Mac"."""
    return Counter(PLURAL.findall(text))


def _is_band(words: str, places: tuple[Span, ...], text: str) -> bool:
    """Tell whether a plural with "the" is the name of many: "the Beatles", "the Yankees"."""
    return words.endswith("s") and all(
        THE_THING.search(text[max(0, span.start - 5) : span.start]) for span in places
    )


def _is_located(text: str, span: Span) -> bool:
    """Tell whether the text puts something there: "in Everett", "Everett, Washington"."""
    if LOCATED.search(text[max(0, span.start - 20) : span.start]):
        return True
    return text.startswith(", ", span.end) and gazetteer.starts_with_place(text, span.end + 2)


def with_model(text: str, span: Span) -> Span:
    """Return the span with the model number that follows: "Boeing 787", "Airbus A400M"."""
    match = MODEL_AFTER.match(text, span.end)
    return Span(span.start, match.end()) if match and "\n" not in match[0] else span


def _is_thing(words: str, kind: ActorKind, places: tuple[Span, ...], text: str) -> bool:
    """Tell whether the text says "a Mac", "its Mac", "Macs" often enough: nobody says that of a company.

    "a Siemens plant" says nothing of Siemens. A person is no "the Tiger" either.
    """
    treated = 0
    for span in places:
        before = text[max(0, span.start - 12) : span.start]
        as_thing = ONE_OF_MANY.search(before) or (kind is ActorKind.PERSON and THE_THING.search(before))
        treated += bool(as_thing) and not BEFORE_NOUN.match(text, span.end)
    plural = _plurals(text)[words] if len(words) > 2 else 0
    return treated + plural >= max(1, THINGS * len(places))
