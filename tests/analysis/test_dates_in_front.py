"""A date in front of the subject dates the verb; it is no part of who does it."""

import pytest

from tests.analysis.told import clauses, words

FRONTED = [
    ("On Friday North Korea fired two missiles.", "fired", "North Korea", "Friday"),
    ("He left, and on Monday South Korea followed.", "followed", "South Korea", "Monday"),
    ("On 9 August 48 BC the armies met at Pharsalus.", "met", "the armies", "9 August 48 BC"),
    ("In 41 BC Antony summoned Cleopatra to Tarsus.", "summoned", "Antony", "41 BC"),
    ("On Sunday Moon leaves for New York.", "leaves", "Moon", "Sunday"),
]
NOT_FRONTED = [
    ("Tuesday talks angered the union.", "angered", "Tuesday talks"),
    ("In the May elections the party won the town.", "won", "the party"),
]


@pytest.mark.parametrize(("text", "trigger", "agent", "date"), FRONTED)
def test_a_date_in_front_is_the_clauses_own(text: str, trigger: str, agent: str, date: str) -> None:
    clause = clauses(text)[trigger]
    assert words(text, clause.agents) == [agent]
    assert any(date in extent for extent in words(text, clause.extents))


@pytest.mark.parametrize(("text", "trigger", "agent"), NOT_FRONTED)
def test_a_time_that_belongs_to_a_noun_stays_there(text: str, trigger: str, agent: str) -> None:
    assert words(text, clauses(text)[trigger].agents) == [agent]
