"""A case: what it answers, how it is saved and opened, and how it fails."""

import json
import os
from pathlib import Path

import pandas as pd
import pytest

from pipeline.model.calendar import Moment
from pipeline.model.documents import Problem
from pipeline.store import Case, CaseError, Match, Selection, schema
from pipeline.store.files import read
from pipeline.store.tables import tables
from tests.sample_harvests import CAESAR, TREATY, caesar, merged, treaty

PROBLEM = Problem("empty.txt", "the file is empty", "Leave it out.")


def in_memory() -> Case:
    harvests = (treaty(), caesar())
    return Case.of(tables(harvests, merged(*harvests), (PROBLEM,)))


@pytest.fixture(params=["in memory", "on disk"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    made = in_memory()
    if request.param == "in memory":
        return made
    made.save(tmp_path / "a [b] *c")  # a name that looks like a pattern
    return Case.open(tmp_path / "a [b] *c")


def ids(case: Case, **chosen: object) -> list[str]:
    return list(case.events(Selection(**chosen))["event_id"])  # type: ignore[arg-type]


def test_counts_add_up(case: Case) -> None:
    counts = case.counts()
    assert counts.mentions == counts.dated + counts.unresolved + counts.rejected == 5
    assert (counts.dated, counts.unresolved, counts.rejected) == (3, 1, 1)
    assert counts.events == counts.dated_events + counts.undated_events == 5
    assert (counts.documents, counts.dated_events, counts.actors) == (2, 3, 6)
    assert counts.first_minute == Moment(-43, 3, 15).minute_number
    assert counts.last_minute == Moment(2024, 6, 19).minute_number


def test_events_have_the_columns_of_the_csv_first_and_stand_by_start_with_undated_last(case: Case) -> None:
    events = case.events()
    assert tuple(events.columns[: len(schema.EVENTS)]) == schema.EVENTS
    assert list(events["start"].fillna("")) == ["-0043-03-15", "2018", "2024-06-18", "", ""]
    assert list(events["headline"])[3:] == [
        "He sent balloons of trash toward South Korea",
        "=2+2 said “North” 😀",
    ]
    assert events["start_minute"].dtype == "Int64"
    assert events["start_minute"].isna().sum() == 2


def test_an_event_says_who_and_by_what_date(case: Case) -> None:
    row = case.events(Selection(text="ANNOUNCED")).iloc[0]
    assert row["actors"] == "Vladimir Putin; Russia; North Korea"
    assert row["roles"] == "agent; patient; patient"
    assert row["actor_ids"] == ["putin", "russia", "north-korea"]
    assert (row["start"], row["end"], row["grain"], row["certainty"]) == (
        "2024-06-18",
        "2024-06-18",
        "day",
        "stated",
    )
    assert (row["date_text"], row["date_rule"], row["anchor"], row["anchor_basis"]) == (
        "on Tuesday",
        "weekday",
        "2024-06-19",
        "user",
    )
    assert (row["published"], row["published_basis"]) == ("2024-06-19", "user")
    assert TREATY[row["sentence_start"] : row["sentence_end"]] == row["quote"]
    assert TREATY[row["trigger_start"] : row["trigger_end"]] == row["trigger"] == "announced"
    through = case.event_actors(Selection(text="announced")).set_index("name")["through"]
    assert through["Russia"] == "the Kremlin"
    assert pd.isna(through["Vladimir Putin"])


def test_an_undated_event_has_no_date_anywhere(case: Case) -> None:
    row = case.events(Selection(text="balloons")).iloc[0]
    dates = (
        "start end grain certainty date_in_words start_minute end_minute timex_value date_text anchor".split()
    )
    assert row[dates].isna().all()
    assert row["speaker"] == "Vladimir Putin"


def test_any_actor_or_all_of_them(case: Case) -> None:
    both = ("putin", "north-korea")
    assert len(ids(case, actors=both)) == 4
    assert ids(case, actors=both, match=Match.ALL) == ids(case, text="announced")
    assert ids(case, actors=("putin", "putin"), match=Match.ALL) == ids(case, actors=("putin",))
    assert ids(case, actors=("nobody",)) == []


def test_only_together_leaves_out_whoever_has_other_company(case: Case) -> None:
    three = ("putin", "russia", "north-korea")
    assert ids(case, actors=three, match=Match.ONLY) == ids(case, text="announced")
    assert ids(case, actors=three[:2], match=Match.ONLY) == []


def test_a_role_is_that_of_the_chosen_actor(case: Case) -> None:
    assert ids(case, text="announced", actors=("putin",), roles=("agent",)) == ids(case, text="announced")
    assert ids(case, text="announced", actors=("putin",), roles=("patient",)) == []
    assert ids(case, text="announced", roles=("patient",)) == ids(case, text="announced")


def test_tallies_say_how_many_events_a_choice_would_show(case: Case) -> None:
    for row in case.tallies().itertuples():
        assert len(ids(case, **{row.field: (row.value,)})) == row.events
    assert set(case.tallies()["field"]) == {"kinds", "moods", "grains", "certainties", "roles", "status"}


def test_text_is_found_in_headline_quote_and_names_in_any_case_and_never_as_a_pattern(case: Case) -> None:
    assert len(ids(case, text="vladimir")) == 2
    assert ids(case, text="  BRUTUS ") == ids(case, documents=("caesar",))[:1]
    assert ids(case, text="%") == []
    assert ids(case, text="'; DROP TABLE events; --") == []
    assert ids(case, text="😀") == ids(case, text="=2+2")


def test_a_window_takes_what_overlaps_it_and_every_undated_event(case: Case) -> None:
    start, end = Moment(2018, 12, 31).minute_number, Moment(2024, 6, 18).minute_number
    assert list(case.events(Selection(start_minute=start, end_minute=end))["start"].fillna("")) == [
        "2018",
        "",
        "",
    ]
    later = Selection(start_minute=Moment(2019).minute_number)
    assert list(case.events(later)["start"].fillna("")) == ["2024-06-18", "", ""]


def test_actors_are_counted_over_the_selection_most_first(case: Case) -> None:
    actors = case.actors()
    assert list(actors["name"])[:2] == ["North Korea", "Vladimir Putin"]
    assert list(actors["events"])[:2] == [3, 2]
    kremlin = actors.set_index("actor_id").loc["kremlin"]
    assert (kremlin["aliases"], kremlin["stands_for"], kremlin["events"]) == (["the Kremlin"], "russia", 0)
    assert case.actors(Selection(documents=("caesar",))).set_index("actor_id")["events"]["putin"] == 0


def test_documents_stand_as_given_with_counts_that_add_up(case: Case) -> None:
    documents = case.documents()
    assert list(documents["doc_id"]) == ["treaty", "caesar"]
    assert list(documents["mentions"]) == [4, 1]
    assert list(documents["dated"] + documents["unresolved"] + documents["rejected"]) == [4, 1]
    assert list(documents["undated_events"]) == [1, 1]
    assert case.text("caesar") == CAESAR
    with pytest.raises(KeyError):
        case.text("none")


def test_mentions_tell_their_fate_and_the_event_they_date(case: Case) -> None:
    mentions = case.mentions("treaty").set_index("text")
    assert list(mentions["status"]) == ["dated", "dated", "unresolved", "rejected"]
    assert mentions["event_id"]["on Tuesday"] == ids(case, text="announced")[0]
    assert pd.isna(mentions["event_id"]["may"])
    assert mentions["reason"]["for months"] == "duration"
    assert list(case.actor_mentions("treaty")["form"]) == ["named", "named", "named", "pronoun"]


def test_problems_are_kept(case: Case) -> None:
    assert case.problems == (PROBLEM,)


def test_a_selected_case_counts_only_the_selection(case: Case) -> None:
    counts = case.counts(Selection(documents=("caesar",), text="killed"))
    assert (counts.documents, counts.mentions, counts.events, counts.actors) == (1, 1, 1, 2)


def test_an_empty_case_answers() -> None:
    empty = Case.of(tables((), {}))
    assert empty.counts().events == 0
    assert empty.counts().first_minute is None
    assert tuple(empty.events().columns[:2]) == ("event_id", "start")


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    in_memory().save(tmp_path / "one")
    in_memory().save(tmp_path / "two")
    Case.open(tmp_path / "one").save(tmp_path / "three")
    names = sorted(p.relative_to(tmp_path / "one") for p in (tmp_path / "one").rglob("*") if p.is_file())
    assert len(names) == len(schema.TABLES) + 1
    for other in ("two", "three"):
        assert all((tmp_path / "one" / n).read_bytes() == (tmp_path / other / n).read_bytes() for n in names)


def test_a_saved_case_holds_the_same_rows(tmp_path: Path) -> None:
    harvests = (treaty(), caesar())
    made = tables(harvests, merged(*harvests))
    Case.of(made).save(tmp_path / "case")
    opened = Case.open(tmp_path / "case")
    again = read(opened._relations)  # noqa: SLF001
    assert {n: t.to_pylist() for n, t in again.items()} == {n: t.to_pylist() for n, t in made.items()}
    assert opened.manifest == Case.of(made).manifest


def test_saving_over_a_case_replaces_it_and_keeps_what_is_not_its_own(tmp_path: Path) -> None:
    in_memory().save(tmp_path)
    (tmp_path / "notes.txt").write_text("mine\n")
    Case.of(tables((treaty(),), merged(treaty()))).save(tmp_path)
    assert Case.open(tmp_path).counts().documents == 1
    assert (tmp_path / "notes.txt").exists()
    assert len(list(tmp_path.glob("tables-*"))) == 1
    assert not list(tmp_path.glob(".writing*"))


def test_a_save_that_fails_midway_leaves_the_old_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_memory().save(tmp_path)
    replace = Path.replace

    def fail_at_the_end(self: Path, target: Path) -> Path:
        if target.name == "manifest.json":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_end)
    with pytest.raises(CaseError, match="No space left on device"):
        Case.of(tables((treaty(),), merged(treaty()))).save(tmp_path)
    monkeypatch.undo()
    assert Case.open(tmp_path).counts().documents == 2


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(CaseError, match=r"thesis\.doc"):
        in_memory().save(tmp_path)


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CaseError, match="could not be written"):
        in_memory().save(tmp_path / "file")


