"""What several documents report, side by side; who meets whom; silences and bursts."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stage import SEED, Told, staged
from streamlit.testing.v1 import AppTest

from dashboard import workspace
from dashboard.figures.reported import reported
from dashboard.figures.together import together
from dashboard.rhythm import stretches
from dashboard.views.actors import activity
from pipeline.model.calendar import MINUTES_A_DAY, Moment

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
SUMMIT = (Told("Kim and Trump met in Singapore", "2018-06-12", actors=("Kim", "Trump"), happening="summit"),)
OTHER = (Told("Kim met Trump in Singapore", "2018-06-11", actors=("Kim", "Trump"), happening="summit"),)


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    case = staged(SEED, SUMMIT, OTHER)
    monkeypatch.setattr(workspace, "example", lambda *_: case)
    test = AppTest.from_file(str(APP), default_timeout=60)
    test.query_params["view"] = "compare"
    yield test.run()
    assert not test.exception


def bodies(test: AppTest) -> str:
    return "".join(html.proto.body for html in test.get("html"))


def test_two_documents_that_disagree_stand_side_by_side_and_lead_to_their_evidence(page: AppTest) -> None:
    assert [head.value for head in page.subheader][:1] == ["Sources disagree · 1"]
    assert "Tue 12 June 2018" in bodies(page)
    assert "Mon 11 June 2018" in bodies(page)
    why = [button for button in page.button if str(button.key).startswith("why-")]
    assert len(why) == 2
    why[0].click()
    page.run()
    assert "2 documents tell this; their dates disagree" in bodies(page)
    (other,) = [button for button in page.button if str(button.key).startswith("report-")]
    assert "12 June 2018 · Piece 1" in other.label
    other.click()
    page.run()
    assert "Tue 12 June 2018" in bodies(page)


def test_an_event_of_one_document_says_nothing_of_others(page: AppTest) -> None:
    page.query_params["event"] = str(page.session_state["workspace"].case().events()["event_id"].iloc[0])
    page.run()
    assert "documents tell this" not in bodies(page)


def test_each_event_stands_at_its_day_and_the_day_of_its_document() -> None:
    case = staged(SEED, published="2024-06-19")
    window = (Moment(2018).minute_number, Moment(2024, 6, 24).minute_number)
    (marks,) = json.loads(reported(case.events(), window=window, width=400).to_json())["data"]
    assert len(marks["x"]) == case.counts().dated_events
    assert set(marks["y"]) == {Moment(2024, 6, 19, 12).minute_number}
    undated = staged(SEED, published=None)
    (none,) = json.loads(reported(undated.events(), window=window, width=400).to_json())["data"]
    assert not none["x"]


def test_the_matrix_counts_events_that_two_share_both_ways() -> None:
    casts = [frozenset("ab"), frozenset("abc"), frozenset("d")]
    (cells,) = together(casts, ["a", "b", "c", "d"], {"a": "<b>A</b>"}).data
    found = {tuple(pair): text for pair, text in zip(cells.customdata, cells.text, strict=True)}
    assert found == {
        ("a", "b"): "2",
        ("a", "c"): "1",
        ("b", "a"): "2",
        ("b", "c"): "1",
        ("c", "a"): "1",
        ("c", "b"): "1",
    }
    assert all("<b>" not in text for text in cells.hovertext)


def days(*numbers: int) -> list[int]:
    return [number * MINUTES_A_DAY for number in numbers]


def test_a_gap_far_beyond_the_usual_is_a_silence_and_a_crowd_is_a_burst() -> None:
    (silence,) = stretches(days(0, 10, 20, 30, 200, 210))
    assert (silence.kind, silence.start, silence.end) == ("silence", *days(30, 200))
    assert silence.usual == 10 * MINUTES_A_DAY
    (burst,) = stretches(days(0, 20, 40, 60, 61, 62, 63, 83, 103, 123))
    assert (burst.kind, burst.events, burst.start) == ("burst", 4, 60 * MINUTES_A_DAY)
    assert list(stretches(days(0, 1, 2))) == []


@given(st.lists(st.integers(-(10**9), 10**9), max_size=40))
def test_stretches_lie_within_the_events_in_any_order(starts: list[int]) -> None:
    found = list(stretches(starts))
    assert found == list(stretches(sorted(starts)))
    assert all(min(starts) <= one.start < one.end for one in found)
    assert all(one.end <= max(starts) + MINUTES_A_DAY for one in found)


@given(st.lists(st.integers(0, 999)))
def test_activity_counts_every_event_of_the_window_once(starts: list[int]) -> None:
    assert sum(activity(starts, (0, 1000))) == len(starts)
    assert sum(activity(starts, (500, 1000))) == sum(start >= 500 for start in starts)
