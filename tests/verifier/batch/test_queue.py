"""Tests of verifier/batch/queue.py."""

from __future__ import annotations

import pickle
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from claims.errors import StoreError
from tests.programs import needed
from tests.verifier.service import drain, wait_for
from verifier.batch.queue import Queue
from verifier.settings import Settings


class _Touch:
    """What pickle would run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.path,))


@contextmanager
def redis(folder: Path) -> Iterator[str]:
    """The address of a Redis of its own, as long as the context lasts."""
    pytest.importorskip("redis")
    program = needed("redis-server")
    socket, log = folder / "redis.sock", folder / "redis.log"
    options = {"port": "0", "unixsocket": str(socket), "logfile": str(log), "dir": str(folder), "save": ""}
    given = [part for name, value in options.items() for part in (f"--{name}", value)]
    with subprocess.Popen([program, *given]) as server:
        try:
            wait_for(socket.exists, 10)
            yield f"unix://{socket}"
        finally:
            server.terminate()


@pytest.fixture(params=["sqlite", "redis"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    """Settings with each kind of queue."""
    kept = Settings(data=tmp_path)
    if request.param == "sqlite":
        yield kept
    else:
        with redis(tmp_path) as url:
            yield replace(kept, queue_url=url)


def test_batches_come_in_their_order_to_who_judges_them(settings: Settings) -> None:
    done = list[int]()
    sending, judging = Queue(settings), Queue(settings, done.append)
    assert judging.is_empty()
    for batch_id in (3, 1, 2):
        sending.put(batch_id)
    assert not judging.is_empty()
    drain(judging)
    assert done == [3, 1, 2]
    assert judging.is_empty()
    judging.close()


def test_what_stands_in_the_queue_is_never_run_as_code(settings: Settings, tmp_path: Path) -> None:
    done: list[int] = []
    queue = Queue(settings, done.append)
    queue.huey.storage.enqueue(pickle.dumps(_Touch(tmp_path / "touched")))
    queue.put(1)
    with pytest.raises(UnicodeDecodeError):
        queue.huey.dequeue()
    drain(queue)
    assert done == [1]
    assert not (tmp_path / "touched").exists()
    queue.close()


def test_a_queue_that_cannot_be_written_is_an_error_of_the_store(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    queue = Queue(settings)
    queue.close()
    for path in settings.batches.glob("queue.db*"):
        path.unlink()
    (settings.batches / "queue.db").mkdir()
    with pytest.raises(StoreError, match="the queue of batches cannot be written"):
        queue.put(1)
    with pytest.raises(StoreError, match="the queue of batches cannot be read"):
        queue.is_empty()


def test_a_redis_that_went_away_is_an_error_of_the_store(tmp_path: Path) -> None:
    with redis(tmp_path) as url:
        queue = Queue(replace(Settings(data=tmp_path), queue_url=url))
        queue.put(1)
    with pytest.raises(StoreError, match="the queue of batches cannot be written"):
        queue.put(2)
    with pytest.raises(StoreError, match="the queue of batches cannot be read"):
        queue.is_empty()


def test_a_file_that_is_no_queue_is_a_store_error_that_names_it(tmp_path: Path) -> None:
    kept = Settings(data=tmp_path)
    kept.batches.mkdir(parents=True)
    file = kept.batches / "queue.db"
    file.write_text("no database " * 100)
    with pytest.raises(StoreError, match=rf"{file}, cannot be opened: file is not a database"):
        Queue(kept)
