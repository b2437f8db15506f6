"""Losses are said with numbers, before use; what is said to be left out is left out."""

import json

from pipeline.exporters import ALL
from pipeline.exporters.icalendar import ICalendarExporter
from tests.exporters.extracts import DATES, UNDATED, of, varied
from tests.sample_harvests import treaty

LOSSES = {one.name: one.losses(varied()) for one in ALL}
BC = 3  # killed, fought, reigned
UNCERTAIN = 3  # settled, marched, hid


def written(name: str) -> str:
    return next(one for one in ALL if one.name == name).write(varied()).decode()


def test_json_and_parquet_lose_nothing() -> None:
    assert LOSSES["json"] == LOSSES["parquet"] == ()


def test_the_undated_are_counted_where_a_format_needs_a_date() -> None:
    for name in (
        "timelinejs",
        "timelinejs-csv",
        "vis",
        "markwhen",
        "icalendar",
        "timesketch-csv",
        "timesketch-jsonl",
    ):
        assert f"Leaves out {len(UNDATED)} events without a date." in LOSSES[name], name
        assert not any(f"Ada {verb}" in written(name) for verb in UNDATED), name


def test_the_calendar_leaves_out_what_it_says() -> None:
    coarse = 6  # erupted, settled, trained, marched, toured and none before Christ
    assert LOSSES["icalendar"][1:3] == (
        f"Leaves out {BC} events before the year 1, which calendars do not have.",
        f"Leaves out {coarse - 1} events told more coarsely than a day.",
    )
    assert written("icalendar").count("BEGIN:VEVENT") == len(DATES) - BC - (coarse - 1)


def test_timesketch_leaves_out_what_its_importer_would_drop() -> None:
    early = BC + 2  # erupted, landed
    assert f"Leaves out {early} events before 1700, which Timesketch would drop." in LOSSES["timesketch-csv"]
    rows = [json.loads(row) for row in written("timesketch-jsonl").splitlines()]
    assert len(rows) == len(DATES) - early
    assert all(1700 <= int(row["datetime"][:4]) <= 9999 for row in rows)


def test_uncertainty_is_said_where_it_is_not_drawn() -> None:
    for name in ("timelinejs", "vis", "markwhen", "gexf"):
        assert any(f"{UNCERTAIN} events" in loss and "certain" in loss for loss in LOSSES[name]), name


def test_followthemoney_says_which_dates_its_own_checks_drop() -> None:
    outside = BC + 2  # erupted, ended
    said = f"Loses the date of {outside} events outside the years 1000 to 2999; the summary says it."
    assert said in LOSSES["followthemoney"]


def test_a_single_event_is_told_in_the_singular() -> None:
    assert ICalendarExporter().losses(of(treaty())) == (
        "Leaves out 1 event without a date.",
        "Leaves out 1 event told more coarsely than a day.",
    )
