"""A real service on a database and an index of its own, with the models that ship."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from werkzeug.serving import make_server

from claims.documents import Given
from verifier.api import create_app
from verifier.assemble import Service, assemble
from verifier.batch.background import Background
from verifier.batch.files import BatchFiles
from verifier.batch.queue import Queue
from verifier.batch.service_judge import judge_with
from verifier.settings import Settings

SAMPLES = Path(__file__).parents[2] / "samples"
CLI = [sys.executable, "-c", "from verifier.cli import main; main()"]
"""The command `verifier`, of the code that is tested."""


@contextmanager
def running(folder: Path, *, samples: bool = False, **settings: Any) -> Iterator[Service]:
    """The service with its data in ``folder``, with the sample articles and other settings on wish."""
    service = assemble(Settings(data=folder, threads=1, **settings))
    try:
        if samples:
            for path in sorted(SAMPLES.glob("*.html")):
                service.ingest(path.read_bytes(), path.name, Given())
        yield service
    finally:
        service.close()


@contextmanager
def listening(service: Service) -> Iterator[int]:
    """The port of loopback at which the service answers."""
    server = make_server("127.0.0.1", 0, create_app(service), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def work_off(service: Service) -> None:
    """Judges the batches that wait, as a worker does."""
    files = BatchFiles(service.settings.batches)
    background = Background(service.sessions, files, lambda batch: judge_with(service, batch.wishes))
    queue = Queue(service.settings, background.run)
    drain(queue)
    queue.close()


def drain(queue: Queue) -> None:
    """Does what waits in a queue."""
    while (task := queue.huey.dequeue()) is not None:
        queue.huey.execute(task)


def wait_for(holds: Callable[[], bool], seconds: float) -> None:
    """Waits for something elsewhere to come to hold; fails after so many seconds."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.02)  # between two looks, of which the last one counts
