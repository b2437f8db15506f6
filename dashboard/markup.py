"""A text with stretches of it marked, as safe HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dashboard.escaping import for_html, shortened

MOST_TITLE = 300  # letters of a tooltip


@dataclass(frozen=True, slots=True)
class Stretch:
    """A half-open stretch of the text, its kind (a CSS class of page.css) and what it is, in words."""

    start: int
    end: int
    kind: str
    said: str
    title: str = ""


def marked(text: str, stretches: Iterable[Stretch], *, first: int = 0, last: int | None = None) -> str:
    """Return `text[first:last]` as HTML with each stretch in a <mark>.

    Where stretches overlap, the earlier in the given order has the letters. A reader that
    hears the page is told the kind of each mark; one that points at it sees the title.
    """
    return "".join(
        _piece(words, stretch) for words, stretch in parted(text, stretches, first=first, last=last)
    )


def parted(
    text: str, stretches: Iterable[Stretch], *, first: int = 0, last: int | None = None
) -> Iterator[tuple[str, Stretch | None]]:
    """Yield `text[first:last]` in pieces, each with the stretch that has its letters."""
    end = len(text) if last is None else last
    owner: list[Stretch | None] = [None] * max(end - first, 0)
    for stretch in stretches:
        for at in range(max(stretch.start, first), min(stretch.end, end)):
            if owner[at - first] is None:
                owner[at - first] = stretch
    at = first
    while at < end:
        stop = at + 1
        while stop < end and owner[stop - first] is owner[at - first]:
            stop += 1
        yield text[at:stop], owner[at - first]
        at = stop


def _piece(words: str, stretch: Stretch | None) -> str:
    if stretch is None:
        return for_html(words)
    title = f' title="{for_html(shortened(stretch.title, MOST_TITLE))}"' if stretch.title else ""
    said = f'<span class="et-heard"> ({for_html(stretch.said)})</span>' if stretch.said else ""
    return f'<mark class="et-{stretch.kind}"{title}>{for_html(words)}{said}</mark>'
