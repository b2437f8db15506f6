"""The listing of rules, in the terminal and on the page that shows them all."""

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.grammar.english import FAMILIES, REFINERS, RULES, SIEVES
from pipeline.rule_listing import with_table

PAGE = Path(__file__).parents[2] / "pipeline" / "README.md"
REGENERATE = ".venv/bin/python -m pipeline rules --markdown pipeline/README.md"


def test_every_rule_is_listed_with_all_its_phrases(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = [line.strip() for line in capsys.readouterr().out.splitlines()]
    for rule in RULES:
        assert rule.name in lines
        for phrase, value in rule.examples.items():
            assert any(line.startswith(f"yes  {phrase} ") and line.endswith(f" {value}") for line in lines)
        for phrase in rule.counterexamples:
            assert f"no   {phrase}" in lines
    assert {step.__name__ for step in (*SIEVES, *REFINERS)} <= set(lines)


def test_one_family_is_listed_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--family", "holidays"]) == 0
    out = capsys.readouterr().out
    assert "on [Christmas]" in out
    assert all(f"  {rule.name}\n" not in out for rule in FAMILIES["years"])


def test_a_family_that_is_not_there_is_refused_with_those_that_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rules", "--family", "moons"]) == 2
    assert "there is no family moons; give one of dates, holidays" in capsys.readouterr().err


def test_the_table_goes_between_the_markers_and_leaves_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.md"
    page.write_bytes("Before — é\n<!-- rules -->\nold\n<!-- end of rules -->\nafter\n".encode())
    assert main(["rules", "--markdown", str(page)]) == 0
    written = page.read_text(encoding="utf-8")
    assert written.startswith("Before — é\n<!-- rules -->\n| family | rule | example | value |\n")
    assert written.endswith("|\n<!-- end of rules -->\nafter\n")
    assert "| dates | day month year | 3 March 2018 | 2018-03-03 |" in written
    assert "\nold\n" not in written
    assert "up to date" in capsys.readouterr().out


def test_a_page_without_markers_is_refused_and_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing", encoding="utf-8")
    assert main(["rules", "--markdown", str(page)]) == 2
    assert "no place for the table" in capsys.readouterr().err
    assert page.read_text(encoding="utf-8") == "nothing"


def test_the_table_of_the_page_is_that_of_the_rules() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert with_table(page) == page, f"pipeline/README.md is stale; run: {REGENERATE}"
