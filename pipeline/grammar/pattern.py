"""The language in which rules are written, and its translation to a regular expression.

    month:month '.'? day:day-number ordinal-ending? (',' year:year)?

A bare word is a category of the lexicon, a quoted one is itself; `name:` in front keeps
the token for the production; `a|b` joins categories; `( )`, `?`, `*`, `+` and ` | ` between
sequences mean what they mean in a regular expression; `~` asks that no blank stands there;
`>( )` looks ahead without taking, `!( )` asks that this does not follow.
"""

import re
from dataclasses import dataclass

from pipeline.grammar.cues import cue
from pipeline.grammar.lexicon import NUMBER_CATEGORIES, Value, literal_category
from pipeline.grammar.tokens import Alphabet, Token

ITEM = re.compile(
    r"(?:(?P<name>[a-z_]+):)?(?P<cats>(?:'[^']+'|\"'\"|[a-z0-9-]+)(?:\|(?:'[^']+'|\"'\"|[a-z0-9-]+))*)"
)
PIECE = re.compile(r"\s+|>\(|!\(|[()?*+~|]|" + ITEM.pattern)
OPENERS = {"(": "(?:", ">(": "(?=", "!(": "(?!"}
NOTHING = "\uf8ff"  # an atom that no word has
LITERAL = re.compile(r"'([^']+)'|\"(')\"")


@dataclass(frozen=True, slots=True)
class Match:
    """A rule's pattern found in a run of tokens."""

    tokens: tuple[Token, ...]
    named: dict[str, tuple[Token, tuple[str, ...]]]

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words of the whole match in lower case."""
        return tuple(token.word for token in self.tokens)

    def token(self, name: str) -> Token:
        """Return the named part, which must be there."""
        return self.named[name][0]

    def has(self, name: str) -> bool:
        """Tell whether the named part is there."""
        return name in self.named

    def word(self, name: str) -> str:
        """Return the named part's word in lower case, empty where it is missing."""
        return self.named[name][0].word if name in self.named else ""

    def value(self, name: str) -> Value:
        """Return what the named part means in the category it was matched by, or None.

        A quoted word means what the lexicon says of it in the category of the part's name:
        `unit:'week'` is the unit "week".
        """
        if name not in self.named:
            return None
        token, categories = self.named[name]
        for category in categories:
            if category in token.categories:
                return token.categories.get(name) if category[0] == "=" else token.categories[category]
        return None

    def number(self, name: str) -> int | None:
        """Return the named part's meaning as a whole number, or None where it is missing."""
        value = self.value(name)
        return int(value) if isinstance(value, int | float | str) and value != "" else None

    def text(self, name: str) -> str:
        """Return the named part's meaning as a string, empty where it is missing."""
        value = self.value(name)
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a pattern fits: token positions of its ends, its named parts, its tight joints."""

    first: int
    last: int
    named: tuple[tuple[str, int, tuple[str, ...]], ...]
    glued: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule's pattern, ready to search. Each occurrence of a name is a group of its own.

    `cue` holds atoms of which one must be there, None where nothing must.
    """

    regex: re.Pattern[str]
    groups: tuple[tuple[int, str, tuple[str, ...]], ...]
    glue: tuple[int, ...]
    cue: frozenset[str] | None

    def fits(self, atoms: str) -> list[Fit]:
        """Return every place where the pattern fits, from left to right, without overlap."""
        return [
            Fit(
                match.start(),
                match.end(),
                tuple(
                    (name, match.start(group), categories)
                    for group, name, categories in self.groups
                    if match.start(group) >= 0
                ),
                tuple(match.start(group) for group in self.glue if match.start(group) >= 0),
            )
            for match in self.regex.finditer(atoms)
            if match.end() > match.start()
        ]


def match_at(tokens: list[Token], offset: int, fit: Fit) -> Match | None:
    """Return the match of a fit in these tokens, or None where a blank parts a tight joint."""
    for position in fit.glued:
        if tokens[offset + position - 1].end != tokens[offset + position].start:
            return None
    named = {name: (tokens[offset + place], cats) for name, place, cats in fit.named}
    return Match(tuple(tokens[offset + fit.first : offset + fit.last]), named)


def literals(source: str) -> frozenset[str]:
    """Return the quoted words of a pattern."""
    return frozenset(first or second for first, second in LITERAL.findall(source))


def compile_pattern(source: str, alphabet: Alphabet) -> Pattern:
    """Translate a pattern; raise ValueError for what the language does not have."""
    output: list[str] = []
    named: list[tuple[int, str, tuple[str, ...]]] = []
    glue: list[int] = []
    groups = position = 0
    while position < len(source):
        piece = PIECE.match(source, position)
        if piece is None:
            msg = f"pattern {source!r}: cannot read {source[position:]!r}"
            raise ValueError(msg)
        position = piece.end()
        sign = piece.group()
        if sign.isspace():
            continue
        if sign == "~":
            groups += 1
            glue.append(groups)
            output.append("()")
        elif sign in OPENERS or sign in ")?*+|":
            output.append(OPENERS.get(sign, sign))
        else:
            name, cats = piece["name"], _categories(piece["cats"])
            letters = "".join(alphabet.letters_with(category) for category in cats)
            if not letters:
                if not NUMBER_CATEGORIES.intersection(cats):
                    msg = f"pattern {source!r}: no word is {piece['cats']!r}"
                    raise ValueError(msg)
                letters = NOTHING  # a kind of number that the texts so far did not have
            if name:
                groups += 1
                named.append((groups, name, cats))
                output.append(f"([{letters}])")
            else:
                output.append(f"[{letters}]")
    return Pattern(re.compile("".join(output)), tuple(named), tuple(glue), cue(output))


def _categories(source: str) -> tuple[str, ...]:
    found = re.findall(r"'[^']+'|\"'\"|[a-z0-9-]+", source)
    return tuple(literal_category(item[1:-1]) if item[0] in "'\"" else item for item in found)
