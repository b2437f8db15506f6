"""Names found by their capital letters alone."""

import pytest

from pipeline.analysis.rule_names import names
from pipeline.analysis.sentences import sentences
from pipeline.model.clauses import ActorKind


def _found(text: str) -> list[str]:
    return [name.span.of(text) for name in names(text, sentences(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They praised Contoso CEO Anna Lund.", ["Contoso", "Anna Lund"]),
        ("Today Contoso closed its doors.", ["Contoso"]),
        ("They chose it over Contoso's Model 7.", ["Contoso", "Model 7"]),
        ("They sold an iPhone to the Bank of Ireland.", ["iPhone", "Bank of Ireland"]),
        ("They met the Prime Minister of Norway.", ["Norway"]),
        ("The Chicago-based Contoso closed.", ["Contoso"]),
        ("They saw it on TV with a VIP.", []),
        ("NPD said so.", ["NPD"]),
        ("Contoso plans a sale. They like Contoso.", ["Contoso", "Contoso"]),
        ("He joined Contoso Inc. in May.", ["Contoso Inc."]),
        ("He joined Contoso. In May he left.", ["Contoso"]),
    ],
)
def test_names_are_the_capitals_that_open_no_sentence(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


def test_who_speaks_is_a_person_and_the_rest_is_a_body() -> None:
    text = "“No,” said Okafor. They left Lund Rovers in Altdorf."
    kinds = {name.span.of(text): name.kind for name in names(text, sentences(text))}
    assert kinds == {
        "Okafor": ActorKind.PERSON,
        "Lund Rovers": ActorKind.ORGANISATION,
        "Altdorf": ActorKind.PLACE,
    }
