"""The lines before a Markdown text that tell about it.

    ---
    title: Russia and North Korea sign a treaty
    published: 2024-06-19
    basis: user
    ---
    The treaty reached between …

Only `key: value` lines are read, by hand: texts come from strangers, and YAML can build
objects, repeat itself into gigabytes and take "no" for False. A key we don't know, a list
or a comment is passed over.
"""

import re

FENCE = "---"
MOST_LINES = 200
LINE = re.compile(r"([A-Za-z_][\w-]*)\s*:(?:\s+(.*))?")
PASSED_OVER = re.compile(r"\s*$|\s*#|\s+\S|-\s")  # blank, comment, continued, list
QUOTED = re.compile(r"""(["'])(.*)\1""")


def split(text: str) -> tuple[dict[str, str], str]:
    """Return what the front matter tells (keys in lower case), and the text after it.

    The text begins with the character after the closing line. Without front matter, or
    if the first lines hold anything else, the text is returned whole.
    """
    lines = text.split("\n", MOST_LINES)
    if lines[0].rstrip() != FENCE:
        return {}, text
    told: dict[str, str] = {}
    length = len(lines[0]) + 1
    for line in lines[1:MOST_LINES]:
        length += len(line) + 1
        if line.rstrip() == FENCE:
            return told, text[length:]
        if found := LINE.fullmatch(line.rstrip()):
            told[found[1].lower()] = _unquoted((found[2] or "").strip())
        elif not PASSED_OVER.match(line):
            break
    return {}, text


def _unquoted(value: str) -> str:
    found = QUOTED.fullmatch(value)
    return found[2] if found else value
