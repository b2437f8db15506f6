"""Named days where their rule, or our calendar, ends: no date, and a reason."""

import pytest

from pipeline.grammar.english import english_tagger
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.model.mentions import Dated, Reason, Resolved, Undated
from pipeline.resolution.resolver import CalendarResolver


def resolved(text: str, published: Moment) -> Resolved:
    document = Document("d", text, "", "", "", published, Basis.USER)
    (found,) = CalendarResolver().resolve(document, english_tagger().tag(text))
    return found


@pytest.mark.parametrize("year", [-43, 33, 1066, 1581, 1582])
def test_easter_before_the_gregorian_calendar_has_no_date(year: int) -> None:
    found = resolved("They will meet at Easter.", Moment(year, 6, 19))
    assert isinstance(found, Undated)
    assert found.reason is Reason.UNREADABLE
    assert "we do not compute the date of easter" in found.why


@pytest.mark.parametrize(("year", "day"), [(1583, Moment(1583, 4, 10)), (9999, Moment(9999, 3, 28))])
def test_the_first_and_the_last_easter_have_one(year: int, day: Moment) -> None:
    found = resolved("They will meet at Easter.", Moment(year, 6, 19))
    assert isinstance(found, Dated)
    assert found.interval.start == day


def test_the_easter_after_the_last_is_not_asked_for() -> None:
    found = resolved("They met last Easter.", Moment(9999, 6, 19))
    assert isinstance(found, Dated)
    assert found.interval.start == Moment(9999, 3, 28)
