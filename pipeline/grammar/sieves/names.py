"""A word of the calendar that is part of a name: "Sun Microsystems", "Theresa May", "Operation Dawn"."""

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import OTHER, Token
from pipeline.model.expressions import CalendarPlace, Holiday, PartOf, UnitOfYear, Weekday
from pipeline.model.mentions import TimeMention

WHY = "part of a name"
# Words that are names or everyday words as often as dates; alone they need a sign that they are one.
DOUBTFUL = {"may", "march", "august", "jan", "mar", "jun", "sun", "sat", "wed", "april", "june", "dec"}
SHORT = {"jan", "mar", "jun", "sun", "sat", "wed", "dec"}
SIGNS = set(
    "in since until till by during early late mid last next this on every each before after around between"
    " from through of".split()
)
OF_WEEKDAYS = SIGNS - {"in", "of", "during", "through", "around", "early"}
OF_A_MARCH = {"for", "on", "of", "to", "across", "through", "from", "in", "and"}  # "the March for Life"
NAMED_FOR_A_SEASON = set(
    "olympics olympic paralympics paralympic games universiade palace garden gardens park field fields hill"
    " street lake house hall school institute".split()
)
LEADING = {
    "during",
    "before",
    "after",
    "every",
    "since",
    "until",
    "happy",
    "merry",
    "the",
    "good",
    "on",
    "in",
}


def name(reading: Reading, mention: TimeMention) -> str:
    """Tell whether a lone word of the calendar stands as a name among capital letters."""
    word = mention.span.of(reading.text)
    before = reading.before(mention.span, 2)
    after = reading.after(mention.span, 2)
    match mention.expression:
        case CalendarPlace() | Weekday() if mention.rule in ("month", "weekday"):
            lone = word.lower().rstrip(".") in DOUBTFUL
            return WHY if lone and _is_name(reading, mention, before, after) else ""
        case PartOf() | Holiday() if mention.rule in ("part of day", "holiday") and word.istitle():
            return WHY if before and _is_first_name(reading, before[-1]) else ""
        case UnitOfYear() if mention.rule == "season" and word.split()[-1].istitle():
            if after and _has_its_name_from_a_season(reading, after[0]):
                return WHY
            alone = not (after and _capital(reading, after[0]))
            return WHY if alone and before and _is_first_name(reading, before[-1]) else ""
        case _:
            return ""


def _is_name(reading: Reading, mention: TimeMention, before: list[Token], after: list[Token]) -> bool:
    word = mention.span.of(reading.text)
    previous = before[-1] if before else None
    following = after[0] if after else None
    signs = OF_WEEKDAYS if isinstance(mention.expression, Weekday) else SIGNS
    if (previous and previous.word in signs) or (following and _dates(following)):
        return False
    if previous and previous.word == "the":
        return word.lower() in ("march", "may") and _is_noun(following)
    if word.lower().rstrip(".") in SHORT and word != word.lower():
        return not _in_a_row(before) and not _before_a_number(after)
    follows_name = previous is not None and previous.word.isalpha() and _capital(reading, previous)
    adjoins = following is not None and following.start <= mention.span.end + 1
    leads_name = following is not None and adjoins and _capital(reading, following)
    return follows_name or leads_name


def _has_its_name_from_a_season(reading: Reading, following: Token) -> bool:
    """Tell "the Winter Olympics" and "Summer Palace" from "the Spring Offensive", which was in spring."""
    return following.word in NAMED_FOR_A_SEASON and _capital(reading, following)


def _is_noun(following: Token | None) -> bool:
    """Tell "the March for Life", "the March on Versailles" from "the March accession"."""
    return following is None or following.word in OF_A_MARCH or not following.word.isalpha()


def _in_a_row(before: list[Token]) -> bool:
    """Tell whether another weekday or month stands before: "Sat and Sun", "Jan-Mar"."""
    return len(before) == 2 and not {"weekday", "month", "lower-weekday"}.isdisjoint(before[0].categories)


def _before_a_number(after: list[Token]) -> bool:
    if not after:
        return False
    if after[0].word in (".", ","):
        return len(after) > 1 and _dates(after[1])
    return _dates(after[0]) or after[0].word == "at"


def _dates(token: Token) -> bool:
    return not {"number", "dash", "month", "part"}.isdisjoint(token.categories)


def _is_first_name(reading: Reading, token: Token) -> bool:
    """Tell a word with a capital letter that no rule knows, "Operation", from "During"."""
    return (
        token.word.isalpha()
        and token.atom == OTHER
        and token.word not in LEADING
        and reading.text[token.start : token.end].istitle()
    )


def _capital(reading: Reading, token: Token) -> bool:
    return reading.text[token.start].isupper()
