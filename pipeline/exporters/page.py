"""Writes a chronology as one HTML page that works without a network: timeline, list, quotes.

Everything is in the file. Its policy (CSP) allows its own style and script by their digests and
nothing else, so even words that came through unescaped could neither run nor load anything.
"""

import base64
import hashlib
import html
from importlib.resources import files as resources
from string import Template

from pipeline.exporters.chronology import note, sections
from pipeline.exporters.entries import Entry, entries
from pipeline.exporters.losses import Loss, is_any, said
from pipeline.exporters.plain import line, stamped
from pipeline.model.calendar import MINUTES_A_DAY
from pipeline.model.mentions import Certainty
from pipeline.ports import Extract

SLOW = 3000  # events above which a phone is slow to draw them
LOSSES = (Loss("Tells {} to people: a program cannot read it back.", is_any),)


class HtmlExporter:
    """One page to send, to open anywhere."""

    name = "html"
    suffix = ".html"
    title = "Web page"
    purpose = "One file to send: opens in any browser, without a network"

    def write(self, extract: Extract) -> bytes:
        """Return the page."""
        parts = resources("pipeline.exporters") / "html_parts"
        page, style, script = (
            (parts / name).read_text(encoding="utf-8") for name in ("page.html", "page.css", "page.js")
        )
        found = entries(extract)
        actors = _actors(found)
        whole = {
            "title": _html(extract.title),
            "made": _html(stamped(extract.stamp)),
            "count": f"{len(found)} events",
            "actors": "\n".join(
                f'<option value="{number}">{_html(name)}</option>' for _, (number, name) in actors.items()
            ),
            "events": "\n".join(_section(heading, group, actors) for heading, group in sections(extract)),
            "style": style,
            "script": script,
            "style_hash": _digest(style),
            "script_hash": _digest(script),
        }
        return Template(page).substitute(whole).encode()

    def losses(self, extract: Extract) -> tuple[str, ...]:
        """Return what the page does not carry."""
        found = entries(extract)
        slow = (f"{len(found):,} events are slow on a phone.",) if len(found) > SLOW else ()
        return (*said(found, *LOSSES), *slow)


def _actors(found: tuple[Entry, ...]) -> dict[str, tuple[int, str]]:
    """Return a number and the name of each actor, those of most events first."""
    counts: dict[tuple[str, str], int] = {}
    for entry in found:
        for member in entry.members:
            counts[member.id, member.name] = counts.get((member.id, member.name), 0) + 1
    ranked = sorted(counts, key=lambda one: (-counts[one], one[1], one[0]))
    return {key: (number, name) for number, (key, name) in enumerate(ranked)}


def _section(heading: str, group: tuple[Entry, ...], actors: dict[str, tuple[int, str]]) -> str:
    listed = "\n".join(_event(entry, actors) for entry in group)
    return f"<section>\n<h2>{_html(heading)}</h2>\n{listed}\n</section>"


def _event(entry: Entry, actors: dict[str, tuple[int, str]]) -> str:
    quote, where, why = (_html(one) for one in note(entry))
    numbers = " ".join(str(actors[member.id][0]) for member in entry.members)
    who = f'<span class="who">{_html("; ".join(entry.names))}</span>' if entry.names else ""
    reason = f'<p class="why">{why}</p>' if why else ""
    return (
        f'<details id="e-{_html(entry.id)}" data-actors="{numbers}"{_place(entry)}>'
        f"<summary><time>{_html(entry.when)}</time>{_html(entry.headline)} {who}</summary>"
        f'<blockquote>{quote}</blockquote><p class="where">{where}</p>'
        f"{reason}</details>"
    )


def _place(entry: Entry) -> str:
    dating = entry.dating
    if dating is None:
        return ""
    start, end = dating.interval.start.minute_number, dating.interval.end.minute_number
    look = (
        "unsure"
        if dating.certainty is not Certainty.STATED
        else "long"
        if end - start > MINUTES_A_DAY
        else "day"
    )
    return f' data-start="{start}" data-end="{end}" data-look="{look}"'


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _html(text: str) -> str:
    return html.escape(line(text), quote=True)
