"""The example that the app opens with: its text as given, its case as built by this version."""

from pathlib import Path

import pytest

import pipeline
from pipeline import assembly
from pipeline.model.documents import Basis, Document
from pipeline.seeds import SEEDS, open_example
from pipeline.store import Case
from pipeline.store.files import read

SEED_SHA256 = "7652c5d9cba5abb3bf6f8ae0e918eac9dbd566d7f37ae8762a0ef845ac5ad72a"
SEED = SEEDS / "russia-north-korea-treaty.md"
REFRESH = "the stored example is stale: run `python -m pipeline build seeds/*.md -o seeds/case` and commit it"


def test_the_text_is_the_seed_unchanged() -> None:
    (document,) = pipeline.read_file(SEED.name, SEED.read_bytes())
    assert isinstance(document, Document)
    assert document.sha256 == SEED_SHA256
    assert document.published == pipeline.parse_day("2024-06-19")
    assert document.published_basis is Basis.USER


def test_the_stored_example_is_what_this_version_builds() -> None:
    stored, built = Case.open(SEEDS / "case"), assembly.build(sorted(SEEDS.glob("*.md")))
    old, new = (read(case._relations) for case in (stored, built))  # noqa: SLF001
    for name, table in new.items():
        assert old[name].to_pylist() == table.to_pylist(), f"{name}: {REFRESH}"
    assert stored.manifest.engines == built.manifest.engines, REFRESH


def test_the_example_opens_without_a_language_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "analyst", lambda: pytest.fail("the model was asked for"))
    assert open_example().counts().documents == 1


def test_an_example_whose_document_changed_is_built_anew(tmp_path: Path) -> None:
    text = SEED.read_text(encoding="utf-8").replace("published: 2024-06-19", "published: 2024-06-26")
    (tmp_path / SEED.name).write_text(text, encoding="utf-8")
    Case.open(SEEDS / "case").save(tmp_path / "case")
    assert list(open_example(tmp_path).documents()["published"]) == ["2024-06-26"]


def test_without_its_day_the_example_shows_relative_dates_as_unresolved(tmp_path: Path) -> None:
    lines = SEED.read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / SEED.name).write_text("".join(one for one in lines if "published" not in one))
    mentions = open_example(tmp_path)
    ledger = mentions.mentions(mentions.documents()["doc_id"][0]).set_index("text")
    assert set(ledger["status"]["Tuesday"]) == {"unresolved"}
    assert ledger["status"]["2018"] == "dated"
