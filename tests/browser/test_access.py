"""The page for keys and ears: axe-core finds nothing serious in any view, the list comes before the chart."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.app import VIEWS
from tests.exporters.consumers import node_modules

GRAVE = {"serious", "critical"}
WAIT = 30_000
FOCUS = """() => {
  const one = document.activeElement;
  return [one.closest('[class*="st-key-"]')?.className ?? "", one.tagName];
}"""


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(browser: Browser, scheme: str) -> Iterator[Page]:
    dark = "dark" if scheme == "dark" else "light"
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, color_scheme=dark)
    yield context.new_page()
    context.close()


def opened(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("radiogroup", name="View")).to_be_visible(timeout=WAIT)
    page.wait_for_load_state("networkidle")
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=WAIT)


def found(page: Page) -> list[str]:
    """Return what axe-core calls serious or critical: the rule and where."""
    page.evaluate((node_modules() / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    report: dict[str, Any] = page.evaluate("() => axe.run()")
    return [
        f"{one['id']}: {node['target']} {node['html'][:160]}"
        for one in report["violations"]
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("view", [view.name for view in VIEWS])
def test_axe_finds_nothing_serious(page: Page, server: str, view: str) -> None:
    opened(page, f"{server}/?example=korean-peninsula&view={view}")
    assert found(page) == []


def test_axe_finds_nothing_serious_with_filters_and_an_open_event(page: Page, server: str) -> None:
    opened(page, f"{server}/?text=Putin&told=asserted")
    page.get_by_role("button", name="Show the first event").click()
    expect(page.locator(".st-key-evidence blockquote")).to_be_visible()
    assert found(page) == []


def test_the_list_is_reached_before_what_stands_beside_the_chart(page: Page, server: str) -> None:
    opened(page, server)
    page.wait_for_selector(".js-plotly-plot .points path")
    page.get_by_role("radio", name=re.compile("Timeline")).focus()
    for _ in range(12):
        page.keyboard.press("Tab")
        key, tag = page.evaluate(FOCUS)
        if "twin" in key:
            break
        assert "evidence" not in key
        assert "strip" not in key
    assert tag in {"CANVAS", "DIV", "BUTTON"}
    assert "twin" in key