def test_what_is_no_case_says_so(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no case here"):
        Case.open(tmp_path / "nowhere")


@pytest.mark.parametrize("label", ["", "{}", "[]", "null", '{"files": 3, "schema": 1}'])
def test_a_damaged_manifest_says_so(tmp_path: Path, label: str) -> None:
    (tmp_path / "manifest.json").write_text(label)
    with pytest.raises(CaseError, match=r"manifest\.json: the manifest is damaged"):
        Case.open(tmp_path)


def test_a_case_of_another_schema_says_so(tmp_path: Path) -> None:
    in_memory().save(tmp_path)
    label = json.loads((tmp_path / "manifest.json").read_text()) | {"schema": 99}
    (tmp_path / "manifest.json").write_text(json.dumps(label))
    with pytest.raises(CaseError, match="schema 99"):
        Case.open(tmp_path)


def test_a_lost_or_cut_file_is_named(tmp_path: Path) -> None:
    in_memory().save(tmp_path)
    file = next(tmp_path.rglob("events.parquet"))
    whole = file.read_bytes()
    file.write_bytes(whole[:-9])
    with pytest.raises(CaseError, match=r"events\.parquet: the file is not the one that was written"):
        Case.open(tmp_path)
    file.write_bytes(b"x" * len(whole))
    with pytest.raises(CaseError, match=r"events\.parquet: the file cannot be read"):
        Case.open(tmp_path)
    file.unlink()
    with pytest.raises(CaseError, match=r"events\.parquet: the file is missing"):
        Case.open(tmp_path)


def test_damage_inside_a_file_is_an_error_of_the_case(tmp_path: Path) -> None:
    in_memory().save(tmp_path)
    file = next(tmp_path.rglob("events.parquet"))
    whole = bytearray(file.read_bytes())
    whole[4:2000] = os.urandom(1996)
    file.write_bytes(whole)
    with pytest.raises(CaseError, match="Build the case again"):
        Case.open(tmp_path).events()
