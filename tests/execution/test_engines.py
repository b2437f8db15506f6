"""Every engine gives the results of every other, in order; a worker that dies is an error, not a hang."""

import os
from collections.abc import Iterator

import pytest

from pipeline.assembly import ENGINES
from pipeline.execution.errors import WorkerDiedError
from pipeline.execution.processes import Processes
from pipeline.ports import Engine


def squared(number: int) -> int:
    return number * number


def deadly(number: int) -> int:
    if number == 13:
        os._exit(1)
    return number


def deadly_once(path: str) -> str:
    """Kill the worker the first time; the file remembers."""
    if path and not os.path.exists(path):  # noqa: PTH110
        with open(path, "w"):  # noqa: PTH123
            os._exit(1)
    return path


def failing(number: int) -> int:
    msg = f"no {number}"
    raise ValueError(msg)


@pytest.mark.parametrize("engine", ENGINES, ids=lambda one: one.name)
def test_results_come_in_the_order_of_the_items(engine: Engine) -> None:
    assert list(engine.map(squared, range(50))) == [n * n for n in range(50)]
    assert list(engine.map(squared, [])) == []


@pytest.mark.parametrize("engine", ENGINES, ids=lambda one: one.name)
def test_an_error_of_the_function_is_raised(engine: Engine) -> None:
    with pytest.raises(ValueError, match="no 1"):
        list(engine.map(failing, [1, 2]))


def test_only_a_bounded_number_of_items_is_under_way() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = Processes(workers=2, chunk=3).map(squared, items())
    assert next(results) == 0
    assert len(taken) <= 2 * 2 * 3
    results.close()  # type: ignore[attr-defined]


def test_an_item_that_kills_its_worker_is_named() -> None:
    results = Processes(workers=2, chunk=2).map(deadly, range(100))
    seen: list[int] = []
    with pytest.raises(WorkerDiedError) as caught:
        seen.extend(results)
    assert caught.value.item == 13


def test_a_worker_that_dies_once_costs_nothing(tmp_path: object) -> None:
    items = ["", "", f"{tmp_path}/a", *[""] * 30, f"{tmp_path}/b", ""]
    assert list(Processes(workers=2, chunk=2).map(deadly_once, items)) == items
