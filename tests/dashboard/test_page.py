"""The whole page, driven without a browser: open, filter, paste, date, hostile input."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import workspace
from dashboard.app import VIEWS

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
HOSTILE = "<img src=x onerror=alert(1)> **bold** $x^2$ :material/home: [link](http://x) \u202eevil met Kim"


@pytest.fixture
def page() -> Iterator[AppTest]:
    yield opened()
    workspace.example.clear()


def opened(**query: str | list[str]) -> AppTest:
    test = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    test.run()
    assert not test.exception
    return test


def said(test: AppTest) -> str:
    """Return everything that the page says in words."""
    kinds = (test.header, test.markdown, test.caption, test.info, test.warning, test.error, test.subheader)
    return "\n".join(element.value for kind in kinds for element in kind)


def asked(test: AppTest, name: str) -> list[str]:
    """Return what the address holds of that name."""
    value = test.query_params[name]
    return [value] if isinstance(value, str) else list(value)


def shown(test: AppTest) -> int:
    """Return how many events the table holds."""
    return len(test.dataframe[0].value)


def add_text(test: AppTest, text: str, *, day: str = "", title: str = "") -> AppTest:
    test.text_area(key="paste-text").set_value(text)
    test.text_input(key="paste-title").set_value(title)
    test.text_input(key="paste-day").set_value(day)
    press(test, "Add this text")
    return test


def press(test: AppTest, label: str) -> None:
    next(button for button in test.button if button.label == label).click()
    test.run()
    assert not test.exception


def actor(test: AppTest, name: str) -> str:
    box = test.multiselect(key="actors")
    option = next(option for option in box.options if option.startswith(name))
    return str(test.session_state["workspace"].case().actors()["actor_id"].iloc[box.options.index(option)])


def test_the_page_opens_on_the_example_with_counts_that_add_up(page: AppTest) -> None:
    counts = workspace.example().counts()
    assert counts.mentions == counts.dated + counts.unresolved + counts.rejected
    assert f"1 document · {counts.mentions} date mentions: {counts.dated} dated" in said(page)
    assert f"{counts.events} events, {counts.undated_events} undated" in said(page)
    assert shown(page) == counts.events


def test_the_figure_has_every_dated_event(page: AppTest) -> None:
    figure = json.loads(page.get("plotly_chart")[-1].proto.spec)
    drawn = {data[0] for trace in figure["data"] for data in trace.get("customdata", [])}
    assert len(drawn) == workspace.example().counts().dated_events


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
def test_every_view_shows_without_and_with_an_event(view: str) -> None:
    event = str(workspace.example().events()["event_id"].iloc[1])
    opened(view=view)
    opened(view=view, event=event)


def test_an_event_of_the_address_opens_its_evidence() -> None:
    events = workspace.example().events()
    event = events[events["date_in_words"] == "Tue 18 June 2024"].iloc[0]
    card = "".join(html.proto.body for html in opened(event=str(event["event_id"])).get("html"))
    assert "Tue 18 June 2024" in card
    assert "the document is of Wed 19 June 2024" in card
    assert '<mark class="et-date"' in card
    assert '<mark class="et-actor"' in card


def test_an_actor_narrows_and_the_address_tells_it(page: AppTest) -> None:
    before = shown(page)
    blinken = actor(page, "Antony Blinken")
    page.multiselect(key="actors").set_value([blinken]).run()
    assert not page.exception
    assert 0 < shown(page) < before
    assert asked(page, "actor") == [blinken]
    assert "Antony Blinken" in said(page)
    assert shown(opened(actor=blinken)) == shown(page)


def test_all_of_two_actors_is_fewer_than_any(page: AppTest) -> None:
    two = [actor(page, "Putin"), actor(page, "North Korea")]
    page.multiselect(key="actors").set_value(two).run()
    either = shown(page)
    page.segmented_control(key="match").set_value("all").run()
    assert not page.exception
    assert 0 < shown(page) < either
    assert asked(page, "match") == ["all"]


def test_words_narrow_and_a_chip_takes_them_away(page: AppTest) -> None:
    before = shown(page)
    page.text_input(key="words").set_value("balloons").run()
    assert shown(page) == 1
    page.button(key="chip-0").click().run()
    assert not page.exception
    assert shown(page) == before
    assert "text" not in page.query_params


def test_a_typed_window_keeps_the_undated_and_a_wrong_one_is_refused(page: AppTest) -> None:
    page.text_input(key="from").set_value("2024").run()
    assert asked(page, "from") == ["2024"]
    assert "2018" not in list(page.dataframe[0].value["date_in_words"])
    assert "no date" in list(page.dataframe[0].value["date_in_words"])
    page.text_input(key="from").set_value("soon").run()
    assert not page.exception
    assert "is no date I can read" in said(page)
    assert asked(page, "from") == ["2024"]


def test_no_match_says_what_to_loosen(page: AppTest) -> None:
    page.text_input(key="words").set_value("zebra").run()
    assert not page.exception
    assert "Take a filter away" in said(page)


def test_garbage_in_the_address_is_a_note() -> None:
    test = opened(view="radar", actor=["nobody"], document="none", match="some", event="gone", colour="red")
    notes = [info.value for info in test.info]
    assert len(notes) == 6
    assert shown(test) == workspace.example().counts().events


def test_pasted_text_waits_for_its_day_then_gets_its_dates(page: AppTest) -> None:
    add_text(page, "Ann Smith met Bob Jones on Tuesday. Bob Jones left Paris last week.", title="Notes")
    assert "Notes" in said(page)
    assert "2 date mentions wait" in said(page)
    assert "0 dated, 2 unresolved" in said(page)
    field = next(
        box for box in page.text_input if box.label == "Day of publication" and box.key != "paste-day"
    )
    field.set_value("2024-06-31")
    press(page, "Give its day")
    assert "is no day of the calendar" in said(page)
    field = next(
        box for box in page.text_input if box.label == "Day of publication" and box.key != "paste-day"
    )
    field.set_value("2024-06-19")
    press(page, "Give its day")
    assert "2 dated, 0 unresolved" in said(page)
    assert "date mentions wait" not in said(page)
    assert "Tue 18 June 2024" in list(page.dataframe[0].value["date_in_words"])


def test_a_day_before_christ_is_a_day(page: AppTest) -> None:
    add_text(page, "Caesar was killed today.", day="-0043-03-15", title="Rome")
    assert "15 March 44 BC" in list(page.dataframe[0].value["date_in_words"])


def test_files_come_in_and_the_broken_ones_are_said(page: AppTest) -> None:
    page.file_uploader[0].set_value(
        [
            ("good.txt", b"Ann Smith resigned on 3 May 2019.", "text/plain"),
            ("empty.txt", b"", "text/plain"),
            ("picture.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x00", "text/markdown"),
            (
                "two.jsonl",
                b'{"id": "a", "text": "Bob fell on 4 May 2019.", "title": "T"}\n{broken\n',
                "text/plain",
            ),
        ]
    ).run()
    assert not page.exception
    assert "2 documents" in said(page)
    wrong = [error.value for error in page.error]
    assert len(wrong) == 3
    assert any("empty" in one for one in wrong)
    page.button(key="problem-0").click().run()
    assert len(page.error) == 2
    assert any("the file is empty. Leave it out" in one for one in wrong)


def test_nothing_pasted_is_a_clear_word(page: AppTest) -> None:
    add_text(page, "   ")
    assert len(page.error) == 1
    assert "1 document" in said(page)


def test_hostile_words_are_words_everywhere(page: AppTest) -> None:
    add_text(page, HOSTILE + " " + "Q" * 10_000 + " resigned on 3 May 2019.", day="2024-06-19", title=HOSTILE)
    for view in VIEWS:
        page.segmented_control(key="view").set_value(view.name).run()
        assert not page.exception
        assert "\u202e" not in said(page)
        assert ":material/home:" not in said(page)
        bodies = "".join(html.proto.body for html in page.get("html"))
        assert "<img" not in bodies


def test_the_example_steps_aside_comes_back_and_goes(page: AppTest) -> None:
    add_text(page, "Ann Smith resigned on 3 May 2019.", title="Mine")
    assert "1 document" in said(page)
    press(page, "Russia and North Korea sign a treaty")
    assert "2 documents" in said(page)
    page.segmented_control(key="view").set_value("documents").run()
    press(page, "Remove")
    assert "1 document" in said(page)
    press(page, "Remove")
    assert "Paste" in "".join(tab.label for tab in page.tabs)
    press(page, "Russia and North Korea sign a treaty")
    assert f"{workspace.example().counts().events} events" in said(page)


def test_redating_the_example_moves_its_events(page: AppTest) -> None:
    page.segmented_control(key="view").set_value("documents").run()
    field = next(
        box for box in page.text_input if box.label == "Day of publication" and box.value == "2024-06-19"
    )
    field.set_value("2024-06-26")
    press(page, "Change its day")
    press(page, "Change it")
    page.segmented_control(key="view").set_value("timeline").run()
    assert "Tue 25 June 2024" in list(page.dataframe[0].value["date_in_words"])
    assert "2024-06-19" in list(workspace.example().documents()["published"])  # the shared one is untouched


def test_only_new_or_redated_documents_are_read_again(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    import pipeline

    read: list[str] = []
    harvest = pipeline.harvest

    def counting(document: pipeline.Document) -> pipeline.Harvest:
        read.append(document.title)
        return harvest(document)

    monkeypatch.setattr(pipeline, "harvest", counting, raising=False)
    add_text(page, "Ann Smith resigned on 3 May 2019.", title="One")
    add_text(page, "Bob Jones fell on 4 May 2019.", title="Two")
    page.text_input(key="words").set_value("fell").run()
    assert read == ["One", "Two"]


def test_the_csv_says_how_much_it_holds(page: AppTest) -> None:
    page.segmented_control(key="view").set_value("export").run()
    events = workspace.example().counts().events
    labels = [button.proto.label for button in page.get("download_button")]
    assert labels == ["Save the case", f"CSV · {events} events"]


def test_the_list_brings_the_order_of_time_back(page: AppTest) -> None:
    frame = page.dataframe[0].value
    assert list(frame["place"]) == list(range(1, len(frame) + 1))
    dated = [start for start in frame["start"] if start]
    assert dated == sorted(dated)
    assert set(frame["start"][len(dated) :]) == {""}
