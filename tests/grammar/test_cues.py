"""A pattern is only tried where its cue stands, and its cue stands wherever it fits."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.grammar.cues import cue

PATTERNS = [
    (["[ab]", "[c]"], {"c"}),
    (["[ab]", "?", "[cde]"], {"c", "d", "e"}),
    (["(?:", "[a]", "|", "[b]", ")", "[cde]"], {"a", "b"}),
    (["(?:", "[a]", "|", "[b]", "?", ")"], None),
    (["(?:", "[a]", ")", "*"], None),
    (["(?:", "[a]", ")", "+", "()", "([bc])"], {"a"}),
    (["[abc]", "(?!", "[d]", ")"], {"a", "b", "c"}),
    (["[abc]", "(?=", "[d]", ")"], {"d"}),
    (["[a]", "|", "[b]", "[cd]"], {"a", "b"}),
]


@pytest.mark.parametrize(("pieces", "expected"), PATTERNS)
def test_the_cue_is_the_rarest_that_must_stand(pieces: list[str], expected: set[str] | None) -> None:
    assert cue(pieces) == expected


@given(pattern=st.sampled_from([pieces for pieces, _ in PATTERNS]), text=st.text("abcde", max_size=6))
def test_no_fit_without_its_cue(pattern: list[str], text: str) -> None:
    found = cue(pattern)
    fits = any(match[0] for match in re.finditer("".join(pattern), text))
    assert not fits or found is None or found.intersection(text)
