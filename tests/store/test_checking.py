"""What is doubtful first, the sample, and the rate with its interval."""

import pytest

from pipeline.exporters.plain import stamped
from pipeline.store import decisions as d
from pipeline.store.checking import doubts, measured, quality, sample, wilson
from pipeline.store.decisions import Status
from pipeline.store.extract import Extract
from tests.store.logs import ANNOUNCED, NORTH, SENT, SIGNED
from tests.store.test_deciding import case_of, machine


def test_the_doubtful_come_first_with_their_reasons() -> None:
    found = doubts(machine())
    assert len(found) == 5
    assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
    assert found[0].reasons == ("it has no date", "low confidence (50%)")
    assert machine().event_ref(found[-1].event_id).words == "announced"


def test_the_order_does_not_change_while_one_decides() -> None:
    assert doubts(case_of(d.Reject(SENT), d.EditDate(SIGNED, None))) == doubts(machine())


def test_the_sample_is_the_same_for_the_same_case_and_grows_at_its_end() -> None:
    assert sample(machine()) == sample(case_of(d.Reject(SENT)))
    assert sample(machine(), 2) == sample(machine(), 4)[:2]
    assert set(sample(machine())) == set(machine().events()["event_id"])


def test_the_measure_counts_what_was_checked() -> None:
    assert str(quality(machine())) == "none of 5 events drawn at random is checked yet"
    told = quality(case_of(d.Accept(SENT), d.Accept(SIGNED), d.EditDate(ANNOUNCED, None)))
    assert (told.drawn, told.checked, told.right) == (5, 3, 2)
    assert str(told).startswith("right in 2 of 3 of 5 events drawn at random: 67 %, between 21 % and 94 %")


def test_an_event_joined_to_another_was_wrong() -> None:
    assert measured(("gone", "here"), {"here": Status.ACCEPTED}).right == 1
    assert quality(case_of(d.MergeEvents(SIGNED, (SENT,)))).checked == 2


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [(37, 40, 0.801, 0.974), (0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (81, 263, 0.255, 0.366)],
)
def test_the_interval_is_wilsons(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson(successes, trials) == (pytest.approx(low, abs=0.001), pytest.approx(high, abs=0.001))


def test_without_trials_nothing_is_known() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


def test_what_was_measured_leaves_with_every_export() -> None:
    assert "checked" not in Extract(machine(), title="t").stamp
    assert "checked" not in Extract(case_of(d.SetAliases(NORTH, ())), title="t").stamp
    stamp = Extract(case_of(d.Accept(SENT), d.Reject(SIGNED)), title="t").stamp
    assert stamp["checked"].startswith("right in 1 of 2 of 5 events drawn at random: 50 %")
    assert stamped(stamp).endswith(f"Checked: {stamp['checked']}.")
