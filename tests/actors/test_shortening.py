"""Which longer name a shorter one stands for."""

import pytest

from pipeline.actors.shortening import heads_of_companies, shortened_later
from pipeline.model.clauses import ActorKind
from tests.actors.casts import cast, meant


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Halcyon Media Corp.", "Halcyon"), {"Halcyon": "Halcyon Media Corp."}),
        (("Bank One of Ohio Inc.", "Bank One"), {"Bank One": "Bank One of Ohio Inc."}),
        (("HALCYON MEDIA Inc.", "Halcyon"), {"Halcyon": "HALCYON MEDIA Inc."}),
        (("Merrill Lynch", "Merrill"), {"Merrill": "Merrill Lynch"}),
        (("Halcyon", "Halcyon Media Corp."), {}),
        (("Halcyon SE", "Halcyon Media Corp.", "Halcyon"), {}),
        (("Halcyon Media Corp.", "Halcyon Rail Inc.", "Halcyon"), {}),
        (("Halcyon Airlines", "Halcyon"), {}),
        (("GM Europe", "GM"), {}),
    ],
)
def test_a_shorter_name_stands_for_the_only_longer_one_before_it(
    names: tuple[str, ...], expected: dict[str, str]
) -> None:
    assert shortened_later(names) == expected


def test_the_heads_of_a_company_are_its_name_without_form_and_all_that_is_shorter() -> None:
    assert heads_of_companies(["Halcyon Media Corp.", "Anna Lund"]) == {"halcyon media", "halcyon"}


def test_the_head_of_a_company_is_no_person() -> None:
    text = "Rogers Media Inc. said it would raise money. Rogers said it may fail. Mr. Lund left Rogers."
    assert ("Rogers", "Rogers Media") in meant(text)
    assert {actor.name for actor in cast(text).actors if actor.kind is ActorKind.PERSON} == {"Lund"}


def test_a_town_before_its_state_is_a_place_and_not_the_company_named_after_it() -> None:
    text = "Kalmar Truck Corp., Kalmar, Wis., lost money. Kalmar Truck said so."
    assert ("Kalmar", "Kalmar") in meant(text)
    assert {actor.kind for actor in cast(text).actors if actor.name == "Kalmar"} <= {ActorKind.PLACE}


@pytest.mark.parametrize("text", ["WASHINGTON (AP) _ Nobody came.", "WASHINGTON -- Nobody came."])
def test_the_town_of_a_dateline_is_known_whatever_else_it_means(text: str) -> None:
    assert meant(text)[0] == ("WASHINGTON", "Washington")


def test_a_parliament_is_no_company() -> None:
    text = "Siemens closed. The Senate met on Monday. The company said so."
    assert ("The company", "Siemens") in meant(text)


def test_a_company_named_with_its_form_is_one_whatever_is_said_of_it() -> None:
    text = "Halcyon Ltd. bought it. It is owned by Halcyon, who leases it."
    assert {actor.kind for actor in cast(text).actors if actor.name == "Halcyon"} == {ActorKind.ORGANISATION}
