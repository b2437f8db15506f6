"""Decides what sort of thing a name names: by the engine's votes, and by how the text treats the name."""

import re
from collections import Counter
from collections.abc import Iterable

from pipeline.actors import shapes
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span

MODEL = r"(?:[A-Z]{1,3}-?\d{2,4}[A-Z]{0,3}|\d{3}[A-Z]{0,3}|\d[A-Z]{1,2})(?:-\w+)?"
MODEL_AFTER = re.compile(rf"\s+{MODEL}(?:\s+[\"“]?[A-Z][a-z]+(?:er|or|jet)\b[\"”]?)?(?![\w$])")
MODEL_WORD = re.compile(MODEL)
BRAND = re.compile(r"[a-z][A-Z]\w+")  # iPhone, eReader
ONE_OF_MANY = re.compile(
    r"\b(?:an?|each|every|new|its|their|our|latest|next|original|\d+)\s+[\"“]?$", re.IGNORECASE
)
THE_THING = re.compile(r"(?:\bthe|['’]s?)\s+[\"“]?$", re.IGNORECASE)
BEFORE_NOUN = re.compile(
    r"\s(?!(?:of|in|on|at|by|to|for|from|with|and|or|as|that|which|who|is|are|was|were|has|have|had|will|would|can|could)\b)[a-z]"
)
WHERE = re.compile(
    r"(?:\b(?:in|at|near|from|to|of|outside|around|across|into|over|between|and)|,)\s+(?:the\s+)?$"
)
THINGS = 1 / 3  # of its places, treated as a thing, make a name a thing's


def decided(  # noqa: PLR0911  a ladder of cases
    words: str, votes: Counter[ActorKind], places: Iterable[Span], text: str, *, people: frozenset[str]
) -> ActorKind:
    """Return the kind of a name that the gazetteer doesn't know.

    `votes` are the engine's kinds of its places; `people` are the family names of persons named in full.
    """
    parts = words.split()
    if words in people:
        return ActorKind.PERSON
    if BRAND.fullmatch(parts[0]) or any(MODEL_WORD.fullmatch(part) for part in parts):
        return ActorKind.PRODUCT
    if shapes.is_occasion(parts[-1]):
        return ActorKind.OTHER
    kind = max(votes, key=lambda one: (votes[one], -list(ActorKind).index(one)))
    if kind is not ActorKind.PLACE and (
        shapes.is_generic(parts[-1]) or shapes.without_suffix(words) != words
    ):
        return ActorKind.ORGANISATION
    where = tuple(places)
    if kind is ActorKind.PLACE:
        located = any(WHERE.search(text[max(0, span.start - 12) : span.start]) for span in where)
        return kind if located or len(parts) > 1 else ActorKind.ORGANISATION
    if kind is ActorKind.PERSON and len(parts) > 1:
        return kind
    if kind in (ActorKind.PERSON, ActorKind.ORGANISATION) and _is_thing(words, kind, where, text):
        return ActorKind.PRODUCT
    return kind


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
    plural = len(re.findall(rf"\b{re.escape(words)}s\b(?!['’])", text)) if len(words) > 2 else 0
    return treated + plural >= max(1, THINGS * len(places))
