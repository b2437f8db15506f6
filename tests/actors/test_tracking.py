"""Actors the user names, whether or not a recogniser knows them."""

import pytest

from pipeline.actors.tracking import aliases, proposed
from pipeline.model.actors import Tracked
from pipeline.model.clauses import ActorKind
from tests.actors.casts import cast, meant


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Embraer 190 Lineage", {"Embraer 190", "190 Lineage", "190", "Lineage"}),
        ("United States Coast Guard", {"U.S. Coast Guard", "US Coast Guard", "Coast Guard", "USCG"}),
        ("Galaxy 5G", {"5G Galaxy"}),
        ("Northern Pacific Airlines", {"Northern Pacific"}),
        ("Contoso Ltd", {"Contoso"}),
        ("FTSE", set()),
        ("Halcyon Motor Company", {"Halcyon Motor", "Halcyon"}),
        ("General Motors", {"GM"}),
        ("Halcyon Brothers", {"Halcyon"}),
    ],
)
def test_other_forms_follow_from_the_shape_of_a_name(name: str, expected: set[str]) -> None:
    assert expected <= set(proposed(name))


@pytest.mark.parametrize(
    "name",
    [
        "Bank of Norway",
        "Halcyon Motor Company",
        "China Eastern Airlines",
        "Anna Motors",
        "China Airlines",
        "Steve Jobs",
        "Singapore Airlines",
    ],
)
def test_no_form_is_proposed_that_would_mean_somebody_else(name: str) -> None:
    assert not {
        "of Norway",
        "Motor Company",
        "Eastern Airlines",
        "Anna",
        "China",
        "Steve",
        "Singapore",
        "SA",
        "SJ",
    } & set(proposed(name))


def test_a_tracked_name_is_found_under_its_aliases_and_keeps_its_very_name() -> None:
    text = "The Footsie fell on Monday. The FTSE 100 had risen in May."
    tracked = Tracked("FTSE 100", ("Footsie",))
    assert meant(text, tracked) == [("Footsie", "FTSE 100"), ("FTSE 100", "FTSE 100")]
    assert [actor.name for actor in cast(text, tracked).actors] == ["FTSE 100"]


def test_a_number_alone_is_no_sum_of_money() -> None:
    text = "It cost $190 and 190,000 people came."
    assert meant(text, Tracked("Embraer 190 Lineage")) == []


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("The iTunes Music Store opened.", "iTunes store", ["iTunes Music Store"]),
        ("Two Embraers and an all-Embraer fleet landed.", "Embraer", ["Embraers", "Embraer"]),
        ("It bought three Airbuses.", "Airbus", ["Airbuses"]),
        ("The Contoso 5GS is not the Contoso 5G.", "Contoso 5G", ["Contoso 5G"]),
        ("GM rose. General Motors Corp. fell.", "General Motors", ["GM", "General Motors"]),
        ("The Dow fell.", "Dow Jones", ["Dow"]),
        ("GM rose. Halcyon fell.", "General Motors", ["GM"]),
        (
            "Halcyon fell; the Halcyon Foundation and Halcyon Motor rose.",
            "Halcyon Motor Inc.",
            ["Halcyon", "Halcyon Motor"],
        ),
        ("The United States of America and the Bank of Scotland.", "Royal Bank of America", []),
    ],
)
def test_a_tracked_name_is_found_in_its_variants(text: str, name: str, words: list[str]) -> None:
    assert [said for said, meaning in meant(text, Tracked(name)) if meaning == name] == words


def test_the_kind_of_a_tracked_actor_is_what_the_text_makes_of_it() -> None:
    found = cast("The retailer Halcyon Corner closed.", Tracked("Halcyon Corner"))
    assert [(actor.name, actor.kind) for actor in found.actors] == [
        ("Halcyon Corner", ActorKind.ORGANISATION)
    ]


def test_the_given_name_comes_before_the_proposed_ones() -> None:
    tracked = Tracked("Contoso Ltd", ("The Giant",))
    assert aliases(tracked) == ("Contoso Ltd", "The Giant", "Contoso")
