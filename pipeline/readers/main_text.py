"""What of a web page is its matter, and what is navigation and the like."""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from pipeline.readers.blocks import Block, blocks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAVIGATION = "block of navigation"
PROSE = 80  # characters; a shorter block is no proof that an element holds the matter,
SENTENCE = 25  # unless it has as many and ends as sentences do
STOPS = (".", "!", "?", "”", '"', "…", ":")
TEXT_ITSELF = frozenset("p pre li h1 h2 h3 h4 h5 h6 blockquote dd dt figcaption caption tr".split())
LINKS = 0.5  # share of a block that is links; prose has less
MATTER = 0.75  # share of the prose that the element of the matter holds at least
WHOLE = 0.4  # share of the page's prose; what holds as much is not set aside for its name
HEAD = 12  # blocks between the headline and the matter: author, day, caption
NAME = re.compile(r"[a-z]+")
HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
STRUCTURE = frozenset({"html", "body", "main"})


def main_text(root: "HtmlElement") -> tuple[str, Counter[str]]:
    """Return the text of the page's matter, and how many blocks of navigation were left out.

    The matter is what the deepest element holds that has most of the page's prose, or the
    article or main element round it, with the headline before it. A page without prose
    gives all its text.
    """
    whole = _holding_the_page(root)
    found = blocks(root, lambda element: "" if element in whole else _aside(element))
    matter = _matter(root, [block for block in found if not block.aside])
    kept = set(map(id, matter))
    left_out = sum(1 for block in found if id(block) not in kept)
    return "\n\n".join(block.text for block in matter), Counter({NAVIGATION: left_out})


def _matter(root: "HtmlElement", found: list[Block]) -> list[Block]:
    prose = [block for block in found if _is_prose(block)]
    if not prose:
        return found
    inside = _element_of_matter(root, prose)
    places = [place for place, block in enumerate(found) if _lies_in(block, inside)]
    first, last = _with_headline(found, places[0]), places[-1] + 1
    chosen = [*found[first : places[0]], *(found[place] for place in places)] if last else []
    return [block for block in chosen if _is_matter(block)]


def _element_of_matter(root: "HtmlElement", prose: list[Block]) -> "HtmlElement":
    deepest = _deepest(root, prose)
    round_it = [deepest, *deepest.iterancestors()]
    return next((element for element in round_it if element.tag in {"article", "main"}), deepest)


def _deepest(root: "HtmlElement", prose: list[Block]) -> "HtmlElement":
    """Return the deepest element that holds most of the prose."""
    whole = sum(len(block.text) for block in prose)
    holds: Counter[HtmlElement] = Counter()
    for block in prose:
        holds.update(dict.fromkeys((block.element, *block.element.iterancestors()), len(block.text)))
    enough = [
        element
        for element, length in holds.items()
        if length >= MATTER * whole and element.tag not in TEXT_ITSELF
    ]
    return max(enough, key=lambda element: sum(1 for _ in element.iterancestors()), default=root)


def _with_headline(found: list[Block], first: int) -> int:
    """Return the place of the page's headline if it stands shortly before, else `first`."""
    for place in range(max(0, first - HEAD), first):
        if found[place].element.tag == "h1":
            return place
    return first


def _is_matter(block: Block) -> bool:
    """Tell whether the block is no list of links; a heading may be a link."""
    return block.is_heading or block.link_share < LINKS or (len(block.text) >= PROSE and block.link_share < 1)


def _is_prose(block: Block) -> bool:
    text = block.text
    is_long = len(text) >= PROSE or (len(text) >= SENTENCE and text.endswith(STOPS))
    return is_long and block.link_share < LINKS


def _lies_in(block: Block, element: "HtmlElement") -> bool:
    return block.element is element or any(above is element for above in block.element.iterancestors())


def _holding_the_page(root: "HtmlElement") -> "frozenset[HtmlElement]":
    """Return the elements that hold much of the page's prose, which no name can set aside."""
    holds: Counter[HtmlElement] = Counter()
    for paragraph in root.iter("p"):
        length = len(" ".join(paragraph.itertext()))
        holds.update(dict.fromkeys(paragraph.iterancestors(), length))
    most = max(holds.values(), default=0)
    return frozenset(element for element, length in holds.items() if length > 0 and length >= WHOLE * most)


def _aside(element: "HtmlElement") -> str:
    """Return NAVIGATION if the element says that it is not the page's matter, or is not to be seen."""
    if element.tag in STRUCTURE:
        return ""
    table = _table()
    says = (
        element.tag in table["elements"]
        or element.get("role", "").lower() in table["roles"]
        or "hidden" in element.attrib
        or element.get("aria-hidden") == "true"
        or HIDING.search(element.get("style", ""))
        or (element.tag == "header" and not _in_article(element))
        or any(_says_aside(name) for name in f"{element.get('class', '')} {element.get('id', '')}".split())
    )
    return NAVIGATION if says else ""


def _in_article(element: "HtmlElement") -> bool:
    return any(above.tag in {"article", "main"} for above in element.iterancestors())


def _says_aside(name: str) -> bool:
    words = set(NAME.findall(name.lower()))
    table = _table()
    return not words.isdisjoint(table["names"]) and words.isdisjoint(table["but"])


@cache
def _table() -> dict[str, Any]:
    source = resources.files("pipeline.readers") / "web_pages.toml"
    read = tomllib.loads(source.read_text(encoding="utf-8"))
    return {key: frozenset(read[key]) for key in ("elements", "roles", "names", "but")}
