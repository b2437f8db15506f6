"""Finds the actors a user named, under the aliases they gave and some that follow from the name."""

import re
from collections.abc import Iterable

from pipeline.actors import kinds, shapes
from pipeline.actors import places as gazetteer
from pipeline.actors.ground import Ground
from pipeline.model.actors import Tracked
from pipeline.model.spans import Span

DOUBLE = 2  # words of a name that may hold a third
SHORTEST = 2  # letters that an alias must have more than
WORD_AFTER = re.compile(r"\s([A-Z][\w-]+)")
LONG_ENOUGH = 4  # letters a single word needs to have a plural


def aliases(tracked: Tracked) -> tuple[str, ...]:
    """Return the words to look for: the name, the aliases given, and those proposed, longest first."""
    words = dict.fromkeys((tracked.name, *tracked.aliases, *proposed(tracked.name)))
    return tuple(sorted((word for word in words if word), key=lambda word: (-len(word), word)))


def proposed(name: str) -> tuple[str, ...]:
    """Return other ways to write or shorten a name, by rules that hold for names in general.

    "Boeing 787 Dreamliner": Boeing 787, 787 Dreamliner, Boeing Dreamliner, 787, Dreamliner.
    "United States Air Force": U.S. Air Force, US Air Force, USAF, Air Force.
    "iPhone 3G": 3G iPhone. "China Eastern Airlines": China Eastern.
    """
    words = name.split()
    found: list[str] = []
    bare = shapes.without_suffix(name)
    if bare != name:
        found.append(bare)
    if len(words) == 2 and _is_number(words[1]):
        found.append(f"{words[1]} {words[0]}")
    numbers = [word for word in words if _is_number(word)]
    if numbers and len(words) > 1 and len(numbers[0]) >= 3:
        found += numbers
        found += [" ".join(words[:2]), " ".join(words[1:])]
        if len(words) == 3 and not _is_number(words[2]):
            found += [words[2], f"{words[0]} {words[2]}"]
    if len(words) >= 3 and not numbers:
        if shapes.is_generic(words[-1]):
            found.append(" ".join(words[:-1]))
        if words[1][0].isupper() and not _is_common(words[1]):
            found.append(" ".join(words[1:]))
        if words[:2] == ["United", "States"]:
            rest = " ".join(words[2:])
            found += [f"U.S. {rest}", f"US {rest}", rest]
        found.append(shapes.initials(name))
    longer = [word for word in found if len(word) > SHORTEST]
    return tuple(dict.fromkeys(word for word in (*longer, *_first_word_or_letters(name)) if word != name))


def _first_word_or_letters(name: str) -> tuple[str, ...]:
    """Return what is left of a company's name in daily use.

    One that begins with a word of its own is called by it ("Ford Motor Company": Ford), one that begins
    with a plain word by its letters ("General Motors": GM).
    """
    words = shapes.without_suffix(name).split()
    is_company = len(words) > 1 and (shapes.is_trade(words[-1]) or shapes.is_generic(words[-1]))
    if not is_company or name in gazetteer.entries() or len(words) > DOUBLE or any(map(_is_number, words)):
        return ()
    if shapes.is_plain(words[0]):
        return (shapes.initials(" ".join(words)),)
    known = words[0] in gazetteer.entries() or shapes.is_given_name(words[0])
    return () if known or len(words[0]) < LONG_ENOUGH else (words[0],)


def places(text: str, tracked: Iterable[Tracked]) -> list[tuple[Span, Tracked, str]]:
    """Return where each tracked actor stands, the longest alias at each place, in text order."""
    owner = {alias: each for each in reversed(tuple(tracked)) for alias in _aliases_here(each, text)}
    found: list[tuple[Span, Tracked, str]] = []
    ground = Ground()
    for alias in sorted(owner, key=lambda word: (-len(word), word)):
        for match in _pattern(alias).finditer(text):
            span = Span(*match.span(1))
            if not _is_number(alias) and kinds.with_model(text, span) != span:
                continue  # an "Airbus A330" is not Airbus
            if " " not in alias and alias != owner[alias].name and _is_of_another(text, span):
                continue  # the "Ford Foundation" is not Ford
            if ground.take(span):
                found.append((span, owner[alias], alias))
    return sorted(found, key=lambda each: each[0])


def _is_of_another(text: str, span: Span) -> bool:
    """Tell whether the word opens the name of another body: a sort of body follows, not a trade or a form."""
    match = WORD_AFTER.match(text, span.end)
    return match is not None and shapes.is_generic(match[1]) and not shapes.is_trade(match[1])


def _aliases_here(tracked: Tracked, text: str) -> tuple[str, ...]:
    """Return the aliases, and the acronym that the text gives in brackets after one of them."""
    known = aliases(tracked)
    return (*known, *(match[1] for alias in known for match in _in_brackets(alias).finditer(text)))


def _in_brackets(alias: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(alias)}\s*\(\s*([A-Z][A-Z&.]{{1,7}})\s*\)")


def _pattern(alias: str) -> re.Pattern[str]:
    """Return what finds an alias as a whole word, with its variants.

    A number may carry one: "A380-800", "787s". A double name may hold a word more: "Apple Music Store".
    """
    parts = [re.escape(word) for word in alias.split()]
    words = r"\s+".join(parts)
    if len(parts) == DOUBLE and not any(map(_is_number, alias.split())):
        words = rf"{parts[0]}\s+(?:(?-i:[A-Z])\w+\s+)?{parts[1]}"
    flags = re.IGNORECASE if " " in alias else 0
    before = r"(?<![\w$€£#.-])" if _is_number(alias[0]) else r"(?<![\w$€£#.])(?<![^A-Za-z]-)"
    return re.compile(rf"{before}({words}{_tail(alias)})(?![\w]|[.,]\d)", flags)


def _tail(alias: str) -> str:
    """Return what may follow within the word: a variant of a number, the ending of a plural."""
    if alias[-1].isdigit():
        return r"(?:-\d+\w*)?(?-i:s)?"
    if " " not in alias and len(alias) < LONG_ENOUGH:
        return ""
    return "(?-i:es)?" if alias[-1] == "s" else "(?-i:s)?"


def _is_common(word: str) -> bool:
    """Tell whether many names of bodies hold the word."""
    return shapes.is_generic(word) or shapes.is_trade(word) or shapes.is_plain(word)


def _is_number(word: str) -> bool:
    return any(letter.isdigit() for letter in word)
