"""Says in one sentence why a mention has the date it has, or why it has none."""

from pipeline.model.calendar import Grain, unit_containing
from pipeline.model.documents import Basis, Document, Genre
from pipeline.model.expressions import (
    CalendarPlace,
    ClockTime,
    Expression,
    FromEvent,
    Holiday,
    Inside,
    PartOf,
    Range,
    Weekday,
)
from pipeline.model.mentions import Anchor, Certainty, Dated, Lean, Reason
from pipeline.model.wording import day_in_words, in_words, unit_in_words
from pipeline.resolution.anchoring import Ground

BASES = {
    Basis.USER: "as you gave it",
    Basis.METADATA: "from its metadata",
    Basis.DATELINE: "from its dateline",
    Basis.URL: "from its address",
    Basis.FILE_NAME: "from its file name",
}
NO_DATE = {
    Reason.NO_ANCHOR: "the day it is counted from is not known; give the document's day",
    Reason.VAGUE: "it names no stretch of the calendar",
    Reason.DURATION: "it is a length of time, not a date",
    Reason.SET: "it names times that come again, not one date",
    Reason.OUT_OF_RANGE: "it lies outside the years 10000 BC to 9999",
    Reason.UNREADABLE: "it cannot be a date",
}


def because(phrase: str, dated: Dated, document: Document, ground: Ground) -> str:
    """Return "“Tuesday” → Tue 18 June 2024, because the document is of Wed 19 June 2024 …"."""
    words = in_words(dated.interval, dated.grain, dated.certainty, dated.mention.modifier)
    reasons = _reasons(dated, document, ground)
    said = " ".join(phrase.split())
    sentence = f"“{said}” → {words}, because {' and '.join(reasons)}."
    return f"{sentence} But {dated.warning}." if dated.warning else sentence


def undated_because(phrase: str, reason: Reason, detail: str) -> str:
    """Return "“Tuesday” has no date: …"."""
    return f"“{' '.join(phrase.split())}” has no date: {detail or NO_DATE[reason]}."


def _reasons(dated: Dated, document: Document, ground: Ground) -> list[str]:
    if dated.anchor is None:
        reasons = ["the text says so itself"]
    else:
        reasons = [_counted_from(dated, dated.anchor, document)]
        if _depends_on_tense(dated.mention.expression) and ground.genre is Genre.NEWS:
            reasons += {
                Lean.PAST: ["the verb is past"],
                Lean.FUTURE: ["the sentence looks ahead"],
                Lean.OPEN: [],
            }[ground.lean]
    if dated.certainty is Certainty.APPROXIMATE:
        reasons.append("the words leave it approximate")
    return reasons


def _counted_from(dated: Dated, anchor: Anchor, document: Document) -> str:
    match dated.mention.expression:
        case FromEvent(event=event):
            return f"the text has “{event}” on {day_in_words(anchor.moment)}"
        case _:
            pass
    if anchor.basis is Basis.MENTIONED_EARLIER:
        words = unit_in_words(unit_containing(anchor.moment, _grain(anchor)), _grain(anchor))
        return f"the last date told before it is {words}"
    basis = BASES.get(document.published_basis) if document.published_basis else None
    said = f"the document is of {day_in_words(anchor.moment)}"
    return f"{said} ({basis})" if basis else said


def _grain(anchor: Anchor) -> Grain:
    return Grain.DAY if anchor.grain.rank > Grain.DAY.rank else anchor.grain


def _depends_on_tense(expression: Expression) -> bool:
    match expression:
        case CalendarPlace(year=None) | Weekday() | Holiday(year=None):
            return True
        case PartOf(whole=whole) | ClockTime(whole=whole) | Inside(whole=whole) if whole is not None:
            return _depends_on_tense(whole)
        case Range(first=first) if first is not None:
            return _depends_on_tense(first)
        case _:
            return False
