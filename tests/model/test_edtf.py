"""EDTF level 1: what each stretch is written as, that it is well formed, and that it reads back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.calendar import Grain, Interval, Moment, days_in_month, unit_containing
from pipeline.model.edtf import edtf
from pipeline.model.mentions import Certainty

# The productions of level 1 that we write, after the Library of Congress's specification.
YEAR = r"-?\d{4}"
DATE = rf"{YEAR}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
WELL_FORMED = re.compile(
    rf"{DATE}~?"  # a date, or one that is approximate
    rf"|{YEAR}-2[1-4]"  # a season
    r"|(?:\d{3}X|\d\dXX)~?"  # digits that are not specified
    rf"|{DATE}~?/{DATE}~?|{DATE}/\.\.|/{DATE}"  # an interval, one without end, one of unknown start
)
SEASON_MONTH = {"21": 3, "22": 6, "23": 9, "24": 12}
JUNE_18 = Moment(2024, 6, 18)
WHOLE = [grain for grain in Grain if grain is not Grain.PART_OF_DAY]


@pytest.mark.parametrize(
    ("moment", "grain", "written"),
    [
        (JUNE_18, Grain.YEAR, "2024"),
        (JUNE_18, Grain.MONTH, "2024-06"),
        (JUNE_18, Grain.DAY, "2024-06-18"),
        (JUNE_18, Grain.HOUR, "2024-06-18"),
        (JUNE_18, Grain.WEEK, "2024-06-17/2024-06-23"),
        (JUNE_18, Grain.QUARTER, "2024-04/2024-06"),
        (JUNE_18, Grain.SEASON, "2024-22"),
        (JUNE_18, Grain.DECADE, "202X"),
        (JUNE_18, Grain.CENTURY, "20XX"),
        (JUNE_18, Grain.MILLENNIUM, "2000/2999"),
        (Moment(2024, 1, 5), Grain.SEASON, "2023-24"),
        (Moment(-43, 3, 15), Grain.DAY, "-0043-03-15"),
        (Moment(-43), Grain.YEAR, "-0043"),
        (Moment(-43), Grain.DECADE, "-0050/-0041"),
    ],
)
def test_a_unit_is_written_at_its_grain(moment: Moment, grain: Grain, written: str) -> None:
    assert edtf(unit_containing(moment, grain), grain) == written


@pytest.mark.parametrize(
    ("grain", "certainty", "written"),
    [
        (Grain.MONTH, Certainty.APPROXIMATE, "2024-06~"),
        (Grain.SEASON, Certainty.APPROXIMATE, "2024-06~/2024-08~"),
        (Grain.YEAR, Certainty.OPEN_END, "2024/.."),
        (Grain.YEAR, Certainty.OPEN_START, "/2024"),
        (Grain.QUARTER, Certainty.OPEN_START, "/2024-06"),
    ],
)
def test_how_firm_it_is_is_written_too(grain: Grain, certainty: Certainty, written: str) -> None:
    assert edtf(unit_containing(JUNE_18, grain), grain, certainty) == written


def test_early_june_is_its_days_and_a_stretch_its_ends() -> None:
    third = Interval(Moment(2018, 6, 1), Moment(2018, 6, 11))
    assert edtf(third, Grain.MONTH, Certainty.APPROXIMATE) == "2018-06-01~/2018-06-10~"
    assert edtf(Interval(Moment(2014), Moment(2019)), Grain.YEAR) == "2014/2018"
    assert edtf(Interval(Moment(2014), Moment(2016)), Grain.MONTH) == "2014-01/2015-12"


def read(written: str) -> Interval:
    """Return the stretch of a well-formed string that is neither open nor approximate."""
    first, _, last = written.partition("/")
    return Interval(_stretch(first).start, _stretch(last or first).end)


def _stretch(date: str) -> Interval:
    sign, body = (-1, date[1:]) if date.startswith("-") else (1, date)
    parts = body.split("-")
    first, size = int(parts[0].replace("X", "0")), 10 ** parts[0].count("X")
    if len(parts) == 1:
        return Interval(Moment(sign * first), Moment(sign * first + size))
    if parts[1] in SEASON_MONTH:
        start = Moment(sign * first, SEASON_MONTH[parts[1]])
        return Interval(start, start.plus_months(3))
    month = Moment(sign * first, int(parts[1]))
    if len(parts) == 2:
        return Interval(month, month.plus_months(1))
    day = month.plus_days(int(parts[2]) - 1)
    return Interval(day, day.plus_days(1))


moments = st.builds(
    lambda year, month, day: Moment(year, month, min(day, days_in_month(year, month))),
    st.integers(-8000, 8000),
    st.integers(1, 12),
    st.integers(1, 31),
)


@given(moments, st.sampled_from(WHOLE), st.sampled_from(Certainty))
def test_every_unit_is_well_formed(moment: Moment, grain: Grain, certainty: Certainty) -> None:
    assert WELL_FORMED.fullmatch(edtf(unit_containing(moment, grain), grain, certainty))


@given(moments, st.sampled_from(WHOLE))
def test_every_unit_reads_back(moment: Moment, grain: Grain) -> None:
    interval = unit_containing(moment, grain)
    back = read(edtf(interval, grain))
    assert back == interval if grain.rank <= Grain.DAY.rank else back == unit_containing(moment, Grain.DAY)


@given(moments, moments, st.sampled_from([Grain.YEAR, Grain.MONTH, Grain.DAY]))
def test_every_stretch_of_units_reads_back(one: Moment, other: Moment, grain: Grain) -> None:
    first, last = sorted((unit_containing(one, grain), unit_containing(other, grain)))
    stretch = Interval(first.start, last.end)
    assert read(edtf(stretch, grain)) == stretch
