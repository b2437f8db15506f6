"""English: its rules, its sieves and its refiners, in the order in which they work."""

from functools import lru_cache

from pipeline.grammar.lexicon import read_lexicon
from pipeline.grammar.refiners.composition import compose
from pipeline.grammar.refiners.counted_parts import counted_parts
from pipeline.grammar.refiners.edges import edges
from pipeline.grammar.refiners.from_events import from_events
from pipeline.grammar.refiners.lean import lean
from pipeline.grammar.refiners.lists import lists
from pipeline.grammar.refiners.modifiers import modifiers
from pipeline.grammar.refiners.number_order import number_order
from pipeline.grammar.refiners.ranges import ranges
from pipeline.grammar.rule import Rule
from pipeline.grammar.rules import (
    anaphoric,
    clock,
    dates,
    holidays,
    lengths,
    parts_of_year,
    relative,
    vague,
    weekdays,
    years,
)
from pipeline.grammar.sieves.names import name
from pipeline.grammar.sieves.numbered import numbered
from pipeline.grammar.sieves.rates import rate
from pipeline.grammar.sieves.signs import sign
from pipeline.grammar.tagger import RuleTagger

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "dates": dates.RULES,
    "holidays": holidays.RULES,
    "years": years.RULES,
    "parts_of_year": parts_of_year.RULES,
    "relative": relative.RULES,
    "weekdays": weekdays.RULES,
    "anaphoric": anaphoric.RULES,
    "clock": clock.RULES,
    "lengths": lengths.RULES,
    "vague": vague.RULES,
}
RULES = tuple(rule for family in FAMILIES.values() for rule in family)
SIEVES = (sign, name, rate, numbered)
REFINERS = (
    number_order,
    lists,
    counted_parts,
    compose,
    from_events,
    edges,
    modifiers,
    ranges,
    lean,
)


@lru_cache(maxsize=1)
def english_tagger() -> RuleTagger:
    """Return the English tagger, compiled once a process."""
    return RuleTagger(read_lexicon("en"), RULES, SIEVES, REFINERS)
