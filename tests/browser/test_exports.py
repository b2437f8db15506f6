"""TimelineJS, vis-timeline and our own page draw the exports in a real Chromium, without a network."""

import json
import mimetypes
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from pipeline.exporters.page import HtmlExporter
from pipeline.exporters.plain import line
from pipeline.exporters.timelinejs import TimelineJsCsv, TimelineJsJson
from pipeline.exporters.vis import VisExporter
from tests.exporters.consumers import NODE_MODULES, node_modules
from tests.exporters.extracts import DATES, HOSTILE, UNDATED, VERBS, hostile, varied

SITE = "http://exports.test"
TIMELINEJS = f"""<!DOCTYPE html><meta charset="utf-8">
<div id="timeline" style="width:1200px;height:700px"></div>
<script src="{SITE}/node_modules/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<script>
window.timeline = new TL.Timeline("timeline", SOURCE, {{
  script_path: "{SITE}/node_modules/@knight-lab/timelinejs/dist/js/", font: null, ga_measurement_id: null}});
</script>"""
VIS = f"""<!DOCTYPE html><meta charset="utf-8"><div id="timeline" style="width:1200px"></div>
<script src="{SITE}/node_modules/moment/moment.js"></script>
<script src="{SITE}/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
<script>
window.load = (data) => {{
  window.items = new vis.DataSet(data.items);
  window.timeline = new vis.Timeline(document.getElementById("timeline"), window.items,
    new vis.DataSet(data.groups), {{ moment: (date) => vis.moment(date).utc() }});
}};
</script>"""
HARMFUL = "window.alert = () => { window.harmed = true; };"

Serve = Callable[[dict[str, bytes]], Page]


@pytest.fixture
def serve(browser: Browser) -> Iterator[Serve]:
    """Give a page whose whole network is the files given and our node_modules; it must ask for no other."""
    context = browser.new_context(timezone_id="America/New_York", viewport={"width": 1300, "height": 900})
    strangers: list[str] = []

    def serving(files: dict[str, bytes]) -> Page:
        def answer(route: Route) -> None:
            path = route.request.url.removeprefix(f"{SITE}/").split("?")[0]
            kind = mimetypes.guess_type(path)[0] or "text/plain"
            if path in files:
                route.fulfill(body=files[path], content_type=f"{kind}; charset=utf-8")
            elif path.startswith("node_modules/") and (NODE_MODULES.parent / path).is_file():
                route.fulfill(body=(NODE_MODULES.parent / path).read_bytes(), content_type=kind)
            else:
                strangers.append(route.request.url)
                route.abort()

        context.route("**/*", answer)
        page = context.new_page()
        page.add_init_script(HARMFUL)
        return page

    yield serving
    context.close()
    assert not [url for url in strangers if not url.endswith("favicon.ico")]


def timelinejs(serve: Serve, source: str, content: bytes) -> Page:
    node_modules()
    html = TIMELINEJS.replace("SOURCE", json.dumps(f"{SITE}/{source}"))
    page = serve({"index.html": html.encode(), source: content})
    page.goto(f"{SITE}/index.html")
    page.wait_for_selector(".tl-timemarker", timeout=30_000)
    return page


def years(page: Page) -> dict[str, tuple[int, int | None]]:
    """Return the year of each event's start and end as TimelineJS understood them."""
    found = page.evaluate(
        """timeline.config.events.map((one) => [one.text.headline, one.start_date.data.year,
           one.end_date ? one.end_date.data.year : null])"""
    )
    return {
        headline.split()[1]: (int(start), None if end is None else int(end)) for headline, start, end in found
    }


@pytest.mark.parametrize(
    ("source", "exporter"), [("events.json", TimelineJsJson()), ("events.csv", TimelineJsCsv())]
)
def test_timelinejs_draws_every_dated_event(
    serve: Serve, source: str, exporter: TimelineJsJson | TimelineJsCsv
) -> None:
    page = timelinejs(serve, source, exporter.write(varied()))
    assert page.locator(".tl-message-full, .tl-error").count() == 0
    assert page.locator(".tl-timemarker").count() == len(DATES)
    found = years(page)
    assert set(found) == set(DATES)
    assert found["killed"] == (-44, None)
    assert found["fought"] == (-50, -45)
    assert found["reigned"] == (-27, 14)
    assert found["settled"] == (1850, 1859)
    assert found["landed"] == (1066, None)
    expect(page.get_by_text("50–45 BC").first).to_be_attached()


