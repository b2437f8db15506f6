"""Runs items in several processes of this machine, with results in the order of the items.

Processes are spawned, so the function and the items must be picklable. Only a bounded
number of items is under way, whatever the length of the input.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context, resource_tracker
from typing import Any, TypeAlias

from pipeline.execution.errors import WorkerDiedError
from pipeline.ports import Item, Result

Chunk: TypeAlias = tuple[Any, ...]
CHUNKS_A_WORKER = 2  # one at work, one waiting


class Processes:
    """The engine for many documents on one machine.

    `chunk` items travel together. If a worker dies, what was under way is done again one
    by one in a process of its own, so that only the item that kills its worker is lost:
    it is named by WorkerDiedError.
    """

    name = "processes"

    def __init__(self, *, workers: int | None = None, chunk: int = 4) -> None:
        self._workers = workers or os.cpu_count() or 1
        self._chunk = chunk

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """Yield the results in the order of the items; an error of `function` is raised here."""
        chunks = _chunks(items, self._chunk)
        under_way: deque[tuple[Chunk, Future[list[Result]]]] = deque()
        pool = _pool(self._workers)
        try:
            while True:
                try:
                    for chunk in islice(chunks, self._workers * CHUNKS_A_WORKER - len(under_way)):
                        under_way.append((chunk, _submitted(pool, function, chunk)))
                    if not under_way:
                        return
                    results = under_way[0][1].result()
                except BrokenProcessPool:
                    pool.shutdown(cancel_futures=True)
                    for item in [item for chunk, _ in under_way for item in chunk]:
                        yield _alone(function, item)
                    under_way.clear()
                    pool = _pool(self._workers)
                else:
                    under_way.popleft()
                    yield from results
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _submitted(
    pool: ProcessPoolExecutor, function: Callable[[Item], Result], chunk: Chunk
) -> "Future[list[Result]]":
    """Hand the chunk in; a pool already broken gives a future that says so, so no chunk is lost."""
    try:
        with _interrupts_held():
            return pool.submit(_each, function, chunk)
    except BrokenProcessPool as error:
        broken: Future[list[Result]] = Future()
        broken.set_exception(error)
        return broken


def _each(function: Callable[[Item], Result], chunk: Chunk) -> list[Result]:
    return [function(item) for item in chunk]


def _alone(function: Callable[[Item], Result], item: Item) -> Result:
    with _pool(1) as pool:
        try:
            with _interrupts_held():
                done = pool.submit(function, item)
            return done.result()
        except BrokenProcessPool as error:
            raise WorkerDiedError(item) from error


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore_interrupts)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back while workers are born: it reaches the parent afterwards and them never.

    A worker inherits what is held back, so that it can't be interrupted before
    `_ignore_interrupts` runs in it. The resource tracker must run before: its own start lets go.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the parent, which stops the workers; else each prints a traceback."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _chunks(items: Iterable[Item], size: int) -> Iterator[Chunk]:
    rest = iter(items)
    while chunk := tuple(islice(rest, size)):
        yield chunk
