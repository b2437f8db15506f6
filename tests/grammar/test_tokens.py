"""Tokens: where they stand, what they are, and that a text changes nothing for the next."""

from pipeline.grammar.lexicon import read_lexicon
from pipeline.grammar.tokens import OTHER, REMEMBERED, Alphabet


def alphabet() -> Alphabet:
    return Alphabet(read_lexicon("en"))


def test_tokens_stand_where_they_say_and_are_in_lower_case() -> None:
    text = "In May, 1,500 came\n\nto Köln."
    tokens = alphabet().tokens(text)
    assert [text[one.start : one.end].lower() for one in tokens] == [one.word for one in tokens]
    assert [one.word for one in tokens] == ["in", "may", ",", "1,500", "came", "\n\n", "to", "köln", "."]


def test_a_capital_letter_tells_the_month_from_the_verb() -> None:
    verb, month = alphabet().tokens("may May")
    assert "month" in month.categories
    assert "month" not in verb.categories


def test_digits_glued_to_unknown_letters_are_no_year() -> None:
    letters = alphabet()
    code, _, year = letters.tokens("ahm2014 in 2014")[1:]
    assert code.atom == OTHER
    assert year.categories["year"] == 2014
    assert letters.tokens("2014")[0].categories["year"] == 2014


def test_more_words_than_are_remembered_are_read_the_same() -> None:
    letters = alphabet()
    text = " ".join(f"w{chr(97 + number % 26) * (number // 26 + 1)}" for number in range(200)) + " May 2014"
    first = letters.tokens(text)
    for number in range(REMEMBERED + 1):
        letters.tokens(f"{number}x")
    assert len(letters.met) <= REMEMBERED
    assert letters.tokens(text) == first
