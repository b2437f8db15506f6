"""Names of bodies that hold the name of a place, a legal form or a model number."""

import pytest

from tests.actors.casts import meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Shares of Air China, Air India and others rose.", "Air China"),
        ("It was in the China Daily on Monday.", "China Daily"),
        ("He worked for the University of Texas then.", "University of Texas"),
        ("A Chrysler LLC plant closed.", "Chrysler LLC"),
        ("Shares of Weisfield's Inc. rose. Weisfield's said so.", "Weisfield's Inc."),
    ],
)
def test_a_longer_name_is_found_whole(text: str, words: str) -> None:
    assert words in [said for said, _ in meant(text)]


def test_a_place_before_another_word_stays_a_place() -> None:
    assert ("China", "China") in meant("In China Premier Wen Jiabao spoke.")


def test_a_dateline_in_capitals_is_a_place_that_does_not_act() -> None:
    text = "DETROIT (Reuters) - Contoso Motors said it would close."
    assert ("DETROIT", "Detroit") in meant(text)
    assert ("it", "Detroit") not in meant(text)


def test_a_currency_is_no_state() -> None:
    assert meant("The U.S. dollar fell.") == []


def test_a_double_name_is_shortened_only_after_it() -> None:
    assert ("Northrop", "Northrop Grumman") in meant("Northrop Grumman lost. Workers of Northrop left.")
    assert ("Siemens", "Siemens") in meant("Siemens won. Siemens Mobility and Siemens AG built it.")


def test_owner_and_owned_are_two_names() -> None:
    text = (
        "Siemens grew. Reactions to Siemens's Halcyon Rail were calm. Michael O' Leary met Michael O' Leary."
    )
    assert ("Siemens", "Siemens") in meant(text)
    assert not any("'s" in words for words, _ in meant(text))
    assert ("Michael O' Leary", "Michael O' Leary") in meant(text)
