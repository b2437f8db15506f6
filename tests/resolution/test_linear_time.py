"""Four times the text takes about four times the work, whatever it repeats; a megabyte is read in seconds."""

from time import process_time

import pytest

from pipeline.grammar.english import english_tagger
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.resolution.literals import LiteralTagger
from pipeline.resolution.resolver import CalendarResolver

TAGGER = LiteralTagger(english_tagger())
FACTOR = 4
BOUND = 10  # where the work grows with the square, it would be 16
NOISE = 0.2  # seconds of the process's own time
MEGABYTE = 1_000_000
DENSE = 40_000  # characters of texts that are nothing but dates


def seconds(text: str) -> float:
    """Return the time that this process worked on the text; what else the machine does is not counted."""
    document = Document("d", text, "", "", "", Moment(2024, 6, 19), Basis.USER)
    start = process_time()
    CalendarResolver().resolve(document, TAGGER.tag(text))
    return process_time() - start


@pytest.mark.parametrize(
    ("piece", "length"),
    [
        pytest.param("1 1 1 1 ", MEGABYTE, id="ones"),
        pytest.param("may may may ", MEGABYTE, id="may"),
        pytest.param("from from ", MEGABYTE, id="from"),
        pytest.param("the the last last ", MEGABYTE, id="the last"),
        pytest.param("(((((", MEGABYTE, id="brackets"),
        pytest.param("x", MEGABYTE, id="letters without a blank"),
        pytest.param("2018", MEGABYTE, id="digits without a blank"),
        pytest.param("1914 1915 1916 1917\n", DENSE, id="a table of years"),
        pytest.param("Monday, Tuesday, Wednesday, ", DENSE, id="weekdays"),
        pytest.param("2018x-", DENSE, id="codes without a blank"),
        pytest.param("June 3-", DENSE, id="open ranges"),
        pytest.param("In May 1914 he came. Two days later he left. ", DENSE, id="a story"),
        pytest.param("On 3 May 2018 they came. Eight days after the siege began. ", DENSE, id="happenings"),
    ],
)
def test_the_work_grows_with_the_text(piece: str, length: int) -> None:
    whole = (piece * (length // len(piece) + 1))[:length]
    seconds(whole[:1000])
    small, large = seconds(whole[: length // FACTOR]), seconds(whole)
    assert large < BOUND * small + NOISE
