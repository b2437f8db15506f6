"""Words of strangers made plain: one line, no control character, nothing that turns the direction."""

import re

# Controls, and marks that override or embed a reading direction: a line could say what it doesn't.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
SPACES = re.compile(r"[\s\u2028\u2029]+")
FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")  # what a spreadsheet could take for one


def visible(text: str) -> str:
    """Replace each control character by �, so that offsets still count."""
    return UNSEEN.sub("\ufffd", text)


def line(text: str) -> str:
    """Put the text on one line."""
    return visible(SPACES.sub(" ", text)).strip()


def disarmed(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet could take for a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def stamped(stamp: dict[str, str]) -> str:
    """Say on one line what a file is made from and by."""
    short = {name: value[:16] for name, value in stamp.items() if name in ("inputs", "case", "events")}
    prints = ", ".join(f"{name} {value}" for name, value in short.items())
    checked = f" Checked: {stamp['checked']}." if "checked" in stamp else ""
    return f"Made by {stamp['software']} ({stamp['engines']}); fingerprints: {prints}.{checked}"
