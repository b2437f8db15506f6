"""A corpus of phrases under one anchor: what each means, and those we want to read one day."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from pipeline.grammar.english import english_tagger
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.model.expressions import Range
from pipeline.model.iso import day
from pipeline.model.mentions import Dated, Resolved
from pipeline.model.spans import Span
from pipeline.resolution.literals import LiteralTagger
from pipeline.resolution.resolver import CalendarResolver

WEDNESDAY = Moment(2024, 6, 19)
PHRASE = re.compile(r"\[(.+?)\]", re.DOTALL)
FAMILIES = sorted(Path(__file__).with_name("phrases").glob("*.toml"))
LOOK_ALIKES = "not_dates"
ANY_DAYS = "*"  # the bounds of what is early, open or about are the resolver's own to say
LEAST = 25  # phrases a family


class Told(NamedTuple):
    """A text, where its phrase stands, and what is expected of it."""

    text: str
    span: Span
    expected: list[Any]


def told(row: list[Any], story: str) -> Told:
    marked = row[0].replace("{story}", story)
    found = PHRASE.search(marked)
    assert found, marked
    start = found.start()
    return Told(PHRASE.sub(r"\1", marked), Span(start, start + len(found[1])), row[1:])


def corpus() -> Iterator[Any]:
    """Yield a case for each phrase; one that we do not read yet must fail, until we do."""
    wanted = pytest.mark.xfail(strict=True, raises=AssertionError, reason="not read yet")
    for path in FAMILIES:
        family = tomllib.loads(path.read_text(encoding="utf-8"))
        for section, marks in (("read", ()), ("wanted", (wanted,))):
            for row in family.get(section, []):
                case = told(row, family.get("story", ""))
                yield pytest.param(path.stem, case, id=f"{path.stem}: {row[0]}", marks=marks)


def check_date(case: Told, found: tuple[Resolved, ...]) -> None:
    """Compare type, value, days, grain, mod, and the other readings or the ends of a stretch."""
    kind, value, days, grain, mod, *more = case.expected
    touching = [one for one in found if one.mention.span.overlaps(case.span)]
    whole = [one for one in touching if one.mention.span == case.span]
    assert whole, [one.mention.span.of(case.text) for one in touching]
    one = whole[0]
    assert (one.timex.type, one.timex.value, one.timex.mod or "") == (kind, value, mod)
    assert (str(one.grain) if isinstance(one, Dated) else "") == grain
    if days != ANY_DAYS:
        assert days_of(one) == (days if "/" in days or not days else f"{days}/{days}")
    if more and isinstance(more[0], list):
        assert isinstance(one, Dated)
        assert [day(other.interval.start) for other in one.alternatives] == more[0]
    rest = [other.timex.value for other in touching if other is not one]
    assert rest == ([] if not more or isinstance(more[0], list) else more)
    assert isinstance(one.mention.expression, Range) == bool(rest)


def days_of(one: Resolved) -> str:
    if not isinstance(one, Dated):
        return ""
    return f"{day(one.interval.start)}/{day(one.interval.end.plus_minutes(-1))}"


@pytest.mark.parametrize(("family", "case"), tuple(corpus()))
def test_a_phrase_is_read_as_people_mean_it(family: str, case: Told) -> None:
    tagging = LiteralTagger(english_tagger()).tag(case.text)
    document = Document("d", case.text, "", "", "", WEDNESDAY, Basis.USER)
    found = CalendarResolver().resolve(document, tagging)
    if family == LOOK_ALIKES:
        assert [one.mention.span.of(case.text) for one in found if one.mention.span.overlaps(case.span)] == []
        whys = [one.why for one in tagging.rejected if one.span.overlaps(case.span)]
        assert not case.expected[0] or case.expected[0] in whys
    else:
        check_date(case, found)


@pytest.mark.parametrize("path", FAMILIES, ids=lambda path: path.stem)
def test_every_family_has_enough_phrases_each_once(path: Path) -> None:
    family = tomllib.loads(path.read_text(encoding="utf-8"))
    texts = [row[0] for section in ("read", "wanted") for row in family.get(section, [])]
    assert len(family["read"]) >= LEAST
    assert len(texts) == len(set(texts))
