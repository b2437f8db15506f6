"""Which events of different documents report the same thing."""

from dataclasses import replace

from pipeline.actors.finder import NameFinder
from pipeline.actors.merging import NameMerger
from pipeline.events.builder import ClauseEventBuilder
from pipeline.events.copies import sources
from pipeline.events.happenings import ReportGrouping
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis
from pipeline.model.events import Happening, Harvest
from tests.analysis.told import analysed, document

FILLER = "Nothing else was known about it that day. "


def harvest(text: str, day: int) -> Harvest:
    """Return what a document of that day of May 2009 yields."""
    told = replace(document(text), published=Moment(2009, 5, day), published_basis=Basis.USER)
    analysis = analysed(text)
    cast = NameFinder().find(told, analysis, ())
    events = ClauseEventBuilder().build(told, analysis, (), cast)
    return Harvest(told, analysis.engine, analysis.sentences, (), (), cast, events)


def happenings(*harvests: Harvest) -> dict[str, Happening]:
    """Return the happening of each event that is reported more than once, by trigger and document."""
    found = ReportGrouping().find(harvests, NameMerger().merge(harvests))
    return {
        f"{event.trigger.of(each.document.text)} {place}": found[event.id]
        for place, each in enumerate(harvests)
        for event in each.events
        if event.id in found
    }


def test_two_reports_of_one_purchase_are_one_happening() -> None:
    found = happenings(
        harvest("Ford bought Volvo for six billion dollars.", 12),
        harvest("The carmaker Ford acquired Volvo for six billion dollars.", 12),
    )
    assert set(found) == {"bought 0", "acquired 1"}
    assert found["bought 0"] == found["acquired 1"]
    assert found["bought 0"].documents == 2
    assert not found["bought 0"].sources_disagree


def test_days_that_exclude_one_another_are_flagged() -> None:
    found = happenings(harvest("Ford bought Volvo.", 12), harvest("Ford bought Volvo in Gothenburg.", 13))
    assert found["bought 0"].sources_disagree


def test_far_days_other_parties_and_other_kinds_are_other_happenings() -> None:
    purchase = harvest("Ford bought Volvo.", 12)
    assert happenings(purchase, harvest("Ford bought Volvo again.", 29)) == {}
    assert happenings(purchase, harvest("Ford bought Jaguar.", 12)) == {}
    assert happenings(purchase, harvest("Ford sued Volvo.", 12)) == {}


def test_one_speaker_says_many_things_on_one_day() -> None:
    found = happenings(
        harvest("Angela Merkel said that the taxes must fall.", 12),
        harvest("Angela Merkel said that no soldiers would leave.", 12),
    )
    assert found == {}


def test_near_copies_are_one_source() -> None:
    text = "Ford bought Volvo for six billion dollars. " + FILLER
    copy = harvest(text + "An editor added this one short line.", 12)
    first, other = harvest(text, 12), harvest("Ford has bought Volvo.", 12)
    assert sources([first, copy, other])[copy.document.id] == first.document.id
    assert happenings(first, copy) == {}
    assert happenings(first, copy, other)["bought 0"].documents == 2


def test_the_order_of_the_documents_changes_nothing() -> None:
    one, other = harvest("Ford bought Volvo.", 12), harvest("Ford has bought Volvo.", 12)
    assert sorted(map(str, happenings(one, other).values())) == sorted(
        map(str, happenings(other, one).values())
    )
