"""Joins the words of one number into one token: "twenty-first", "a few", "2 1/2"."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.grammar.lexicon import Categories
from pipeline.grammar.pattern import Match, Pattern, compile_pattern, literals, match_at
from pipeline.grammar.tokens import Alphabet, Token


@dataclass(frozen=True, slots=True)
class Fold:
    """A way to write a number in several tokens, and what it comes to."""

    name: str
    pattern: str
    production: Callable[[Match], Categories | None]


def ordinal(match: Match) -> Categories | None:
    """Read "21st", "third", "twenty-first"."""
    value = (match.number("tens") or 0) + (match.number("last") or 0)
    if not value:
        return None
    found: Categories = {"ordinal": value}
    return found | {"ordinal-day": value} if value <= 31 else found


def year_in_words(match: Match) -> Categories | None:
    """Read "nineteen ninety-eight", "eighteen hundred", "two thousand and four"."""
    tail = sum(match.number(name) or 0 for name in ("teens", "tens", "ones"))
    if match.has("thousands"):
        year = 1000 * (match.number("thousands") or 0) + tail
    elif match.has("flat") or tail >= 10:
        year = 100 * (match.number("hundreds") or 0) + tail
    else:
        return None
    return {"year": year, "spelled-year": year, "count": year} if 1000 <= year <= 2199 else None


def count(match: Match) -> Categories | None:
    """Read "twenty-five", "two hundred", "a dozen", "3 million", "two and a half"."""
    value: float = sum(match.number(name) or 0 for name in ("teens", "tens", "ones", "digits"))
    if match.has("scale"):
        value = max(value, 1) * (match.number("scale") or 1)
    if match.has("half"):
        value += 0.5
    return {"count": value, "spelled": value}


def fraction(match: Match) -> Categories | None:
    """Read "2 1/2"."""
    over, under = match.number("over"), match.number("under")
    if not under or over is None or over >= under or under > 10:
        return None
    return {"count": (match.number("whole") or 0) + over / under}


def unknown_count(_match: Match) -> Categories | None:
    """Read "a few", "several", "dozens of": a number nobody knows."""
    return {"count": None, "vague-number": None}


def two(_match: Match) -> Categories | None:
    """Read "a couple of"."""
    return {"count": 2, "spelled": 2}


BELOW_HUNDRED = "(teens:teens | tens:tens dash? ones:ones | tens:tens | ones:ones)"
FOLDS = (
    Fold("fraction", "(whole:number dash?)? over:number ~ '/' ~ under:number !('/')", fraction),
    Fold("ordinal in digits", "last:number ~ ordinal-ending", ordinal),
    Fold("ordinal in words", "(tens:tens dash?)? last:ordinal-word", ordinal),
    Fold(
        "year in words",
        "hundreds:teens|tens (flat:'hundred' | teens:teens | tens:tens dash? ones:ones | tens:tens)",
        year_in_words,
    ),
    Fold(
        "millennium in words",
        f"thousands:ones 'thousand' 'and'? {BELOW_HUNDRED}",
        year_in_words,
    ),
    Fold("a couple of", "'a'? 'couple' 'of' | 'a' 'couple'", two),
    Fold(
        "unknown count",
        "'a' 'few' | 'dozens'|'hundreds'|'thousands'|'scores' 'of' | vague-count",
        unknown_count,
    ),
    Fold(
        "count in words",
        f"('a'? scale:scale | ({BELOW_HUNDRED} | digits:number) scale:scale | {BELOW_HUNDRED}) (dash? 'and' dash? 'a' dash? half:'half')?"
        " | digits:number 'and' 'a' half:'half'",
        count,
    ),
)


class Folder:
    """Applies the folds, the earlier one first where two begin at one token."""

    def __init__(self, alphabet: Alphabet) -> None:
        """Take the alphabet of the tokens that will come."""
        self._alphabet = alphabet
        self._patterns: list[tuple[Fold, Pattern]] = []
        self._letters = -1

    def fold(self, tokens: list[Token]) -> list[Token]:
        """Return the tokens with every written-out number joined into one."""
        if self._letters != len(self._alphabet.letters):
            self._patterns = [(fold, compile_pattern(fold.pattern, self._alphabet)) for fold in FOLDS]
            self._letters = len(self._alphabet.letters)
        atoms = "".join([token.atom for token in tokens])
        joined: dict[int, tuple[int, Token]] = {}
        for fold, pattern in self._patterns:
            for fit in pattern.fits(atoms):
                if any(place in joined for place in range(fit.first, fit.last)):
                    continue
                match = match_at(tokens, 0, fit)
                categories = fold.production(match) if match else None
                if categories is None:
                    continue
                whole = self._join(tokens[fit.first : fit.last], categories)
                for place in range(fit.first, fit.last):
                    joined[place] = (fit.last, whole)
        if not joined:
            return tokens
        folded, place = [], 0
        while place < len(tokens):
            if place in joined:
                place, whole = joined[place]
                folded.append(whole)
            else:
                folded.append(tokens[place])
                place += 1
        return folded

    def _join(self, parts: list[Token], categories: Categories) -> Token:
        if len(parts) == 1:  # a word keeps what else it may be: "second", "one"
            categories = parts[0].categories | categories
        word = " ".join(part.word for part in parts)
        return Token(parts[0].start, parts[-1].end, word, self._alphabet.letter(categories), categories)


def fold_literals() -> frozenset[str]:
    """Return the words that the folds quote."""
    return frozenset().union(*(literals(fold.pattern) for fold in FOLDS))
