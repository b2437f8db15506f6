"""The one door to lxml's HTML parser: bytes into a tree, however broken they are."""

import codecs
import re
from typing import TYPE_CHECKING

from pipeline.model.documents import Problem
from pipeline.readers.decoding import MARKS, decoded
from pipeline.readers.errors import UnreadableError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE
)
MOST_TAGS = 500_000  # each takes about a kilobyte of memory until the page is read
LOOKED_AT = 4096  # bytes in which the encoding is declared
OF_THE_WEB = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as browsers read them


def tree(content: bytes, *, source: str) -> tuple["HtmlElement | None", tuple[Problem, ...]]:
    """Return the root of the page, or None if it is empty, and what there is to say of its encoding."""
    text, problems = page_text(content, source=source)
    return (None if text is None else parsed(text)), problems


def page_text(content: bytes, *, source: str) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the page's characters: a byte order mark decides, then what it declares, then `decoded`."""
    declared = DECLARED.search(content[:LOOKED_AT])
    if declared and not any(content.startswith(mark) for mark, _ in MARKS):
        try:
            encoding = codecs.lookup(declared[1].decode("ascii")).name
            return content.decode(OF_THE_WEB.get(encoding, encoding)), ()
        except (LookupError, ValueError):
            pass  # the declaration is wrong: the bytes must tell
    return decoded(content, source=source)


def parsed(text: str) -> "HtmlElement | None":
    """Return the root of the page, or None if it holds nothing. Nothing is fetched.

    Raise UnreadableError if it has too many elements or is nested so deeply that the parser
    gives up.
    """
    from lxml import etree, html

    if text.count("<") > MOST_TAGS:
        what = f"it is too large (more than {MOST_TAGS:,} elements)"
        raise UnreadableError(what, "Split it, or give its text as a .txt file.")
    # huge_tree allows 2,048 levels of elements instead of 256; no entities are defined in HTML
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.replace("\x00", "").encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        what = "its elements are nested too deeply"
        raise UnreadableError(what, "Give its text as a .txt file.")
    return root
