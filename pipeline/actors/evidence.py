"""Reads what the words around a name say of the sort of thing it names."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.actors import places
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span

REACH = 60  # characters looked at on either side
WORD_BEFORE = re.compile(r"(?P<word>[A-Za-z][\w-]*)\s+[\"“']?$")
FORM_OF_ADDRESS = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Lord|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rev)\.?\s+$"
)
AGE = re.compile(r",\s+(?:aged\s+)?\d{2}(?:,|\.|\s+years?\b)|\s+\(\d{2}\)")
KIN = re.compile(r"['’]s\s+(?:wife|husband|son|daughter|father|mother|brother|sister|lawyer|death)\b")
WHO = re.compile(r",\s+who(?:se)?\s")
ASIDE = re.compile(
    r"[\"”’]?,\s+(?P<article>(?:an?|the|its|their|his|her|one of the)\s+)?"
    r"(?P<words>(?:[\w’'-]+\s+){0,4}[\w-]+)"
)
FOLLOWING = re.compile(r"[\"”’]?\s+(?P<word>[a-z][\w-]*)")
BELONGING = re.compile(r"\s+(?P<word>[a-z][\w-]*|CEO)\b")
HERALD = re.compile(r"(?P<word>[a-z]+)\s+$")
OWNED = re.compile(r"\b(?:its|their|his|her)\s+$", re.IGNORECASE)
STATE = re.compile(r",\s(?P<state>(?:[A-Z]\.){2}|[A-Z][a-z]{1,4}\.)(?=[-,;:.\s)]|$)")
SITE = re.compile(r"\s+(?:headquarters|plant|factory|offices?|base|facility|campus)\b")


def kind_at(text: str, span: Span) -> ActorKind | None:
    """Return the kind that the words around one place of a name tell, or None where they tell nothing."""
    before = text[max(0, span.start - REACH) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + REACH].partition("\n")[0]
    if FORM_OF_ADDRESS.search(before) or any(told.match(after) for told in (AGE, KIN, WHO)):
        return ActorKind.PERSON
    if (OWNED.search(before) and SITE.match(after)) or _is_before_state(after):
        return ActorKind.PLACE
    described = WORD_BEFORE.search(before)
    told = (_kind_of(described["word"].lower()) if described else None) or _in_aside(after)
    return told or _by_belongings(after)


def speaks_at(text: str, span: Span) -> bool:
    """Tell whether who is named here says or decides something, as no thing does."""
    following = FOLLOWING.match(text, span.end, span.end + REACH)
    if following and following["word"] in _words("speech", "verbs"):
        return True
    herald = HERALD.search(text, max(0, span.start - 20), span.start)
    return herald is not None and herald["word"] in _words("speech", "reporting")


def _is_before_state(after: str) -> bool:
    """Tell whether a state of the United States follows in short: "Kearny, N.J."."""
    match = STATE.match(after)
    return match is not None and match["state"] in places.entries()


def _by_belongings(after: str) -> ActorKind | None:
    """Return the kind told by what is said to be its own: "Intel spokesman", "the Obama administration"."""
    following = BELONGING.match(after)
    if following is None:
        return None
    if following["word"] in _words("nouns", "owned_by_persons"):
        return ActorKind.PERSON
    return ActorKind.ORGANISATION if following["word"].lower() in _words("nouns", "owned_by_bodies") else None


def _in_aside(after: str) -> ActorKind | None:
    """Return the kind told after a comma: "Nokia, the Finnish phone maker,", "Carson, president of"."""
    aside = ASIDE.match(after)
    if aside is None:
        return None
    told = None
    for word in aside["words"].lower().split():
        if word in _words("nouns", "aside_ends") or (
            not aside["article"] and not _kind_of(word) and word not in _words("nouns", "role_openers")
        ):
            break
        told = _kind_of(word) or (ActorKind.PRODUCT if word in _words("nouns", "things") else None) or told
    return told if aside["article"] or told is ActorKind.PERSON else None


@cache
def _kind_of(word: str) -> ActorKind | None:
    return next((kind for kind in ActorKind if word in _words("nouns", kind)), None)


@cache
def _words(table: str, key: str) -> frozenset[str]:
    return frozenset(_table()[table].get(key, "").split())


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files("pipeline.actors") / "evidence.toml").read_text(encoding="utf-8"))
