"""What of a message is its writer's own: without quoted replies and signatures."""

import re
import tomllib
from collections import Counter
from functools import cache
from importlib import resources
from typing import Any

QUOTED = "line of quoted replies"
SIGNED = "line of signatures"
QUOTE = re.compile(r"\s{0,3}>")
STAMP = re.compile(r"\d{1,2}[:.h]\d\d|@")  # what mail programs put there, and prose seldom does
RULE = re.compile(r"[\s_-]*(?P<words>[^\W_].*?)[\s_-]*")
DASHES = re.compile(r"\s*(?:-{2,}|_{5,})")
SIGNATURE_MARKS = frozenset({"-- ", "--", "—"})
HEAD_LINES = 6  # within which a head of Outlook goes on
LONGEST_ATTRIBUTION = 250  # characters; it may be broken over two lines


def own_text(text: str, subject: str) -> tuple[str, Counter[str]]:
    """Return the writer's own lines, and how many were left out.

    Lines with > before them go, with the line that says who wrote them; all from the head
    of the answered message on, unless the subject says that it is forwarded; all from the
    signature's mark (two dashes and a blank) on.
    """
    lines = text.split("\n")
    end = len(lines) if _is_forward(subject) else _answered(lines)
    own, counts = _without_signature(lines[:end])
    quoted = [_is_quote(own, place) for place in range(len(own))]
    kept = [line for line, is_quote in zip(own, quoted, strict=True) if not is_quote]
    full = sum(1 for line in (*own, *lines[end:]) if line.strip())
    counts[QUOTED] = full - sum(1 for line in kept if line.strip())
    return "\n".join(kept).strip("\n"), counts


def _answered(lines: list[str]) -> int:
    """Return the place of the line with which the answered message begins, or that after the last."""
    last_quote = _last_quote(lines)
    for place, line in enumerate(lines):
        told = _two_lines(lines, place).strip().lower() if place > last_quote else ""
        answered = STAMP.search(told) and _attribution().fullmatch(told)
        if _is_original(line) or _is_head(lines, place) or (answered and place):
            return _before_rule(lines, place)
    return len(lines)


def _last_quote(lines: list[str]) -> int:
    """Return the place of the last line with > before it, or -1."""
    return max((place for place, line in enumerate(lines) if QUOTE.match(line)), default=-1)


def _before_rule(lines: list[str], place: int) -> int:
    """Return the place of the ruled line just before, if there is one, else `place`."""
    return place - 1 if place and DASHES.fullmatch(lines[place - 1].strip()) else place


def _is_original(line: str) -> bool:
    found = RULE.fullmatch(line) if DASHES.match(line) else None
    return found is not None and found["words"].lower() in _table()["originals"]


def _is_head(lines: list[str], place: int) -> bool:
    """Tell whether lines such as "From: …", "Sent: …", "To: …" begin here."""
    if not _says(lines[place], "heads"):
        return False
    following = lines[place + 1 : place + HEAD_LINES]
    return sum(_says(line, "head_goes_on") for line in following) > 1


def _is_quote(lines: list[str], place: int) -> bool:
    """Tell whether the line is quoted, or says who wrote the quoted lines after it."""
    if QUOTE.match(lines[place]):
        return True
    following = [line for line in lines[place + 1 : place + 4] if line.strip()]
    before_quote = any(QUOTE.match(line) for line in following[:2])
    if not before_quote or not lines[place].strip():
        return False
    told = {lines[place], _two_lines(lines, place), _two_lines(lines, place - 1) if place else ""}
    return any(_attribution().fullmatch(one.strip().lower()) for one in told)


def _without_signature(lines: list[str]) -> tuple[list[str], Counter[str]]:
    last_quote = _last_quote(lines)
    ends = (
        place
        for place, line in enumerate(lines)
        if place > last_quote and (line in SIGNATURE_MARKS or _says(line, "signatures"))
    )
    end = next(ends, len(lines))
    return lines[:end], Counter({SIGNED: sum(1 for line in lines[end:] if line.strip())})


def _two_lines(lines: list[str], place: int) -> str:
    """Return the line, with the next if it is broken before the colon."""
    line = lines[place].rstrip()
    if line.endswith(":") or place + 1 == len(lines) or QUOTE.match(lines[place + 1]):
        return line[:LONGEST_ATTRIBUTION]
    return f"{line} {lines[place + 1].strip()}"[:LONGEST_ATTRIBUTION]


def _is_forward(subject: str) -> bool:
    return _says(subject, "forwards")


def _says(line: str, names: str) -> bool:
    return line.strip().lower().startswith(_table()[names])


@cache
def _attribution() -> re.Pattern[str]:
    shapes = "|".join(re.escape(shape).replace("NAME", r".{3,200}?") for shape in _table()["attributions"])
    return re.compile(shapes)


@cache
def _table() -> dict[str, Any]:
    source = resources.files("pipeline.readers") / "mail.toml"
    return {key: tuple(value) for key, value in tomllib.loads(source.read_text(encoding="utf-8")).items()}
