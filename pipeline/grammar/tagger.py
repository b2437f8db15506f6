"""Finds every date phrase of a text: tokens, islands, rules, sieves, refiners."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.grammar.folding import Folder, fold_literals
from pipeline.grammar.lexicon import Lexicon
from pipeline.grammar.pattern import Fit, Pattern, compile_pattern, literals, match_at
from pipeline.grammar.reading import Reading
from pipeline.grammar.rule import NotADate, Rule, Several
from pipeline.grammar.tokens import OTHER, Alphabet, Token
from pipeline.model.expressions import Expression
from pipeline.model.mentions import Rejected, Tagging, TimeMention
from pipeline.model.spans import Span

ISLAND = re.compile(f"[^{OTHER}]+")
LONGEST_ISLAND = 120  # tokens; a longer run (a table of years) is cut at a sign
REMEMBERED = 50_000  # islands whose fits are kept, by their atoms
KINDS = "0th 007 0930 1.5 10.30 3.3.2018 1,500 12345 20240619 five hundred; ten thousand; fifty"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule read: token positions (half-open) and the meaning."""

    first: int
    last: int
    rule: str
    meaning: Expression | NotADate | Several


Sieve = Callable[[Reading, TimeMention], str]
Refiner = Callable[[Reading, list[TimeMention]], list[TimeMention]]


class RuleTagger:
    """A tuple of rules, then one of sieves, then one of refiners, over one lexicon.

    A sieve says why a phrase that a rule read is no date, or nothing; a refiner widens, joins
    and completes what is left.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        rules: Sequence[Rule],
        sieves: Sequence[Sieve],
        refiners: Sequence[Refiner],
    ) -> None:
        """Compile the rules; their order decides between findings of equal length."""
        words = frozenset().union(*(literals(rule.pattern) for rule in rules), fold_literals())
        self._alphabet = Alphabet(lexicon.with_literals(words))
        self._folder = Folder(self._alphabet)
        self._rules = tuple(rules)
        self._patterns: tuple[Pattern, ...] = ()
        self._always: tuple[int, ...] = ()
        self._cued: dict[str, list[int]] = {}
        self._letters = -1
        self._sieves = tuple(sieves)
        self._refiners = tuple(refiners)
        self._memory: dict[str, list[tuple[int, Fit]]] = {}
        self._meet_numbers()

    def tag(self, text: str) -> Tagging:
        """Return every date phrase of the text and every rejected look-alike, in text order."""
        tokens = self._folder.fold(self._alphabet.tokens(text))
        self._compile()
        findings: list[Finding] = []
        for first, last in self._islands(tokens):
            findings += self._read(tokens, first, last)
        mentions: list[TimeMention] = []
        rejected: list[Rejected] = []
        for finding in findings:
            span = Span(tokens[finding.first].start, tokens[finding.last - 1].end)
            if isinstance(finding.meaning, NotADate):
                rejected.append(Rejected(span, finding.rule, finding.meaning.why))
            elif isinstance(finding.meaning, Several):
                for piece in sorted(finding.meaning.pieces, key=lambda one: (one.first.start, one.last.end)):
                    whole = Span(piece.first.start, piece.last.end)
                    mentions.append(TimeMention(whole, piece.meaning, finding.rule))
            else:
                mentions.append(TimeMention(span, finding.meaning, finding.rule))
        reading = Reading(text, tokens, self._alphabet.lexicon)
        mentions = self._sifted(reading, mentions, rejected)
        for refine in self._refiners:
            mentions = refine(reading, mentions)
        rejected.sort(key=lambda one: one.span)
        return Tagging(tuple(mentions), tuple(rejected))

    def _sifted(
        self, reading: Reading, mentions: list[TimeMention], rejected: list[Rejected]
    ) -> list[TimeMention]:
        """Return what passes all sieves; put the others among the rejected, with the reason."""
        kept: list[TimeMention] = []
        for mention in mentions:
            why = next((why for sieve in self._sieves if (why := sieve(reading, mention))), "")
            if why:
                rejected.append(Rejected(mention.span, mention.rule, why))
            else:
                kept.append(mention)
        return kept

    def _meet_numbers(self) -> None:
        """Give the kinds of numbers their atoms before any text comes: a new atom costs a compilation."""
        phrases = [phrase for rule in self._rules for phrase in (*rule.examples, *rule.counterexamples)]
        known = [*phrases, KINDS, *self._alphabet.lexicon.words, *map(str, range(10_000))]
        self._folder.fold(self._alphabet.tokens("\n\n".join(known)))

    def _compile(self) -> None:
        """Compile again when a folded number was of a kind never seen: it got a new atom."""
        if self._letters != len(self._alphabet.letters):
            self._patterns = tuple(compile_pattern(rule.pattern, self._alphabet) for rule in self._rules)
            self._index_cues()
            self._letters = len(self._alphabet.letters)
            self._memory.clear()

    def _index_cues(self) -> None:
        """Tell for each atom which patterns wait for it, and which must always be tried."""
        self._always = tuple(place for place, one in enumerate(self._patterns) if one.cue is None)
        self._cued = {}
        for place, pattern in enumerate(self._patterns):
            for atom in pattern.cue or ():
                self._cued.setdefault(atom, []).append(place)

    def _islands(self, tokens: list[Token]) -> list[tuple[int, int]]:
        """Return the runs of tokens that rules know."""
        atoms = "".join([token.atom for token in tokens])
        found = []
        for match in ISLAND.finditer(atoms):
            first, end = match.span()
            while end - first > LONGEST_ISLAND:
                cut = first + LONGEST_ISLAND
                while cut > first + LONGEST_ISLAND // 2 and tokens[cut - 1].word.isalnum():
                    cut -= 1
                found.append((first, cut))
                first = cut
            found.append((first, end))
        return found

    def _read(self, tokens: list[Token], first: int, last: int) -> list[Finding]:
        atoms = "".join([token.atom for token in tokens[first:last]])
        fits = self._memory.get(atoms)
        if fits is None:
            if len(self._memory) >= REMEMBERED:
                self._memory.clear()
            cued = {number for atom in set(atoms) for number in self._cued.get(atom, ())}
            fits = [
                (number, fit)
                for number in (*self._always, *cued)
                if self._patterns[number].regex.search(atoms)  # most fit nowhere, and to see that is quick
                for fit in self._patterns[number].fits(atoms)
            ]
            fits.sort(key=lambda entry: (entry[1].first - entry[1].last, entry[0], entry[1].first))
            self._memory[atoms] = fits
        taken: list[Finding] = []
        for number, fit in fits:
            start, end = first + fit.first, first + fit.last
            if any(start < other.last and other.first < end for other in taken):
                continue
            match = match_at(tokens, first, fit)
            meaning = self._rules[number].production(match) if match else None
            if meaning is not None:
                taken.append(Finding(start, end, self._rules[number].name, meaning))
        return sorted(taken, key=lambda finding: finding.first)
