"""A rule is a value: a name, a pattern, what it means, and the phrases that prove it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pipeline.grammar.pattern import Match
from pipeline.grammar.tokens import Token
from pipeline.model.expressions import Expression


@dataclass(frozen=True, slots=True)
class NotADate:
    """What a look-alike rule says of its phrase: why it is no date."""

    why: str


@dataclass(frozen=True, slots=True)
class Piece:
    """One mention inside a longer phrase: from its first token to its last, and its meaning."""

    first: Token
    last: Token
    meaning: Expression


@dataclass(frozen=True, slots=True)
class Several:
    """What a rule says of a phrase that holds more than one mention ("3–5 June")."""

    pieces: tuple[Piece, ...]


Production: TypeAlias = Callable[[Match], Expression | NotADate | Several | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Reads one way of writing about time.

    `production` turns a match into its meaning, into `NotADate`, or into None where the
    pattern fits and the words still don't ("31 February" of a pattern for days).
    `examples` maps a phrase, its mention in [brackets] if that is not all of it, to the
    TIMEX3 value under the suite's anchor (Wednesday 19 June 2024); the suite runs them.
    `counterexamples` are phrases in which this rule must find nothing.
    """

    name: str
    pattern: str
    production: Production
    examples: Mapping[str, str] = field(default_factory=dict)
    counterexamples: tuple[str, ...] = ()
