"""Laws of tagging and resolving together: whatever the text, the ledger is whole, in order and the same."""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.grammar.english import RULES, english_tagger
from pipeline.grammar.lexicon import read_lexicon
from pipeline.model.calendar import Moment
from pipeline.model.documents import Basis, Document
from pipeline.model.expressions import Range
from pipeline.model.iso import bounds
from pipeline.model.mentions import Dated, Resolved, Tagging
from pipeline.model.wording import in_words
from pipeline.resolution.literals import LiteralTagger
from pipeline.resolution.resolver import CalendarResolver

ROOT = Path(__file__).parents[2]
TAGGER = LiteralTagger(english_tagger())
PHRASES = sorted({phrase for rule in RULES for phrase in (*rule.examples, *rule.counterexamples)})
SIGNS = [*".,-–/’':()$%#@\n", "\n\n", "s", "th", "B.C.", "AD", "and", "from", "to", "the", "of"]
NUMBERS = "0 1 2 12 31 32 99 117 1066 1582 2018 9999 10000 99999999 20240619 1,500 10.30 ½ ٣ ²".split()
PIECES = st.one_of(
    st.sampled_from(PHRASES),
    st.sampled_from(sorted(read_lexicon("en").words)),
    st.sampled_from(SIGNS),
    st.sampled_from(NUMBERS),
    st.text(max_size=4),
)
TEXTS = st.builds(lambda joint, pieces: joint.join(pieces), st.sampled_from([" ", "", "-"]), st.lists(PIECES))
YEARS = st.sampled_from([-9999, -43, 1, 1582, 1583, 2020, 2024, 9999])
DAYS = st.one_of(
    st.none(), st.builds(Moment, YEARS, st.sampled_from([1, 2, 6, 12]), st.sampled_from([1, 28]))
)


def read(text: str, published: Moment | None) -> tuple[Tagging, tuple[Resolved, ...]]:
    tagging = TAGGER.tag(text)
    document = Document("d", text, "", "", "", published, Basis.USER if published else None)
    return tagging, CalendarResolver().resolve(document, tagging)


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
@example("0 B.C. 18.6.2024", None)
def test_every_mention_is_in_the_text_in_order_and_ends_once(text: str, published: Moment | None) -> None:
    tagging, found = read(text, published)
    assert [one.mention.span for one in found] == [mention.span for mention in tagging.mentions]
    for one in (*tagging.mentions, *tagging.rejected):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.span.of(text) == one.span.of(text).strip() != ""
    starts = [one.mention.span.start for one in found]
    assert starts == sorted(starts)
    plain = [one.mention.span for one in found if not isinstance(one.mention.expression, Range)]
    assert [(one, other) for one, other in pairwise(plain) if one.overlaps(other)] == []


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
def test_every_date_and_every_other_reading_runs_forward(text: str, published: Moment | None) -> None:
    for one in read(text, published)[1]:
        assert one.why
        if isinstance(one, Dated):
            assert one.timex.value
            assert one.interval.start < one.interval.end
            assert in_words(one.interval, one.grain, one.certainty, one.mention.modifier)
            for other in one.alternatives:
                assert other.interval.start < other.interval.end
                assert (other.interval, other.grain) != (one.interval, one.grain)
                assert bounds(other.interval, other.grain)
                assert other.why


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS, DAYS)
def test_what_was_read_before_changes_nothing(text: str, other: str, published: Moment | None) -> None:
    first = read(text, published)
    read(other, published)
    assert read(text, published) == first


@pytest.fixture(scope="module")
def soup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write every phrase of every rule, and literals for dateparser, into one file."""
    path = tmp_path_factory.mktemp("soup") / "soup.txt"
    literals = "On 18-Jun-2024, 2024-06-18T23:30Z and 2024-06-18T23:30+14:00 it was late."
    path.write_text("\n".join([*PHRASES, literals]).replace("[", "").replace("]", ""), encoding="utf-8")
    return path


def test_the_ledger_is_the_same_in_any_time_zone_and_process(soup: Path) -> None:
    ledgers = {
        subprocess.run(
            [sys.executable, "-m", "pipeline", "mentions", soup, "--rejected", "--published", "2024-06-19"],
            cwd=ROOT,
            env={**os.environ, "TZ": zone, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for zone, seed in (("UTC", "0"), ("Pacific/Kiritimati", "1"), ("America/Los_Angeles", "2"))
    }
    assert len(ledgers) == 1
    assert ledgers.pop().count(b"\n") > len(RULES)
