"""Names whose shape alone tells what they are."""

import pytest

from pipeline.actors.unmarked import names
from pipeline.model.clauses import ActorKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The head is Jan-Åke Jonsson here.", [("Jan-Åke Jonsson", ActorKind.PERSON)]),
        ("It was Ludwig van Beethoven who left.", [("Ludwig van Beethoven", ActorKind.PERSON)]),
        ("They sued Halcyon Motor Inc. in May.", [("Halcyon Motor Inc.", ActorKind.ORGANISATION)]),
        (
            "In the evening Choe Son Hui went home, and later Park Geun-hye followed.",
            [("Choe Son Hui", ActorKind.PERSON), ("Park Geun-hye", ActorKind.PERSON)],
        ),
        ("They sued Halcyon SE.", [("Halcyon SE", ActorKind.ORGANISATION)]),
        ("Halcyon Motors and Morgan Stanley closed.", []),
        ("Adam Smith Wins Award After Long Battle", []),
        ("They met Adam Smith\nWealth came later.", [("Adam Smith", ActorKind.PERSON)]),
    ],
)
def test_a_given_name_or_a_legal_form_makes_a_name(text: str, expected: list[tuple[str, ActorKind]]) -> None:
    assert [(span.of(text), kind) for span, kind in names(text)] == expected
