"""The export view: every format, the filtered count on the button, the losses under it."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import pipeline
from dashboard.views.export import file_name

ROOT = Path(__file__).parents[2]
EXPORTERS = {one.name: one for one in pipeline.EXPORTERS}


@pytest.fixture(scope="module")
def page() -> AppTest:
    """Return the page opened on the example, with its export view."""
    app = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=60)
    app.query_params["view"] = "export"
    return app.run()


def test_every_format_is_offered_with_what_it_is_for(page: AppTest) -> None:
    assert not page.exception
    formats = page.radio(key="export-format")
    assert list(formats.options) == [one.title for one in pipeline.EXPORTERS]


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_the_losses_stand_under_the_button_before_it_is_pressed(page: AppTest, name: str) -> None:
    from pipeline.store.extract import Extract

    page.radio(key="export-format").set_value(name).run()
    assert not page.exception
    said = " ".join(caption.value.replace("\\", "") for caption in page.caption)
    losses = EXPORTERS[name].losses(Extract(pipeline.open_example(), title="example"))
    for loss in losses or ("Carries everything.",):
        assert loss in said


def test_a_file_name_tells_the_case_and_the_count() -> None:
    assert file_name("Ann & Bob / 2024", 3, ".timeline.json") == "ann-bob-2024-3-events.timeline.json"
    assert file_name("../..", 0, ".csv") == "timeline-0-events.csv"
