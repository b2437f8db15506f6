"""The strip above the timeline: what it counts, and the stretch that a drag means."""

import json

from hypothesis import given
from hypothesis import strategies as st
from stage import SEED, staged

from dashboard.figures.overview import overview, rounded
from dashboard.views.strip import stretch
from pipeline.model.calendar import MINUTES_A_DAY, Moment
from pipeline.store.selection import Selection

EXTENT = (Moment(-43).minute_number, Moment(2024, 6, 24).minute_number)
minutes = st.integers(EXTENT[0] - 10_000, EXTENT[1] + 10_000)


@given(minutes, minutes)
def test_a_drag_opens_whole_days_of_the_case(one: int, other: int) -> None:
    start, end = rounded(*sorted((one, other)), EXTENT)
    assert start < end
    assert start % MINUTES_A_DAY == end % MINUTES_A_DAY == 0
    assert start <= max(min(one, other), EXTENT[0])
    assert end >= min(max(one, other), EXTENT[1])


def test_a_box_is_a_stretch_and_so_are_clicked_bars() -> None:
    assert stretch({"box": [{"x": [50.7, 10.2]}], "points": []}) == (10, 50)
    bars = [{"customdata": ["", 5, 9]}, {"customdata": ["", 20, 30]}, {}]
    assert stretch({"box": [], "points": bars}) == (5, 30)
    assert stretch({"box": [], "points": []}) is None


def test_every_dated_event_is_counted_once_and_the_window_is_shaded() -> None:
    case = staged(SEED)
    window = (Moment(2024).minute_number, EXTENT[1])
    extent = (Moment(2018).minute_number, EXTENT[1])
    figure = overview(
        case.events(), case.events(Selection(text="Putin")), extent=extent, window=window, width=400
    )
    bars = json.loads(figure.to_json())["data"]
    assert [sum(int(said.split()[0]) for said in bar["hovertext"]) for bar in bars] == [4, 2]
    assert len(figure.layout.shapes) == 5
    whole = overview(case.events(), case.events(), extent=extent, window=extent, width=400)
    assert len(whole.layout.shapes) == 1
