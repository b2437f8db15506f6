"""The measures of the benchmark of dates, on cases small enough to count by hand."""

import json
from argparse import Namespace
from datetime import datetime
from pathlib import Path

import pytest

from pipeline.model.calendar import Interval, Moment
from tests.benchmarks.date_measures import Marked, Share, agreement, pairs, together
from tests.benchmarks.date_readers import located
from tests.benchmarks.date_reading import groups, report, rows, taken_in
from tests.benchmarks.gold_dates import Gold, read_gold, read_timeml
from tests.benchmarks.timex_readings import canonical, stretch

TIMEML = b"""<?xml version="1.0" ?>
<TimeML><DOCID>x</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2024-06-19T10:00"
functionInDocument="CREATION_TIME">June 19</TIMEX3></DCT><TITLE>On Monday</TITLE>
<TEXT>
He <EVENT eid="e1">came</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2024-06-18">Tuesday</TIMEX3> &amp; left
<TIMEX3 tid="t2" type="TIME" value="2024-06-18TNI">that <SIGNAL>night</SIGNAL></TIMEX3>.<TIMEX3
tid="t3" type="DURATION" value="P1D"/></TEXT></TimeML>"""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2011-11-26-WXX-6", "2011-11-26"),
        ("2011-11-26-WXX-6TNI", "2011-11-26TNI"),
        ("2011-11-W47", "2011-W47"),
        ("2018-XX-XX", "2018"),
        ("2018-06-XX", "2018-06"),
        ("199x", "199"),
        ("P1DE", "P10Y"),
        ("P2CE", "P200Y"),
        ("P18M", "P18M"),
        ("P24M", "P2Y"),
        ("P2W", "P14D"),
        ("PT48H", "P2D"),
        ("PT168H", "P1W"),
        ("2024-06-18T09", "2024-06-18T09:00"),
        ("2024-06-18T09:30:00Z", "2024-06-18T09:30"),
        ("2024-06-18T09:30+02:00", "2024-06-18T0930"),
        ("-0043", "BC0044"),
        ("-0043-03-15", "BC44-03-15"),
    ],
)
def test_two_writings_of_one_value_are_one(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018", "2018-06"),
        ("P1Y", "P1D"),
        ("P12M", "P12D"),
        ("PT36H", "P1D"),
        ("PXD", "P1D"),
        ("PAST_REF", "PRESENT_REF"),
        ("2024-06-18TMO", "2024-06-18TNI"),
        ("0044", "BC0044"),
    ],
)
def test_what_differs_stays_apart(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    ("value", "first", "end"),
    [
        ("2018", Moment(2018), Moment(2019)),
        ("199", Moment(1990), Moment(2000)),
        ("19", Moment(1900), Moment(2000)),
        ("2024-02", Moment(2024, 2), Moment(2024, 3)),
        ("2024-02-29", Moment(2024, 2, 29), Moment(2024, 3)),
        ("2024-06-18TNI", Moment(2024, 6, 18), Moment(2024, 6, 19)),
        ("2024-06-18T23:59", Moment(2024, 6, 18), Moment(2024, 6, 19)),
        ("2024-Q2", Moment(2024, 4), Moment(2024, 7)),
        ("2024-H2", Moment(2024, 7), Moment(2025)),
        ("2024-WI", Moment(2024, 12), Moment(2025, 3)),
        ("2024-AU", Moment(2024, 9), Moment(2024, 12)),
        ("2020-W53", Moment(2020, 12, 28), Moment(2021, 1, 4)),
        ("2024-W25-WE", Moment(2024, 6, 22), Moment(2024, 6, 24)),
        ("2024-W25-3", Moment(2024, 6, 19), Moment(2024, 6, 20)),
        ("BC0044-03-15", Moment(-43, 3, 15), Moment(-43, 3, 16)),
        ("2014/2018", Moment(2014), Moment(2019)),
    ],
)
def test_a_value_names_its_days(value: str, first: Moment, end: Moment) -> None:
    assert stretch(value) == Interval(first, end)


@pytest.mark.parametrize(
    "value",
    "P3M PXD PRESENT_REF XXXX-WXX-2 2023-02-29 2024-13 2024-W54 2021-W53 2024-Q5 TNI 2014/PXD soon".split(),
)
def test_other_values_name_no_day(value: str) -> None:
    assert stretch(value) is None
    assert stretch("") is None


def test_equal_spans_are_matched_before_larger_overlaps() -> None:
    gold = [Marked(0, 4, "DATE", "a"), Marked(5, 9, "DATE", "b")]
    found = [Marked(0, 9, "DATE", "c"), Marked(5, 9, "DATE", "d")]
    assert pairs(gold, found) == [(gold[1], found[1]), (gold[0], found[0])]


def test_a_mention_is_matched_once() -> None:
    gold = [Marked(0, 9, "DATE", "a")]
    assert len(pairs(gold, [Marked(0, 4, "DATE", "a"), Marked(5, 9, "DATE", "a")])) == 1
    assert pairs(gold, [Marked(9, 12, "DATE", "a")]) == []


