"""What a web page tells about itself: title, author, address, the day of its publication."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import islice
from typing import TYPE_CHECKING, Any

from pipeline.readers.days import iso_day
from pipeline.readers.linked_data import articles

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ADDRESS = re.compile(r"https?://[^\s\"'<>)]+", re.IGNORECASE)
SAVED_FROM = re.compile(r"saved from url=\(\d+\)\s*(https?://\S+)", re.IGNORECASE)
SITE = re.compile(r"\s+[|–—·»-]\s+[^|–—·»]{2,40}$")  # "Treaty signed | The Paper"
NAME = re.compile(r"[a-z]+")
LEVELS = 2  # elements round a time element whose names tell what it is
WHOLE = frozenset({"html", "body", "main", "article"})
MOST_COMMENTS = 20  # at the top, where browsers write where they saved the page from


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What was told; an empty field was not. `evidence` is what the day was read from."""

    title: str = ""
    author: str = ""
    address: str = ""
    published: str = ""
    evidence: str = ""


def page_facts(root: "HtmlElement") -> PageFacts:
    """Return what the page tells about itself."""
    metas = list(_metas(root))
    linked = list(articles(root, _table()["articles"]))
    published, evidence = _day(root, metas, linked)
    return PageFacts(
        _title(root, metas, linked), _author(metas, linked), _address(root, metas), published, evidence
    )


def _metas(root: "HtmlElement") -> Iterator[tuple[str, str]]:
    """Yield the name, in lower case, and the content of each meta element."""
    for meta in root.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            if content and meta.get(attribute):
                yield meta.get(attribute).strip().lower(), content


def _day(root: "HtmlElement", metas: list[tuple[str, str]], linked: list[dict[str, Any]]) -> tuple[str, str]:
    """Return the day of publication and what it was read from.

    JSON-LD goes before meta elements, these before the time elements that are named for it or
    stand in an article's header; where one sign gives different days, it is passed over.
    """
    json_ld = [("datePublished", str(one["datePublished"])) for one in linked if one.get("datePublished")]
    named = [[(name, value) for name, value in metas if name == known] for known in _table()["published"]]
    marked = [
        (f"itemprop {element.get('itemprop')}", element.get("datetime") or element.text_content())
        for element in root.iter("time", "span", "p", "div")
        if element.get("itemprop") == "datePublished"
    ]
    times = [
        ("time", element.get("datetime")) for element in root.iter("time") if "pubdate" in element.attrib
    ]
    near = [
        ("time", element.get("datetime", "")) for element in root.iter("time") if _is_of_publication(element)
    ]
    for sign in (json_ld, *named, marked, times, near):
        found = [(iso_day(value or ""), name, value) for name, value in sign]
        days = {day for day, _, _ in found if day}
        if len(days) == 1:
            day, name, value = next(one for one in found if one[0])
            return day, f"{name}: {(value or '').strip()}"
    return "", ""


def _is_of_publication(element: "HtmlElement") -> bool:
    """Tell whether a time element, or one that it lies in, is named for the day of publication."""
    round_it = [element, *islice(element.iterancestors(), LEVELS)]
    named = " ".join(
        f"{one.get('class', '')} {one.get('id', '')}" for one in round_it if one.tag not in WHOLE
    )
    return not set(NAME.findall(named.lower())).isdisjoint(_table()["days"]) or any(
        above.tag == "header" for above in element.iterancestors()
    )


def _title(root: "HtmlElement", metas: list[tuple[str, str]], linked: list[dict[str, Any]]) -> str:
    headlines = [" ".join(one.text_content().split()) for one in root.iter("h1")]
    told = next(root.iter("title"), None)
    window = " ".join(told.text_content().split()) if told is not None else ""
    choices = (
        *_of(metas, "titles"),
        *(str(one["headline"]) for one in linked if isinstance(one.get("headline"), str)),
        *(headlines if len(headlines) == 1 else ()),
        SITE.sub("", window),
    )
    return next((choice.strip() for choice in choices if choice.strip()), "")


def _author(metas: list[tuple[str, str]], linked: list[dict[str, Any]]) -> str:
    names = [name for one in linked for name in _names(one.get("author"))]
    told = [name for name in _of(metas, "authors") if not ADDRESS.match(name)]
    return "; ".join(dict.fromkeys(names or told[:1]))


def _names(author: object) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str) and name.strip() and not ADDRESS.match(name):
            yield name.strip()


def _address(root: "HtmlElement", metas: list[tuple[str, str]]) -> str:
    canonical = [
        link.get("href", "") for link in root.iter("link") if "canonical" in link.get("rel", "").split()
    ]
    comments = [str(one) for one, _ in zip(_comments(root), range(MOST_COMMENTS), strict=False)]
    saved = [found[1] for comment in comments if (found := SAVED_FROM.search(comment))]
    choices = (*canonical, *_of(metas, "addresses"), *saved)
    return next((found[0] for choice in choices if (found := ADDRESS.match(choice.strip()))), "")


def _comments(root: "HtmlElement") -> Iterator["HtmlElement"]:
    from lxml import etree

    yield from root.itersiblings(etree.Comment, preceding=True)
    yield from root.iter(etree.Comment)


def _of(metas: list[tuple[str, str]], names: str) -> Iterable[str]:
    """Return the contents of the meta elements of these names, in the order of the names."""
    return [content for known in _table()[names] for name, content in metas if name == known]


@cache
def _table() -> dict[str, Any]:
    source = resources.files("pipeline.readers") / "web_pages.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))
