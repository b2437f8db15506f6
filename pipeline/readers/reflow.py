"""Lines of printed pages into paragraphs, without what stands on every page."""

import re
from collections import Counter
from dataclasses import dataclass
from statistics import quantiles

EDGE = 2  # lines at the top and at the bottom of a page in which headers and footers stand
FEW_LINES = 8  # of a page of fewer only the first and the last
ON_MANY = 0.4  # share of the pages on which a running line stands at least
FEWEST = 3  # pages
MARGIN = "line of page headers or footers"
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página|s\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*(?:(?:/|of|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
NARROW = 45  # characters of a full line of a narrow column
FULL = 0.8  # share of a full line's length; a shorter one that ends with a stop ends its paragraph
SHORT = 0.6  # of it; a shorter one without a stop, before a capital, is a heading
STOPS = re.compile(r"[.!?:…][\"'”’»)\]]*$")
BULLET = re.compile(r"(?:[•▪◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
LONGEST_WORD = 60  # characters looked back for a broken one
BROKEN_WORD = re.compile(r"(?P<left>[^\W\d_]+)[-\u2010\u00ad]$")
GOES_ON = re.compile(r"(?P<right>[^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page from top to bottom."""

    lines: list[str]


def without_margins(pages: list[Page]) -> tuple[list[Page], Counter[str]]:
    """Return the pages without page numbers and lines that run over many of them, and their count.

    Digits are not compared, so that "Annual report 12" and "Annual report 13" are one line.
    """
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_key(page.lines[place]) for place in _edges(page)})
    running = {key for key, count in seen.items() if count >= max(FEWEST, ON_MANY * len(pages))}
    kept = [_without(page, running, pages) for page in pages]
    count = sum(len(page.lines) for page in pages) - sum(len(page.lines) for page in kept)
    return kept, Counter({MARGIN: count})


def _without(page: Page, running: set[str], pages: list[Page]) -> Page:
    numbered = len(pages) > 1
    out = {
        place
        for place in _edges(page)
        if _key(page.lines[place]) in running
        or (numbered and PAGE_NUMBER.fullmatch(page.lines[place].strip()))
    }
    return Page([line for place, line in enumerate(page.lines) if place not in out])


def _edges(page: Page) -> set[int]:
    """Return the places of the first and last lines that are not empty."""
    full = [place for place, line in enumerate(page.lines) if line.strip()]
    edge = EDGE if len(full) >= FEW_LINES else 1
    return {*full[:edge], *full[-edge:]}


def _key(line: str) -> str:
    return DIGITS.sub("#", " ".join(line.split()).lower())


def paragraphs(page: Page, whole: str) -> str:
    """Return the page's text, its lines joined into paragraphs, a blank line between them.

    A word broken at the line's end is joined; it keeps its hyphen if the `whole` text has it
    with one elsewhere.
    """
    lines = [" ".join(line.split()) for line in page.lines]
    width = _width(lines)
    done: list[str] = []
    before = ""
    for line in lines:
        if line and before and not _ends(before, line, width):
            done[-1] = _joined(done[-1], line, whole)
        elif line:
            done.append(line)
        before = line
    return "\n\n".join(done)


def _width(lines: list[str]) -> float:
    """Return the length of a full line: that which a tenth of the lines exceed.

    A page of few lines may have no full one.
    """
    lengths = [len(line) for line in lines if line]
    longest = quantiles(lengths, n=10)[-1] if len(lengths) > 1 else 0.0
    return longest if len(lengths) >= FEW_LINES else max(longest, NARROW)


def _ends(line: str, after: str, width: float) -> bool:
    """Tell whether the paragraph ends with this line."""
    if BULLET.match(after) and not line.endswith(","):
        return True
    if STOPS.search(line):
        return len(line) < FULL * width
    return len(line) < SHORT * width and not after[0].islower() and not line.endswith((",", "-"))


def _joined(text: str, line: str, whole: str) -> str:
    broken, after = BROKEN_WORD.search(text, max(0, len(text) - LONGEST_WORD)), GOES_ON.match(line)
    if broken is None or after is None or not line[0].islower():
        return f"{text} {line}"
    hyphened = f"{broken['left']}-{after['right']}"
    return f"{text[:-1]}-{line}" if hyphened in whole else f"{text[:-1]}{line}"
