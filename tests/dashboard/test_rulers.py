"""Scales of the axis: order is kept, places and minutes lead back to one another, cuts are told."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.landmarks import breaks
from dashboard.figures.rulers import TRUE, ruler
from dashboard.selection import Scale
from pipeline.model.calendar import MINUTES_A_DAY, Moment

minutes = st.integers(Moment(-4000).minute_number, Moment(3000).minute_number)
lengths = st.integers(1, 400 * 365 * MINUTES_A_DAY)
intervals = st.lists(st.tuples(minutes, lengths).map(lambda one: (one[0], one[0] + one[1])), max_size=20)
scales = st.sampled_from(Scale)
WINDOW = (Moment(-4000).minute_number, Moment(3400).minute_number)


@given(scales, intervals, st.lists(minutes, min_size=2, max_size=8, unique=True))
def test_later_is_never_further_left(scale: Scale, found: list[tuple[int, int]], asked: list[int]) -> None:
    along = ruler(scale, found, WINDOW)
    places = [along.place(minute) for minute in sorted(asked)]
    assert places == sorted(places)


@given(scales, intervals)
def test_a_beginning_leads_back_to_its_minute(scale: Scale, found: list[tuple[int, int]]) -> None:
    along = ruler(scale, found, WINDOW)
    assert all(along.minute(along.place(start)) == start for start, _ in found)


@given(intervals)
def test_each_beginning_is_one_step_from_the_next(found: list[tuple[int, int]]) -> None:
    along = ruler(Scale.STEPS, found, WINDOW)
    places = sorted({along.place(start) for start, _ in found})
    assert all(later - earlier == MINUTES_A_DAY for earlier, later in pairwise(places))


def test_a_true_axis_is_time_itself() -> None:
    assert ruler(Scale.TRUE, [(0, 10)], WINDOW) == TRUE
    assert TRUE.place(-5) == TRUE.minute(-5) == -5


def test_two_thousand_years_of_nothing_are_cut_short_and_said() -> None:
    days = [Moment(-43, 3, 15), Moment(-43, 3, 17), Moment(2024, 6, 18), Moment(2024, 6, 19)]
    found = [(day.minute_number, day.minute_number + MINUTES_A_DAY) for day in days]
    along = ruler(Scale.SQUEEZED, found, (found[0][0], found[-1][1]))
    ((_, said),) = breaks(along)
    assert said == "2,067 years"
    assert along.place(found[1][1]) - along.place(found[0][0]) == 3 * MINUTES_A_DAY
    assert along.place(found[-1][1]) - along.place(found[0][0]) < 20 * MINUTES_A_DAY
