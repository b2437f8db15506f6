"""What a relative date is counted from: the document's day in news, the last date told in a story.

HeidelTime must be told the genre; we decide by evidence. A text whose stated years lie far
from its own day, and that hardly points at that day ("yesterday", a bare weekday), tells a
story. A document without a day can only be counted from its own stated dates.
"""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.calendar import Grain
from pipeline.model.documents import Basis, Document, Genre
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
from pipeline.model.mentions import Anchor, Dated, Lean, TimeMention

FAR = 2  # years between a stated year and the document's own
MANY = 8  # dates with month and year: news, which is counted from its day, does not need them


class Place(StrEnum):
    """Where in its sentence a mention stands."""

    OPENING = "opening"  # "In 1915, the": it sets the scene
    WITHIN = "within"
    IN_BRACKETS = "in brackets"


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known at one mention: the document's day, the last date told, the genre.

    `quarter` is the latest quarter of a year told so far: what a report's "a year earlier"
    compares with.
    """

    published: Anchor | None
    told: Anchor | None
    quarter: Anchor | None
    genre: Genre
    lean: Lean = Lean.OPEN

    @property
    def told_is_far(self) -> bool:
        """Tell whether the last date told lies years from the document's own day."""
        if self.told is None or self.published is None:
            return self.told is not None
        return abs(self.told.moment.year - self.published.moment.year) >= FAR

    def anchor(self, reference: Reference) -> Anchor | None:
        """Return what a phrase of that reference is counted from, or None."""
        match reference:
            case Reference.DOCUMENT | Reference.PERIOD:
                return self.published
            case Reference.TEXT:
                return self.told or self.published
            case Reference.GENRE:
                return self.published if self.genre is Genre.NEWS else self.told or self.published


def published_anchor(document: Document) -> Anchor | None:
    """Return the document's own day as an anchor."""
    if document.published is None:
        return None
    basis = Basis.USER if document.published_basis is Basis.USER else Basis.PUBLISHED
    return Anchor(document.published.midnight, basis)


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
    tells_of_old = far >= 3 and far > 2 * (near + pointing)
    chronicles = full >= MANY and far + near >= 5 * pointing
    return Genre.NARRATIVE if tells_of_old or chronicles else Genre.NEWS


def quarter_after(quarter: Anchor | None, dated: Dated, published: Anchor | None) -> Anchor | None:
    """Return the latest quarter told so far, of those that had begun when the document was written."""
    start = dated.interval.start
    if dated.grain is not Grain.QUARTER or (quarter and start < quarter.moment):
        return quarter
    if published and start > published.moment:
        return quarter
    return Anchor(dated.interval.start, Basis.MENTIONED_EARLIER, Grain.QUARTER)


def told_after(told: Anchor | None, dated: Dated, ground: Ground, place: Place) -> Anchor | None:
    """Return what a story stands at after this mention.

    What a story says of its own time of writing ("today"), what it looks back to ("the previous
    year"), and a year said by the way ("declassified in 2005", "Necker (1732-1804)") tell nothing
    of where the story stands.
    """
    if ground.genre is Genre.NARRATIVE and dated.anchor is not None and dated.anchor == ground.published:
        return told
    if dated.timex.type not in ("DATE", "TIME") or dated.grain.rank < Grain.YEAR.rank:
        return told
    if _looks_back(dated.mention.expression):
        return told
    finer_known = told is not None and told.grain is not Grain.YEAR
    if dated.grain is Grain.YEAR:
        if place is Place.IN_BRACKETS or (finer_known and place is not Place.OPENING):
            return told
        if told and finer_known and told.moment.year == dated.interval.start.year:
            return told  # "in 1914" after "on 28 June 1914" says nothing new
    return Anchor(dated.interval.start, Basis.MENTIONED_EARLIER, dated.grain)


def _looks_back(expression: Expression) -> bool:
    """Tell "the previous year", "two decades earlier": a comparison, from which the story returns."""
    match expression:
        case Shifted(count=count, reference=Reference.TEXT):
            return count < 0
        case _:
            return False


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
