"""Sentences of other languages: which phrases are read, and as what."""

import re
import tomllib
from pathlib import Path

import pytest

from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.model.mentions import Reason, Resolved, Undated
from pipeline.resolution.foreign import VerbatimTagger
from pipeline.resolution.resolver import CalendarResolver

TOLD = Path(__file__).with_name("foreign_phrases.toml")
PHRASE = re.compile(r"\[(.+?)\]")
WEDNESDAY = Moment(2024, 6, 19)
SENTENCES = [
    (language, sentence, values)
    for language, sentences in tomllib.loads(TOLD.read_text(encoding="utf-8")).items()
    for sentence, *values in sentences
]


def resolved(text: str, language: str, published: Moment | None) -> tuple[Resolved, ...]:
    document = Document("d", text, "", "", "", published, Basis.USER if published else None, language)
    return CalendarResolver().resolve(document, VerbatimTagger(language).tag(text))


@pytest.mark.parametrize(("language", "sentence", "values"), SENTENCES)
def test_a_sentence_is_read(language: str, sentence: str, values: list[str]) -> None:
    text = PHRASE.sub(r"\1", sentence)
    found = resolved(text, language, WEDNESDAY)
    expected = list(zip(PHRASE.findall(sentence), values, strict=True))
    assert [(one.mention.span.of(text), one.timex.value) for one in found] == expected
    assert {one.mention.rule for one in found} <= {f"dateparser ({language})"}


@pytest.mark.parametrize(
    ("language", "text"), [("fr", "hier, la semaine dernière, lundi"), ("de", "vor drei Tagen, am 3. Juni")]
)
def test_without_a_day_what_is_counted_from_it_stays_unresolved(language: str, text: str) -> None:
    found = resolved(text, language, None)
    assert len(found) == text.count(",") + 1
    assert {one.reason for one in found if isinstance(one, Undated)} == {Reason.NO_ANCHOR}
    assert all(isinstance(one, Undated) for one in found)
