"""Sentences: what ends one and what only looks like it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.analysis.sentences import LONGEST, sentences


def cut(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Maj. Gen. Pak. They talked.", ["He met Maj. Gen. Pak.", "They talked."]),
        ("He lives in the U.S. The talks failed.", ["He lives in the U.S.", "The talks failed."]),
        ("The U.S. Army left.", ["The U.S. Army left."]),
        ("It opens at 5 p.m. Tuesday.", ["It opens at 5 p.m. Tuesday."]),
        ("J. R. Smith of Yahoo! Inc. resigned.", ["J. R. Smith of Yahoo! Inc. resigned."]),
        ("“It is over.” She left.", ["“It is over.”", "She left."]),
        ("“Why?” Putin asked. Nobody knew.", ["“Why?” Putin asked.", "Nobody knew."]),
        ("Prices rose 3.5 percent. Then they fell.", ["Prices rose 3.5 percent.", "Then they fell."]),
        ("1. First item", ["1. First item"]),
        ("Treaty signed\nBoth sides met on Monday.", ["Treaty signed", "Both sides met on Monday."]),
        ("SEOUL — Kim spoke. He left.", ["SEOUL —", "Kim spoke.", "He left."]),
        ("NEW YORK, June 12 (Reuters) - Shares rose.", ["NEW YORK, June 12 (Reuters) -", "Shares rose."]),
        ("IBM – a maker of computers – rose.", ["IBM – a maker of computers – rose."]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_a_text_is_cut_where_a_reader_would_cut_it(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_a_wrapped_line_goes_on_in_the_next() -> None:
    text = (
        "The two ministers, who had not spoken for years, met in\nthe old town hall. Nobody else was there."
    )
    assert len(cut(text)) == 2


def test_a_very_long_sentence_is_cut_so_that_no_parser_must_read_it_whole() -> None:
    assert all(len(sentence) <= LONGEST for sentence in cut("word, " * 5000))
    assert all(len(sentence) <= LONGEST for sentence in cut("x" * 20_000))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_sentences_run_forward_and_lose_no_letter(text: str) -> None:
    found = sentences(text)
    kept = "".join(sentence.span.of(text) for sentence in found)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert [sentence.index for sentence in found] == list(range(len(found)))
