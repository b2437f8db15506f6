"""Escaping, marking and context: what a document says is shown as it is, and only shown."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from dashboard import context
from dashboard.escaping import for_chart, for_html, for_markdown, shortened, visible
from dashboard.markup import Stretch, marked

texts = st.text(max_size=80)


@given(texts)
def test_nothing_of_a_text_becomes_markup(text: str) -> None:
    assert html.unescape(for_html(text)) == visible(text)
    assert not set("<>\"'") & set(for_html(text))
    assert not set("<>$") & set(for_chart(text))


@given(texts)
def test_no_punctuation_is_left_to_markdown(text: str) -> None:
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", for_markdown(text))
    assert not re.search(r"[!-/:-@\[-`{-~]", bare)


@given(texts, st.integers(1, 40))
def test_a_shortened_text_is_one_line_of_that_length(text: str, most: int) -> None:
    said = shortened(text, most)
    assert len(said) <= most
    assert "\n" not in said


def test_reading_order_cannot_be_turned() -> None:
    assert visible("pay \u202e001\u202c") == "pay \ufffd001\ufffd"


spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (min(pair), max(pair)))


@given(texts, st.lists(spans, max_size=6), st.integers(0, 40), st.integers(0, 80))
def test_marking_keeps_every_letter(text: str, found: list[tuple[int, int]], first: int, last: int) -> None:
    stop = min(last, len(text))
    said = marked(text, [Stretch(a, b, "date", "") for a, b in found], first=first, last=stop)
    assert html.unescape(re.sub(r"<[^>]*>", "", said)) == visible(text[first:stop] if first < stop else "")


def test_a_mark_is_told_to_eyes_ears_and_pointer() -> None:
    said = marked("on Tuesday he left", [Stretch(3, 10, "date", "date phrase", "Tue <18>")])
    assert said == (
        'on <mark class="et-date" title="Tue &lt;18&gt;">Tuesday'
        '<span class="et-heard"> (date phrase)</span></mark> he left'
    )


TEXT = "First came Ann. Then the U.S. army left. Bob spoke on Tuesday. “Go!” he said. The end."


def test_the_sentences_around_are_found() -> None:
    start = TEXT.index("Bob")
    assert context.before(TEXT, start) == "Then the U.S. army left."
    assert context.after(TEXT, TEXT.index(" “Go")) == "“Go!” he said."
    assert context.before(TEXT, 0) == ""
    assert context.after(TEXT, len(TEXT)) == ""
