"""What the words around a name say of its kind."""

import pytest

from pipeline.actors.evidence import kind_at, speaks_at
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span
from tests.actors.casts import cast


def _around(text: str, name: str) -> tuple[str, Span]:
    return text, Span(text.index(name), text.index(name) + len(name))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The shoe retailer Good Sole opened a shop.", "Good Sole", ActorKind.ORGANISATION),
        ("Altona, the German copper maker, closed.", "Altona", ActorKind.ORGANISATION),
        ("Altona shares fell.", "Altona", ActorKind.ORGANISATION),
        ("The web browser Lynx is old.", "Lynx", ActorKind.PRODUCT),
        ("They showed Leopard, the newest version of it.", "Leopard", ActorKind.PRODUCT),
        ("Kowalski, 49, resigned.", "Kowalski", ActorKind.PERSON),
        ("Ms. Okafor resigned.", "Okafor", ActorKind.PERSON),
        ("Okafor, chief executive of the bank, resigned.", "Okafor", ActorKind.PERSON),
        ("Okafor, then managing director, resigned.", "Okafor", ActorKind.PERSON),
        ("The owner of Altona, resigned as chief then.", "Altona", None),
        ("Altona, who had no ships, left.", "Altona", ActorKind.PERSON),
        ("The Okafor administration fell.", "Okafor", ActorKind.PERSON),
        ("It was held at its Altdorf headquarters.", "Altdorf", ActorKind.PLACE),
        ("Nobody knows Altdorf.", "Altdorf", None),
        ("Altdorf, the company said, is small.", "Altdorf", ActorKind.ORGANISATION),
        ("For Altdorf, chairs were bought.", "Altdorf", None),
    ],
)
def test_the_words_around_a_name_tell_its_kind(text: str, name: str, kind: ActorKind | None) -> None:
    assert kind_at(*_around(text, name)) is kind


def test_things_do_not_speak() -> None:
    assert speaks_at(*_around("Rossi said so.", "Rossi"))
    assert speaks_at(*_around("“No,” said Rossi.", "Rossi"))
    assert not speaks_at(*_around("Rossi rolled away.", "Rossi"))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Sales at electronics retailer Best Buy rose. Best Buy was happy.",
            "Best Buy",
            ActorKind.ORGANISATION,
        ),
        ("The car maker sued Jim Press. Press denied it.", "Jim Press", ActorKind.PERSON),
        ("Shares of Morgan Stanley fell.", "Morgan Stanley", ActorKind.ORGANISATION),
        ("They bought Sun Microsystems in May.", "Sun Microsystems", ActorKind.ORGANISATION),
        ("The band played. Fans of the Beatles sang.", "Beatles", ActorKind.ORGANISATION),
        ("They flew to Suvarnabhumi Airport on Monday.", "Suvarnabhumi Airport", ActorKind.PLACE),
        ("Obama told Congress that Assad must stop.", "Assad", ActorKind.PERSON),
    ],
)
def test_a_name_has_the_kind_the_text_gives_it(text: str, name: str, kind: ActorKind) -> None:
    assert {actor.kind for actor in cast(text).actors if actor.name == name} == {kind}
