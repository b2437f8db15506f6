"""How fast the page is: from the start command to the drawn chart, and a filter change on the server.

    .venv/bin/python tests/benchmarks/page_speed.py

Prints seconds; needs Chromium. The first start after an installation also compiles bytecode: run it twice.
"""

import shutil
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, Error, sync_playwright
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
STREAMLIT = Path(sys.executable).with_name("streamlit")
STARTS = 5
RERUNS = 11


def start_to_chart(browser: Browser) -> float:
    """Return the seconds from the command to the marks on the chart, in a browser that is open."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    page = browser.new_page()
    begin = time.perf_counter()
    command = [
        str(STREAMLIT),
        "run",
        "dashboard/app.py",
        "--server.headless",
        "true",
        "--server.port",
        str(port),
    ]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            while True:
                try:
                    page.goto(f"http://127.0.0.1:{port}")
                    break
                except Error:
                    time.sleep(0.05)
            page.wait_for_selector(".js-plotly-plot .points path", timeout=60_000)
            return time.perf_counter() - begin
        finally:
            server.terminate()
            page.close()


def filter_changes() -> list[float]:
    """Return the server seconds of reruns that each change the actor filter."""
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60).run()
    options = app.multiselect(key="actors").options
    found = []
    for turn in range(RERUNS):
        chosen = [] if turn % 2 else [options[turn % len(options)]]
        app.multiselect(key="actors").set_value(chosen)
        begin = time.perf_counter()
        app.run()
        found.append(time.perf_counter() - begin)
    return found


def main() -> None:
    """Print both figures as medians with their range."""
    program = next(path for name in ("chromium", "google-chrome") if (path := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        starts = [start_to_chart(browser) for _ in range(STARTS)]
        browser.close()
    for name, figures in (("start to chart", starts), ("filter change, server", filter_changes())):
        low, middle, high = min(figures), statistics.median(figures), max(figures)
        print(f"{name}: median {middle:.2f} s ({low:.2f} to {high:.2f})")  # noqa: T201


if __name__ == "__main__":
    main()
