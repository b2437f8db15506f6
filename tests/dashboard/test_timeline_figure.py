"""The timeline as a figure: lanes, true lengths, BC, hostile words, the same bytes again."""

import json
from dataclasses import replace
from typing import Any

import pytest
from stage import SEED, Told, staged

from dashboard.figures.axis import ticks
from dashboard.figures.marks import NARROW, WIDE, Canvas
from dashboard.figures.timeline import Drawing, timeline
from dashboard.selection import Lanes, Scale
from pipeline.model.calendar import Grain, Moment
from pipeline.model.clauses import Mood
from pipeline.model.mentions import Certainty, Modifier
from pipeline.store.case import Case

MS_A_DAY = 86_400_000


def drawn(case: Case, *window: Moment, chosen: str = "", canvas: Canvas = WIDE) -> Drawing:
    counts = case.counts()
    assert counts.first_minute is not None
    assert counts.last_minute is not None
    edges = (
        (window[0].minute_number, window[1].minute_number)
        if window
        else (counts.first_minute, counts.last_minute)
    )
    return timeline(
        case.events(), case.event_actors(), case.documents(), window=edges, chosen=chosen, canvas=canvas
    )


def traces(drawing: Drawing, kind: str) -> list[Any]:
    return [
        trace
        for trace in json.loads(drawing.figure.to_json())["data"]
        if trace["type"] == kind and trace.get("mode") != "text"
    ]


def lane_names(drawing: Drawing) -> list[str]:
    return [str(text) for text in drawing.figure.layout.yaxis.ticktext]


def test_an_event_stands_in_the_lane_of_each_of_its_actors() -> None:
    drawing = drawn(staged(SEED))
    assert lane_names(drawing) == [
        "North Korea  3",
        "Putin  2",
        "Russia  2",
        "Blinken  1",
        "Pat Ryder  1",
        "Pentagon  1",
        "South Korea  1",
    ]


def test_a_year_is_a_bar_of_true_length_and_a_day_is_a_point() -> None:
    drawing = drawn(staged(SEED))
    lengths = {length / MS_A_DAY for bar in traces(drawing, "bar") for length in bar["x"]}
    assert lengths == {365.0}
    symbols = {symbol for points in traces(drawing, "scatter") for symbol in points["marker"]["symbol"]}
    assert symbols == {"circle", "square"}  # a week too short for this window is no longer bar


def test_in_a_week_the_week_is_a_bar() -> None:
    drawing = drawn(staged(SEED), Moment(2024, 6, 17), Moment(2024, 6, 24))
    assert {length / MS_A_DAY for bar in traces(drawing, "bar") for length in bar["x"]} == {7.0}


def test_the_same_state_gives_the_same_bytes() -> None:
    event = str(staged(SEED).events()["event_id"].iloc[0])
    once, twice = (drawn(staged(SEED), chosen=event).figure.to_json() for _ in range(2))
    assert once == twice


def test_the_chosen_event_is_set_off_by_its_outline() -> None:
    case = staged(SEED)
    event = str(case.events()["event_id"].iloc[1])
    widths = {
        width
        for points in traces(drawn(case, chosen=event), "scatter")
        for identity, width in zip(points["customdata"], points["marker"]["line"]["width"], strict=True)
        if identity == [event]
    }
    assert widths == {5.0}


def test_the_window_is_the_range_whatever_is_chosen() -> None:
    case = staged(SEED)
    window = (Moment(2000), Moment(2030))
    all_of_it = drawn(case, *window).figure.layout.xaxis.range
    alone = timeline(
        case.events().head(1),
        case.event_actors(),
        case.documents(),
        window=(window[0].minute_number, window[1].minute_number),
    )
    assert alone.figure.layout.xaxis.range == all_of_it


def test_marks_of_one_lane_never_share_a_row_and_a_place() -> None:
    crowd = tuple(
        Told(f"event number {n}", "2024-06-18", Grain.DAY if n % 2 else Grain.MONTH, ("Ann",))
        for n in range(9)
    )
    drawing = drawn(staged(crowd))
    rows = [row for trace in (*traces(drawing, "bar"), *traces(drawing, "scatter")) for row in trace["y"]]
    assert len(rows) == len(set(rows)) == 9


def test_beyond_the_top_lanes_the_rest_stands_in_others() -> None:
    many = tuple(Told(f"event {n}", "2024-06-18", actors=(f"Actor {n:02}",)) for n in range(15))
    names = lane_names(drawn(staged(many)))
    assert len(names) == WIDE.lanes + 1
    assert names[-1] == "Others  5"


