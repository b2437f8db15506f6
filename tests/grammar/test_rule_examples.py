"""Every rule proves itself: its examples read as it says, its counterexamples not at all."""

import re

import pytest

from pipeline.grammar.english import RULES, english_tagger
from pipeline.grammar.rule import Rule
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.model.mentions import Resolved
from pipeline.resolution.resolver import CalendarResolver

ANCHOR = Moment(2024, 6, 19)  # a Wednesday
BRACKETS = re.compile(r"\[(.*?)\]", re.DOTALL)


def resolved(text: str) -> tuple[Resolved, ...]:
    document = Document("d", text, "", "", "", ANCHOR, Basis.USER)
    return CalendarResolver().resolve(document, english_tagger().tag(text))


EXAMPLES = [
    pytest.param(rule, phrase, value, id=f"{rule.name}: {phrase}")
    for rule in RULES
    for phrase, value in rule.examples.items()
]
COUNTEREXAMPLES = [
    pytest.param(rule, phrase, id=f"{rule.name}: {phrase}")
    for rule in RULES
    for phrase in rule.counterexamples
]


@pytest.mark.parametrize(("rule", "phrase", "value"), EXAMPLES)
def test_a_rule_reads_its_example(rule: Rule, phrase: str, value: str) -> None:
    marked = BRACKETS.search(phrase)
    text = BRACKETS.sub(r"\1", phrase, count=1)
    start = marked.start() if marked else 0
    length = len(marked.group(1)) if marked else len(text)
    found = {
        (r.mention.span.start, r.mention.span.end): r
        for r in resolved(text)
        if r.mention.rule.startswith(rule.name)
    }
    assert (start, start + length) in found, f"found {[text[a:b] for a, b in found]}"
    assert found[start, start + length].timex.value == value


@pytest.mark.parametrize(("rule", "phrase"), COUNTEREXAMPLES)
def test_a_rule_leaves_its_counterexample_alone(rule: Rule, phrase: str) -> None:
    assert [r.mention for r in resolved(phrase) if r.mention.rule == rule.name] == []


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


def test_every_rule_has_an_example_or_rejects() -> None:
    bare = [rule.name for rule in RULES if not rule.examples and not rule.counterexamples]
    assert set(bare) <= {"modal may", "everyday word"}
