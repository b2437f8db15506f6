"""A page's tree into blocks of text: paragraphs, headings, list items, rows of tables."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table"
    " tbody thead tfoot tr ul html".split()
)
BREAKS = {"td": "\t", "th": "\t", "br": "\n"}  # between cells of a row, between lines
BREAKS_OF_LINES = re.compile(r"[\t\n\r\f]")
BLANKS = re.compile(r"[^\S\t]+")
ROUND_TAB = re.compile(r" ?\t[ \t]*")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
NOT_TEXT = frozenset(
    "script style noscript template svg math iframe object embed canvas audio video select option button"
    " textarea input head title datalist map".split()
)
SOFT_HYPHEN = "\u00ad"


@dataclass(slots=True)
class Block:
    """A run of text between two borders of blocks, and the innermost block it lies in."""

    element: "HtmlElement"
    aside: str  # why it is not the page's matter; "" if it may be
    parts: list[str] = field(default_factory=list)
    linked: int = 0  # characters of it that are links

    @property
    def text(self) -> str:
        """Return the text, white space as a browser shows it."""
        written = "".join(self.parts).replace(SOFT_HYPHEN, "").split("\n")
        lines = (ROUND_TAB.sub("\t", BLANKS.sub(" ", line)).strip() for line in written)
        return "\n".join(line for line in lines if line)

    @property
    def link_share(self) -> float:
        """Return the share of its characters that are links, 0 to 1."""
        return self.linked / max(1, sum(len(part.strip()) for part in self.parts))

    @property
    def is_heading(self) -> bool:
        """Tell whether it is a heading."""
        return self.element.tag in HEADINGS


def blocks(root: "HtmlElement", aside: Callable[["HtmlElement"], str]) -> list[Block]:
    """Return the blocks with text in order; `aside` says why an element is not the page's matter.

    What is no text at all (scripts, drawings, fields of forms) gives no block.
    """
    from lxml import etree

    flow = _Flow(root, aside)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        is_text = (
            isinstance(element.tag, str) and element.tag not in NOT_TEXT
        )  # a comment's tag is a function
        if event == "end":
            flow.leave(element) if is_text else flow.go_on(element)
        elif is_text:
            flow.enter(element)
        else:
            walk.skip_subtree()
    return [block for block in (*flow.done, flow.current) if block.text]


class _Flow:
    """The blocks of a tree as one walks through it."""

    def __init__(self, root: "HtmlElement", aside: Callable[["HtmlElement"], str]) -> None:
        self.done: list[Block] = []
        self.current = Block(root, "")
        self._root = root
        self._aside = aside
        self._containers = [root]
        self._set_aside: HtmlElement | None = None  # the outermost that is not the page's matter
        self._why = ""
        self._interrupted: Block | None = None  # by a run inside it that is set aside
        self._links = 0

    def enter(self, element: "HtmlElement") -> None:
        """Go into an element: a block begins, or the run goes on."""
        why = "" if self._why else self._aside(element)
        if why:
            self._why, self._set_aside = why, element
        if element.tag in BLOCKS:
            self.done.append(self.current)
            self._containers.append(element)
            self.current = Block(element, self._why)
        elif why:
            self._interrupted, self.current = self.current, Block(element, why)
        elif element.tag in BREAKS:
            self.current.parts.append(BREAKS[element.tag])
        self._links += _is_link(element)
        self._add(element.text)

    def leave(self, element: "HtmlElement") -> None:
        """Go out of an element, to what stands behind it."""
        self._links -= _is_link(element)
        if element is self._set_aside:
            self._why, self._set_aside = "", None
        if element.tag in BLOCKS:
            self.done.append(self.current)
            self._containers.pop()
            self.current = Block(self._containers[-1], self._why)
        if self._interrupted is not None and not self._why:
            self.done.append(self.current)
            self.current, self._interrupted = self._interrupted, None
        self.go_on(element)

    def go_on(self, element: "HtmlElement") -> None:
        """Take the text behind an element."""
        if element is not self._root:
            self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if self._containers[-1].tag != "pre":
            text = BREAKS_OF_LINES.sub(" ", text)
        self.current.parts.append(text)
        if self._links:
            self.current.linked += len(text.strip())


def _is_link(element: "HtmlElement") -> bool:
    return element.tag == "a" and "href" in element.attrib
