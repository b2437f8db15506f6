"""Names and the phrases that may stand for them."""

import pytest

from pipeline.analysis.names import in_office, names, trimmed
from pipeline.model.clauses import ActorKind
from pipeline.model.spans import Span
from tests.analysis.told import analysed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the European Commission", "European Commission"),
        ("President Jacques Chirac", "Jacques Chirac"),
        ("Maj. Gen. Pat Ryder", "Pat Ryder"),
        ("Boeing’s", "Boeing"),
        ("Dr. Angela Merkel's", "Angela Merkel"),
        ("both Russia", "Russia"),
        ("“Tiger”", "Tiger"),
        ("’s", None),
        ("Air France Flight 447", "Air France"),
        ("HBOS 7%", "HBOS"),
    ],
)
def test_a_name_is_trimmed_of_what_is_no_part_of_it(text: str, expected: str | None) -> None:
    span = trimmed(text, Span(0, len(text)))
    assert (span.of(text) if span else None) == expected


def test_a_body_may_begin_with_a_title() -> None:
    text = "General Motors Justice Department President Chirac"
    marked = [(Span(0, 14), "ORG"), (Span(15, 33), "ORG"), (Span(34, 50), "PERSON")]
    assert [name.span.of(text) for name in names(text, marked)] == [
        "General Motors",
        "Justice Department",
        "Chirac",
    ]


def test_a_name_cut_in_two_is_joined() -> None:
    text = "Michael O' Leary met Lockheed Martin"
    marked = [
        (Span(0, 9), "PERSON"),
        (Span(11, 16), "PERSON"),
        (Span(21, 29), "ORG"),
        (Span(30, 36), "PERSON"),
    ]
    found = [(name.span.of(text), name.kind) for name in names(text, marked)]
    assert found == [("Michael O' Leary", ActorKind.PERSON), ("Lockheed Martin", ActorKind.ORGANISATION)]


def test_a_word_of_an_office_names_nobody() -> None:
    text = "Secretary of State Condoleezza Rice spoke."
    assert in_office(text, Span(13, 18))
    assert not in_office(text, Span(19, 35))


def test_the_model_finds_names_with_kinds() -> None:
    text = "Angela Merkel met executives of Siemens in Berlin."
    found = {name.span.of(text): name.kind for name in analysed(text).names}
    assert found == {
        "Angela Merkel": ActorKind.PERSON,
        "Siemens": ActorKind.ORGANISATION,
        "Berlin": ActorKind.PLACE,
    }


def test_pronouns_and_definite_phrases_are_nominals() -> None:
    text = "Both countries agreed that he would visit the company, but a company is not meant."
    heads = [nominal.head for nominal in analysed(text).nominals]
    assert heads == ["countries", "he", "company"]
