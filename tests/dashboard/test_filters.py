"""The filters of the page: each narrows, is said, can be taken away, and leaves the window alone."""

from pathlib import Path

import pytest
from stage import SEED, Told, staged
from streamlit.testing.v1 import AppTest

from dashboard import workspace
from dashboard.stretches import last_week
from dashboard.terms import FILTERS, KINDS, MOODS, ROLES, STATUS
from pipeline.model.calendar import Grain, Moment
from pipeline.model.clauses import EventKind, Mood
from pipeline.model.events import Role
from pipeline.store.decisions import Status

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
TALKS = (
    Told("Putin called the talks off", "2024-06-20", Grain.DAY, ("Putin",), mood=Mood.NEGATED),
    Told("Putin plans to visit Vietnam", "2024-07-01", Grain.MONTH, ("Putin", "Vietnam"), mood=Mood.PLANNED),
)


@pytest.fixture(autouse=True)
def _staged(monkeypatch: pytest.MonkeyPatch) -> None:
    case = staged(SEED, TALKS)
    monkeypatch.setattr(workspace, "example", lambda *_: case)


@pytest.fixture
def page() -> AppTest:
    return opened()


def opened(**query: str | list[str]) -> AppTest:
    test = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception
    return test


def headlines(test: AppTest) -> list[str]:
    return list(test.dataframe[0].value["headline"])


def said(test: AppTest) -> str:
    return "\n".join(one.value for kind in (test.markdown, test.info, test.caption) for one in kind)


def asked(test: AppTest, name: str) -> list[str]:
    value = test.query_params[name]
    return [value] if isinstance(value, str) else list(value)


def names(test: AppTest) -> dict[str, str]:
    frame = test.session_state["workspace"].case().actors()
    return dict(zip(frame["name"], frame["actor_id"], strict=True))


def chips(test: AppTest) -> list[str]:
    return [button.label for button in test.button if str(button.key).startswith("chip-")]


def test_every_value_has_a_word() -> None:
    assert set(ROLES) == set(Role)
    assert set(KINDS) == set(EventKind)
    assert set(MOODS) == set(Mood)
    assert set(STATUS) == set(Status)


def test_a_folded_filter_narrows_says_so_and_its_chip_takes_it_away(page: AppTest) -> None:
    everything = len(headlines(page))
    page.multiselect(key="moods").set_value(["planned"]).run()
    assert not page.exception
    assert headlines(page) == ["Putin plans to visit Vietnam"]
    assert asked(page, "told") == ["planned"]
    assert f"**1 of {everything} events**: planned" in said(page)
    assert chips(page) == ["planned ✕"]
    page.button(key="chip-0").click().run()
    assert len(headlines(page)) == everything
    assert "told" not in page.query_params


def test_the_address_brings_every_filter_back() -> None:
    putin = names(opened())["Putin"]
    test = opened(actor=putin, role="agent", grain="day", told=["asserted", "negated"], certainty="stated")
    assert headlines(test) == [
        "Putin announced the Kremlin’s support for North Korea",
        "Putin called the talks off",
    ]
    assert len(chips(test)) == 6
    assert "Putin, who acts, told as fact or denied, date stated, to the day" in said(test)
    assert {field: test.multiselect(key=field).value for field in FILTERS} == {
        "kinds": [],
        "roles": ["agent"],
        "moods": ["asserted", "negated"],
        "certainties": ["stated"],
        "grains": ["day"],
        "status": [],
    }


def test_only_them_is_nobody_else(page: AppTest) -> None:
    two = [names(page)["Putin"], names(page)["Blinken"]]
    page.multiselect(key="actors").set_value(two).run()
    page.segmented_control(key="match").set_value("only").run()
    assert headlines(page) == ["Blinken told reporters that Putin must give up"]
    assert "and nobody else" in said(page)
    page.multiselect(key="actors").set_value(two[:1]).run()
    assert headlines(page) == ["Putin called the talks off"]


def test_no_filter_moves_the_window(page: AppTest) -> None:
    page.text_input(key="from").set_value("2024-06").run()
    page.multiselect(key="actors").set_value([names(page)["Putin"]]).run()
    page.multiselect(key="moods").set_value(["asserted"]).run()
    page.text_input(key="words").set_value("Kremlin").run()
    assert asked(page, "from") == ["2024-06"]
    assert "since" in said(page)
    page.button(key="chip-0").click().run()
    assert asked(page, "from") == ["2024-06"]


def test_an_empty_result_says_which_filter_to_loosen_and_how_much_that_brings(page: AppTest) -> None:
    page.text_input(key="words").set_value("Vietnam").run()
    page.multiselect(key="moods").set_value(["negated"]).run()
    assert headlines(page) == []
    ways = [button.label for button in page.button if str(button.key).startswith("loosen-")]
    assert ways == ["without denied: 1 event", r"without “Vietnam”: 1 event"]
    page.button(key="loosen-1").click().run()
    assert headlines(page) == ["Putin called the talks off"]


def test_the_week_of_the_last_document_is_one_click(page: AppTest) -> None:
    next(button for button in page.button if button.label == "Last document week").click()
    page.run()
    assert (asked(page, "from"), asked(page, "to")) == (["2024-06-13"], ["2024-06-19"])


def test_the_last_week_ends_with_the_latest_day() -> None:
    start, end = Moment(-43, 3, 9).minute_number, Moment(-43, 3, 16).minute_number
    assert last_week(["-0043-03-15", "-0050-01-01"]) == (start, end)
    assert last_week([]) is None
