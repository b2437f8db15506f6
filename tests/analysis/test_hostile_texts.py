"""Texts that no reporter wrote: nothing crashes, nothing hangs."""

import subprocess
import sys

import pytest

from pipeline.analysis.rule_analyst import RuleAnalyst
from pipeline.analysis.spacy_analyst import SpacyAnalyst
from tests.analysis.told import document

TEXTS = {
    "nothing": "",
    "blanks": " \n\t\n ",
    "control characters": "Putin\x00 met\x01 Kim\x1f on \x7fTuesday.\u200b\ufeff He said\u2028so.",
    "five thousand words": "He said that " * 1600 + "it ended.",
    "deep infinitives": "He wanted to " + "want to " * 900 + "leave.",
    "one long word": "x" * 50_000,
    "a list of names": ", ".join(["Anna Weber"] * 800),
    "capitals": "PUTIN MEETS KIM IN MOSCOW ON TUESDAY, SIGNS TREATY",
    "a table": "Name | Day | Sum\n--- | --- | ---\nBoeing | 3 May | 12\nAirbus | 4 May | 13\n",
    "an e-mail thread": "> On Tuesday, Anna wrote:\n>> He said \"she said 'they left'\".\n> Yes.\n\nOk.",
    "quotes in quotes": "“He said ‘she told me “go”’ on Monday,” Kim said. “Open and never closed",
    "signs": "§§ ¶ %% !!! ??? … — “” «» ()[]{}",
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("analyst", [SpacyAnalyst(), RuleAnalyst()], ids=["spacy", "rules"])
def test_a_hostile_text_is_read_and_every_span_lies_inside(
    name: str, analyst: SpacyAnalyst | RuleAnalyst
) -> None:
    text = TEXTS[name]
    found = analyst.analyse(document(text))
    for clause in found.clauses:
        assert clause.trigger.of(text).strip()
        spans = (*clause.extents, *clause.agents, *clause.patients, *clause.others, *clause.wording)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(each.span.of(text).strip() for each in (*found.names, *found.nominals))


def test_importing_the_analyst_loads_no_spacy() -> None:
    code = "import sys, pipeline.analysis.choosing; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
