"""Writes events as a Markwhen document: text one can go on writing.

A day, month or year and ranges of them are ISO dates; before Christ Markwhen reads years alone
("44 BCE"), and a range there names the year after its last. A word joiner keeps "#", "](" and
such in a headline from becoming a tag or a link.
"""

import json
import re
import unicodedata
from collections.abc import Iterator

from pipeline.exporters.dates import both_ends
from pipeline.exporters.entries import Dating, Entry, entries
from pipeline.exporters.losses import UNDATED, WHY, Loss, is_bc, is_fine, is_uncertain, said
from pipeline.exporters.plain import line, stamped
from pipeline.ports import Extract

JOINER = "\u2060"
LIVE = re.compile(r"(?<=[#@\]!])(?=[\w(\[])|(?<=:)(?=//)|(?<=/)(?=/)")
NO_TAG = re.compile(r"\W+")


def has_no_tag(entry: Entry) -> bool:
    """Tell whether an actor's name has letters that a tag cannot hold."""
    return not all(name.isascii() for name in entry.names)


LOSSES = (
    UNDATED,
    Loss("Places {} before Christ by year alone; the words say the day.", is_bc),
    Loss("Places {} by day, without the time of day; the words say it.", is_fine),
    Loss("Draws the date of {} as if it were certain; the words say that it is not.", is_uncertain),
    Loss("Tags actors of {} in ASCII letters alone; the whole names stand below.", has_no_tag),
    WHY,
)


class MarkwhenExporter:
    """A text of dates and lines."""

    name = "markwhen"
    suffix = ".mw"
    title = "Markwhen"
    purpose = "Plain text to go on writing, drawn by Markwhen (also in Obsidian)"

    def write(self, extract: Extract) -> bytes:
        """Return the file of the dated events."""
        head = {"title": line(extract.title), "description": stamped(extract.stamp), "timezone": "UTC"}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
        for entry in entries(extract):
            if entry.dating:
                lines += ["", *_lines(entry, entry.dating)]
        return ("\n".join(lines) + "\n").encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the timeline will not show."""
        return said(entries(extract), *LOSSES)


def _lines(entry: Entry, dating: Dating) -> Iterator[str]:
    tags = "".join(f" #{tag}" for name in entry.names if (tag := _tag(name)))
    yield f"{_range(dating)}: {_inert(entry.headline)} ({_inert(dating.words)}){tags}"
    actors = f" ({_inert('; '.join(entry.names))})" if entry.names else ""
    yield f"“{_inert(entry.quote)}” — {_inert(entry.source.title)}{actors}"


def _tag(name: str) -> str:
    """Return the name in the ASCII letters that a tag can hold; "" if it has none of them."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return NO_TAG.sub("_", plain).strip("_")


def _range(dating: Dating) -> str:
    if dating.is_bc:
        first, after = _year(dating.first.year), _year(dating.last.year + 1)
        return first if dating.first.year == dating.last.year else f"{first} - {after}"
    first_day, last_day = both_ends(dating)
    return first_day if first_day == last_day else f"{first_day}/{last_day}"


def _year(year: int) -> str:
    return f"{1 - year} BCE" if year < 1 else f"{year} CE"


def _inert(text: str) -> str:
    return LIVE.sub(JOINER, line(text))
