"""The session's log: decisions, undo, days, saving, opening and joining, without a page."""

import pytest

import pipeline
from dashboard import clock, workspace
from dashboard.workspace import Workspace
from pipeline.model.calendar import Moment
from pipeline.store import decisions as d
from pipeline.store.bundle import packed, unpacked
from pipeline.store.case import Case
from pipeline.store.reconciling import Side, conflicts
from tests.dashboard.stage import Told, harvest_of, staged

STORY = (
    Told("Kim met Putin", "2024-06-18", actors=("Kim", "Putin"), phrase="on Tuesday"),
    Told("Putin left", "2024-06-17", actors=("Putin",), phrase="on Monday"),
    Told("Kim sent balloons", actors=("Kim",)),
)


@pytest.fixture(autouse=True)
def _still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: "2026-11-25T10:00Z")
    monkeypatch.setattr(workspace, "_turn", _Turn)


class _Turn:
    def __enter__(self) -> None: ...
    def __exit__(self, *_: object) -> None: ...


def shown(table: Workspace) -> Case:
    case = table.case()
    assert case
    return case


def first(table: Workspace) -> d.EventRef:
    return shown(table).event_ref(str(shown(table).events()["event_id"].iloc[0]))


def test_decisions_are_the_sessions_and_never_the_examples() -> None:
    example = staged(STORY)
    one, other = Workspace(example), Workspace(example)
    one.who = "Ann"
    one.decide(d.Reject(first(one)))
    assert len(shown(one).events()) == 2
    assert len(shown(other).events()) == len(example.events()) == 3
    assert (one.log[0].who, one.log[0].when) == ("Ann", "2026-11-25T10:00Z")


def test_the_case_is_the_same_object_until_something_is_decided() -> None:
    table = Workspace(staged(STORY))
    assert shown(table) is shown(table)
    table.decide(d.Reject(first(table)))
    after = shown(table)
    assert after is shown(table)
    table.undo()
    assert shown(table) is not after
    assert len(shown(table).events()) == 3
    table.redo()
    assert len(shown(table).events()) == 2


def test_each_example_has_decisions_of_its_own() -> None:
    one, other = staged(STORY), staged(STORY[:2])
    table = Workspace(one, "one")
    table.decide(d.Reject(first(table)))
    table.open_example(other, "other")
    assert table.log == ()
    table.open_example(one, "one")
    assert len(table.log) == 1


def reading(monkeypatch: pytest.MonkeyPatch) -> list[Moment | None]:
    """Let reading a document move its events to its day; return the days read with."""
    read: list[Moment | None] = []

    def harvest(document: pipeline.Document) -> pipeline.Harvest:
        read.append(document.published)
        day = "" if document.published is None else f"2024-06-{document.published.day - 1:02}"
        told = (Told("Kim met Putin", day, actors=("Kim", "Putin"), phrase="on Tuesday"), *STORY[1:])
        made = harvest_of(told, 0, "2024-06-19")
        return pipeline.Harvest(document, *(getattr(made, name) for name in FIELDS))

    monkeypatch.setattr(pipeline, "harvest", harvest, raising=False)
    return read


FIELDS = ("engine", "sentences", "mentions", "rejected", "cast", "events")


def test_another_day_is_previewed_then_decided_then_undone(monkeypatch: pytest.MonkeyPatch) -> None:
    read = reading(monkeypatch)
    table = Workspace(staged(STORY))
    doc_id = str(shown(table).documents()["doc_id"].iloc[0])
    assert str(table.preview(doc_id, Moment(2024, 6, 26))) == "1 event would move"
    assert str(table.preview(doc_id, None)) == "1 event would become unresolved"
    assert "2024-06-18" in set(shown(table).events()["start"])
    assert table.log == ()
    table.preview(doc_id, Moment(2024, 6, 26))
    table.redate(doc_id, Moment(2024, 6, 26))
    assert [one.published for one in table.catch_up()] == [Moment(2024, 6, 26)]
    assert len(read) == 3  # what was previewed is not read again
    assert "2024-06-25" in set(shown(table).events()["start"])
    assert shown(table).waiting == shown(table).orphans == ()
    table.undo()
    list(table.catch_up())
    assert "2024-06-18" in set(shown(table).events()["start"])
    assert list(shown(table).documents()["published_basis"]) == ["user"]


def test_a_date_given_by_hand_does_not_move(monkeypatch: pytest.MonkeyPatch) -> None:
    reading(monkeypatch)
    table = Workspace(staged(STORY))
    events = shown(table).events()
    met = str(events["event_id"][events["headline"] == "Kim met Putin"].iloc[0])
    dating = pipeline.read_date("June 2018")
    assert isinstance(dating, d.Dating)
    table.decide(d.EditDate(shown(table).event_ref(met), dating))
    doc_id = str(shown(table).documents()["doc_id"].iloc[0])
    assert str(table.preview(doc_id, Moment(2024, 6, 26))) == "No event would move"


def test_a_saved_case_comes_back_with_its_decisions_and_can_be_undone() -> None:
    table = Workspace(staged(STORY))
    table.decide(d.Reject(first(table)))
    content = packed(shown(table))
    again = Workspace(staged(STORY[:1]))
    again.open_saved(unpacked(content, source="mine"))
    assert again.log == table.log
    assert shown(again).events().equals(shown(table).events())
    assert again.waiting() == ()
    again.undo()
    assert len(shown(again).events()) == 3


def test_a_document_beside_a_saved_case_keeps_its_decisions(monkeypatch: pytest.MonkeyPatch) -> None:
    reading(monkeypatch)
    table = Workspace()
    table.open_saved(staged(STORY))
    table.decide(d.Reject(first(table)))
    document = harvest_of(STORY[1:], 1, "2024-06-19").document
    table.take([document])
    list(table.catch_up())
    assert len(shown(table).documents()) == 2
    assert len(table.log) == 1


def test_a_colleagues_case_is_joined_and_what_differs_is_chosen() -> None:
    mine, theirs = Workspace(staged(STORY)), Workspace(staged(STORY))
    event = first(mine)
    mine.decide(d.Accept(event))
    theirs.decide(d.Reject(event))
    mine.colleague = unpacked(packed(shown(theirs)), source="theirs")
    (found,) = conflicts(mine.log, mine.colleague.log)
    mine.join({found.subject: Side.THEIRS})
    assert mine.colleague is None
    assert len(mine.log) == 3
    assert len(mine.documents) == 1