def test_each_measure_counts_what_it_says() -> None:
    gold = [
        Marked(0, 4, "DATE", "2018"),
        Marked(10, 20, "DATE", "2018-06-XX"),
        Marked(30, 40, "DURATION", "P2W"),
        Marked(50, 60, "DATE", "PRESENT_REF"),
    ]
    found = [
        Marked(0, 4, "DATE", "2018"),
        Marked(12, 20, "DATE", "2018-06"),
        Marked(30, 40, "DURATION", "P14D"),
        Marked(70, 80, "DATE", "2019"),
        Marked(90, 95, "DATE", "2020"),
    ]
    assert agreement(gold, found) == {
        "strict": Share(2, 4, 5),
        "relaxed": Share(3, 4, 5),
        "value": Share(1, 4, 5),
        "canonical": Share(3, 4, 5),
        "day": Share(2, 2, 4),
    }


def test_f1_is_the_harmonic_mean_and_sums_over_mentions() -> None:
    assert Share(2, 4, 5).f1 == pytest.approx(100 * 2 * 0.4 * 0.5 / 0.9)
    assert Share(0, 0, 0).f1 == 0
    one, other = agreement([Marked(0, 1, "DATE", "2018")], []), agreement([], [Marked(0, 1, "DATE", "2018")])
    assert together([one, other])["strict"] == Share(0, 1, 1)


def test_a_timeml_file_gives_its_text_its_day_and_its_marks() -> None:
    gold = read_timeml("x", TIMEML)
    assert gold.published == "2024-06-19"
    assert gold.text == "\nHe came on Tuesday & left\nthat night."
    assert [(gold.text[one.start : one.end], one.type, one.value) for one in gold.mentions] == [
        ("Tuesday", "DATE", "2024-06-18"),
        ("that night", "TIME", "2024-06-18TNI"),
    ]


def test_a_folder_and_json_lines_give_the_same_figures(tmp_path: Path) -> None:
    (tmp_path / "x.tml").write_bytes(TIMEML)
    gold = read_timeml("x", TIMEML)
    told = [dict(zip(Marked._fields, one, strict=True)) for one in gold.mentions]
    line = {"id": "x", "published": gold.published, "text": gold.text, "mentions": told}
    (tmp_path / "gold.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    assert list(read_gold(tmp_path)) == list(read_gold(tmp_path / "gold.jsonl")) == [gold]
    texts = list(taken_in([tmp_path]))
    (row,) = rows(texts, ["pipeline"], {})
    assert row[:-1] == ("pipeline", "all", "1", "100.0", "100.0", "100.0", "100.0", "100.0")
    assert float(row[-1]) > 0


def test_a_text_whose_places_would_shift_is_refused(tmp_path: Path) -> None:
    line = {"id": "x", "published": "", "text": "cafe\u0301 on Monday", "mentions": []}
    (tmp_path / "gold.jsonl").write_text(json.dumps(line), encoding="utf-8")
    with pytest.raises(ValueError, match="x: the text is empty or not NFC"):
        list(taken_in([tmp_path / "gold.jsonl"]))


def test_the_blind_fifth_and_the_rest_are_all(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    lines = [{"id": f"d{i}", "published": "", "text": "On 3 March 2018.", "mentions": []} for i in range(20)]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    open_, blind = groups(list(taken_in([path]))).values()
    assert [one != other for one, other in zip(open_, blind, strict=True)] == [True] * 20
    assert any(blind)
    assert Gold("d2", "", "", ()).is_blind is blind[2]


def test_the_places_of_dateparsers_phrases_are_found_in_order() -> None:
    day = datetime(2018, 3, 19)  # noqa: DTZ001  dateparser gives no zone either
    found = located("in March, in March", [("in March", day, "month"), ("in March", day, "day")])
    assert found == (Marked(0, 8, "DATE", "2018-03"), Marked(10, 18, "DATE", "2018-03-19"))


def test_the_report_says_what_was_run(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    line = {"published": "2024-06-19", "text": "On 3 March 2018 they met."}
    mark = {"start": 3, "end": 15, "type": "DATE", "value": "2018-03-03"}
    lines = [{"id": f"d{number}", **line, "mentions": [mark]} for number in range(3)]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    asked = Namespace(gold=[path], beside="dateparser", limit_documents=2, blind_fifth=False)
    limited, sizes, _, _, ours, theirs, ratio, versions = report(asked)
    assert limited == "of 3 texts only the first 2 were read, by all readers"
    assert sizes.startswith("50 bytes; the peak memory of the pipeline alone is ")
    assert 10 < float(sizes.split()[-2]) < 100
    assert ours.startswith("| pipeline | all | 2 | 100.0 | 100.0 | 100.0 | 100.0 | 100.0 | ")
    assert theirs.startswith("| dateparser | all | 2 | 0.0 | 100.0 | 100.0 | ")  # it takes "On" in
    assert ratio.startswith("ratio of speeds: ")
    assert "dateparser 1." in versions
