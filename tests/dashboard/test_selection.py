"""The address of the page and the choice it stands for."""

from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dates import EARLIEST, LATEST, typed_window
from dashboard.selection import (
    VALUES,
    Choice,
    Lanes,
    Scale,
    from_query,
    recognised,
    to_query,
)
from pipeline.model.calendar import Moment
from pipeline.store.selection import Match, Selection

words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)
ids = st.lists(words, max_size=4, unique=True).map(tuple)
minutes = st.integers(EARLIEST + 1, LATEST - 1)
edges = st.builds(lambda y, m: Moment(y, m).minute_number, st.integers(-9998, 9999), st.integers(1, 12))


@st.composite
def windows(draw: st.DrawFn) -> tuple[int | None, int | None]:
    start = draw(st.none() | minutes | edges)
    end = draw(st.none() | minutes | edges)
    if start is not None and end is not None and start >= end:
        return None, end
    return start, end


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    start, end = draw(windows())
    return Choice(
        Selection(
            actors=draw(ids),
            match=draw(st.sampled_from(Match)),
            text=draw(st.just("") | words),
            documents=draw(ids),
            start_minute=start,
            end_minute=end,
            **{field: tuple(draw(st.sets(st.sampled_from(may_be)))) for field, may_be in VALUES.values()},
        ),
        draw(words),
        draw(st.just("") | words),
        draw(st.sampled_from(Lanes)),
        draw(st.sampled_from(Scale)),
        draw(st.just("") | words),
    )


@given(choices())
def test_a_choice_comes_back_from_its_address(choice: Choice) -> None:
    address = urlencode(to_query(choice), doseq=True)
    assert from_query(parse_qs(address, keep_blank_values=True)) == (choice, ())


@given(st.dictionaries(st.text(max_size=10), st.lists(st.text(max_size=12), max_size=3), max_size=5))
def test_garbage_is_left_out_never_an_error(query: dict[str, list[str]]) -> None:
    choice, _ = from_query(query)
    known, _ = recognised(choice, views=("timeline",), actors=(), documents=())
    assert known.view == "timeline"
    assert known.selection.actors == ()


@pytest.mark.parametrize(
    "query",
    [
        {"from": ["yesterday"]},
        {"to": ["2024-02-30"]},
        {"from": ["2024"], "to": ["2018"]},
        {"match": ["some"]},
        {"colour": ["red"]},
        {"kind": ["weather"]},
        {"role": ["villain", "hero"]},
        {"lanes": ["mood"]},
        {"scale": ["logarithmic"]},
        {"from": ["2024-01-01T25:00"]},
    ],
)
def test_each_garbage_is_said(query: dict[str, list[str]]) -> None:
    choice, notes = from_query(query)
    assert len(notes) == 1
    assert choice == Choice()


def test_unknown_view_actor_document_and_example_are_said() -> None:
    choice = Choice(Selection(actors=("a", "b"), documents=("d",)), "radar", example="atlantis")
    known, notes = recognised(choice, views=("timeline", "list"), actors=("a",), documents=("e",))
    assert known == Choice(Selection(actors=("a",)))
    assert len(notes) == 4


def test_an_address_is_short_and_readable() -> None:
    start, end = Moment(2018).minute_number, Moment(2024, 6, 20).minute_number
    choice = Choice(Selection(start_minute=start, end_minute=end))
    assert to_query(choice) == {"from": ["2018"], "to": ["2024-06-19"]}
    assert to_query(Choice()) == {}


@pytest.mark.parametrize(
    ("first", "last", "window"),
    [
        ("2018", "2024-06", (Moment(2018), Moment(2024, 7))),
        ("44 BC", "43 bc", (Moment(-43), Moment(-41))),
        ("-0043-03-15", "-43", (Moment(-43, 3, 15), Moment(-42))),
        ("44-03-15 BC", "", (Moment(-43, 3, 15), None)),
        ("1066-10-14", "1066-10-14", (Moment(1066, 10, 14), Moment(1066, 10, 15))),
        ("", "2020-02-29", (None, Moment(2020, 3))),
        ("", "", (None, None)),
    ],
)
def test_typed_dates_are_read(first: str, last: str, window: tuple[Moment | None, Moment | None]) -> None:
    assert typed_window(first, last) == tuple(m.minute_number if m else None for m in window)


@pytest.mark.parametrize(
    "text", ["soon", "2024-13", "2023-02-29", "0 BC", "-44 BC", "20240618", "12/06/2018"]
)
def test_typed_nonsense_says_what_to_write(text: str) -> None:
    answer = typed_window(text, "")
    assert isinstance(answer, str)
    assert "2018-06-12" in answer


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    assert typed_window("2024", "2018") == "The window ends before it begins."
