"""The examples of the page: the seed's text as given, every case as built by this version."""

from pathlib import Path

import pytest

import pipeline
from pipeline import assembly
from pipeline.model.documents import Basis, Document
from pipeline.seeds import EXAMPLES, SEEDS, Example, open_example, sources_of
from pipeline.store import Case
from pipeline.store.files import read

SEED_SHA256 = "7652c5d9cba5abb3bf6f8ae0e918eac9dbd566d7f37ae8762a0ef845ac5ad72a"
SEED = SEEDS / "russia-north-korea-treaty.md"
REFRESH = "the stored examples are stale: run `python -m pipeline.seeds` and commit seeds/"

each_example = pytest.mark.parametrize("example", EXAMPLES, ids=[one.folder.name for one in EXAMPLES])


def test_the_text_is_the_seed_unchanged() -> None:
    (document,) = pipeline.read_file(SEED.name, SEED.read_bytes())
    assert isinstance(document, Document)
    assert document.sha256 == SEED_SHA256
    assert document.published == pipeline.parse_day("2024-06-19")
    assert document.published_basis is Basis.USER


@each_example
def test_the_stored_example_is_what_this_version_builds(example: Example) -> None:
    stored, built = Case.open(example.folder / "case"), assembly.build(sources_of(example.folder))
    old, new = (read(case._relations) for case in (stored, built))  # noqa: SLF001
    for name, table in new.items():
        assert old[name].to_pylist() == table.to_pylist(), f"{name}: {REFRESH}"
    assert stored.manifest.engines == built.manifest.engines, REFRESH


@each_example
def test_the_example_opens_without_a_language_model(
    example: Example, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assembly, "analyst", lambda: pytest.fail(f"the model was asked for; {REFRESH}"))
    assert open_example(example.folder).counts().documents == len(sources_of(example.folder))


@each_example
def test_every_document_says_that_it_is_an_example_and_reads_without_a_problem(example: Example) -> None:
    read_all = [pipeline.read_file(path.name, path.read_bytes()) for path in sources_of(example.folder)]
    assert read_all
    for documents in read_all:
        (document,) = documents
        assert isinstance(document, Document)
        assert "example" in document.source.lower()
        assert document.language == "en"


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
