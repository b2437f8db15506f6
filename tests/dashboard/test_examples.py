"""The picker of examples: each opens with nothing filtered, by a click or by its address."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import pipeline
from dashboard import workspace
from dashboard.escaping import for_markdown

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
KOREA, ROME = pipeline.EXAMPLES[1:]


@pytest.fixture
def page() -> Iterator[AppTest]:
    yield opened()
    workspace.example.clear()


def opened(**query: str) -> AppTest:
    test = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    return run(test)


def run(test: AppTest) -> AppTest:
    test.run()
    assert not test.exception
    return test


def pick(test: AppTest, title: str) -> None:
    next(button for button in test.button if button.label == title).click()
    run(test)


def headings(test: AppTest) -> list[str]:
    return [one.value for one in test.header]


def test_every_example_stands_there_with_a_sentence(page: AppTest) -> None:
    labels, captions = [one.label for one in page.button], [one.value for one in page.caption]
    for example in pipeline.EXAMPLES:
        assert example.title in labels
        assert example.about in captions


def test_only_the_first_is_opened_before_one_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    open_example = pipeline.open_example

    def noting(folder: Path) -> "pipeline.Case":
        asked.append(folder)
        return open_example(folder)

    workspace.example.clear()
    monkeypatch.setattr(pipeline, "open_example", noting, raising=False)
    opened()
    assert asked == [pipeline.EXAMPLES[0].folder]
    workspace.example.clear()


def test_a_chosen_example_forgets_the_filters_of_the_last(page: AppTest) -> None:
    page.text_input(key="words").set_value("Blinken")
    run(page)
    pick(page, ROME.title)
    assert headings(page) == [for_markdown(ROME.title)]
    assert set(page.query_params) == {"example"}


def test_an_address_reopens_its_example() -> None:
    workspace.example.clear()
    assert headings(opened(example=KOREA.name)) == [for_markdown(KOREA.title)]


def test_a_history_is_not_asked_for_its_day() -> None:
    workspace.example.clear()
    assert not opened(example=ROME.name).warning


def test_an_unknown_example_is_said_and_the_first_shown(page: AppTest) -> None:
    test = opened(example="atlantis")
    assert headings(test) == headings(page)
    assert any("atlantis" in one.value for one in test.info)


def test_beside_own_documents_an_example_adds_its_own(page: AppTest) -> None:
    page.text_area(key="paste-text").set_value("Ann Smith resigned on 3 May 2019.")
    pick(page, "Add this text")
    pick(page, ROME.title)
    assert headings(page) == ["4 documents"]
