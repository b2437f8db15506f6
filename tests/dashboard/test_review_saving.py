"""A document's day previewed, the case saved, opened, joined with a colleague's; without a browser."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import clock, workspace
from dashboard.workspace import Workspace
from pipeline.store import decisions as d
from pipeline.store.bundle import packed
from pipeline.store.case import Case
from pipeline.store.history import appended
from tests.dashboard.test_page import opened, press, said
from tests.dashboard.test_review import card


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setattr(clock, "now", lambda: "2026-11-25T10:00Z")
    yield opened()
    workspace.example.clear()


def table(page: AppTest) -> Workspace:
    found: Workspace = page.session_state["workspace"]
    return found


def upload(page: AppTest, label: str, content: bytes) -> None:
    field = next(one for one in page.file_uploader if one.label == label)
    field.set_value(("theirs.zip", content, "application/zip")).run()
    assert not page.exception


def decided(*decisions: d.Decision) -> bytes:
    log: d.Log = ()
    for decision in decisions:
        log = appended(log, decision, who="Bob")
    return packed(workspace.example().decided(log))


def event(number: int = 0) -> d.EventRef:
    case = workspace.example()
    return case.event_ref(str(case.events()["event_id"].iloc[number]))


def days(page: AppTest) -> str:
    case = table(page).case()
    assert case
    return str(case.documents()["published"].iloc[0])


def test_another_day_is_previewed_and_only_then_done(page: AppTest) -> None:
    page.segmented_control(key="view").set_value("documents").run()
    field = next(one for one in page.text_input if one.value == "2024-06-19")
    field.set_value("2024-06-26")
    press(page, "Change its day")
    assert "events would move. Nothing is changed yet." in said(page)
    assert days(page) == "2024-06-19"
    press(page, "Leave it")
    assert "would move" not in said(page)
    press(page, "Change its day")  # the field still holds what was typed
    press(page, "Change it")
    assert days(page) == "2024-06-26"
    assert "would move" not in said(page)
    page.segmented_control(key="view").set_value("review").run()
    page.button(key="undo").click().run()
    assert days(page) == "2024-06-19"


def test_a_saved_case_is_opened_with_its_decisions(page: AppTest) -> None:
    whole = len(workspace.example().events())
    upload(page, "Open a saved case", decided(d.Reject(event())))
    assert len(table(page).log) == 1
    assert f"{whole - 1} events" in said(page)
    assert table(page).example is None


def test_a_file_that_is_no_case_says_what_to_do(page: AppTest) -> None:
    upload(page, "Open a saved case", b"no zip")
    assert "theirs" in said(page)
    assert "Ask for the file again" in said(page)
    assert table(page).example is not None


def test_a_colleagues_decisions_stand_side_by_side_and_are_chosen(page: AppTest) -> None:
    table(page).who = "Ann"
    table(page).decide(d.Accept(event()), d.Accept(event(1)))
    page.run()
    upload(page, "Join a colleague’s case", decided(d.Reject(event()), d.Reject(event(2))))
    assert "Join the two cases" in said(page)
    assert "**1** decisions differ" in said(page)
    assert "accepts" in said(page)
    assert "by Bob" in said(page)
    page.radio(key="conflict-0").set_value("theirs").run()
    press(page, "Join them")
    case = table(page).case()
    assert case
    status = statuses(case)
    assert [status[ref.words, ref.start] for ref in (event(), event(1), event(2))] == [
        "rejected",
        "accepted",
        "rejected",
    ]
    assert "Join the two cases" not in said(page)


def statuses(case: Case) -> dict[tuple[str, int], str]:
    from pipeline.store.selection import Selection

    events = case.events(Selection(status=tuple(d.Status)))
    return dict(
        zip(zip(events["trigger"], events["trigger_start"], strict=True), events["status"], strict=True)
    )


def test_decisions_are_signed(page: AppTest) -> None:
    page.text_input(key="who").set_value(" Ann ").run()
    page.segmented_control(key="view").set_value("review").run()
    page.button(key="accept").click().run()
    assert table(page).log[0].who == "Ann"
    page.query_params["event"] = [str(one) for one in statuses_by_id(table(page), "accepted")]
    page.run()
    assert "Accepted (by Ann 2026-11-25T10:00Z)." in card(page)


def statuses_by_id(table_: Workspace, status: str) -> list[str]:
    case = table_.case()
    assert case
    events = case.events()
    return [str(one) for one in events["event_id"][events["status"] == status]]
