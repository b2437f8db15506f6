"""Reads the word that blurs or bounds a date: "early June", "about 44 BC", "more than two years"."""

from dataclasses import replace

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import Token
from pipeline.model.expressions import Duration, Range, Recurring, Vague
from pipeline.model.mentions import Modifier, TimeMention
from pipeline.model.spans import Span

# Words that belong to the mention, each list ending at the mention; the longest fits first.
INSIDE: dict[tuple[str, ...], Modifier] = {
    ("early",): Modifier.EARLY,
    ("early", "in"): Modifier.EARLY,
    ("early", "-"): Modifier.EARLY,
    ("mid",): Modifier.MID,
    ("mid", "-"): Modifier.MID,
    ("late",): Modifier.LATE,
    ("late", "in"): Modifier.LATE,
    ("late", "-"): Modifier.LATE,
    ("about",): Modifier.ABOUT,
    ("around",): Modifier.ABOUT,
    ("circa",): Modifier.ABOUT,
    ("c", "."): Modifier.ABOUT,
    ("ca", "."): Modifier.ABOUT,
    ("approximately",): Modifier.ABOUT,
    ("roughly",): Modifier.ABOUT,
    ("some",): Modifier.ABOUT,
    ("close", "to"): Modifier.LESS_THAN,
    ("under",): Modifier.LESS_THAN,
    ("nearly",): Modifier.LESS_THAN,
    ("almost",): Modifier.LESS_THAN,
    ("less", "than"): Modifier.LESS_THAN,
    ("fewer", "than"): Modifier.LESS_THAN,
    ("up", "to"): Modifier.NO_MORE_THAN,
    ("no", "more", "than"): Modifier.NO_MORE_THAN,
    ("at", "most"): Modifier.NO_MORE_THAN,
    ("at", "least"): Modifier.NO_LESS_THAN,
    ("no", "less", "than"): Modifier.NO_LESS_THAN,
    ("more", "than"): Modifier.MORE_THAN,
    ("over",): Modifier.MORE_THAN,
}
OF_LENGTHS = {Modifier.LESS_THAN, Modifier.MORE_THAN, Modifier.NO_LESS_THAN, Modifier.NO_MORE_THAN}
# Words that stand outside the mention and still say how its date is meant.
OUTSIDE: dict[tuple[str, ...], Modifier] = {
    ("since",): Modifier.SINCE,
    ("ever", "since"): Modifier.SINCE,
    ("from",): Modifier.SINCE,
    ("until",): Modifier.UNTIL,
    ("till",): Modifier.UNTIL,
    ("before",): Modifier.BEFORE,
    ("prior", "to"): Modifier.BEFORE,
    ("after",): Modifier.AFTER,
    ("by",): Modifier.NO_MORE_THAN,
    ("no", "later", "than"): Modifier.NO_MORE_THAN,
}


def modifiers(reading: Reading, mentions: list[TimeMention]) -> list[TimeMention]:
    """Give each mention the modifier that stands before it, widened where it belongs inside."""
    kept: list[TimeMention] = []
    stretches = {each.span.start for each in mentions if isinstance(each.expression, Range)}
    for mention in mentions:
        wider = _modified(reading, mention)
        if wider.modifier is Modifier.SINCE and mention.span.start in stretches:
            wider = mention  # "from June 28 to 29" has an end
        taken = bool(kept) and wider.span.start < kept[-1].span.end <= mention.span.start
        kept.append(mention if taken else wider)  # the "c." of "44 B.C." is no "circa" of what follows
    return kept


def _modified(reading: Reading, mention: TimeMention) -> TimeMention:
    if isinstance(mention.expression, Recurring | Vague):
        return mention
    before = reading.before(mention.span, 4)
    article = before[-1] if before and before[-1].word == "the" else None
    words = tuple(token.word for token in before)
    for width in (3, 2, 1):
        modifier = INSIDE.get(words[-width:]) if len(words) >= width else None
        if modifier and _suits(modifier, mention, reading):
            start = _start(before, width)
            return replace(mention, span=Span(start, mention.span.end), modifier=modifier)
    if article:
        words = words[:-1]
    if isinstance(mention.expression, Duration):
        return mention
    for width in (3, 2, 1):
        modifier = OUTSIDE.get(words[-width:]) if len(words) >= width else None
        if modifier:
            return replace(mention, modifier=modifier)
    return mention


def _suits(modifier: Modifier, mention: TimeMention, reading: Reading) -> bool:
    is_length = isinstance(mention.expression, Duration) or mention.rule in ("ago", "later")
    if modifier in OF_LENGTHS:
        first = reading.after(Span(mention.span.start, mention.span.start), 1)[0]
        return is_length and ("count" in first.categories or first.word in ("a", "an"))
    return modifier is Modifier.ABOUT or not isinstance(mention.expression, Duration)


def _start(before: list[Token], width: int) -> int:
    first = len(before) - width
    if first > 0 and before[first - 1].word == "the" and before[first].word in ("early", "mid", "late"):
        first -= 1
    return before[first].start
