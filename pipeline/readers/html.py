"""Reads saved web pages: their matter without navigation, and the day that they tell."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model.documents import Document, Problem
from pipeline.readers import leavings
from pipeline.readers.care import carefully
from pipeline.readers.drafting import Draft
from pipeline.readers.errors import UnreadableError
from pipeline.readers.html_tree import tree
from pipeline.readers.main_text import main_text
from pipeline.readers.page_facts import page_facts

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class WebPageReader:
    """Reads `.html`. No script runs and nothing is fetched."""

    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    most_bytes = 30_000_000

    def read(self, content: bytes, *, source: str) -> Iterator[Document | Problem]:
        """Yield the document, after what there is to say about it."""
        yield from carefully(_read(content, source), source)


def _read(content: bytes, source: str) -> Iterator[Document | Problem]:
    root, problems = tree(content, source=source)
    yield from problems
    if root is not None:
        yield from page(root, source).documents()
    elif not problems:
        what = "there is no text"
        raise UnreadableError(what, "Leave it out, or save the page anew.")


def page(root: "HtmlElement", source: str) -> Draft:
    """Return the draft of a page; its web address, if it tells it, is named beside its file."""
    facts = page_facts(root)
    text, left_out = main_text(root)
    return Draft(
        text,
        f"{source} ({facts.address})" if facts.address else source,
        source,
        title=facts.title,
        published=facts.published,
        author=facts.author,
        evidence=facts.evidence,
        left_out=leavings.said(left_out),
    )
