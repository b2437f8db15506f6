"""The model file: known weights only."""

from pathlib import Path

import pytest

from pipeline.analysis import choosing, model_file
from pipeline.analysis.rule_analyst import RuleAnalyst


@pytest.fixture(autouse=True)
def _forget() -> None:
    model_file.find.cache_clear()
    choosing.analyst.cache_clear()


def test_the_installed_model_has_the_weights_we_know() -> None:
    found, why = model_file.find()
    assert found is not None, why


def test_a_file_that_is_missing_or_different_is_named(tmp_path: Path) -> None:
    (tmp_path / "model-1" / "ner").mkdir(parents=True)
    (tmp_path / "model-1" / "ner" / "model").write_bytes(b"other weights")
    known = {"ner/model": "0" * 64, "parser/model": "0" * 64}
    assert model_file.unknown_weights(tmp_path, known) == ("ner/model", "parser/model")


def test_a_model_with_unknown_weights_is_not_used_and_the_engine_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_file, "WEIGHTS", {"ner/model": "0" * 64})
    monkeypatch.setattr(model_file, "OFFICIAL", "a_package_that_is_not_installed")
    analyst = choosing.analyst()
    assert isinstance(analyst, RuleAnalyst)
    assert "SHA-256 differs" in analyst.name
    model_file.find.cache_clear()
    choosing.analyst.cache_clear()
