"""Building anew keeps what people decided, applies it, and names what has lost its event."""

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.exporters.csv import read
from pipeline.model.calendar import Moment
from pipeline.store import Case, Selection
from pipeline.store import decisions as d
from pipeline.store.decision_lines import written
from pipeline.store.history import appended
from tests.cli.test_cli import rooms, text

__all__ = ["rooms", "text"]  # fixtures

EVERY = Selection(status=tuple(d.Status))
pytestmark = pytest.mark.usefixtures("rooms")


def decide(folder: Path, *decisions: d.Decision) -> None:
    log = Case.decisions(folder)
    for decision in decisions:
        log = appended(log, decision, who="Ann")
    (folder / "decisions.jsonl").write_text(written(log), encoding="utf-8")


def first_event(folder: Path) -> d.EventRef:
    case = Case.open(folder)
    return case.event_ref(str(case.events(EVERY)["event_id"].iloc[0]))


def build(text: str, folder: Path) -> None:
    assert main(["build", text, "-o", str(folder), "--published", "2024-06-19"]) == 0


def test_a_build_keeps_and_applies_what_was_decided(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    build(text, folder)
    decide(folder, d.EditHeadline(first_event(folder), "Kim met Putin at last"))
    log = Case.decisions(folder)
    build(text, folder)
    case = Case.open(folder)
    assert case.log == log
    assert list(case.events()["headline"]).count("Kim met Putin at last") == 1
    assert "edited" in set(case.events()["status"])


def test_an_export_carries_the_status_and_leaves_the_rejected_out(text: str, tmp_path: Path) -> None:
    folder, file = tmp_path / "case", tmp_path / "events.csv"
    build(text, folder)
    whole = len(Case.open(folder).events())
    rejected = first_event(folder)
    decide(folder, d.Reject(rejected))
    decide(folder, d.Accept(first_event_left(folder)))
    assert main(["export", str(folder), "--to", "csv", "-o", str(file)]) == 0
    events = read(file)
    assert len(events) == whole - 1
    assert sorted(set(events["status"])) == ["accepted", "unchecked"]
    command = ["export", str(folder), "--to", "csv", "-o", str(file)]
    assert main([*command, "--status", "accepted", "--status", "rejected"]) == 0
    assert sorted(read(file)["status"]) == ["accepted", "rejected"]


def first_event_left(folder: Path) -> d.EventRef:
    case = Case.open(folder)
    return case.event_ref(str(case.events()["event_id"].iloc[0]))


def test_a_decided_day_is_the_one_the_build_counts_from(text: str, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    build(text, folder)
    assert "2024-06-18" in set(Case.open(folder).events()["start"])
    (doc_id,) = Case.open(folder).documents()["doc_id"]
    decide(folder, d.RedateDocument(Case.open(folder).text_ref(str(doc_id)), Moment(2024, 6, 26)))
    assert len(Case.open(folder).waiting) == 1
    build(text, folder)
    case = Case.open(folder)
    assert "2024-06-25" in set(case.events()["start"])
    assert case.waiting == ()


def test_a_decision_whose_event_is_gone_is_named_and_kept(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "case"
    build(text, folder)
    decide(folder, d.Reject(first_event(folder)))
    Path(text).write_text("Another text. Kim spoke.")
    capsys.readouterr()
    build(text, folder)
    err = capsys.readouterr().err
    assert "warning: a decision is kept, but what it is about is not in the case: it rejects “" in err
    assert len(Case.open(folder).log) == 1
    assert main(["export", str(folder), "--to", "csv", "-o", str(tmp_path / "x.csv")]) == 0
    assert "a decision is kept" in capsys.readouterr().err


def test_damaged_decisions_stop_a_build_before_it_writes(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "case"
    build(text, folder)
    (folder / "decisions.jsonl").write_text("{}\n")
    before = sorted(path.name for path in folder.iterdir())
    capsys.readouterr()
    assert main(["build", text, "-o", str(folder)]) == 2
    assert "line 1 is no decision" in capsys.readouterr().err
    assert sorted(path.name for path in folder.iterdir()) == before
