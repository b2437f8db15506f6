"""Past, present and future without a date, and words that only look like time."""

from pipeline.grammar.pattern import Match
from pipeline.grammar.rule import NotADate, Piece, Rule, Several
from pipeline.model.expressions import Expression, Tendency, Vague


def vague(match: Match) -> Expression:
    """Read "now", "recently", "the future"."""
    return Vague(Tendency(match.text("vague")))


def present(_match: Match) -> Expression:
    """Read "at the moment", "these days"."""
    return Vague(Tendency.PRESENT)


def those_days(match: Match) -> Expression | Several:
    """Read "the other day", "in those days"."""
    past = Vague(Tendency.PAST)
    return past if match.words[0] == "the" else Several((Piece(match.tokens[1], match.tokens[-1], past),))


def greeting(_match: Match) -> NotADate:
    """Read "good morning"."""
    return NotADate("a greeting, not a time")


def modal_may(_match: Match) -> NotADate:
    """Read "may" without a capital letter."""
    return NotADate("“may” without a capital letter is a verb")


def common_word(_match: Match) -> NotADate:
    """Read "march", "sun", "sat" without a capital letter."""
    return NotADate("without a capital letter this is an everyday word")


RULES = (
    Rule(
        "vague",
        "('right' vague:'now' | vague:'recently' !('as') | vague:'now'|'currently'|'presently'|'nowadays'|'lately'"
        "|'current'|'recent'|'future')",
        vague,
        examples={"[now]": "PRESENT_REF", "[recently]": "PAST_REF"},
    ),
    Rule(
        "vague noun",
        "'the' ('near'|'distant'|'recent'|'not' dash 'too' dash 'distant')? vague:'future'|'past'|'present' !(count|unit|units) | 'near' vague:'future'",
        vague,
        examples={"in [the future]": "FUTURE_REF", "[the past]": "PAST_REF"},
    ),
    Rule(
        "the other day",
        "'the' 'other' 'day'|'night'|'week' | 'in' 'those' 'days'",
        those_days,
        examples={"I saw him [the other day]": "PAST_REF"},
    ),
    Rule(
        "these days",
        "'these' 'days' | 'the' 'present' 'day' | 'modern' dash? 'day'",
        present,
        examples={"[these days]": "PRESENT_REF"},
    ),
    Rule(
        "greeting",
        "'good' 'morning'|'afternoon'|'evening'|'night'",
        greeting,
        counterexamples=("in the morning",),
    ),
    Rule("modal may", "'may' !(number|dash)", modal_may),
    Rule("everyday word", "lower-weekday|lower-month", common_word),
)
