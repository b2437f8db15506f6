"""The main job by real clicks: open, pick, read why, filter, share, take the CSV home."""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

SCREENSHOTS = Path(__file__).parents[1] / "screenshots"
WHY = re.compile(r"“Tuesday” → Tue 18 June 2024, because the document is of Wed 19 June 2024")
CHART = ".js-plotly-plot"


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    opened = context.new_page()
    mistakes: list[str] = []
    opened.on("pageerror", lambda error: mistakes.append(str(error)))
    opened.on("console", lambda message: mistakes.append(message.text) if message.type == "error" else None)
    opened.goto(server)
    opened.wait_for_selector(f"{CHART} .points path", timeout=30_000)
    yield opened
    context.close()
    assert mistakes == []


def mark_of(page: Page, headline: str) -> tuple[float, float]:
    """Return where the mark of that label stands on the screen."""
    label = page.locator(f"{CHART} text", has_text=headline).first
    label.scroll_into_view_if_needed()
    place = label.bounding_box()
    assert place
    row = place["y"] + place["height"] / 2
    boxes = [box for each in page.locator(f"{CHART} .points path").all() if (box := each.bounding_box())]
    box = min(boxes, key=lambda one: abs(one["y"] + one["height"] / 2 - row))
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def card(page: Page) -> Locator:
    return page.locator(".st-key-evidence")


def test_the_page_opens_on_the_example(page: Page) -> None:
    expect(page.get_by_role("heading", name="Russia and North Korea sign")).to_be_visible()
    expect(page.get_by_text("5 date mentions: 5 dated, 0 unresolved, 0 rejected")).to_be_visible()
    expect(page.get_by_text("No date in the text")).to_be_visible()


def test_a_click_on_a_mark_opens_its_evidence(page: Page) -> None:
    page.mouse.click(*mark_of(page, "Putin announced"))
    expect(card(page)).to_contain_text("Tue 18 June 2024")
    expect(card(page)).to_contain_text(WHY)
    expect(card(page).locator("blockquote mark.et-date")).to_have_text(re.compile("Tuesday"))
    expect(card(page).locator("blockquote mark.et-actor").first).to_be_visible()
    expect(card(page)).to_contain_text(re.compile(r"Russia \([^)]*through “the Kremlin"))


def test_the_address_reopens_the_same_view_and_event(page: Page, browser: Browser) -> None:
    page.mouse.click(*mark_of(page, "Secretary of State"))
    expect(card(page)).to_contain_text("disabused of the notion")
    page.wait_for_url(re.compile("event="))
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    again = context.new_page()
    again.goto(page.url)
    expect(card(again)).to_contain_text("disabused of the notion", timeout=30_000)
    context.close()


def test_a_filter_narrows_what_is_shown(page: Page) -> None:
    page.get_by_role("combobox", name="Actors").click()
    page.get_by_role("option", name=re.compile("Antony Blinken")).click()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-chips")).to_contain_text("Antony Blinken")
    expect(page.locator(f"{CHART} text", has_text="A 2018 military treaty")).to_have_count(0)
    page.wait_for_url(re.compile("actor"))


def test_one_click_asks_for_all_of_two_actors(page: Page) -> None:
    page.get_by_role("combobox", name="Actors").click()
    page.get_by_role("option", name=re.compile("Putin")).first.click()
    page.get_by_role("option", name=re.compile("North Korea")).first.click()
    page.keyboard.press("Escape")
    expect(page.locator(".st-key-chips")).to_contain_text("or North Korea")
    page.get_by_role("radio", name="all", exact=True).click()
    expect(page.locator(".st-key-chips")).to_contain_text("Putin with North Korea")
    page.wait_for_url(re.compile("match=all"))


def test_the_csv_comes_home_and_reads_back(page: Page, tmp_path: Path) -> None:
    said = re.search(r"(\d+) events, (\d+)\s+undated", page.locator("body").inner_text())
    assert said
    page.get_by_role("radio", name="Export").or_(page.get_by_role("button", name="Export")).first.click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name=re.compile("CSV")).click()
    file = tmp_path / "events.csv"
    waiting.value.save_as(file)
    events = pd.read_csv(file, dtype=str)
    assert len(events) == int(said[1])
    assert set(events["start"].dropna()) >= {"2018", "2024-06-18", "2024-06-17"}
    assert events["start"].isna().sum() == int(said[2])


def test_pasted_text_waits_for_its_day(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Add documents")).click()
    page.get_by_label("Text", exact=True).fill("The minister resigned on Tuesday. Paris was told.")
    page.get_by_role("button", name=re.compile("Read|Add text|Add this")).first.click()
    asked = page.get_by_text(re.compile("day of publication|publication day")).first
    expect(asked).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("width", [1400, 1280, 1000, 700, 390])
def test_a_desktop_window_of_any_width_cuts_no_headline(browser: Browser, server: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(server)
    page.wait_for_selector(f"{CHART} .points path", timeout=30_000)
    plot = page.locator(f"{CHART} .nsewdrag").first.bounding_box()
    labels = [box for one in page.locator(f"{CHART} .textpoint").all() if (box := one.bounding_box())]
    context.close()
    assert plot
    assert bool(labels) == (width > 390), "a very narrow chart shows marks alone"
    assert all(plot["x"] - 1 <= one["x"] for one in labels)
    assert all(one["x"] + one["width"] <= plot["x"] + plot["width"] + 1 for one in labels)


@pytest.mark.parametrize("width", [1400, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fits_the_screen(browser: Browser, server: str, width: int, scheme: str) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(server)
    page.wait_for_selector(f"{CHART} .points path", timeout=30_000)
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.screenshot(path=SCREENSHOTS / f"timeline-{width}-{scheme}.png")
    context.close()
    assert wide <= width, "the page scrolls sideways"
