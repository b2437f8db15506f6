"""Date phrases of other languages: found by dateparser's own words, read by dateparser."""

import re
from dataclasses import replace

from pipeline.model.expressions import CalendarPlace, Expression, Unreadable, Weekday
from pipeline.model.mentions import Tagging, TimeMention
from pipeline.model.spans import Span
from pipeline.ports import Tagger
from pipeline.resolution.foreign_cues import cue, hints, turn_of
from pipeline.resolution.verbatim import Questions, knows, vocabulary

SENTENCE_END = '.!?…\n:“”«»"(—–'
ORDINAL_SIGNS = re.compile(r"(?<=\d)\s?[ºª°]")
UNREAD = "it has the shape of a date, but dateparser cannot read it"


def foreign_tagger(language: str) -> Tagger:
    """Return dateparser's tagger of the language (a code without region), or one that finds nothing."""
    return VerbatimTagger(language) if knows(language) else NoTagger()


class NoTagger:
    """Finds nothing, in a language that nobody here can read."""

    def tag(self, text: str) -> Tagging:  # noqa: ARG002  a tagger is given the text
        """Return an empty tagging."""
        return Tagging((), ())


class VerbatimTagger:
    """Finds the date phrases of one language that dateparser can read whole.

    A cue goes first: a month or weekday by name, digits in the shape of a date, or a
    relative phrase. What has the shape of a date and is not read is kept as unreadable.
    """

    def __init__(self, language: str) -> None:
        """Take the code of a language without region. Raises LookupError where dateparser lacks it."""
        self._language = language
        self._words = vocabulary(language)
        self._cue = cue(language)
        self._rule = f"dateparser ({language})"

    def tag(self, text: str) -> Tagging:
        """Return the date phrases in text order; nothing is rejected."""
        ask = Questions(self._language)
        mentions = []
        for found in self._cue.finditer(text):
            kind = found.lastgroup or ""
            if not self._is_something_else(text, found, kind):
                read = ask.meaning(_phrase(found, kind)) or Unreadable(UNREAD)
                told = self._with_its_words(read, found)
                mentions.append(TimeMention(Span(*found.span(kind)), told, self._rule))
        return Tagging(tuple(mentions), ())

    def _with_its_words(self, read: Expression, found: re.Match[str]) -> Expression:
        """Add what dateparser passes over: the weekday of a date, the "last" of a weekday."""
        if isinstance(read, CalendarPlace) and (weekday := found["weekday_of_date"]):
            return replace(read, weekday=self._words.weekdays.get(weekday.lower()))
        if isinstance(read, Weekday):
            return replace(read, turn=turn_of(found["before"] or found["after"] or "", self._language))
        return read

    def _is_something_else(self, text: str, found: re.Match[str], kind: str) -> bool:
        """Tell whether the word mostly means something else here: "am Morgen", "por la mañana"."""
        if kind != "relative":
            return False
        before = text[max(0, found.start() - 20) : found.start()].rstrip(" ")
        if found[0][0].isupper() and before and before[-1] not in SENTENCE_END:
            return True
        one_word = found[0].isalpha()
        last = before.rsplit(None, 1)[-1].lower() if before else ""
        return one_word and last in hints("morning_after", self._language)


def _phrase(found: re.Match[str], kind: str) -> str:
    """Return what dateparser is asked: the phrase on one line, a weekday without its "last"."""
    asked = found["weekday"] if kind == "turned_weekday" else found[kind]
    return ORDINAL_SIGNS.sub("", " ".join(asked.split()))
