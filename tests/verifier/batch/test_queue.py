"""Tests of verifier/batch/queue.py."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from claims.errors import StoreError
from tests.verifier.service import drain
from verifier.batch.queue import Queue
from verifier.settings import Settings


class _Touch:
    """What pickle would run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return (Path.touch, (self.path,))


def test_batches_come_in_their_order_to_who_judges_them(tmp_path: Path) -> None:
    settings, done = Settings(data=tmp_path), list[int]()
    sending, judging = Queue(settings), Queue(settings, done.append)
    assert judging.is_empty()
    for batch_id in (3, 1, 2):
        sending.put(batch_id)
    assert not judging.is_empty()
    drain(judging)
    assert done == [3, 1, 2]
    assert judging.is_empty()
    judging.close()


def test_what_stands_in_the_queue_is_never_run_as_code(tmp_path: Path) -> None:
    done: list[int] = []
    queue = Queue(Settings(data=tmp_path), done.append)
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
