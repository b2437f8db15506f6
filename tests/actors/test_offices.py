"""Titles that stand for who bears them."""

import pytest

from pipeline.model.actors import MentionForm
from tests.actors.casts import cast, meant, mention


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Siemens CEO, Peter Löscher, said so.", "CEO", "Peter Löscher"),
        ("The Prime Minister of Norway, Mr. Jens Stoltenberg, spoke.", "Prime Minister", "Jens Stoltenberg"),
        ("“Yes,” said Joe Smith, Chairman of Contoso Airlines.", "Chairman", "Joe Smith"),
        (
            "Anna Lund, President and Chief Operating Officer of Contoso, left.",
            "President and Chief Operating Officer",
            "Anna Lund",
        ),
        (
            "Prime Minister Jens Stoltenberg flew home. Later the Prime Minister spoke.",
            "Prime Minister",
            None,
        ),
    ],
)
def test_a_title_in_capitals_is_its_bearer(text: str, title: str, name: str | None) -> None:
    assert (title, name or "Jens Stoltenberg") in meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister spoke.",
        "President Ivan Petrov met President Juan Ramos. The President left.",
        "Jens Stoltenberg spoke. The President left.",
    ],
)
def test_a_title_of_nobody_or_of_two_stays_open(text: str) -> None:
    assert not {words for words, _ in meant(text)} & {"Prime Minister", "President"}


def test_a_title_before_the_name_is_no_mention_of_its_own() -> None:
    assert meant("President Ivan Petrov spoke.") == [("Ivan Petrov", "Ivan Petrov")]


def test_the_link_says_why() -> None:
    found = mention("Siemens CEO, Peter Löscher, said so.", "CEO")
    assert found.form is MentionForm.NAMED
    assert found.why == "“CEO” is the office of Peter Löscher, who is named beside it"
    assert [
        actor.name for actor in cast("Siemens CEO, Peter Löscher, said so.").actors if actor.aliases
    ] == []
