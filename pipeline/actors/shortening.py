"""Finds the long name that a shorter one stands for, where the text gives the long one first."""

from collections import defaultdict
from collections.abc import Iterable

from pipeline.actors import places, shapes

DOUBLE = 2  # words of a double name


def shortened_later(names: Iterable[str]) -> dict[str, str]:
    """Return the long name behind each shorter one that the text uses only afterwards.

    `names` are in the order of the text: "Heritage Media Corp. … Heritage", "Merrill Lynch … Merrill".
    A name that stands on its own before, has a legal form of its own, or could stand for two, is its own.
    """
    longer: dict[str, dict[str, str]] = defaultdict(dict)
    own: set[str] = set()
    found: dict[str, str] = {}
    for name in names:
        bare = shapes.without_suffix(name)
        key = bare.casefold()
        if bare != name or key not in longer:
            own.add(key)
        else:
            found[name] = key
        for short in _shorter(bare, with_form=bare != name):
            longer[short][bare.casefold()] = name
        if " " in bare and not _shorter(bare, with_form=bare != name):
            longer[bare.split()[0].casefold()][key] = name  # two names that begin alike
            own.add(bare.split()[0].casefold())
    return {
        name: next(iter(longer[key].values()))
        for name, key in found.items()
        if key not in own and len(longer[key]) == 1
    }


def heads_of_companies(names: Iterable[str]) -> frozenset[str]:
    """Return, in lower case, the names that have a legal form without it, and every shorter form."""
    bare = [kept for name in names if (kept := shapes.without_suffix(name)) != name]
    return frozenset(short for kept in bare for short in (kept.casefold(), *_shorter(kept, with_form=True)))


def _shorter(bare: str, *, with_form: bool) -> tuple[str, ...]:
    """Return what may stand for the name: its first words if it is a company's, the first of a double."""
    parts = bare.casefold().split()
    if with_form:
        return tuple(" ".join(parts[:count]) for count in range(1, len(parts)))
    second = bare.rsplit(maxsplit=1)[-1]
    is_double = len(parts) == DOUBLE and second.isalpha() and second.istitle()
    return (
        (parts[0],) if is_double and not shapes.is_generic(second) and second not in places.entries() else ()
    )
