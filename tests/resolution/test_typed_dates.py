"""Dates as people type them, at their grain; what is none is refused with the mend."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pipeline
from pipeline.model.calendar import Grain, Interval, Moment, unit_containing
from pipeline.model.documents import Problem
from pipeline.model.wording import in_words

JUNE = Moment(2024, 6, 19)


def words(text: str) -> str:
    found = pipeline.read_date(text, JUNE)
    return (
        ""
        if isinstance(found, Problem)
        else in_words(found.interval, found.grain, found.certainty, found.modifier)
    )


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2018", "2018"),
        ("June 2018", "June 2018"),
        (" 12 June 2018 ", "Tue 12 June 2018"),
        ("Tue 12 June 2018.", "Tue 12 June 2018"),
        ("2018-06", "June 2018"),
        ("2018-06-12", "Tue 12 June 2018"),
        ("-0043-03-15", "15 March 44 BC"),
        ("-0043", "44 BC"),
        ("44 BC", "44 BC"),
        ("15 March 44 BC", "15 March 44 BC"),
        ("c. 1066", "about 1066"),
        ("early June 2018", "early June 2018"),
        ("3–5 June 2018", "3–5 June 2018"),
        ("from 2014 to 2018", "2014–2018"),
        ("since 2011", "since 2011"),
        ("the 1990s", "the 1990s"),
        ("Q2 2024", "Q2 2024"),
        ("18 June", "Tue 18 June 2024"),
        ("last week", "10–16 June 2024"),
    ],
)
def test_a_date_is_read_at_its_grain(typed: str, read: str) -> None:
    assert words(typed) == read


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "2018-06-31", "99 June 2018", "June 2018 and some words", "he fell in 2018", "🎄" * 900],
)
def test_what_is_no_date_is_refused(typed: str) -> None:
    found = pipeline.read_date(typed, JUNE)
    assert isinstance(found, Problem)
    assert found.mend


def test_a_weekday_that_is_not_its_dates_is_said() -> None:
    found = pipeline.read_date("Monday 12 June 2018")
    assert isinstance(found, Problem)
    assert "Tue" in found.what


@settings(deadline=None)  # the first call loads the grammar
@given(
    st.integers(1583, 2100),
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from([Grain.YEAR, Grain.MONTH, Grain.DAY, Grain.QUARTER, Grain.HALF]),
)
def test_a_date_in_our_words_is_read_back(year: int, month: int, day: int, grain: Grain) -> None:
    interval = unit_containing(Moment(year, month, day), grain)
    found = pipeline.read_date(in_words(interval, grain))
    assert not isinstance(found, Problem)
    assert (found.interval, found.grain) == (interval, grain)


def test_a_year_before_christ_in_our_words_is_read_back() -> None:
    for year in (0, -43, -263):
        found = pipeline.read_date(in_words(Interval(Moment(year), Moment(year + 1)), Grain.YEAR))
        assert not isinstance(found, Problem)
        assert found.interval.start == Moment(year)