def test_an_event_without_actors_has_a_lane() -> None:
    assert lane_names(drawn(staged((Told("it rained", "2024-06-18"),)))) == ["No actor named  1"]


def test_44_bc_and_this_week_stand_in_one_picture() -> None:
    old = (
        Told("Caesar is killed", "-0043-03-15", actors=("Caesar",)),
        Told("a battle", "1066-10-14", actors=("Harold",)),
        Told("a treaty", "2024-06-19", actors=("Kim",)),
    )
    drawing = drawn(staged(old))
    data = json.loads(drawing.figure.to_json())
    places = [x for trace in data["data"] if trace.get("mode") == "markers" for x in trace["x"]]
    assert min(places) == Moment(-43, 3, 15, 12).minute_number * 60_000
    said = data["layout"]["xaxis"]["ticktext"]
    assert "AD 1" in said
    assert not any(word.startswith(("0", "-")) for word in said)
    assert "15 March 44 BC" in drawing.alt


def test_ticks_of_old_times_say_bc_and_have_no_year_nought() -> None:
    at = ticks(Moment(-44).minute_number, Moment(4).minute_number, width=460)
    assert next(word for word in at.words if "BC" in word) == "40 BC"
    assert "0 BC" not in at.words
    near = ticks(Moment(-2).minute_number, Moment(3).minute_number, width=300)
    assert near.words == ("3 BC", "2 BC", "1 BC", "AD 1", "AD 2")


@pytest.mark.parametrize("width", [WIDE.width, NARROW.width])
@pytest.mark.parametrize("days", [1, 3, 10, 40, 200, 900, 4_000, 40_000, 900_000, 7_000_000])
def test_ticks_are_few_and_inside(width: int, days: int) -> None:
    start = Moment(-9999).minute_number
    at = ticks(start, start + days * 1440, width=width)
    assert 1 <= len(at.places) <= width / 40 + 2
    assert list(at.places) == sorted(set(at.places))


def test_planned_and_denied_marks_differ_by_shape() -> None:
    told = Told("something", "2024-06-18", actors=("Ann",))
    moods = (Mood.ASSERTED, Mood.PLANNED, Mood.NEGATED)
    case = staged(tuple(replace(told, mood=mood, headline=f"{mood} thing") for mood in moods))
    (points,) = traces(drawn(case), "scatter")
    assert len(set(points["marker"]["symbol"])) == 3


HOSTILE = "<script>alert(1)</script> <b>bold</b> $\\frac{1}{2}$ \u202eevil\u202c &amp; <a href='x'>x</a>"


def test_hostile_words_reach_the_chart_as_words() -> None:
    case = staged((Told(HOSTILE, "2024-06-18", actors=("A" * 10_000, HOSTILE)),))
    drawing = drawn(case)
    figure = drawing.figure.to_json()
    assert "<script" not in figure.replace("\\u003c", "<")
    assert "\u202e" not in json.loads(figure)["data"][0]["hovertext"][0]
    assert "$" not in json.loads(figure)["data"][0]["hovertext"][0]
    assert all(len(name) < 200 for name in lane_names(drawing))
    assert len(drawing.alt) < 500


def test_days_of_publication_are_dashed_lines() -> None:
    shapes = drawn(staged(SEED)).figure.layout.shapes
    assert [shape.line.dash for shape in shapes if shape.type == "line"] == ["dash"]
    said = [note.text for note in drawn(staged(SEED)).figure.layout.annotations]
    assert said == ["published Wed 19 June 2024"]


def test_the_picture_is_said_in_words() -> None:
    alt = drawn(staged(SEED)).alt
    assert alt.startswith("Timeline of 4 dated events, from 2018 to 17–23 June 2024.")
    assert "North Korea 3" in alt
    assert "3 events without a date" in alt


def test_too_many_marks_become_blocks_that_say_so_and_open() -> None:
    days = [
        f"{year}-{month:02}-{day:02}"
        for year in range(1990, 2024)
        for month in range(1, 13)
        for day in (3, 9, 27)
    ]
    many = tuple(Told(f"event {n}", day, actors=("Ann", "Bob")) for n, day in enumerate(days))
    drawing = drawn(staged(many))
    assert "2,448 marks" in drawing.note
    blocks = traces(drawing, "bar")
    assert len(blocks) == 2
    empty, start, end = blocks[0]["customdata"][0]
    assert empty == ""
    assert start < end
    assert sum(len(block["x"]) for block in blocks) < 200


