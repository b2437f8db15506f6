"""Saving, opening and joining cases by real clicks; another day previewed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    opened = context.new_page()
    mistakes: list[str] = []
    opened.on("pageerror", lambda error: mistakes.append(str(error)))
    opened.goto(f"{server}/?view=review")
    expect(opened.get_by_text(re.compile("^0 of"))).to_be_visible(timeout=30_000)
    opened.wait_for_selector(".st-key-reject button[aria-keyshortcuts=R]")
    yield opened
    context.close()
    assert mistakes == []


def saved(page: Page, file: Path) -> Path:
    page.get_by_role("button", name="Save and open").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save the case").click()
    waiting.value.save_as(file)
    page.keyboard.press("Escape")
    return file


def give(page: Page, label: str, file: Path) -> None:
    page.get_by_role("button", name="Save and open").click()
    field = page.locator('[data-testid="stFileUploader"]', has_text=label)
    field.locator('input[type="file"]').set_input_files(file)


def test_a_case_is_saved_and_opened_in_another_session(
    page: Page, browser: Browser, server: str, tmp_path: Path
) -> None:
    page.keyboard.press("r")
    expect(page.get_by_text(re.compile(r"^1 of \d+ events checked$"))).to_be_visible()
    file = saved(page, tmp_path / "case.timeline.zip")
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    other = context.new_page()
    other.goto(f"{server}/?view=review")
    expect(other.get_by_text(re.compile(r"^0 of \d+ events checked$"))).to_be_visible(timeout=30_000)
    give(other, "Open a saved case", file)
    expect(other.get_by_text(re.compile(r"^1 of \d+ events checked$"))).to_be_visible(timeout=30_000)
    context.close()


def test_a_colleagues_decision_is_chosen_side_by_side(page: Page, tmp_path: Path) -> None:
    page.keyboard.press("r")
    expect(page.get_by_text(re.compile(r"^1 of \d+ events checked$"))).to_be_visible()
    file = saved(page, tmp_path / "theirs.timeline.zip")
    page.keyboard.press("u")
    expect(page.get_by_text(re.compile(r"^0 of \d+ events checked$"))).to_be_visible()
    page.keyboard.press("a")
    expect(page.get_by_text(re.compile(r"^1 of \d+ events checked$"))).to_be_visible()
    give(page, "Join a colleague’s case", file)
    conflicts = page.locator(".st-key-conflicts")
    expect(conflicts).to_be_visible(timeout=30_000)
    expect(conflicts).to_contain_text("No decisions differ")  # what was undone here is undone in both
    conflicts.get_by_role("button", name="Leave it").click()
    expect(conflicts).not_to_be_visible()


def test_a_broken_file_is_refused_in_words(page: Page, tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 no case")
    give(page, "Open a saved case", tmp_path / "broken.zip")
    expect(page.get_by_text("Ask for the file again")).to_be_visible(timeout=30_000)


def test_another_day_is_previewed(page: Page) -> None:
    page.get_by_role("radio", name="Documents").first.click()
    field = page.get_by_label("Day of publication", exact=True).last
    field.fill("2024-06-26")
    page.get_by_role("button", name="Change its day").click()
    expect(page.get_by_text(re.compile("events would move. Nothing is changed yet"))).to_be_visible(
        timeout=60_000
    )
    page.get_by_role("button", name="Change it", exact=True).click()
    expect(page.get_by_text("Nothing is changed yet")).not_to_be_visible(timeout=60_000)
