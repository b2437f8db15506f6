"""The command line with the real dates and fake actors: what it prints, writes and refuses."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import assembly
from pipeline.cli import main
from pipeline.exporters.csv import read
from pipeline.store import Case
from tests.fake_rooms import FakeAnalyst, FakeBuilder, FakeFinder, FakeMerger

TEXT = "Kim met Putin on Tuesday. They may meet in June 1648. Blinken spoke."
FIELDS = (
    "doc_id start end text type value mod interval_start interval_end grain certainty rule anchor "
    "anchor_basis status reason"
)


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put fakes where a language model would be loaded."""
    monkeypatch.setattr(assembly, "analyst", FakeAnalyst)
    monkeypatch.setattr(assembly, "finder", FakeFinder)
    monkeypatch.setattr(assembly, "merger", FakeMerger)
    monkeypatch.setattr(assembly, "builder", FakeBuilder)


@pytest.fixture
def text(tmp_path: Path) -> str:
    """Return the name of a text file."""
    (tmp_path / "a.txt").write_text(TEXT)
    return str(tmp_path / "a.txt")


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def refusal(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line of an error."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    return err


def test_mentions_are_one_json_line_each(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mentions", text, "--published", "2024-06-19"]) == 0
    tuesday, june = lines(capsys.readouterr().out)
    assert " ".join(tuesday) == FIELDS
    assert TEXT[tuesday["start"] : tuesday["end"]] == tuesday["text"]
    assert (tuesday["value"], tuesday["anchor"], tuesday["anchor_basis"]) == (
        "2024-06-18",
        "2024-06-19",
        "user",
    )
    assert (june["value"], june["interval_start"], june["interval_end"]) == ("1648-06", "1648-06", "1648-06")
    assert (june["grain"], june["status"], june["reason"], june["mod"]) == ("month", "dated", None, None)


def test_without_a_day_a_weekday_stays_unresolved(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mentions", text]) == 0
    tuesday = lines(capsys.readouterr().out)[0]
    assert (tuesday["status"], tuesday["reason"], tuesday["interval_start"]) == (
        "unresolved",
        "no anchor",
        None,
    )


def test_look_alikes_are_printed_only_on_demand(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mentions", text, "--rejected"]) == 0
    assert [line["status"] for line in lines(capsys.readouterr().out)] == ["unresolved", "rejected", "dated"]


def test_a_stretch_is_printed_only_on_demand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "stretch.txt"
    file.write_text("It lasted from 3 to 5 June 2019.", encoding="utf-8")
    assert main(["mentions", str(file)]) == 0
    assert [line["value"] for line in lines(capsys.readouterr().out)] == ["2019-06-03", "2019-06-05"]
    assert main(["mentions", str(file), "--stretches"]) == 0
    assert "2019-06-03/2019-06-05" in [line["value"] for line in lines(capsys.readouterr().out)]


def test_mentions_go_to_a_file_and_one_bad_document_is_a_warning(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "m.jsonl"
    assert main(["mentions", "nosuch.txt", text, "-o", str(output)]) == 0
    assert len(lines(output.read_text())) == 2
    assert capsys.readouterr().err == "warning: nosuch.txt: there is no such file. Check the name.\n"


def test_a_day_before_christ_can_be_given(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mentions", text, "--published", "-0043-03-15"]) == 0
    assert lines(capsys.readouterr().out)[0]["interval_start"] == "-0043-03-12"


@pytest.mark.usefixtures("rooms")
def test_actors_carry_the_name_of_all_documents(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["actors", text, "--actor", "The Speaker=spoke|talked"]) == 0
    found = lines(capsys.readouterr().out)
    assert " ".join(found[0]) == "doc_id start end text kind actor named"
    assert [line["actor"] for line in found] == ["Kim", "Putin", "Blinken", "The Speaker"]
    assert found[3]["text"] == "spoke"
    assert found[0]["named"] is True


@pytest.mark.usefixtures("rooms")
def test_build_then_export(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, table = str(tmp_path / "case"), str(tmp_path / "e.csv")
    assert main(["build", text, "-o", case, "--published", "2024-06-19", "--actor", "X=spoke"]) == 0
    said = capsys.readouterr().out
    assert "1 document, 3 events (2 dated, 1 undated), 3 mentions (2 dated, 0 unresolved, 1 rejected)" in said
    assert "4 actors, 0 problems; read by fake" in said
    assert main(["export", case, "--to", "csv", "-o", table]) == 0
    events = read(table)
    assert list(events["start"].fillna("")) == ["1648-06", "2024-06-18", ""]
    assert list(events["actors"]) == ["", "Kim; Putin", "Blinken; X"]


@pytest.mark.usefixtures("rooms")
def test_json_lines_keep_their_ids_and_a_double_one_is_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        {"id": "one", "text": "Kim spoke."},
        {"id": "two", "text": "Kim left."},
        {"id": "one", "text": "Other."},
    ]
    (tmp_path / "n.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert main(["build", str(tmp_path), "-o", str(tmp_path / "case")]) == 0
    assert "the document one was given before" in capsys.readouterr().err
    case = Case.open(tmp_path / "case")
    assert list(case.documents()["doc_id"]) == ["one", "two"]
    assert case.actors()["events"].tolist() == [2]
    assert len(case.problems) == 1


@pytest.mark.usefixtures("rooms")
def test_a_document_that_crashes_a_room_is_a_warning(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "bad.txt").write_text("CRASH")
    assert main(["build", str(tmp_path / "bad.txt"), text, "-o", str(tmp_path / "case")]) == 0
    assert "warning: bad.txt: the document could not be worked through (RuntimeError: asked to crash)" in (
        capsys.readouterr().err
    )
    assert "error: bad.txt" in refusal(
        ["build", str(tmp_path / "bad.txt"), "-o", str(tmp_path / "c")], capsys
    )
    assert not (tmp_path / "c").exists()


def test_explain_tells_the_derivation(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "They met on Tuesday. They may.", "--published", "2024-06-19"]) == 0
    said = capsys.readouterr().out
    assert "Tue 18 June 2024 (2024-06-18; day; stated)" in said
    assert "from 2024-06-19 (user)" in said
    assert "a look-alike" in said
    assert main(["explain", "Nothing here."]) == 0
    assert capsys.readouterr().out == "No date phrase was found.\n"


@pytest.mark.usefixtures("rooms")
def test_what_cannot_be_done_is_one_line(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.doc").write_text("x")
    case = str(tmp_path / "case")
    assert "COMMAND" in refusal([], capsys)
    assert "invalid choice: 'fly'" in refusal(["fly"], capsys)
    assert "there is no such file" in refusal(["build", "nosuch", "-o", case], capsys)
    assert "the folder has no documents" in refusal(["mentions", str(empty)], capsys)
    assert "thesis.doc" in refusal(["build", text, "-o", str(tmp_path / "full")], capsys)
    assert "Not a directory" in refusal(["build", text, "-o", f"{text}/case"], capsys)
    assert "is no day" in refusal(["mentions", text, "--published", "tomorrow"], capsys)
    assert "has no name" in refusal(["build", text, "-o", case, "--actor", "=x"], capsys)
    assert "invalid choice: 'warp'" in refusal(["build", text, "-o", case, "--engine", "warp"], capsys)
    assert "there is no case here" in refusal(["export", str(empty), "--to", "csv", "-o", "x"], capsys)
    assert "csv" in refusal(["export", case, "--to", "doc", "-o", "x"], capsys)
    assert "No such file or directory" in refusal(["mentions", text, "-o", f"{tmp_path}/none/x"], capsys)
    assert "Is a directory" in refusal(["mentions", text, "-o", str(tmp_path)], capsys)
    assert "there is no text" in refusal(["explain", " "], capsys)
    assert not Path(case).exists()


def test_a_fault_of_the_program_is_no_traceback(
    text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(assembly, "ledger", lambda _: 1 / 0)
    assert "ZeroDivisionError" in refusal(["mentions", text], capsys)


def test_control_c_ends_with_130(
    text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(assembly, "ledger", interrupted)
    assert main(["mentions", text]) == 130
    assert capsys.readouterr().err == "stopped; no case was changed\n"


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["build", "--help"])
    assert ended.value.code == 0
    assert "examples:" in capsys.readouterr().out
