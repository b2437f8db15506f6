"""Pronouns and phrases that point back, and the ones that stay open."""

import pytest

from tests.actors.casts import meant, mention


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Angela Merkel flew to Rome. She met bishops.", "She", ["Angela Merkel"]),
        ("Obama told Congress that Assad must stop or he will lose power.", "he", ["Assad"]),
        ("Merkel said she would resign.", "she", ["Merkel"]),
        ("Peru and Chile signed a pact. Both countries ratified it.", "Both countries", ["Peru", "Chile"]),
        ("Siemens closed a plant. The company said so.", "The company", ["Siemens"]),
        ("Lech Walesa and Vaclav Havel met. They signed a letter.", "They", ["Lech Walesa", "Vaclav Havel"]),
        ("The Nordic Bank paid Boeing. It rained all day. The bank closed.", "The bank", ["Nordic Bank"]),
        (
            "The Airbus A380 flew. Nobody came. It rained. The giant plane left.",
            "The giant plane",
            ["Airbus A380"],
        ),
        (
            "Prime Minister Jan Berg met Ola Lund. The prime minister left.",
            "The prime minister",
            ["Jan Berg"],
        ),
        ("“We will appeal,” Intel said.", "We", ["Intel"]),
        ("Airbus said they would pay.", "they", ["Airbus"]),
        ("Treasury Secretary Henry Paulson told reporters that he never knew.", "he", ["Henry Paulson"]),
        ("The Airbus A380 flew. It was built in Toulouse.", "It", ["Airbus A380"]),
    ],
)
def test_a_clear_pointer_is_linked(text: str, words: str, names: list[str]) -> None:
    assert [name for said, name in meant(text) if said == words] == names


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Both countries agreed.", "Both countries"),
        ("Peru, Chile and Bolivia met. Both countries left.", "Both countries"),
        ("Siemens sued Ford and Opel sued Volvo. The company lost.", "The company"),
        ("It was raining in Paris. It is late.", "It"),
        ("Siemens lost. It was reported that nobody knew.", "It"),
        ("Airbus beat Boeing. The US company lost.", "The US company"),
        ("Siemens won. The other company lost.", "The other company"),
        ("Intel is owned by the private firm Halcyon.", "the private firm"),
        ("They flew from Changi Airport. The country was calm.", "The country"),
        ("Wells Bank sued Lund Bank. The bank lost.", "The bank"),
        ("“We are sad,” Anna Lund said.", "We"),
    ],
)
def test_an_unclear_pointer_is_left_open(text: str, words: str) -> None:
    assert words not in [said for said, _ in meant(text)]


def test_a_link_says_why() -> None:
    text = "Both Norway and Iceland objected. The two nations left the talks."
    assert mention(text, "The two nations").why == (
        "“The two nations”: Norway and Iceland stand together before it"
    )


def test_a_woman_is_not_he() -> None:
    text = "Angela Merkel met Gerhard Braun. He left."
    assert ("He", "Angela Merkel") not in meant(text)
