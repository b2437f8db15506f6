"""The words of a parsed text with their grammar: read from the parser once, asked a hundred times."""

from bisect import insort
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Word:
    """A word and its place in the tree.

    `idx` is the offset of its first character in the text that was parsed; `around` are all words of
    that text, the word itself at place `i`. A root is its own head. `under` are the words whose head
    it is, in text order. `tag` is a Penn Treebank tag, `dep` a label of the parser.
    """

    i: int
    idx: int
    text: str
    tag: str
    dep: str
    lemma: str
    around: list["Word"] = field(repr=False)
    lower: str = ""
    under: list["Word"] = field(default_factory=list, repr=False)
    _head: "Word | None" = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Keep the word in lower case."""
        self.lower = self.text.lower()

    @property
    def head(self) -> "Word":
        """Return the word it hangs on; itself for a root."""
        return self._head or self

    @property
    def lefts(self) -> list["Word"]:
        """Return the words under it that stand before it."""
        return [word for word in self.under if word.i < self.i]

    @property
    def left_edge(self) -> "Word":
        """Return the first word of all that hangs on it."""
        current = self
        while current.under and current.under[0].i < current.i:
            current = current.under[0]
        return current

    @property
    def right_edge(self) -> "Word":
        """Return the last word of all that hangs on it."""
        current = self
        while current.under and current.under[-1].i > current.i:
            current = current.under[-1]
        return current

    def hang(self, head: "Word") -> None:
        """Make `head` its head."""
        if self._head is not None:
            self._head.under.remove(self)
        self._head = head
        insort(head.under, self, key=lambda word: word.i)