@pytest.mark.parametrize("number", range(len(HOSTILE) - 1))
@pytest.mark.parametrize(
    ("source", "exporter"), [("events.json", TimelineJsJson()), ("events.csv", TimelineJsCsv())]
)
def test_timelinejs_shows_hostile_words_as_words(
    serve: Serve, source: str, exporter: TimelineJsJson | TimelineJsCsv, number: int
) -> None:
    page = timelinejs(serve, source, exporter.write(hostile(HOSTILE[number])))
    assert page.locator(".tl-timemarker").count() == len(DATES)
    assert page.evaluate("window.harmed") is None
    assert page.locator("#timeline :is(b, i, img, script)").count() == 0
    assert page.locator(".tl-timegroup").first.inner_text().strip() == shown(f"{HOSTILE[number]} ada")


def shown(words: str) -> str:
    """Return the words as a browser shows what we make of them."""
    return " ".join(line(words).split())


def test_vis_timeline_draws_every_dated_event_on_its_day(serve: Serve) -> None:
    node_modules()
    page = serve({"index.html": VIS.encode()})
    page.goto(f"{SITE}/index.html")
    page.evaluate("load", json.loads(VisExporter().write(varied())))
    page.wait_for_selector(".vis-item")
    spans = page.evaluate(
        """Object.fromEntries(Object.values(timeline.itemSet.items).map(({ data }) => [
           data.content.split(" ")[1],
           [data.start.toISOString(), data.end ? data.end.toISOString() : null]]))"""
    )
    assert set(spans) == set(DATES)
    assert spans["killed"] == ["-000043-03-15T00:00:00.000Z", None]
    assert spans["fought"] == ["-000049-01-01T00:00:00.000Z", "-000043-01-01T00:00:00.000Z"]
    assert spans["erupted"] == ["0079-01-01T00:00:00.000Z", "0080-01-01T00:00:00.000Z"]
    assert spans["leapt"] == ["2020-02-29T00:00:00.000Z", None]
    assert spans["called"] == ["2024-06-18T10:30:00.000Z", None]
    assert spans["ended"] == ["9999-12-31T00:00:00.000Z", None]
    assert page.locator(".vis-item.approximate, .vis-item.open-end").count() >= 2


def test_vis_timeline_shows_hostile_words_as_words(serve: Serve) -> None:
    node_modules()
    page = serve({"index.html": VIS.encode()})
    for words in HOSTILE[:-1]:
        page.goto(f"{SITE}/index.html")
        page.evaluate("load", json.loads(VisExporter().write(hostile(words))))
        page.wait_for_selector(".vis-item")
        assert page.evaluate("window.harmed") is None
        assert page.locator("#timeline :is(b, script, img)").count() == 0


def opened(browser: Browser, content: bytes, folder: Path) -> tuple[Page, list[str]]:
    """Open the page from a file, as a person who was sent it does; return what it complains of."""
    file = folder / "timeline.html"
    file.write_bytes(content)
    context = browser.new_context(offline=True, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.add_init_script(HARMFUL)
    page.goto(file.as_uri())
    return page, complaints


def test_the_page_filters_and_opens_its_evidence(browser: Browser, tmp_path: Path) -> None:
    page, complaints = opened(browser, HtmlExporter().write(varied()), tmp_path)
    assert page.locator("#chart a").count() == len(DATES)
    assert page.locator("details").count() == len(VERBS)
    expect(page.locator("#first")).to_have_text("50–45 BC")
    expect(page.locator("#last")).to_have_text("Fri 31 December 9999")
    page.locator("#chart a", has_text="Ada landed").click()
    card = page.locator("details", has_text="Ada landed")
    expect(card.locator("blockquote")).to_be_visible()
    expect(card.locator(".why")).to_have_text("because landed")
    page.get_by_label("Words").fill("breakfasted")
    expect(page.locator("#count")).to_have_text(f"1 of {len(VERBS)} events")
    expect(page.locator("details:visible")).to_have_count(1)
    assert page.locator("#chart a").count() == 1
    page.get_by_label("Words").fill("")
    page.get_by_label("Actor").select_option(label="Bob Łęski")
    expect(page.locator("details:visible")).to_have_count(len(VERBS))
    assert page.locator("section", has_text="No date").locator("details").count() == len(UNDATED)
    assert complaints == []
    page.context.close()


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_the_page_shows_hostile_words_as_words(browser: Browser, tmp_path: Path, number: int) -> None:
    page, complaints = opened(browser, HtmlExporter().write(hostile(HOSTILE[number])), tmp_path)
    assert page.locator("#chart a").count() == len(DATES)
    assert page.evaluate("window.harmed") is None
    assert complaints == []
    page.context.close()


@pytest.mark.parametrize("width", [1200, 390])
def test_the_page_fits_the_screen(browser: Browser, tmp_path: Path, width: int) -> None:
    page, _ = opened(browser, HtmlExporter().write(hostile(HOSTILE[-1])), tmp_path)
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()
