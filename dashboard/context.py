"""What stands before and after a sentence in its document."""

import re

END = re.compile(r"(?<!\b[A-Z])[.!?…][\"'”’)\]]*\s+(?![a-z])|\n+")  # "U.S. dominance" goes on
MOST = 320  # letters shown on either side


def before(text: str, start: int) -> str:
    """Return the sentence before `start`, cut from the left if it is long.

    A full stop after an abbreviation (Maj. Gen.) makes it shorter than it is, never wrong.
    """
    head = text[max(start - MOST * 2, 0) : start].rstrip()
    ends = [found.end() for found in END.finditer(head)]
    said = head[ends[-1] :] if ends else head
    return said if len(said) <= MOST else "…" + said[-MOST:]


def after(text: str, end: int) -> str:
    """Return the sentence that begins after `end`, cut from the right if it is long."""
    tail = text[end : end + MOST * 2].lstrip()
    found = END.search(tail + "\n")
    said = tail[: found.start() + 1].rstrip() if found else tail
    said = tail[: found.end()].rstrip() if found else said
    return said if len(said) <= MOST else said[:MOST] + "…"
