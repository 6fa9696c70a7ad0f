"""Judges background batches: ``python -m verifier.worker [PID]``, which ends when the process PID does.

The process itself loads no models: it watches over those that do, and puts another in the place of one that is killed.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from threading import Thread
from typing import TYPE_CHECKING, Any

from huey.consumer import Consumer, ConsumerStopped, Scheduler, Worker

from claims.errors import StoreError
from verifier import logs
from verifier.batch.judges import end_with_parent
from verifier.batch.queue import Queue
from verifier.settings import Settings

if TYPE_CHECKING:
    from verifier.batch.judging import Judging

log = logging.getLogger(__name__)

SWEEP_SECONDS = 60.0
_LONGEST_NAP = 1.0  # between two looks into an empty queue
_HEALTH_SECONDS = 1.0
_LONGEST_STOP = 60.0
_NICENESS = 10


class _Worker(Worker):
    """Takes one batch after another; when it starts and when it has nothing to do, it looks for such as were left."""

    def __init__(self, settings: Settings, queue: Queue, **options: Any) -> None:
        super().__init__(**options)
        self._settings = settings
        self._queue = queue
        self._judging: Judging | None = None
        self._sweep_at = 0.0

    def initialize(self) -> None:
        """Begin to be a process that judges."""
        from verifier.batch.judging import Judging  # noqa: PLC0415  # models stay out of the parent

        Thread(target=end_with_parent, daemon=True).start()
        os.nice(_NICENESS)  # who waits for the answer to a request comes first
        self._judging = Judging(self._settings, self.stop_flag.is_set)
        self._queue.run = self._judging.run
        super().initialize()

    def loop(self, now: Any = None) -> None:
        """Take one batch, if there is one."""
        if time.monotonic() >= self._sweep_at:
            self._sweep(at_start=self._sweep_at == 0.0)
            self._sweep_at = time.monotonic() + SWEEP_SECONDS
        super().loop(now)

    def _sweep(self, *, at_start: bool) -> None:
        try:
            if self._judging is not None and (at_start or self._queue.is_empty()):
                self._judging.sweep(self._queue)
        except StoreError as error:
            log.warning("batches that were left could not be looked for: %s", error)


class _Scheduler(Scheduler):
    """What huey runs beside the workers; it has nothing to do here."""

    def initialize(self) -> None:
        """Begin, and end with the parent."""
        Thread(target=end_with_parent, daemon=True).start()
        super().initialize()


class _Consumer(Consumer):
    """Watches over the processes that judge; ends with its companion, if it has one."""

    scheduler_class = _Scheduler

    def __init__(self, settings: Settings, queue: Queue, companion: int | None, **options: Any) -> None:
        self._settings = settings
        self._queue = queue
        self._companion = companion
        super().__init__(queue.huey, **options)

    def _create_worker(self) -> _Worker:
        return _Worker(
            self._settings,
            self._queue,
            huey=self.huey,
            stop_flag=self.stop_flag,
            default_delay=self.default_delay,
            max_delay=self.max_delay,
            backoff=self.backoff,
        )

    def loop(self, health_check_ts: float | None = None) -> Any:
        """Look after the workers once."""
        if self._companion is not None and os.getppid() != self._companion:
            log.warning("the server is gone, and so is its worker")
            self.stop(graceful=True)
            raise ConsumerStopped
        return super().loop(health_check_ts)


def main(companion: int | None = None) -> None:
    """Judge the batches of the environment's settings until told to stop; the batches of that moment stay queued."""
    settings = Settings.from_env()
    logs.configure(settings)
    logging.getLogger("huey").setLevel(logging.WARNING)
    consumer = _Consumer(
        settings,
        Queue(settings),
        companion,
        workers=max(1, settings.batch_workers),
        worker_type="process",
        periodic=False,
        max_delay=_LONGEST_NAP,
        health_check_interval=_HEALTH_SECONDS,
        graceful_signal="TERM",
        shutdown_timeout=_LONGEST_STOP,
    )
    consumer.run()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
