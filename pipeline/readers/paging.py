"""The texts of pages into one text."""

from collections.abc import Iterable

from pipeline.model.documents import normalised

ENDS = (".", "!", "?", ":", ";", "…", "”", '"', "’", ")")
BETWEEN = "\n\n"


def paged(pages: Iterable[str]) -> tuple[str, tuple[int, ...]]:
    """Return the whole text, and the offsets at which its pages begin (the first at 0).

    A sentence that goes on over a page's end is kept whole: where the next page begins in
    lower case after no stop, the pages are joined by a blank. A page without text begins
    where the next one does.
    """
    whole = ""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for page in pages:
        text = normalised(page).strip()
        joint = _joint(whole, text) if length and text else ""
        starts.append(length + len(joint))
        parts += (joint, text)
        length += len(joint) + len(text)
        whole = text or whole
    return "".join(parts), tuple(min(start, length) for start in starts)


def _joint(before: str, after: str) -> str:
    goes_on = after[0].islower() and not before.endswith(ENDS)
    return " " if goes_on else BETWEEN
