"""Judging chunk after chunk, here or in other processes, with the results in the order of the chunks."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from threading import Thread
from typing import Any, ClassVar, Protocol

from claims.errors import InputError

Outcome = dict[str, Any]
"""An answer of verifier.answers, or {"error": {"title", "detail", "field"}}."""

Judge = Callable[[Sequence[str]], list[Outcome]]
"""Answers claims, one outcome a claim in the order given; InputError means that one of them cannot be judged."""


class Engine(Protocol):
    """Judges chunk after chunk, wherever it does so."""

    def __call__(
        self, chunks: Iterator[Sequence[str]], make_judge: Callable[[], Judge], workers: int
    ) -> Generator[list[Outcome], None, None]:
        """Yield the outcomes of each chunk, in order; what stops a judge is raised as it is.

        As many ``workers`` judge, each with its own judge, and a few chunks a worker are taken ahead; ``make_judge``
        must be picklable wherever they are other processes.
        """


def problem(title: str, detail: str, field: str | None) -> Outcome:
    """Return the outcome of a row that has no answer."""
    return {"error": {"title": title, "detail": detail, "field": field}}


def outcomes(judge: Judge, claims: Sequence[str]) -> list[Outcome]:
    """Return one outcome a claim; a claim that cannot be judged spoils only its own."""
    if not claims:
        return []
    try:
        return judge(claims)
    except InputError as error:
        if len(claims) == 1:
            return [problem("Invalid claim", error.message, error.field)]
        return [outcome for claim in claims for outcome in outcomes(judge, [claim])]


def in_order(
    chunks: Iterator[Sequence[str]], submit: Callable[[Sequence[str]], Callable[[], list[Outcome]]], workers: int
) -> Generator[list[Outcome], None, None]:
    """Yield the outcomes of each chunk, in order, up to two chunks a worker being taken ahead.

    ``submit`` begins the work on a chunk, and what it returns waits for the outcomes.
    """
    ahead: deque[Callable[[], list[Outcome]]] = deque()
    for claims in chunks:
        ahead.append(submit(claims))
        if len(ahead) > 2 * workers:
            yield ahead.popleft()()
    while ahead:
        yield ahead.popleft()()


def judged(
    chunks: Iterator[Sequence[str]], make_judge: Callable[[], Judge], workers: int
) -> Generator[list[Outcome], None, None]:
    """The Engine of this machine: one worker judges in this process, several in processes of their own."""
    if workers == 1:
        judge = cache(make_judge)
        for claims in chunks:
            yield outcomes(judge(), claims)
        return
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _Worker.start, (make_judge,))
    try:
        yield from in_order(chunks, lambda claims: pool.submit(_Worker.work, claims).result, workers)
    finally:
        pool.shutdown(cancel_futures=True)


class _Worker:
    """What a process of the pool keeps from task to task; the pool has no other place for it."""

    make_judge: ClassVar[Callable[[], Judge]]
    judge: ClassVar[Judge | None] = None

    @classmethod
    def start(cls, make_judge: Callable[[], Judge]) -> None:
        """Prepare the process; the judge is made with the first task, so that its errors reach the caller."""
        cls.make_judge = make_judge
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C goes to all processes, but only the parent acts on it
        Thread(target=end_with_parent, daemon=True).start()

    @classmethod
    def work(cls, claims: Sequence[str]) -> list[Outcome]:
        """Judge one chunk."""
        if cls.judge is None:
            cls.judge = cls.make_judge()
        return outcomes(cls.judge, claims)


def end_with_parent() -> None:
    """End this process when its parent is gone: a killed parent cannot tell it to, and the pool would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
