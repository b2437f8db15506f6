"""A text in pieces: nothing of it is lost, what strangers wrote stays words, each mark leads to its event."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.escaping import visible
from dashboard.markup import Stretch
from dashboard.reading import pieces

texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda one: (one[0], one[0] + one[1]))


@given(texts, st.lists(spans, max_size=6))
def test_the_pieces_are_the_text(text: str, found: list[tuple[int, int]]) -> None:
    stretches = [(Stretch(start, end, "dated", ""), f"event {start}") for start, end in found]
    assert "".join(piece["text"] for piece in pieces(text, stretches)) == visible(text)


def test_a_mark_says_its_kind_its_reason_and_its_event() -> None:
    text = "He left on Tuesday, <b>you know</b>."
    stretch = Stretch(8, 18, "dated", "became a date", "Tue 18 June 2024. \u202eWhy")
    before, mark, after = pieces(text, [(stretch, "e1")])
    assert before == {"text": "He left "}
    assert mark == {"text": "on Tuesday", "kind": "dated", "title": "Tue 18 June 2024. �Why", "event": "e1"}
    assert after == {"text": ", <b>you know</b>."}  # the browser puts it in as text
