"""Dates in plain words."""

import pytest

from pipeline.model.calendar import Grain, Interval, Moment, unit_containing
from pipeline.model.mentions import Certainty, Modifier
from pipeline.model.wording import in_words, year_in_words

DAY = Moment(2024, 6, 18)


@pytest.mark.parametrize(
    ("grain", "words"),
    [
        (Grain.MINUTE, "Tue 18 June 2024, 00:00"),
        (Grain.DAY, "Tue 18 June 2024"),
        (Grain.WEEK, "17–23 June 2024"),
        (Grain.WEEKEND, "22–23 June 2024"),
        (Grain.MONTH, "June 2024"),
        (Grain.QUARTER, "Q2 2024"),
        (Grain.HALF, "first half of 2024"),
        (Grain.SEASON, "summer 2024"),
        (Grain.YEAR, "2024"),
        (Grain.DECADE, "the 2020s"),
        (Grain.CENTURY, "the 21st century"),
        (Grain.MILLENNIUM, "the 3rd millennium"),
    ],
)
def test_a_unit_is_said_at_its_grain(grain: Grain, words: str) -> None:
    assert in_words(unit_containing(DAY, grain), grain) == words


def test_there_is_no_year_nought() -> None:
    assert [year_in_words(year) for year in (-43, 0, 1, 79, 1066)] == [
        "44 BC",
        "1 BC",
        "AD 1",
        "AD 79",
        "1066",
    ]


@pytest.mark.parametrize(
    ("interval", "grain", "words"),
    [
        (Interval(Moment(-499), Moment(-399)), Grain.CENTURY, "the 5th century BC"),
        (Interval(Moment(2014), Moment(2019)), Grain.YEAR, "2014–2018"),
        (Interval(Moment(-263), Moment(-144)), Grain.YEAR, "264–146 BC"),
        (Interval(Moment(-26), Moment(15)), Grain.YEAR, "27 BC – AD 14"),
        (Interval(Moment(2018, 5), Moment(2018, 8)), Grain.MONTH, "May–July 2018"),
        (Interval(Moment(2018, 12, 30), Moment(2019, 1, 3)), Grain.DAY, "30 December 2018 – 2 January 2019"),
        (Interval(Moment(1941, 12), Moment(1942, 3)), Grain.SEASON, "winter 1941–42"),
    ],
)
def test_a_stretch_is_said_by_its_ends(interval: Interval, grain: Grain, words: str) -> None:
    assert in_words(interval, grain) == words


def test_modifiers_are_said() -> None:
    june = unit_containing(DAY, Grain.MONTH)
    early = Interval(Moment(2024, 6, 1), Moment(2024, 6, 11))
    assert in_words(early, Grain.MONTH, Certainty.APPROXIMATE, Modifier.EARLY) == "early June 2024"
    assert in_words(june, Grain.MONTH, Certainty.OPEN_END, Modifier.SINCE) == "since June 2024"
    assert in_words(june, Grain.MONTH, Certainty.OPEN_START) == "until June 2024"
    assert in_words(june, Grain.MONTH, Certainty.APPROXIMATE) == "about June 2024"


def test_weekdays_are_not_claimed_before_our_calendar() -> None:
    assert in_words(unit_containing(Moment(1066, 10, 14), Grain.DAY), Grain.DAY) == "14 October 1066"
