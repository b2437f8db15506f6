"""Civil time agrees with the standard library where that exists, and goes on where it stops."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.calendar import (
    Grain,
    Interval,
    Moment,
    civil,
    day_number,
    from_minute_number,
    iso_week,
    julian_weekday,
    shifted,
    unit_containing,
    week_start,
)
from pipeline.model.iso import bounds, day, parse_day

MOMENTS = st.builds(
    Moment,
    st.integers(-9000, 9000),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 23),
    st.integers(0, 59),
)
UNITS = st.sampled_from([grain for grain in Grain if grain is not Grain.PART_OF_DAY])


@given(st.dates())
def test_days_agree_with_the_standard_library(date: dt.date) -> None:
    moment = Moment(date.year, date.month, date.day)
    assert moment.day_number == date.toordinal() - dt.date(1970, 1, 1).toordinal()
    assert civil(moment.day_number) == (date.year, date.month, date.day)
    assert moment.weekday == date.isoweekday()
    assert iso_week(moment) == date.isocalendar()[:2]


@given(MOMENTS)
def test_a_moment_survives_its_number(moment: Moment) -> None:
    assert from_minute_number(moment.minute_number) == moment


@given(MOMENTS, UNITS)
def test_a_unit_holds_its_moment_and_runs_forward(moment: Moment, grain: Grain) -> None:
    unit = unit_containing(moment, grain)
    assert unit.start < unit.end
    assert unit.contains(moment) or grain is Grain.WEEKEND
    assert unit_containing(unit.start, grain) == unit


@given(MOMENTS, UNITS, st.integers(-20, 20))
def test_shifting_forward_moves_forward(moment: Moment, grain: Grain, count: int) -> None:
    moved = shifted(moment, count, grain)
    assert (moved > moment) == (count > 0)
    assert (moved < moment) == (count < 0)


@given(st.integers(1, 9998), st.integers(1, 52))
def test_a_week_starts_on_its_monday(year: int, week: int) -> None:
    start = week_start(year, week)
    assert start.weekday == 1
    assert iso_week(start) == (year, week)


@given(MOMENTS)
def test_an_iso_day_reads_back(moment: Moment) -> None:
    assert parse_day(day(moment)) == moment.midnight


def test_old_and_odd_days() -> None:
    assert day_number(1970, 1, 1) == 0
    assert day(Moment(-43, 3, 15)) == "-0043-03-15"
    assert Moment(1648, 10, 24).weekday == dt.date(1648, 10, 24).isoweekday()
    assert Moment(2020, 2, 29).plus_months(12) == Moment(2021, 2, 28)
    assert parse_day("2023-02-29") is None
    assert parse_day("19 June 2024") is None


def test_bounds_name_the_last_included_day() -> None:
    week = Interval(Moment(2024, 6, 17), Moment(2024, 6, 24))
    assert bounds(week, Grain.WEEK) == ("2024-06-17", "2024-06-23")
    assert bounds(unit_containing(Moment(2018), Grain.YEAR), Grain.YEAR) == ("2018", "2018")
    assert bounds(unit_containing(Moment(-43, 3, 15), Grain.DAY), Grain.DAY)[0] == "-0043-03-15"


@pytest.mark.parametrize(
    ("year", "month", "day", "weekday"),
    [(1066, 10, 14, 6), (1492, 10, 12, 5), (1616, 4, 23, 2), (1917, 10, 25, 3), (1900, 2, 28, 1)],
)
def test_the_julian_calendar_had_other_weekdays(year: int, month: int, day: int, weekday: int) -> None:
    assert julian_weekday(Moment(year, month, day)) == weekday
