"""Tells news from narrative by the text's own dates; HeidelTime must be told.

A text whose stated years lie far from its own day, and that hardly points at that day
("yesterday", a bare weekday), tells a story; so does a chronicle of many full dates, however recent.
"""

from pipeline.model.documents import Document, Genre
from pipeline.model.expressions import (
    CalendarPlace,
    Era,
    Expression,
    Inside,
    PartOf,
    Reference,
    Shifted,
    UnitOfYear,
    Weekday,
)
from pipeline.model.mentions import TimeMention

FAR = 2  # years between a stated year and the document's own
FEW = 3  # stated years below which nothing tells
MANY = 8  # dates with month and year: news, which is counted from its day, does not need them


def genre_of(document: Document, mentions: tuple[TimeMention, ...]) -> Genre:
    """Tell news from narrative by the text's own dates."""
    if document.genre is not None:
        return document.genre
    if document.published is None:
        return Genre.NARRATIVE
    far = near = full = pointing = 0
    for mention in mentions:
        year = _stated_year(mention.expression)
        if year is None:
            pointing += _points_at_writing(mention.expression)
            continue
        full += isinstance(mention.expression, CalendarPlace) and mention.expression.month is not None
        if abs(year - document.published.year) >= FAR:
            far += 1
        else:
            near += 1
    tells_of_old = far >= FEW and far > 4 * (near + pointing)
    chronicles = full >= MANY and far + near >= 5 * pointing
    return Genre.NARRATIVE if tells_of_old or chronicles else Genre.NEWS


def _stated_year(expression: Expression) -> int | None:
    match expression:
        case CalendarPlace(year=int(year)) | UnitOfYear(year=int(year)) | Era(first_year=int(year)):
            return year
        case PartOf(whole=whole) | Inside(inner=whole):
            return _stated_year(whole)
        case _:
            return None


def _points_at_writing(expression: Expression) -> bool:
    match expression:
        case Shifted(reference=Reference.DOCUMENT | Reference.PERIOD) | Weekday():
            return True
        case PartOf(whole=whole) | Inside(whole=whole):
            return _points_at_writing(whole)
        case _:
            return False
