"""How fast a filter changes the page over many events: on the server, and to the drawn chart in Chromium.

    .venv/bin/python tests/benchmarks/page_scale.py [events ...]

Prints milliseconds for 2,000 and 20,000 made events, or for the numbers given; needs Chromium.
The aims: 2,000 events under 300 ms on the server and 1 s to the chart, 20,000 under 2 s to the chart.
"""

import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
CROWD_APP = ROOT / "tests" / "browser" / "crowd_app.py"
STREAMLIT = Path(sys.executable).with_name("streamlit")
SIZES = (2_000, 20_000)
TURNS = 7
FIRST_LANE = ".st-key-timeline .ytick text"
DRAWN = "([lane, name]) => document.querySelector(lane)?.textContent.match(/Actor \\d+/)?.[0] === name"

sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "dashboard")]


def on_the_server(events: int) -> list[float]:
    """Return the seconds of reruns that each choose another actor."""
    from crowd import crowd

    from dashboard import workspace

    case = crowd(events)
    workspace.example = lambda *_: case  # type: ignore[attr-defined]
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=120).run()
    actors = list(case.actors()["actor_id"])
    found = []
    for turn in range(TURNS):
        app.multiselect(key="actors").set_value([actors[turn]])
        begin = time.perf_counter()
        app.run()
        found.append(time.perf_counter() - begin)
    return found


@contextmanager
def served(events: int) -> Iterator[str]:
    """Serve the page over that many made events."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = ["--server.headless", "true", "--server.port", str(port)]
    command = [str(STREAMLIT), "run", str(CROWD_APP), *settings, "--", str(events)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            for _ in range(100):
                with socket.socket() as door:
                    if door.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def to_the_chart(page: Page) -> list[float]:
    """Return the seconds from the click on an actor to the chart whose first lane is theirs."""
    found = []
    for turn in range(TURNS):
        box = page.get_by_role("combobox", name="Actors")
        box.click()
        name = f"Actor {turn + 3}"
        box.fill(name)
        option = page.get_by_role("option", name=f"{name} (").first
        option.wait_for()
        begin = time.perf_counter()
        option.click()
        page.wait_for_function(DRAWN, arg=[FIRST_LANE, name], polling="raf", timeout=60_000)
        found.append(time.perf_counter() - begin)
        page.keyboard.press("Escape")
        page.locator(".st-key-chip-0 button").first.click()
        page.locator(".st-key-chips").wait_for(state="detached")
    return found


def in_the_browser(events: int) -> list[float]:
    """Return the seconds from click to chart in a real Chromium."""
    program = next(path for name in ("chromium", "google-chrome") if (path := shutil.which(name)))
    with served(events) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.goto(address, timeout=120_000)
        page.wait_for_selector(FIRST_LANE, timeout=120_000)
        found = to_the_chart(page)
        browser.close()
    return found


def main() -> None:
    """Print both figures for each size as medians with their range."""
    for events in [int(word) for word in sys.argv[1:]] or SIZES:
        for name, seconds in (("server", on_the_server(events)), ("to the chart", in_the_browser(events))):
            low, middle, high = (
                round(1000 * one) for one in (min(seconds), statistics.median(seconds), max(seconds))
            )
            print(f"{events:,} events, {name}: median {middle} ms ({low} to {high})")  # noqa: T201


if __name__ == "__main__":
    main()
