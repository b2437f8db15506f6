"""The page over a made case: `streamlit run tests/browser/crowd_app.py -- 2000`."""

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "dashboard"))
sys.path.insert(0, str(ROOT))

import streamlit as st  # noqa: E402
from crowd import crowd  # noqa: E402

from dashboard import workspace  # noqa: E402


@st.cache_resource
def made(events: int) -> object:
    """Return the made case, one for all sessions."""
    return crowd(events)


workspace.example = lambda *_: made(int(sys.argv[1]))  # type: ignore[attr-defined]
runpy.run_path(str(ROOT / "dashboard" / "app.py"), run_name="__main__")
