"""A text and its tokens, with the neighbours of any span."""

from bisect import bisect_left
from dataclasses import dataclass, field

from pipeline.grammar.lexicon import Lexicon
from pipeline.grammar.tokens import Token
from pipeline.model.spans import Span

LONGEST_JOINT = 5  # tokens


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the refiners see it."""

    text: str
    tokens: list[Token]
    lexicon: Lexicon
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Keep where tokens begin, to find the neighbours of a span."""
        self.starts.extend(token.start for token in self.tokens)

    def before(self, span: Span, count: int) -> list[Token]:
        """Return up to `count` tokens that end before the span, in text order."""
        place = bisect_left(self.starts, span.start)
        return self.tokens[max(0, place - count) : place]

    def after(self, span: Span, count: int) -> list[Token]:
        """Return up to `count` tokens that begin at or after the span's end."""
        place = bisect_left(self.starts, span.end)
        return self.tokens[place : place + count]

    def joint(self, first: Span, second: Span) -> tuple[str, ...] | None:
        """Return the words between two spans, or None if they are too many to join them."""
        start, end = bisect_left(self.starts, first.end), bisect_left(self.starts, second.start)
        if end - start > LONGEST_JOINT:
            return None
        return tuple([token.word for token in self.tokens[start:end]])
