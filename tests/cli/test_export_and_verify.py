"""`export` and `verify` as typed: every format, losses beside the file, exit codes."""

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.exporters import ALL
from pipeline.store import Case
from pipeline.store.tables import tables
from tests.exporters.extracts import TEXT, UNDATED, varied
from tests.sample_harvests import TREATY, merged, treaty


@pytest.fixture
def case(tmp_path: Path) -> str:
    folder = tmp_path / "affair"
    Case.of(tables((treaty(),), merged(treaty()))).save(folder)
    return str(folder)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "treaty.md"
    file.write_text(TREATY, encoding="utf-8")
    return file


@pytest.mark.parametrize("name", [one.name for one in ALL])
def test_every_format_can_be_typed(
    name: str, case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "file"
    assert main(["export", case, "--to", name, "-o", str(output)]) == 0
    out, err = capsys.readouterr()
    assert out == f"{output}: 3 events\n"
    beside = Path(f"{output}.losses.txt").read_text(encoding="utf-8")
    notes = [line.removeprefix("note: ") for line in err.splitlines()]
    assert beside.splitlines()[: len(notes)] == notes
    assert notes or beside.startswith("Carries everything.\n")
    assert f"\ncase: {Case.open(case).manifest.fingerprint}\n" in beside
    assert output.read_bytes()


def test_losses_count_what_is_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    varied()._case.save(tmp_path / "ada")  # noqa: SLF001
    assert main(["export", str(tmp_path / "ada"), "--to", "vis", "-o", str(tmp_path / "v.json")]) == 0
    assert f"note: Leaves out {len(UNDATED)} events without a date." in capsys.readouterr().err


def test_an_unknown_format_names_the_known(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", case, "--to", "docs", "-o", str(tmp_path / "x")]) == 2
    err = capsys.readouterr().err
    assert all(one.name in err for one in ALL)
    assert not (tmp_path / "x").exists()


def test_the_help_of_export_lists_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    out = capsys.readouterr().out
    assert "examples:" in out
    assert all(f"  {one.name} " in out and one.purpose in out for one in ALL)


@pytest.mark.parametrize("suffix", ["csv", "json", "parquet"])
def test_quotes_in_place_end_with_0(
    suffix: str, case: str, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = str(tmp_path / f"e.{suffix}")
    main(["export", case, "--to", suffix, "-o", events])
    capsys.readouterr()
    assert main(["verify", events, str(text)]) == 0
    assert capsys.readouterr().out == f"{events}: 3 of 3 quotes in place\n"


def test_a_changed_document_ends_with_1_and_a_report(
    case: str, text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = str(tmp_path / "e.csv")
    main(["export", case, "--to", "csv", "-o", events])
    text.write_text(TREATY.replace("2018", "1918"), encoding="utf-8")
    capsys.readouterr()
    assert main(["verify", events, str(text)]) == 1
    out = capsys.readouterr().out
    assert "not in the document: treaty.md: “Troops crossed the border after a 2018 treaty.”" in out
    assert out.endswith("0 of 3 quotes in place\n")


def test_a_document_that_is_missing_ends_with_1(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events, other = str(tmp_path / "e.csv"), tmp_path / "other.txt"
    main(["export", case, "--to", "csv", "-o", events])
    other.write_text(TEXT, encoding="utf-8")
    assert main(["verify", events, str(other)]) == 1
    assert "no such document given: treaty.md" in capsys.readouterr().out


def test_what_cannot_be_checked_ends_with_2(
    text: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "foreign.csv").write_text("a,b\n")
    for events in ("none.csv", str(tmp_path / "foreign.csv"), str(text)):
        assert main(["verify", events, str(text)]) == 2
        assert capsys.readouterr().err.startswith("error: ")
