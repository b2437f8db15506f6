"""The densest stretch of time."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.stretches import densest

intervals = st.lists(st.tuples(st.integers(-1000, 1000), st.integers(1, 50)), min_size=1, max_size=30).map(
    lambda pairs: [(start, start + length) for start, length in pairs]
)


def test_a_burst_is_found_beside_a_far_event() -> None:
    assert densest([(0, 10), (1000, 1001), (1001, 1002), (1002, 1004)]) == (1000, 1004)


def test_nothing_has_no_stretch() -> None:
    assert densest([]) is None


@given(intervals)
def test_the_stretch_holds_two_thirds(found: list[tuple[int, int]]) -> None:
    stretch = densest(found)
    assert stretch is not None
    inside = [one for one in found if stretch[0] <= one[0] and one[1] <= stretch[1]]
    assert len(inside) >= max(round(len(found) * 2 / 3), 1)
