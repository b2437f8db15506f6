"""What a relative date is counted from: the document's day in news, the last date told in a story."""

from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.model.calendar import Grain
from pipeline.model.documents import Basis, Document, Genre
from pipeline.model.expressions import Duration, Expression, FromEvent, Reference, Shifted, Told
from pipeline.model.mentions import Anchor, Dated, Lean

ACCOUNTS = {6, 9}  # months that accounts are given of, beside the quarter
FAR = 2  # years from which on a date told is no longer of the document's own time


class Place(StrEnum):
    """Where in its sentence a mention stands."""

    OPENING = "opening"  # "In 1915, the": it sets the scene
    WITHIN = "within"
    IN_BRACKETS = "in brackets"


@dataclass(frozen=True, slots=True)
class Story:
    """Where the text stands: the date it counts from, the last one told, the latest quarter, an aside.

    `quarter` is what a report's "a year earlier" compares with; `aside` is a bare year that
    did not move the story ("declassified in 2005") and does if it is said again.
    """

    told: Anchor | None = None
    last: Anchor | None = None
    quarter: Anchor | None = None
    aside: int | None = None
    compares_quarters: bool = True


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known at one mention: the document's day, the story so far, the genre, the tense."""

    published: Anchor | None
    story: Story
    genre: Genre
    lean: Lean = Lean.OPEN
    happening: Anchor | None = None  # the day of the happening that this mention is counted from

    @property
    def told(self) -> Anchor | None:
        """Return the last date told."""
        return self.story.told

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


def story_after(dated: Dated, ground: Ground, place: Place) -> Story:
    """Return where the text stands after this mention."""
    compares = ground.story.compares_quarters or dated.grain is Grain.QUARTER
    story = replace(
        ground.story, quarter=_quarter(dated, ground), last=_last(dated, ground), compares_quarters=compares
    )
    if not _moves(dated, ground):
        return story
    start = dated.interval.start
    if dated.grain is Grain.YEAR and story.told and story.told.grain is not Grain.YEAR:
        if place is Place.IN_BRACKETS or start.year == story.told.moment.year:
            return story  # "in 1914" after "on 28 June 1914" says nothing new
        if place is Place.WITHIN and start.year != story.aside:
            return replace(story, aside=start.year)
    if dated.grain is Grain.YEAR and place is Place.IN_BRACKETS:
        return story
    return replace(story, told=Anchor(start, Basis.MENTIONED_EARLIER, dated.grain), aside=None)


def story_after_length(expression: Expression, story: Story) -> Story:
    """Return the story after a length: accounts of "nine months" no longer compare quarters."""
    match expression:
        case Duration(count=count, grain=Grain.MONTH) if count in ACCOUNTS:
            return replace(story, compares_quarters=False)
        case _:
            return story


def _last(dated: Dated, ground: Ground) -> Anchor | None:
    """Return the last date told, whatever it tells of the story."""
    if dated.grain.rank < Grain.YEAR.rank:
        return ground.story.last
    return Anchor(dated.interval.start, Basis.MENTIONED_EARLIER, dated.grain)


def _moves(dated: Dated, ground: Ground) -> bool:
    """Tell whether a mention can tell where a story stands.

    What it says of its own time of writing ("today") and what it looks back to ("the previous
    year") can't, nor can a decade or a time that comes again.
    """
    if ground.genre is Genre.NARRATIVE and dated.anchor is not None and dated.anchor == ground.published:
        return False
    if dated.timex.type not in ("DATE", "TIME") or dated.grain.rank < Grain.YEAR.rank:
        return False
    return not _looks_back(dated.mention.expression)


def _looks_back(expression: Expression) -> bool:
    """Tell "the previous year", "two decades earlier": a comparison, from which the story returns."""
    match expression:
        case Shifted(count=count, reference=Reference.TEXT):
            return count < 0
        case FromEvent() | Told():
            return True
        case _:
            return False


def _quarter(dated: Dated, ground: Ground) -> Anchor | None:
    """Return the latest quarter told so far, of those that had ended when the document was written."""
    start, quarter, published = dated.interval.start, ground.story.quarter, ground.published
    if dated.grain is not Grain.QUARTER or (quarter and start < quarter.moment):
        return quarter
    if published and dated.interval.end > published.moment:
        return quarter
    return Anchor(dated.interval.start, Basis.MENTIONED_EARLIER, Grain.QUARTER)
