"""A unit that something is measured by: "$2 million a year", "four flights a week"."""

from pipeline.grammar.reading import Reading
from pipeline.grammar.tokens import OTHER, Token
from pipeline.model.expressions import Duration, PartOf
from pipeline.model.mentions import TimeMention

REACH = 4  # tokens before "a year" among which the number stands


def rate(reading: Reading, mention: TimeMention) -> str:
    """Tell "10,000 units a year" from "lasted a year"."""
    before = reading.before(mention.span, REACH)
    match mention.expression:
        case Duration() if mention.rule == "one unit" and mention.span.of(reading.text).lower().startswith(
            "a"
        ):
            measured = before
        case PartOf() if mention.rule == "part of day" and mention.span.of(reading.text).lower().startswith(
            "a "
        ):
            measured = before
        case _:
            return ""
    return "a rate, not a time" if measured and _is_amount(reading, measured) else ""


def _is_amount(reading: Reading, tokens: list[Token]) -> bool:
    """Tell whether a number stands there, with at most two words of what it counts behind it."""
    for token in reversed(tokens):
        if "count" in token.categories or "scale" in token.categories:
            return True
        if token.atom != OTHER or not token.word.isalpha() or _is_verb(reading, token):
            return False
    return False


def _is_verb(reading: Reading, token: Token) -> bool:
    return token.word in reading.lexicon.verbs or token.word.endswith(("ed", "ing"))
