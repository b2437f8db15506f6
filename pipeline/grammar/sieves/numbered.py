"""A number that counts pages or names a room or a house: "page 1984", "1600 Pennsylvania Avenue"."""

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import Token
from pipeline.model.expressions import CalendarPlace
from pipeline.model.mentions import TimeMention


def numbered(reading: Reading, mention: TimeMention) -> str:
    """Look at the words beside a bare year."""
    match mention.expression:
        case CalendarPlace(month=None, day=None) if mention.rule == "year":
            pass
        case _:
            return ""
    before, after = reading.before(mention.span, 2), reading.after(mention.span, 3)
    if not mention.span.of(reading.text)[0].isdigit():
        return ""
    if before and "numbered" in before[-1].categories:
        return f"the number of a {before[-1].word}"
    if len(before) == 2 and all(_is_group(token) for token in before):
        return "part of a longer number"
    if any("street" in token.categories for token in after[1:]) and _capital(reading, after[0]):
        return "the number of a house"
    return ""


def _is_group(token: Token) -> bool:
    """Tell a group of two or three digits, as phone numbers have them."""
    return "number" in token.categories and 2 <= token.end - token.start <= 3


def _capital(reading: Reading, token: Token) -> bool:
    return reading.text[token.start].isupper()
