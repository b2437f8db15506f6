"""Names known from elsewhere, found where nothing marks them."""

import pytest

from pipeline.actors.echoes import Echoes


def _found(text: str, *names: str, people: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [(span.of(text), name) for span, name in Echoes(names, people).places(text, frozenset())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Contoso Bank met Contoso.", [("Contoso Bank", "Contoso Bank"), ("Contoso", "Contoso")]),
        ("CONTOSO BANK LOSES", [("CONTOSO BANK", "Contoso Bank")]),
        ("A non-Contoso thing, Contosoware, Contoso-like.", []),
        ("Contoso's fall", [("Contoso", "Contoso")]),
    ],
)
def test_a_name_is_found_in_any_case_but_only_whole(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text, "Contoso", "Contoso Bank") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They saw that Jobs left.", ["Jobs"]),
        ("It ended. Jobs were lost.", []),
        ("It ended. Jobs said so.", ["Jobs"]),
        ("Jobs lost", []),
    ],
)
def test_a_family_name_that_opens_a_sentence_must_act(text: str, expected: list[str]) -> None:
    assert [said for said, _ in _found(text, people=("Steve Jobs",))] == expected
