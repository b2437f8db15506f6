"""What a page tells about itself as JSON-LD in the terms of schema.org."""

import json
from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_CHARACTERS = 2_000_000  # of one script
HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage")  # keys under which further objects lie


def articles(root: "HtmlElement", kinds: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the objects whose type ends as one of these, in lower case ("article": NewsArticle)."""
    for script in root.iter("script"):
        if "ld+json" in script.get("type", "") and len(script.text or "") <= MOST_CHARACTERS:
            for one in _objects(script.text or "null"):
                if _is_of(kinds, one.get("@type")):
                    yield one


def _objects(written: str) -> Iterator[dict[str, Any]]:
    """Yield the object, those of a list, and those that they hold; none from what is no JSON."""
    try:
        waiting = deque([json.loads(written, strict=False)])
    except (ValueError, RecursionError):
        return
    while waiting:
        one = waiting.popleft()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            waiting += [one[key] for key in HOLDERS if key in one]
            yield one


def _is_of(kinds: Sequence[str], told: object) -> bool:
    return any(
        str(one).lower().endswith(tuple(kinds)) for one in (told if isinstance(told, list) else [told])
    )
