"""What the browser is sent to fetch while the server still reads.

Streamlit's page loads the code of a kind of element when the first one arrives. Plotly's
is five megabytes and takes the browser about as long as opening the example takes the
server, so an empty chart goes ahead, unseen, and both work at the same time.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

KEY = "ahead"  # page.css hides the container of this name
NOTHING = {"data": [{"type": "scatter"}], "layout": {"height": 10}}


@contextmanager
def plotly() -> Iterator[None]:
    """Have the browser fetch Plotly while the block runs; a session needs it once."""
    with st.container(key=KEY):
        slot = st.empty()  # in every run, so that what follows keeps its place
    if KEY in st.session_state:
        yield
        return
    st.session_state[KEY] = True
    slot.plotly_chart(NOTHING, key=f"{KEY}-chart", config={"staticPlot": True})
    yield
    slot.empty()
