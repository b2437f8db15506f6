"""dateparser behind its one door: nothing that the phrase does not say, no clock, no time zone."""

import itertools
import os
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.grammar.english import english_tagger
from pipeline.model.calendar import Grain
from pipeline.model.expressions import (
    CalendarPlace,
    ClockTime,
    Expression,
    Shifted,
    ShortYear,
    Unreadable,
    Weekday,
)
from pipeline.model.mentions import Tagging
from pipeline.resolution import verbatim
from pipeline.resolution.foreign import VerbatimTagger, foreign_tagger
from pipeline.resolution.literals import LiteralTagger
from pipeline.resolution.verbatim import meaning


@pytest.mark.parametrize(
    ("phrase", "language", "told"),
    [
        ("3 juin 2018", "fr", CalendarPlace(2018, 6, 3)),
        ("juin 2018", "fr", CalendarPlace(2018, 6)),
        ("2018", "fr", CalendarPlace(2018)),
        ("18 juin", "fr", CalendarPlace(month=6, day=18)),
        ("juin", "fr", CalendarPlace(month=6)),
        ("29 février", "fr", CalendarPlace(month=2, day=29)),
        ("lundi", "fr", Weekday(1)),
        ("hier", "fr", Shifted(-1, Grain.DAY)),
        ("la semaine dernière", "fr", Shifted(-1, Grain.WEEK)),
        ("cette année", "fr", Shifted(0, Grain.YEAR)),
        ("vor drei Jahren", "de", Shifted(-3, Grain.YEAR)),
        ("el próximo mes", "es", Shifted(1, Grain.MONTH)),
        ("18.06.24", "de", CalendarPlace(ShortYear(24), 6, 18)),
        ("3. juni 2018", "no", CalendarPlace(2018, 6, 3)),
        ("2024-06-18 10:00", "en", ClockTime(10, 0, CalendarPlace(2024, 6, 18))),
    ],
)
def test_only_what_the_phrase_says_is_taken(phrase: str, language: str, told: Expression) -> None:
    assert meaning(phrase, language) == told


@pytest.mark.parametrize(
    "phrase", ["18", "31 juin 2018", "2018-13-01", "il y a 9999 ans", "bonjour", "", "3 juin " * 20]
)
def test_what_is_no_date_is_unread(phrase: str) -> None:
    assert meaning(phrase, "fr") is None


def test_every_process_in_every_time_zone_reads_the_same() -> None:
    program = (
        "from pipeline.resolution.verbatim import meaning;"
        "print([meaning(p, 'fr') for p in ('hier', 'lundi', '18.06.24', 'juin', 'il y a 3 jours')])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program], env=os.environ | {"TZ": zone}, capture_output=True, check=True
        ).stdout
        for zone in ("UTC", "Pacific/Kiritimati", "America/Los_Angeles")
    }
    assert len(said) == 1


def found(text: str, language: str) -> dict[str, Expression]:
    """Return the phrases of a text and their meanings."""
    return {one.span.of(text): one.expression for one in VerbatimTagger(language).tag(text).mentions}


def test_what_has_the_shape_of_a_date_and_is_none_is_kept() -> None:
    told = found("Il partira le 31 juin 2018.", "fr")["31 juin 2018"]
    assert isinstance(told, Unreadable)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Je me lève et je vais à la mer.", "fr"),
        ("Guten Tag, am Morgen kommt er.", "de"),
        ("Llegó por la mañana.", "es"),
        ("Pela segunda vez, a quarta parte.", "pt"),
        ("Il a vendu 2000 voitures, version 1.2.2018.3, tél. 01-02-03.", "fr"),
    ],
)
def test_words_that_only_look_like_dates_are_none(text: str, language: str) -> None:
    assert found(text, language) == {}


def test_a_language_that_dateparser_lacks_has_no_dates() -> None:
    assert foreign_tagger("la").tag("Idibus Martiis anno 1648, 2024-06-18") == Tagging((), ())


@pytest.mark.parametrize(
    "piece", ["3 juin 2018 ", "il y a 3 jours ", "1 1 1 ", "juin ", "2018-06-03", "hier-"]
)
def test_a_hostile_text_takes_its_length(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.perf_counter()
    VerbatimTagger("fr").tag(text)
    assert time.perf_counter() - start < 5


def test_a_document_may_not_ask_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbatim, "MOST_PHRASES", 2)
    told = found("le 1er juin 2018, le 2 juin 2018, le 3 juin 2018", "fr")
    assert [isinstance(one, Unreadable) for one in told.values()] == [False, False, True]


@given(st.text("3 juin.-/2018 hierMardi lundi prochain년年月日\n", max_size=60))
def test_spans_stand_in_the_text_and_apart(text: str) -> None:
    spans = [one.span for one in VerbatimTagger("fr").tag(text).mentions]
    assert all(0 <= one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


def literals(text: str) -> dict[str, Expression]:
    """Return what is read by dateparser beside the English rules."""
    mentions = LiteralTagger(english_tagger()).tag(text).mentions
    return {one.span.of(text): one.expression for one in mentions if one.rule.startswith("dateparser")}


@pytest.mark.parametrize(
    "literal",
    ["2024.06.18", "2024-Jun-18", "6-18-2024", "18/Jun/2024", "June-18-2024"],
)
def test_a_literal_that_no_rule_reads_is_read_whole(literal: str) -> None:
    assert literals(f"It began on {literal}, they said.") == {literal: CalendarPlace(2024, 6, 18)}


def test_a_time_stamp_keeps_its_hour_and_its_zone() -> None:
    stamp = "2024-06-18T22:30:05+09:00"
    assert literals(f"Sent {stamp}.") == {stamp: ClockTime(22, 30, CalendarPlace(2024, 6, 18), "+09:00")}


def test_a_literal_that_may_be_either_of_two_days_is_kept_unread() -> None:
    (told,) = literals("Signed 3-4-2024 in Rome.").values()
    assert isinstance(told, Unreadable)


@pytest.mark.parametrize(
    "text", ["KC-45-2024", "from 2018-06-01 to 2018-06-04", "18.6.2024", "2024-13-45", "a/b/2024"]
)
def test_what_the_rules_read_and_what_is_no_date_is_left_to_them(text: str) -> None:
    assert literals(text) == {}
    assert LiteralTagger(english_tagger()).tag(text) == english_tagger().tag(text)


@given(st.text("2018-06/Jun.4T10: and", max_size=50))
def test_mentions_stay_in_text_order(text: str) -> None:
    starts = [one.span.start for one in LiteralTagger(english_tagger()).tag(text).mentions]
    assert starts == sorted(starts)
