"""Who is meant: full names, family names, offices, peoples, seats of power."""

import pytest

from pipeline.model.actors import MentionForm
from pipeline.model.clauses import ActorKind
from tests.actors.casts import cast, meant, mention


def test_a_family_name_alone_is_the_person_named_in_full() -> None:
    text = "Secretary of State Condoleezza Rice landed in Kabul on Friday. Rice met Hamid Karzai."
    assert ("Rice", "Condoleezza Rice") in meant(text)
    assert "person:condoleezza-rice" in {actor.id for actor in cast(text).actors}


def test_korean_family_names_stand_first() -> None:
    text = "Kim Jong Un opened the congress in Pyongyang. Kim spoke for two hours."
    assert ("Kim", "Kim Jong Un") in meant(text)


def test_two_persons_of_one_family_name_are_not_mixed() -> None:
    text = "George Miller met Anna Miller in Boston. Miller left early."
    assert ("Miller", "Miller") in meant(text)


def test_a_spokesman_names_himself_and_his_house() -> None:
    text = "Pentagon press secretary Maj. Gen. Pat Ryder told reporters so."
    assert meant(text) == [("Pentagon", "Pentagon"), ("Pat Ryder", "Pat Ryder")]


def test_a_family_name_is_whose_it_was_before_another_bearer_came() -> None:
    text = "Kim Jong Un opened the congress. Kim spoke. Later Kim Yo Jong came. Kim left."
    assert [name for words, name in meant(text) if words == "Kim"] == ["Kim Jong Un", "Kim Jong Un"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "North Korea fired. The North denied it.",
            [("North Korea", "North Korea"), ("North", "North Korea")],
        ),
        ("North Korea and North Macedonia met. The North denied it.", None),
        ("North Korea fired. The North Sea is far.", None),
    ],
)
def test_the_north_is_the_only_state_that_begins_so(
    text: str, expected: list[tuple[str, str]] | None
) -> None:
    found = [each for each in meant(text) if each[0].startswith("North")]
    assert found == expected if expected else ("North", "North Korea") not in found


def test_a_double_given_name_stays_whole_and_eras_are_no_part_of_a_name() -> None:
    assert ("Moon Jae-in", "Moon Jae-in") in meant("President Moon Jae-in condemned it.")
    assert "BC" not in " ".join(words for words, _ in meant("In 49 BC Julius Caesar led one legion."))


def test_an_acronym_in_brackets_is_the_body_before_it() -> None:
    text = "The Nordic Investment Bank (NIB) lent money. NIB said so on Monday. The NIB will lend more."
    assert {name for words, name in meant(text) if words == "NIB"} == {"Nordic Investment Bank"}


def test_the_people_of_a_state_stand_for_it_but_do_not_name_it() -> None:
    found = mention("North Korean troops crossed the river.", "North Korean")
    assert (found.actor_id, found.form) == ("place:north-korea", MentionForm.NOMINAL)


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("The Kremlin denied the report.", "Kremlin", "place:russia"),
        ("The White House welcomed the deal.", "White House", "place:united-states"),
        ("Beijing protested on Monday.", "Beijing", "place:china"),
    ],
)
def test_a_metonym_is_an_actor_of_its_own_that_stands_for_a_state(text: str, name: str, state: str) -> None:
    actors = {actor.name: actor for actor in cast(text).actors}
    assert actors[name].stands_for == state
    assert state in {actor.id for actor in cast(text).actors}


def test_a_gazetteer_name_inside_a_longer_name_is_not_meant() -> None:
    text = "The Bank of England cut rates."
    assert "place:england" not in {actor.id for actor in cast(text).actors}


def test_the_pentagon_is_an_organisation() -> None:
    (actor,) = cast("The Pentagon denied it.").actors
    assert actor.kind is ActorKind.ORGANISATION
    assert actor.stands_for is None


def test_every_mention_says_why_and_points_at_an_actor_of_the_cast() -> None:
    found = cast("Angela Merkel said she would visit Rome. Merkel met the Kremlin’s envoy there.")
    assert {each.actor_id for each in found.mentions} <= {actor.id for actor in found.actors}
    assert all(each.why for each in found.mentions)
    assert list(found.mentions) == sorted(found.mentions, key=lambda each: each.span)
