"""What looks like a date and is none is kept, with the reason."""

import pytest

from pipeline.grammar.english import english_tagger
from pipeline.model.mentions import Tagging

NAMES = "part of a name"
REJECTED = [
    ("Sun Microsystems sold its Dublin office.", "Sun", NAMES),
    ("Shares of Sun rose.", "Sun", NAMES),
    ("The premier, Theresa May, resigned.", "May", NAMES),
    ("He walked in the March for Jobs.", "March", NAMES),
    ("They began Operation Dawn with three ships.", "Dawn", NAMES),
    ("They met before the Winter Olympics opened.", "the Winter", NAMES),
    ("Troops burned the Summer Palace.", "the Summer", NAMES),
    ("Hungary sent Jan Novak to the talks.", "Jan", NAMES),
    ("Happy #Friday to all of you", "Friday", "a hashtag labels a text, it dates nothing"),
    ("C'mon down to the show", "mon", "the end of a shortened word"),
    ("It makes 10,000 units a year.", "a year", "a rate, not a time"),
    ("Four flights a week link the cities.", "a week", "a rate, not a time"),
    ("Rooms cost $55 a night.", "a night", "a rate, not a time"),
    ("Good morning to our readers", "Good morning", "a greeting, not a time"),
    ("It imports three-quarters of its food.", "three-quarters", "a fraction, not a time"),
    ("The fire reached the crew quarters.", "quarters", "quarters without a number are seldom a time"),
]
KEPT = [
    ("They meet on Sun, 3 June.", "Sun, 3 June"),
    ("He was born in May.", "May"),
    ("In May President Ortiz resigned.", "May"),
    ("The March accession was the last.", "The March"),
    ("Winter came early.", "Winter"),
    ("The Spring Offensive failed.", "The Spring"),
    ("In Spring 2019 they left.", "Spring 2019"),
    ("The August decrees followed.", "August"),
    ("Open Sat and Sun", "Sun"),
    ("The siege lasted a year.", "a year"),
    ("They waited a week.", "a week"),
    ("It began before dawn.", "dawn"),
]


@pytest.mark.parametrize(("text", "phrase", "why"), REJECTED)
def test_a_look_alike_is_rejected_with_its_reason(text: str, phrase: str, why: str) -> None:
    tagging = english_tagger().tag(text)
    assert (phrase, why) in [(one.span.of(text), one.why) for one in tagging.rejected]
    assert phrase not in _phrases(text, tagging)


@pytest.mark.parametrize(("text", "phrase"), KEPT)
def test_a_date_beside_capitals_and_numbers_is_kept(text: str, phrase: str) -> None:
    tagging = english_tagger().tag(text)
    assert any(found in phrase or phrase in found for found in _phrases(text, tagging))


def _phrases(text: str, tagging: Tagging) -> list[str]:
    return [mention.span.of(text) for mention in tagging.mentions]
