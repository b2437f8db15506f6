"""The same actor in several documents, and who is not the same."""

from pipeline.actors import places
from pipeline.actors.merging import NameMerger
from pipeline.actors.slugs import actor_id
from pipeline.model.actors import Actor, Cast
from pipeline.model.clauses import ActorKind
from pipeline.model.events import Harvest
from tests.analysis.told import document

PERSON, BODY = ActorKind.PERSON, ActorKind.ORGANISATION


def actor(name: str, kind: ActorKind = BODY) -> Actor:
    known = places.entries().get(name)
    return known.actor if known else Actor(actor_id(kind, name), name, kind)


def merged(*casts: tuple[Actor, ...]) -> list[dict[str, Actor]]:
    """Return for each document the merged actor behind each of its names."""
    harvests = [
        Harvest(document(f"Document {number}"), "test", (), (), (), Cast(actors, ()), ())
        for number, actors in enumerate(casts)
    ]
    found = NameMerger().merge(harvests)
    return [{one.name: found[each.document.id, one.id] for one in each.cast.actors} for each in harvests]


KABUL = actor("Kabul")
HAMID = actor("Hamid Karzai", PERSON)
KARZAI = actor("Karzai", PERSON)


def test_a_company_with_and_without_its_legal_form_is_one() -> None:
    one, other = merged((actor("Siemens AG"),), (actor("Siemens"),))
    assert one["Siemens AG"] == other["Siemens"]
    assert one["Siemens AG"].aliases == ("Siemens AG",)


def test_an_acronym_is_the_only_body_it_can_stand_for() -> None:
    one, other = merged((actor("Nordic Investment Bank"),), (actor("NIB"),))
    assert one["Nordic Investment Bank"] == other["NIB"]


def test_a_family_name_goes_to_its_only_bearer_who_keeps_the_same_company() -> None:
    one, other = merged((HAMID, KABUL), (KARZAI, KABUL))
    assert one["Hamid Karzai"] == other["Karzai"]
    assert other["Karzai"].id == "person:hamid-karzai"


def test_a_family_name_without_shared_company_stays_alone() -> None:
    _, other = merged((HAMID, KABUL), (KARZAI, actor("Boston")))
    assert other["Karzai"].name == "Karzai"


def test_two_bearers_of_a_family_name_keep_it_apart() -> None:
    *_, last = merged((HAMID, KABUL), (actor("Ahmed Karzai", PERSON), KABUL), (KARZAI, KABUL))
    assert last["Karzai"].name == "Karzai"


def test_a_metonym_keeps_the_state_it_stands_for() -> None:
    (only,) = merged((actor("Kremlin"),))
    assert only["Kremlin"].stands_for == "place:russia"
