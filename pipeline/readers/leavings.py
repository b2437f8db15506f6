"""What a reader left out of the text, counted and said."""

from collections import Counter
from collections.abc import Mapping

PLURALS = {"copy": "copies"}


def said(counts: Mapping[str, int]) -> str:
    """Return "12 blocks of navigation, 1 comment" for what was left out; "" for nothing.

    A key names one of its kind; its first word is put into the plural.
    """
    return ", ".join(f"{count:,} {_of(kind, count)}" for kind, count in counts.items() if count)


def added(*parts: Mapping[str, int]) -> Counter[str]:
    """Return the counts of all parts together, in the order in which the kinds came."""
    whole: Counter[str] = Counter()
    for part in parts:
        whole.update(part)
    return whole


def _of(kind: str, count: int) -> str:
    if count == 1:
        return kind
    noun, _, rest = kind.partition(" ")
    return f"{PLURALS.get(noun, f'{noun}s')} {rest}".rstrip()
