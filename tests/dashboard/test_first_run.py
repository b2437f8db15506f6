"""What makes the first page quick: Plotly goes ahead, heavy packages wait, nothing is asked twice."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pipeline.store.query import Questions

ROOT = Path(__file__).parents[2]
APP = ROOT / "dashboard" / "app.py"
SLOW = ("pandas", "pyarrow", "duckdb", "spacy")


def test_the_first_words_to_the_browser_wait_for_no_heavy_package() -> None:
    heavy = f"import sys, dashboard.app; print([name for name in {SLOW} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", heavy], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def _stopped_inside() -> None:
    import streamlit as st

    from dashboard import ahead

    with ahead.plotly():
        st.stop()


def test_an_empty_chart_goes_ahead_in_the_first_run_alone() -> None:
    page = AppTest.from_function(_stopped_inside).run()
    (chart,) = page.get("plotly_chart")
    assert "customdata" not in json.loads(chart.proto.spec)["data"][0]
    assert not page.run().get("plotly_chart")


def test_the_page_is_left_with_charts_that_have_events() -> None:
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    *_, chart = page.get("plotly_chart")
    assert any(trace.get("customdata") for trace in json.loads(chart.proto.spec)["data"])


@pytest.mark.parametrize("event", [False, True], ids=["no event", "an event"])
def test_a_run_asks_no_question_twice(monkeypatch: pytest.MonkeyPatch, event: bool) -> None:  # noqa: FBT001
    page = AppTest.from_file(str(APP), default_timeout=60).run()
    if event:
        page.query_params["text"] = "Putin"
        page.query_params["event"] = str(page.session_state["workspace"].case().events()["event_id"].iloc[0])
    asked: Counter[str] = Counter()
    answer = Questions._ask  # noqa: SLF001

    def counted(self: Questions, question: str, values: list[Any]) -> Any:
        asked[f"{question} {values}"] += 1
        return answer(self, question, values)

    monkeypatch.setattr(Questions, "_ask", counted)
    page.run()
    assert bool(asked) == event, "the same choice needs no question"
    assert max(asked.values(), default=1) == 1
