"""Writes events for vis-timeline: `items` and `groups` of its data sets.

Its content is HTML, so the words of strangers are escaped. Moments are told in UTC, to be
drawn with `moment: date => vis.moment(date).utc()`: a bare date would move with the reader's zone.
"""

import html
from typing import Any

from pipeline.exporters.dates import for_javascript
from pipeline.exporters.entries import Dating, Entry, entries
from pipeline.exporters.listing import listed
from pipeline.exporters.losses import UNDATED, Loss, is_shared, is_uncertain, said
from pipeline.exporters.plain import line
from pipeline.model.calendar import Grain
from pipeline.ports import Extract

POINTS = {Grain.DAY, Grain.HOUR, Grain.MINUTE}
OTHERS = "nobody named"
LOSSES = (
    UNDATED,
    Loss(
        "Draws the date of {} as if it were certain; its class name and words say that it is not.",
        is_uncertain,
    ),
    Loss("Puts {} of several actors into the group of the first; all stand in `actors`.", is_shared),
)


class VisExporter:
    """The data sets of vis-timeline."""

    name = "vis"
    suffix = ".vis.json"
    title = "vis-timeline"
    purpose = "A timeline of your own on a website, with the library vis-timeline"

    def write(self, extract: Extract) -> bytes:
        """Return the file of the dated events."""
        dated = [entry for entry in entries(extract) if entry.dating]
        firsts = dict.fromkeys(_group(entry) for entry in dated)
        groups = [
            {"id": group, "content": _html(name), "order": order}
            for order, (group, name) in enumerate(firsts)
        ]
        items = (_item(entry, entry.dating) for entry in dated if entry.dating)
        return listed({"made": extract.stamp}, groups=groups, items=items)

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the timeline will not show."""
        return said(entries(extract), *LOSSES)


def _group(entry: Entry) -> tuple[str, str]:
    return (entry.members[0].id, entry.members[0].name) if entry.members else (OTHERS, OTHERS)


def _item(entry: Entry, dating: Dating) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "content": _html(entry.headline),
        "title": f"{_html(dating.words)}: “{_html(entry.quote)}” {_html(entry.source.title)}",
        "start": for_javascript(dating.first),
        "type": "box",
        "className": dating.certainty.replace(" ", "-"),
        "group": _group(entry)[0],
        "grain": dating.grain,
        "actors": [line(name) for name in entry.names],
    }
    if _is_point(dating):
        return item
    return item | {"type": "range", "end": for_javascript(dating.interval.end)}


def _is_point(dating: Dating) -> bool:
    """Tell whether it is one day, hour or minute; vis-timeline draws a mark of it, wide enough to read."""
    return dating.grain in POINTS and dating.interval.end <= dating.first.plus_days(1)


def _html(text: str) -> str:
    return html.escape(line(text), quote=True)
