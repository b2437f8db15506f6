"""Writes events as a Markwhen document: text one can go on writing.

A day, month or year and ranges of them are ISO dates; before Christ Markwhen reads years alone
("44 BCE"), and a range there names the year after its last. A word joiner keeps "#", "](" and
such in a headline from becoming a tag or a link.
"""

import json
import re
from collections.abc import Iterator

from pipeline.exporters.dates import both_ends
from pipeline.exporters.entries import Dating, Entry, entries
from pipeline.exporters.losses import UNDATED, WHY, Loss, is_bc, is_fine, is_uncertain, said
from pipeline.exporters.plain import line, stamped
from pipeline.ports import Extract

JOINER = "\u2060"
LIVE = re.compile(r"(?<=[#@\]!])(?=[\w(\[])|(?<=:)(?=//)|(?<=/)(?=/)")
NO_TAG = re.compile(r"\W+")


def crosses_the_era(entry: Entry) -> bool:
    """Tell whether the event begins before Christ and ends after."""
    return is_bc(entry) and entry.dating is not None and entry.dating.interval.end.year > 0


LOSSES = (
    UNDATED,
    Loss("Leaves out {} lasting from before Christ to after.", crosses_the_era),
    Loss("Places {} before Christ by year alone; the words say the day.", is_bc),
    Loss("Places {} by day, without the time of day; the words say it.", is_fine),
    Loss("Draws the date of {} as if it were certain; the words say that it is not.", is_uncertain),
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
            if entry.dating and not crosses_the_era(entry):
                lines += ["", *_lines(entry, entry.dating)]
        return ("\n".join(lines) + "\n").encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the timeline will not show."""
        return said(entries(extract), *LOSSES)


def _lines(entry: Entry, dating: Dating) -> Iterator[str]:
    tags = "".join(f" #{NO_TAG.sub('_', name).strip('_')}" for name in entry.names)
    yield f"{_range(dating)}: {_inert(entry.headline)} ({_inert(dating.words)}){tags}"
    yield f"“{_inert(entry.quote)}” — {_inert(entry.source.title)}"


def _range(dating: Dating) -> str:
    if dating.is_bc:
        first, after = 1 - dating.first.year, 1 - dating.last.year - 1
        return f"{first} BCE" if first == after + 1 or not after else f"{first} BCE - {after} BCE"
    first_day, last_day = both_ends(dating)
    return first_day if first_day == last_day else f"{first_day}/{last_day}"


def _inert(text: str) -> str:
    return LIVE.sub(JOINER, line(text))
