"""The review by button, without a browser: queue, verdicts, edits, undo, the measured rate."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import clock, workspace
from dashboard.workspace import Workspace
from pipeline.store import decisions as d
from pipeline.store.selection import Selection
from tests.dashboard.test_page import opened, press, said

EVERY = Selection(status=tuple(d.Status))


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setattr(clock, "now", lambda: "2026-11-25T10:00Z")
    yield opened(view="review")
    workspace.example.clear()


def table(page: AppTest) -> Workspace:
    found: Workspace = page.session_state["workspace"]
    return found


def card(page: AppTest) -> str:
    return "".join(html.proto.body for html in page.get("html"))


def push(page: AppTest, key: str) -> None:
    page.button(key=key).click().run()
    assert not page.exception


def count() -> int:
    return len(workspace.example().events())


def test_it_opens_on_the_most_doubtful_and_says_why(page: AppTest) -> None:
    assert f"0 of {count()} events checked" in str([bar.proto for bar in page.get("progress")])
    assert "Why it stands here:" in said(page)
    assert "Not checked yet" in card(page)


def test_a_verdict_is_kept_and_the_next_event_comes(page: AppTest) -> None:
    before = card(page)
    push(page, "accept")
    push(page, "reject")
    kinds = [type(entry.decision) for entry in table(page).log]
    assert kinds == [d.Accept, d.Reject]
    first, second = (entry.decision.event for entry in table(page).log)  # type: ignore[union-attr]
    assert first != second
    assert card(page) != before
    assert f"2 of {count()} events checked" in str([bar.proto for bar in page.get("progress")])
    assert f"{count() - 1} events" in said(page)


def test_undo_and_redo(page: AppTest) -> None:
    push(page, "reject")
    push(page, "undo")
    assert f"0 of {count()} events checked" in str([bar.proto for bar in page.get("progress")])
    push(page, "redo")
    assert f"{count() - 1} events" in said(page)


def test_next_and_previous_go_through_the_queue(page: AppTest) -> None:
    before = card(page)
    push(page, "later")
    assert card(page) != before
    push(page, "earlier")
    assert card(page) == before


def open_form(page: AppTest) -> str:
    push(page, "edit")
    return str(page.session_state["editing"])


def test_a_date_is_corrected_at_its_grain_and_the_card_says_what_it_was(page: AppTest) -> None:
    event = open_form(page)
    page.text_input(key=f"edit-date-{event}").set_value("June 2018")
    press(page, "Save changes")
    case = table(page).case()
    assert case
    row = case.events(EVERY).set_index("event_id").loc[event]
    assert (row["start"], row["grain"], row["status"]) == ("2018-06", "month", "edited")
    page.query_params["event"] = event
    page.run()
    assert "to June 2018 (“June 2018”) (2026-11-25T10:00Z)." in card(page)


def test_what_is_no_date_is_refused_and_nothing_is_decided(page: AppTest) -> None:
    event = open_form(page)
    page.text_input(key=f"edit-date-{event}").set_value("soon enough")
    press(page, "Save changes")
    assert "this is no date that can be read" in said(page)
    assert table(page).log == ()


def test_a_headline_is_corrected_and_a_date_left_alone(page: AppTest) -> None:
    event = open_form(page)
    page.text_input(key=f"edit-headline-{event}").set_value("In better words")
    press(page, "Save changes")
    assert [type(entry.decision) for entry in table(page).log] == [d.EditHeadline]


def test_events_are_joined_and_split(page: AppTest) -> None:
    event = open_form(page)
    box = page.multiselect(key=f"join-{event}")
    other = next(str(one) for one in workspace.example().events()["event_id"] if str(one) != event)
    box.set_value([other]).run()
    push(page, "join")
    assert f"{count() - 1} events" in said(page)
    page.query_params["event"] = event
    page.run()
    push(page, "edit")
    page.text_area(key=f"split-lines-{event}").set_value("One thing\n\nAnother thing")
    press(page, "Split it")
    case = table(page).case()
    assert case
    assert {"One thing", "Another thing"} <= set(case.events()["headline"])


def test_an_event_is_added_on_words_of_the_text(page: AppTest) -> None:
    page.text_area(key="add-words").set_value("no such words")
    press(page, "Add it")
    assert "do not stand in that document" in said(page)
    case = workspace.example()
    text = case.text(str(case.documents()["doc_id"].iloc[0]))
    page.text_area(key="add-words").set_value(text[10:60].strip())
    page.text_input(key="add-headline").set_value("Seen by a person")
    page.text_input(key="add-date").set_value("17 June")
    press(page, "Add it")
    made = table(page).case()
    assert made
    added = made.events(Selection(status=("added",))).iloc[0]
    assert (added["headline"], added["start"]) == ("Seen by a person", "2024-06-17")


def test_a_random_sample_gives_a_rate_with_its_interval(page: AppTest) -> None:
    page.segmented_control(key="review-mode").set_value("A random 40").run()
    assert "drawn at random is checked yet" in said(page)
    push(page, "accept")
    push(page, "accept")
    push(page, "reject")
    assert "right in 2 of 3 of" in said(page)
    assert "interval" in said(page)


def test_what_was_decided_is_listed_and_what_lost_its_event_is_said(page: AppTest) -> None:
    push(page, "reject")
    push(page, "undo")
    assert "~~rejects" in said(page)
    assert "takes back decision" in said(page)
    gone = d.EventRef(d.TextRef("gone", "0" * 64, "An older text"), 3, 9, "told")
    table(page).decide(d.Accept(gone))
    page.run()
    assert "1 decision is kept" in said(page)
    assert "An older text" in said(page)


def test_what_has_no_date_is_still_listed(page: AppTest) -> None:
    page.segmented_control(key="review-mode").set_value("Without a date").run()
    assert not page.exception
    assert "Nothing is dropped in silence" in said(page)


def test_filters_narrow_the_queue() -> None:
    test = opened(view="review", text="balloons")
    assert "0 of 1 events checked" in str([bar.proto for bar in test.get("progress")])
    empty = opened(view="review", text="zebra")
    assert "No event to check" in said(empty)


def test_the_evidence_of_the_timeline_takes_verdicts_too() -> None:
    event = str(workspace.example().events()["event_id"].iloc[0])
    test = opened(event=event)
    push(test, "reject")
    assert f"{count() - 1} events" in said(test)
    assert "Rejected" in card(test)
    push(test, "accept")
    assert "✓ Accepted" in card(test)
    workspace.example.clear()
