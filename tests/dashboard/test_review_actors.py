"""Actors joined, renamed, given aliases and parted on the page; status and rate in list and export."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import clock, workspace
from pipeline.store import decisions as d
from tests.dashboard.test_page import opened, press, said

if TYPE_CHECKING:
    from dashboard.workspace import Workspace


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setattr(clock, "now", lambda: "")
    yield opened(view="actors")
    workspace.example.clear()


def pick(page: AppTest, *rows: int) -> list[str]:
    page.session_state["actor-rows"] = {"selection": {"rows": list(rows), "columns": [], "cells": []}}
    page.run()
    assert not page.exception
    return [str(workspace.example().actors()["name"].iloc[row]) for row in rows]


def actors(page: AppTest) -> Any:
    table: Workspace = page.session_state["workspace"]
    case = table.case()
    assert case
    return case.actors().set_index("name")


def test_actors_are_made_one_and_parted_by_undo(page: AppTest) -> None:
    kept, gone = pick(page, 0, 1)
    page.button(key="merge-actors").click().run()
    assert not page.exception
    assert gone not in actors(page).index
    assert gone in list(actors(page)["aliases"][kept])
    page.button(key="undo").click().run()
    assert gone in actors(page).index


def test_an_actor_is_renamed_with_its_aliases(page: AppTest) -> None:
    (old,) = pick(page, 0)
    actor = str(workspace.example().actors()["actor_id"].iloc[0])
    page.text_input(key=f"name-of-{actor}").set_value("Another name")
    page.text_area(key=f"aliases-of-{actor}").set_value("One\n\n Two ")
    press(page, "Save the names")
    assert old not in actors(page).index
    assert list(actors(page)["aliases"]["Another name"]) == ["One", "Two"]


def test_an_actor_is_taken_out_of_another(page: AppTest) -> None:
    (old,) = pick(page, 0)
    actor = str(workspace.example().actors()["actor_id"].iloc[0])
    press(page, "Take it out")
    assert "Choose the words" in said(page)
    box = page.multiselect(key=f"words-of-{actor}")
    box.set_value([box.options[0]])
    page.text_input(key=f"called-{actor}").set_value("Somebody else")
    press(page, "Take it out")
    assert {old, "Somebody else"} <= set(actors(page).index)


def test_status_and_rate_stand_in_list_and_export() -> None:
    test = opened(view="list")
    assert set(test.dataframe[0].value["status"]) == {"unchecked"}
    table: Workspace = test.session_state["workspace"]
    case = workspace.example()
    for number in range(3):
        table.decide(d.Accept(case.event_ref(str(case.events()["event_id"].iloc[number]))))
    test.run()
    assert list(test.dataframe[0].value["status"]).count("accepted") == 3
    test.segmented_control(key="view").set_value("export").run()
    assert not test.exception
    assert "Checked: right in 3 of 3 of" in said(test)
    workspace.example.clear()
