"""Looking and filtering by real clicks, drags and keys."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from dashboard.app import VIEWS

SCREENSHOTS = Path(__file__).parents[1] / "screenshots"
CHART = ".st-key-timeline .js-plotly-plot"
WAIT = 30_000
SCREENS = [(1400, "light"), (1400, "dark"), (390, "light"), (390, "dark")]
PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile Safari/537.36"


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    opened = context.new_page()
    mistakes: list[str] = []
    opened.on("pageerror", lambda error: mistakes.append(str(error)))
    opened.on("console", lambda message: mistakes.append(message.text) if message.type == "error" else None)
    opened.goto(server)
    opened.wait_for_selector(f"{CHART} .points path", timeout=WAIT)
    yield opened
    context.close()
    assert mistakes == []


def chips(page: Page) -> Locator:
    return page.locator(".st-key-chips")


def card(page: Page) -> Locator:
    return page.locator(".st-key-evidence")


def choose(page: Page, label: str, option: str) -> None:
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=re.compile(option)).first.click()
    page.keyboard.press("Escape")


def still(page: Page) -> None:
    """Wait until the page is drawn and the server rests."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=WAIT)
    page.wait_for_load_state("networkidle")


def test_a_drag_over_the_strip_opens_that_stretch_and_no_filter_moves_it(page: Page) -> None:
    place = page.locator('[class*="st-key-strip"] .nsewdrag').first.bounding_box()
    assert place
    middle = place["y"] + place["height"] / 2
    page.mouse.move(place["x"] + place["width"] * 0.5, middle)
    page.mouse.down()
    page.mouse.move(place["x"] + place["width"] * 0.995, middle, steps=8)
    page.mouse.up()
    page.wait_for_url(re.compile(r"from=202[01]"))
    window = re.search(r"from=[^&]+&to=[^&]+", page.url)
    assert window
    choose(page, "Actors", "Antony Blinken")
    expect(chips(page)).to_contain_text("Antony Blinken")
    assert window[0] in page.url
    expect(page.get_by_label("From", exact=True)).not_to_have_value("")


def test_a_folded_filter_is_chosen_said_shared_and_taken_away(page: Page, browser: Browser) -> None:
    page.get_by_text("More filters").click()
    choose(page, "Kind of event", "statements")
    expect(chips(page)).to_contain_text(re.compile(r"\d+ of 21 events: statements"))
    said = chips(page).inner_text().splitlines()[0]
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    again = context.new_page()
    again.goto(page.url)
    expect(chips(again)).to_contain_text(said, timeout=WAIT)
    context.close()
    page.get_by_role("button", name="statements ✕").click()
    expect(chips(page)).to_have_count(0)


def test_an_empty_result_offers_a_way_out(page: Page) -> None:
    box = page.get_by_label("Find words")
    box.fill("balloons")
    box.press("Enter")
    expect(chips(page)).to_contain_text("1 of 21 events")
    choose(page, "Actors", "Antony Blinken")
    out = page.locator(".st-key-loosen")
    expect(out).to_contain_text("Take a filter away")
    out.get_by_role("button", name=re.compile("without Antony Blinken: 1 event")).click()
    expect(out).to_have_count(0)
    expect(chips(page)).to_contain_text("1 of 21 events")


def test_lanes_and_scale_are_chosen_and_stay_in_the_address(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Lanes by actor")).click()
    page.get_by_text("kind", exact=True).click()
    page.wait_for_url(re.compile("lanes=kind"))
    expect(page.locator(f"{CHART} .ytick").first).to_contain_text(re.compile("statements|agreements"))
    page.get_by_text("gaps squeezed", exact=True).click()
    page.wait_for_url(re.compile("scale=squeezed"))
    expect(page.locator(f"{CHART} .annotation").first).to_contain_text("⋯")


def test_a_phrase_of_the_text_leads_to_its_event_and_on_to_the_timeline(page: Page) -> None:
    page.get_by_role("radio", name="Documents").click()
    phrase = page.locator(".et-text mark[role=button]", has_text="Tuesday").first
    phrase.focus()
    page.keyboard.press("Enter")
    expect(card(page)).to_contain_text("Tue 18 June 2024")
    expect(page.locator(".et-text mark[aria-current]")).to_have_count(1)
    page.wait_for_url(re.compile("view=documents.*event=|event=.*view=documents"))
    card(page).get_by_role("button", name="Show it on the timeline").click()
    page.wait_for_selector(f"{CHART} .points path", timeout=WAIT)
    expect(card(page)).to_contain_text("Tue 18 June 2024")
    card(page).get_by_role("button", name="Show it in its text").click()
    expect(page.locator(".et-text mark[aria-current]")).to_be_in_viewport()


def test_the_keys_go_through_the_events_and_a_question_mark_lists_them(page: Page) -> None:
    page.keyboard.press("j")
    expect(card(page)).to_contain_text("1 of 21")
    page.keyboard.press("j")
    expect(card(page)).to_contain_text("2 of 21")
    page.keyboard.press("k")
    expect(card(page)).to_contain_text("1 of 21")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("the event before")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_question_mark_in_a_field_is_a_question_mark(page: Page) -> None:
    page.get_by_label("Find words").click()
    page.keyboard.type("who?")
    expect(page.get_by_label("Find words")).to_have_value("who?")
    expect(page.get_by_role("dialog")).to_have_count(0)


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_every_view_fits_the_screen(
    browser: Browser, server: str, view: str, width: int, scheme: str
) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        user_agent=PHONE if width < 500 else None,
    )
    page = context.new_page()
    page.goto(f"{server}/?example=korean-peninsula&view={view}")
    expect(page.get_by_role("radiogroup", name="View")).to_be_visible(timeout=WAIT)
    still(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    mistakes = page.get_by_test_id("stException").count()
    page.screenshot(path=SCREENSHOTS / f"{view}-{width}-{scheme}.png")
    context.close()
    assert wide <= width, "the page scrolls sideways"
    assert mistakes == 0


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
def test_at_200_per_cent_nothing_scrolls_sideways(browser: Browser, server: str, view: str) -> None:
    context = browser.new_context(viewport={"width": 700, "height": 500}, device_scale_factor=2)
    page = context.new_page()
    page.goto(f"{server}/?view={view}")
    expect(page.get_by_role("radiogroup", name="View")).to_be_visible(timeout=WAIT)
    still(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert wide <= 700
