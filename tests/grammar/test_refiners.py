"""What the steps after the rules join, complete and widen; told on Wednesday 19 June 2024."""

import pytest

from pipeline.grammar.english import english_tagger
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.model.mentions import Dated, Lean
from pipeline.resolution.resolver import CalendarResolver

READ = [
    ("in the last week of August", "the last week of August", "2024-W35"),
    ("on the first Friday of May 2018", "the first Friday of May 2018", "2018-05-04"),
    ("in the week of 6 March 2023", "the week of 6 March 2023", "2023-W10"),
    ("in the month of April 2023", "the month of April 2023", "2023-04"),
    ("two days after 5 May 2018", "two days after 5 May 2018", "2018-05-07"),
    ("on the day before Christmas", "the day before Christmas", "2024-12-24"),
    ("in August and September 1914", "August", "1914-08"),
    ("from November to March 1915", "November", "1914-11"),
    ("in April and June of last year", "April", "2023-04"),
    ("at 10:35 a.m. (0735 GMT) on Friday", "10:35 a.m. (0735 GMT) on Friday", "2024-06-14T10:35"),
    ("paid on 25/12/2023 and on 6/5/2024", "6/5/2024", "2024-05-06"),
    ("paid on 6/5/2024", "6/5/2024", "2024-06-05"),
    ("The fort surrendered on 13 April 1861. Two days after the surrender", "Two days", "1861-04-15"),
    ("Two days after the surrender he left.", "Two days", "P2D"),
    ("It surrendered on 13 April 1861. On 20 April, a week after the surrender, he", "a week", "P1W"),
    ("in the second half of the 19th century", "the second half of the 19th century", "18"),
    ("in the first quarter of 2018", "the first quarter of 2018", "2018-Q1"),
    ("in the early hours of Tuesday", "the early hours of Tuesday", "2024-06-18TMO"),
    ("at half past ten on Monday", "half past ten on Monday", "2024-06-17T10:30"),
    ("from Monday to Friday", "Friday", "2024-06-21"),
    ("the October Revolution of 1917", "October", "1917-10"),
    ("on the eve of 1 May 2010", "the eve of 1 May 2010", "2010-04-30"),
    ("a week from Monday", "a week from Monday", "2024-07-01"),
    ("at 7 o'clock in the evening", "7 o'clock in the evening", "2024-06-19T19:00"),
    ("It fell on 3 May 1918, the other on 5 May 1918. A week after it fell", "A week", "P1W"),
]
UNBOUNDED = [
    ("They met from June 28 to 29.", ["June 28", "June 28 to 29", "29"]),
    ("They met from 3 to 5 May 2018.", ["3", "3 to 5 May 2018", "5 May 2018"]),
]
LEANS = [
    ("He will return on Friday.", Lean.FUTURE),
    ("He returned on Friday.", Lean.PAST),
    ("They did not come on Friday.", Lean.PAST),
    ("They have come on Friday.", Lean.PAST),
    ("The two meet on Friday.", Lean.FUTURE),
    ("He planned to leave on Friday.", Lean.FUTURE),
    ("Talks are set to resume on Friday.", Lean.FUTURE),
    ("On Friday, he opened the school.", Lean.PAST),
    ("He told us that on Friday he will go.", Lean.FUTURE),
    ("Officials said Friday that they would pay.", Lean.PAST),
    ("He will succeed her on Friday.", Lean.FUTURE),
    ("Friday’s ruling pleased those who will vote.", Lean.OPEN),
    ("the deadline of 1 May, on Friday", Lean.OPEN),
    ("as early as Friday", Lean.FUTURE),
]


@pytest.mark.parametrize(("text", "phrases"), UNBOUNDED)
def test_a_stretch_with_an_end_is_not_since_its_start(text: str, phrases: list[str]) -> None:
    mentions = english_tagger().tag(text).mentions
    assert [(one.span.of(text), one.modifier) for one in mentions] == [(phrase, None) for phrase in phrases]


@pytest.mark.parametrize(("text", "phrase", "value"), READ)
def test_a_phrase_is_joined_and_completed(text: str, phrase: str, value: str) -> None:
    document = Document("d", text, "", "", "", Moment(2024, 6, 19), Basis.USER)
    resolved = CalendarResolver().resolve(document, english_tagger().tag(text))
    assert (phrase, value) in [(one.mention.span.of(text), one.timex.value) for one in resolved]


def test_a_date_in_numbers_keeps_its_other_reading() -> None:
    document = Document("d", "on 6/5/2024", "", "", "", Moment(2024, 6, 19), Basis.USER)
    (dated,) = CalendarResolver().resolve(document, english_tagger().tag(document.text))
    assert isinstance(dated, Dated)
    assert [(one.interval.start, one.why) for one in dated.alternatives] == [
        (Moment(2024, 5, 6), "if the day is written first")
    ]


@pytest.mark.parametrize(("text", "lean"), LEANS)
def test_the_sentence_leans(text: str, lean: Lean) -> None:
    mentions = [m for m in english_tagger().tag(text).mentions if "Friday" in m.span.of(text)]
    assert [mention.lean for mention in mentions] == [lean]


HALVES = [
    ("the second half of the 19th century", Moment(1850), Moment(1900)),
    ("the first quarter of the 21st century", Moment(2000), Moment(2025)),
    ("the second half of June", Moment(2024, 6, 16), Moment(2024, 7)),
    ("early in the 1990s", Moment(1990), Moment(1993)),
    ("late in 2003", Moment(2003, 9), Moment(2004)),
    ("mid-June", Moment(2024, 6, 11), Moment(2024, 6, 21)),
]


@pytest.mark.parametrize(("text", "start", "end"), HALVES)
def test_a_part_of_a_stretch_is_cut_at_whole_units(text: str, start: Moment, end: Moment) -> None:
    document = Document("d", text, "", "", "", Moment(2024, 6, 19), Basis.USER)
    dated = CalendarResolver().resolve(document, english_tagger().tag(text))[0]
    assert isinstance(dated, Dated)
    assert (dated.interval.start, dated.interval.end) == (start, end)