def test_a_lane_too_full_shows_how_many_and_the_chart_stays_low() -> None:
    crowd = [Told(f"event {n}", "2020-01-01", Grain.YEAR, ("Ann",)) for n in range(40)]
    few = [Told(f"other {n}", f"2020-0{n + 1}-01", actors=("Bob",)) for n in range(5)]
    drawing = drawn(staged((*crowd, *few)))
    assert "40 marks" in drawing.note
    assert drawing.figure.layout.height < 400
    assert sum(len(points["x"]) for points in traces(drawing, "scatter")) == 5


def test_headlines_give_way_where_they_would_make_the_chart_high() -> None:
    days = [f"20{year:02}-06-18" for year in range(10, 24)]
    many = [
        Told(f"a long headline about event {n}", day, actors=(f"Actor {n % 10}",))
        for n, day in enumerate(days * 12)
    ]
    drawing = drawn(staged(many))
    assert not drawing.note
    assert drawing.figure.layout.height < 1600


def shapes_of(certainty: Certainty, modifier: Modifier | None, grain: Grain) -> Any:
    told = Told(
        "a thing", "2018-01-01", grain, ("Ann",), phrase="then", certainty=certainty, modifier=modifier
    )
    years = (Moment(2010).minute_number, Moment(2026).minute_number)
    case = staged((told,))
    drawing = timeline(case.events(), case.event_actors(), case.documents(), window=years)
    return json.loads(drawing.figure.to_json())["data"][0]


def strengths(bar: Any) -> list[float]:
    return [float(colour.split(",")[-1].strip(" )")) for colour in bar["marker"]["color"]]


def test_what_is_about_a_year_fades_at_both_ends_and_keeps_its_length() -> None:
    bar = shapes_of(Certainty.APPROXIMATE, Modifier.ABOUT, Grain.YEAR)
    assert strengths(bar)[0] < max(strengths(bar)) > strengths(bar)[-1]
    assert sum(bar["x"]) == 365 * MS_A_DAY
    assert set(bar["marker"]["line"]["width"]) == {0}


def test_early_fades_out_and_late_fades_in() -> None:
    early = strengths(shapes_of(Certainty.APPROXIMATE, Modifier.EARLY, Grain.YEAR))
    assert early == sorted(early, reverse=True)
    late = strengths(shapes_of(Certainty.APPROXIMATE, Modifier.LATE, Grain.YEAR))
    assert late == sorted(late)
    assert len(set(late)) > 3


def test_an_open_end_goes_on_beyond_the_year_and_an_open_start_comes_from_before_it() -> None:
    first, last = Moment(2018).minute_number * 60_000, Moment(2019).minute_number * 60_000
    since = shapes_of(Certainty.OPEN_END, Modifier.SINCE, Grain.YEAR)
    assert min(since["base"]) == first
    assert max(b + x for b, x in zip(since["base"], since["x"], strict=True)) > last
    before = shapes_of(Certainty.OPEN_START, Modifier.BEFORE, Grain.YEAR)
    assert min(before["base"]) < first
    assert max(b + x for b, x in zip(before["base"], before["x"], strict=True)) == first


def test_certainty_of_a_day_is_told_by_shape() -> None:
    cases = (
        (Certainty.STATED, None),
        (Certainty.APPROXIMATE, Modifier.ABOUT),
        (Certainty.OPEN_END, Modifier.SINCE),
        (Certainty.OPEN_START, Modifier.UNTIL),
    )
    symbols = [shapes_of(*how, Grain.DAY)["marker"]["symbol"][0] for how in cases]
    assert len(set(symbols)) == 4


@pytest.mark.parametrize("by", list(Lanes))
def test_lanes_may_stand_for_other_things(by: Lanes) -> None:
    case = staged(SEED, (Told("another", "2024-06-01", actors=("Putin",)),))
    window = (Moment(2018).minute_number, Moment(2025).minute_number)
    drawing = timeline(case.events(), case.event_actors(), case.documents(), window=window, by=by)
    expected = {
        Lanes.ACTOR: "Putin  3",
        Lanes.DOCUMENT: "Piece 1  1",
        Lanes.KIND: "other kinds  5",
        Lanes.PLACE: "No place named  5",
    }
    assert expected[by] in lane_names(drawing)


def test_squeezed_gaps_leave_room_for_the_week_and_say_what_was_cut() -> None:
    case = staged(SEED)
    window = (Moment(2018).minute_number, Moment(2024, 6, 24).minute_number)
    drawing = timeline(
        case.events(), case.event_actors(), case.documents(), window=window, scale=Scale.SQUEEZED
    )
    assert [note.text for note in drawing.figure.layout.annotations][-1] == "⋯ 5 years ⋯"
    assert drawing.figure.layout.xaxis.ticktext[0] == "2018"
    assert any("Jun" in word for word in drawing.figure.layout.xaxis.ticktext)
