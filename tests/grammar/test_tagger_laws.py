"""Laws of the tagger: spans lie in the text, nothing crashes, the same text reads the same."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.grammar.english import english_tagger
from pipeline.grammar.lexicon import read_lexicon
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.resolution.resolver import CalendarResolver

WORDS = sorted(read_lexicon("en").words)
SIGNS = [".", ",", "-", "–", "'", "’", "/", ":", "\n", "\n\n", "s", "th", "(", "$"]
NUMBERS = [
    "1",
    "2",
    "12",
    "18",
    "31",
    "45",
    "99",
    "264",
    "1914",
    "2018",
    "2024",
    "20240619",
    "1,500",
    "10.30",
]
DATE_SOUP = st.lists(st.sampled_from(WORDS + SIGNS * 5 + NUMBERS * 5), max_size=25).map(" ".join)
TIGHT_SOUP = st.lists(st.sampled_from(WORDS + SIGNS * 9 + NUMBERS * 9), max_size=25).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(DATE_SOUP, TIGHT_SOUP, st.text(max_size=60)))
def test_any_soup_of_words_is_read_without_harm(text: str) -> None:
    tagging = english_tagger().tag(text)
    for found in (*tagging.mentions, *tagging.rejected):
        assert 0 <= found.span.start < found.span.end <= len(text)
    for published in (Moment(2024, 6, 19), Moment(2020, 2, 29), None):
        document = Document("d", text, "", "", "", published, Basis.USER if published else None)
        assert len(CalendarResolver().resolve(document, tagging)) == len(tagging.mentions)
    assert english_tagger().tag(text) == tagging


def test_look_alikes_are_recorded_with_their_reason() -> None:
    tagging = english_tagger().tag("They may march with 2000 people, a 52-year-old said.")
    assert tagging.mentions == ()
    assert [rejected.why for rejected in tagging.rejected] == [
        "“may” without a capital letter is a verb",
        "without a capital letter this is an everyday word",
        "a number of things, not a year",
        "an age, not a date",
    ]


@pytest.mark.parametrize("word", ["1 ", "may ", "Tuesday ", "2018-", "the ", "June 3-"])
def test_time_grows_in_step_with_the_text(word: str) -> None:
    tagger = english_tagger()
    small, large = word * 4_000, word * 32_000
    tagger.tag(small)
    start = time.perf_counter()
    tagger.tag(small)
    middle = time.perf_counter()
    tagger.tag(large)
    end = time.perf_counter()
    assert end - middle < 30 * (middle - start) + 0.5, "eight times the text takes far more than eight times"
