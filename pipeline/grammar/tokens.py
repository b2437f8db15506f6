"""Cuts a text into tokens and gives each the letter of its word class.

A token's *atom* is one character that stands for the set of categories its word belongs
to. Rules are then regular expressions over strings of atoms: short, and quick to search.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from pipeline.grammar.lexicon import Categories, Lexicon, number_categories

TOKEN = re.compile(
    r"""
    (?:https?://|www\.|@\w)\S*                                # addresses hold no dates
  | \d{1,3}(?:,\d{3})+(?![\d,]) | \d+(?:\.\d+)*              # 1,500  2018  10.30  3.3.2018
  | [^\W\d_]+                                                # letters
  | \n[^\S\n]*\n\s*                                          # a blank line ends everything
  | [^\s\w] | _
    """,
    re.VERBOSE,
)
OTHER = "\ue000"  # the atom of a word that no rule knows
FIRST_ATOM = 0xE001
REMEMBERED = 20_000  # different words that are kept as texts wrote them
UNCAPITALISED = "\x00"  # in front of a word: its reading without a capital letter

Met: TypeAlias = tuple[str, str, Categories, bool]


class Token(NamedTuple):
    """A word, number or sign of the text, in lower case, with its atom and its values."""

    start: int
    end: int
    word: str
    atom: str
    categories: Categories


@dataclass(slots=True)
class Alphabet:
    """The atoms of one lexicon: which character stands for which set of categories."""

    lexicon: Lexicon
    letters: dict[frozenset[str], str] = field(default_factory=dict)
    known: dict[str, tuple[str, Categories]] = field(default_factory=dict)
    met: dict[str, Met] = field(default_factory=dict)  # words as texts wrote them

    def __post_init__(self) -> None:
        """Give every word of the lexicon its atom; kinds of numbers get theirs when first met."""
        for word, categories in self.lexicon.words.items():
            self.known[word] = (self.letter(categories), categories)
        for word, categories in self.lexicon.uncapitalised.items():
            self.known[UNCAPITALISED + word] = (self.letter(categories), categories)

    def letter(self, categories: Iterable[str]) -> str:
        """Return the atom of a set of categories, a new one where it has none yet."""
        key = frozenset(categories)
        if not key:
            return OTHER
        return self.letters.setdefault(key, chr(FIRST_ATOM + len(self.letters)))

    def letters_with(self, category: str) -> str:
        """Return all atoms whose set holds the category."""
        return "".join(sorted(letter for key, letter in self.letters.items() if category in key))

    def tokens(self, text: str) -> list[Token]:
        """Return the tokens of the text in order."""
        met, new = self.met, tuple.__new__
        found: list[Token] = []
        end, unknown_letters = -1, False
        for match in TOKEN.finditer(text):
            surface = match[0]
            word, atom, categories, unknown = met.get(surface) or self._meet(surface)
            start, stop = match.span()
            if unknown_letters and start == end and word[0].isdecimal():
                atom, categories = OTHER, {}  # "ahm2014" and "amdg1015" are codes, not years
            found.append(new(Token, (start, stop, word, atom, categories)))
            end, unknown_letters = stop, unknown
        return found

    def _meet(self, surface: str) -> Met:
        """Return the word in lower case, its atom, its values, and whether it is letters unknown to us."""
        word = surface.lower()
        entry = self.known.get(word)
        if entry is None:
            is_number = word[0].isdecimal() and word.isascii()
            entry = self._number(word) if is_number else (OTHER, {})
        elif word in self.lexicon.uncapitalised and surface[0] == word[0]:
            entry = self.known[UNCAPITALISED + word]
        if len(self.met) >= REMEMBERED:
            self.met.clear()
        return self.met.setdefault(surface, (word, *entry, entry[0] == OTHER and word.isalpha()))

    def _number(self, word: str) -> tuple[str, Categories]:
        categories = number_categories(word)
        return self.letter(categories), categories
