"""Lists the rules of the English grammar with the phrases that prove them."""

from collections.abc import Callable, Iterable, Iterator
from inspect import getdoc, getmodule
from typing import Any

from pipeline.grammar.english import FAMILIES, REFINERS, SIEVES
from pipeline.grammar.rule import Rule

STEPS: dict[str, tuple[Callable[..., Any], ...]] = {"sieves": SIEVES, "refiners": REFINERS}
SECTIONS = (*FAMILIES, *STEPS)
BEGIN, END = "<!-- rules -->", "<!-- end of rules -->"
LOOK_ALIKE = "no date"  # what a rule without examples makes of its phrases
WIDTH = 44  # of the column of phrases


def listed(sections: Iterable[str] = SECTIONS) -> str:
    """Return every rule, sieve and refiner of the sections, in the order of their work."""
    return "\n\n".join("\n".join(_section(name)) for name in sections)


def table() -> str:
    """Return a Markdown table of all rules: family, rule, its first example, the example's TIMEX3 value."""
    head = ["| family | rule | example | value |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *(_row(name, rule) for name, rules in FAMILIES.items() for rule in rules)])


def with_table(page: str) -> str:
    """Return the page with the table between its two markers; raise ValueError where it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        msg = f"the page has no place for the table: {BEGIN} and, below it, {END}"
        raise ValueError(msg)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def _section(name: str) -> Iterator[str]:
    if name in STEPS:
        yield f"{name}, in the order of their work"
        for step in STEPS[name]:
            yield f"\n  {step.__name__}\n    {_first_line(step)}"
        return
    rules = FAMILIES[name]
    yield f"{name}: {_first_line(getmodule(rules[0].production))}"
    for rule in rules:
        yield ""
        yield from _described(rule)


def _described(rule: Rule) -> Iterator[str]:
    yield f"  {rule.name}"
    yield f"    {_first_line(rule.production)}"
    for phrase, value in rule.examples.items():
        yield f"      yes  {phrase:<{WIDTH}}  {value}"
    for phrase in rule.counterexamples:
        yield f"      no   {phrase}"


def _first_line(documented: object) -> str:
    return (getdoc(documented) or "").partition("\n")[0]


def _row(family: str, rule: Rule) -> str:
    phrase, value = next(iter(rule.examples.items()), ("", LOOK_ALIKE))
    cells = (family, rule.name, phrase, value)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
