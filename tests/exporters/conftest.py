"""The extracts of hostile words, each made once."""

from collections.abc import Iterator

import pytest

from pipeline.store.extract import Extract
from tests.exporters.extracts import HOSTILE, hostile


@pytest.fixture(scope="session", params=HOSTILE, ids=range(len(HOSTILE)))
def hostiles(request: pytest.FixtureRequest) -> Iterator[Extract]:
    """Return the extract of each of the hostile words."""
    made = hostile(request.param)
    yield made
    made._case.close()  # noqa: SLF001  its owner here
