"""The gazetteer: complete, without contradictions."""

from pipeline.actors import places
from pipeline.actors.slugs import actor_id
from pipeline.model.clauses import ActorKind


def found(text: str) -> list[tuple[str, str]]:
    return [(each.span.of(text), each.entry.actor.name) for each in places.find(text)]


def test_every_metonym_stands_for_an_actor_of_the_gazetteer() -> None:
    actors = places.actors()
    assert all(actor.stands_for in actors for actor in actors.values() if actor.stands_for)


def test_the_193_members_of_the_united_nations_and_more_are_there() -> None:
    states = {
        actor.stands_for or actor.id for actor in places.actors().values() if actor.kind is ActorKind.PLACE
    }
    assert len(states) > 193


def test_the_longest_name_wins() -> None:
    assert found("South Korea and South Sudan") == [
        ("South Korea", "South Korea"),
        ("South Sudan", "South Sudan"),
    ]


def test_names_end_at_word_ends() -> None:
    assert found("Omanis in Romania and the USA's U.S. allies") == [
        ("Omanis", "Oman"),
        ("Romania", "Romania"),
        ("USA", "United States"),
        ("U.S.", "United States"),
    ]


def test_ids_are_readable_and_plain() -> None:
    assert actor_id(ActorKind.PERSON, "François Mitterrand") == "person:francois-mitterrand"
    assert actor_id(ActorKind.ORGANISATION, "Johnson & Johnson") == "organisation:johnson-and-johnson"
    assert actor_id(ActorKind.PLACE, "Côte d’Ivoire") == "place:cote-divoire"
