"""The review by keys alone, in a real browser: R rejects although Streamlit keeps that key for itself."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

SCREENSHOTS = Path(__file__).parents[1] / "screenshots"


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    opened = context.new_page()
    mistakes: list[str] = []
    opened.on("pageerror", lambda error: mistakes.append(str(error)))
    opened.on("console", lambda message: mistakes.append(message.text) if message.type == "error" else None)
    opened.goto(f"{server}/?view=review")
    expect(checked(opened, 0)).to_be_visible(timeout=30_000)
    opened.wait_for_selector(".st-key-reject button[aria-keyshortcuts=R]")
    yield opened
    context.close()
    assert mistakes == []


def checked(page: Page, count: int) -> Locator:
    return page.get_by_text(re.compile(rf"^{count} of \d+ events checked$"))


def settled(page: Page) -> None:
    """Wait until the page is drawn: a key pressed before belongs to buttons that are going away."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')


def card(page: Page) -> Locator:
    return page.locator(".st-key-evidence")


def quote(page: Page) -> str:
    return card(page).locator("blockquote").inner_text()


def events(page: Page) -> int:
    said = re.search(r"· (\d+) events, ", page.locator("body").inner_text())
    assert said
    return int(said[1])


def test_a_queue_is_worked_through_by_keys_alone(page: Page) -> None:
    first, whole = quote(page), events(page)
    page.keyboard.press("a")
    expect(checked(page, 1)).to_be_visible()
    page.keyboard.press("r")
    expect(checked(page, 2)).to_be_visible()
    expect(page.get_by_text(re.compile(rf"· {whole - 1} events, "))).to_be_visible()
    assert quote(page) != first
    page.keyboard.press("u")
    expect(checked(page, 1)).to_be_visible()
    page.keyboard.press("u")
    expect(checked(page, 0)).to_be_visible()
    page.keyboard.press("Shift+U")
    expect(checked(page, 1)).to_be_visible()


def test_j_and_k_go_on_and_back(page: Page) -> None:
    position = card(page).get_by_text(re.compile(r"^\d+ of \d+$"))
    expect(position).to_have_text(re.compile("^1 of"))
    page.keyboard.press("j")
    expect(position).to_have_text(re.compile("^2 of"))
    page.keyboard.press("j")
    expect(position).to_have_text(re.compile("^3 of"))
    page.keyboard.press("k")
    expect(position).to_have_text(re.compile("^2 of"))
    page.wait_for_url(re.compile("event="))


def test_a_key_typed_into_a_field_is_a_letter(page: Page) -> None:
    page.keyboard.press("e")
    date = card(page).get_by_label("Date", exact=True)
    expect(date).to_be_visible()
    date.fill("")
    date.press_sequentially("early March 1848 raeujk")
    expect(date).to_have_value("early March 1848 raeujk")
    expect(checked(page, 0)).to_be_visible()
    date.fill("March 1848")
    page.get_by_role("button", name="Save changes").click()
    expect(checked(page, 1)).to_be_visible()


def test_a_date_is_edited_and_the_card_keeps_the_machines_own(page: Page) -> None:
    page.keyboard.press("e")
    card(page).get_by_label("Date", exact=True).fill("44 BC")
    page.get_by_role("button", name="Save changes").click()
    expect(checked(page, 1)).to_be_visible()
    expect(card(page).locator(".et-day")).to_have_text("44 BC")
    expect(card(page)).to_contain_text(re.compile("Date changed from .* to 44 BC"))
    page.keyboard.press("u")
    expect(card(page).locator(".et-day")).not_to_have_text("44 BC")


def test_a_random_sample_measures(page: Page) -> None:
    page.get_by_role("radio", name="A random 40").or_(
        page.get_by_role("button", name="A random 40")
    ).first.click()
    expect(page.get_by_text("drawn at random is checked yet")).to_be_visible()
    settled(page)
    page.keyboard.press("a")
    expect(page.get_by_text("right in 1 of 1 of")).to_be_visible()
    settled(page)
    page.keyboard.press("r")
    expect(page.get_by_text("right in 1 of 2 of")).to_be_visible()


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_review_fits_the_screen(browser: Browser, server: str, width: int, scheme: str) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(f"{server}/?view=review")
    expect(checked(page, 0)).to_be_visible(timeout=30_000)
    page.keyboard.press("e")
    expect(card(page).get_by_label("Date", exact=True)).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.screenshot(path=SCREENSHOTS / f"review-{width}-{scheme}.png", full_page=True)
    context.close()
    assert wide <= width, "the page scrolls sideways"
