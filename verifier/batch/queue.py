"""Batches that wait for a worker: huey on SQLite, or on Redis where its URL is set.

The queue only says which batch comes next. What is to be done stands in the database, so a queue may be lost, and a batch may
stand in it twice.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any, NoReturn

from huey import Huey, RedisHuey, SqliteHuey
from huey.exceptions import ConfigurationError
from huey.registry import Message
from huey.serializer import Serializer

from claims.errors import StoreError
from verifier.errors import SettingsError
from verifier.settings import Settings

_NAME = "verifier"
_TASK = "judge"


class Queue:
    """The queue of these settings; ``run`` is what is done with the id of a batch whose turn it is.

    Raises SettingsError if the queue that is named cannot be used, StoreError if its file cannot.
    """

    def __init__(self, settings: Settings, run: Callable[[int], None] | None = None) -> None:
        self.huey = _huey(settings)
        self.run = run or _refuse

        def judge(batch_id: int) -> None:
            self.run(batch_id)

        self._judge = self.huey.task(name=_TASK)(judge)
        self.close()  # it was opened to make the tables

    def put(self, batch_id: int) -> None:
        """Let a batch wait for its turn. Raises StoreError if the queue cannot be written."""
        try:
            self._judge(batch_id)
        except _failures() as error:
            raise StoreError(f"the queue of batches cannot be written: {error}") from error
        finally:
            self.close()

    def is_empty(self) -> bool:
        """Whether no batch waits. Raises StoreError if the queue cannot be read."""
        try:
            return not self.huey.storage.queue_size()
        except _failures() as error:
            raise StoreError(f"the queue of batches cannot be read: {error}") from error

    def close(self) -> None:
        """Let go of what this thread has opened."""
        self.huey.storage.close()


class _Json(Serializer):
    """Tasks as JSON: whoever can write to the queue cannot run code here, as with pickle."""

    def _serialize(self, data: Message) -> bytes:
        return json.dumps(list(data)).encode()

    def _deserialize(self, data: bytes) -> Message:
        return Message(*json.loads(data))


def _huey(settings: Settings) -> Huey:
    usual: dict[str, Any] = {"results": False, "serializer": _Json()}
    if not settings.queue_url:
        settings.batches.mkdir(parents=True, exist_ok=True)
        file = settings.batches / "queue.db"
        try:
            return SqliteHuey(_NAME, filename=str(file), strict_fifo=True, timeout=30, **usual)
        except sqlite3.Error as error:
            raise StoreError(f"the queue of batches, {file}, cannot be opened: {error}") from error
    try:
        return RedisHuey(_NAME, url=settings.queue_url, **usual)
    except (ConfigurationError, ValueError) as error:
        raise SettingsError(
            "VERIFIER_QUEUE_URL", f"{error}; Redis needs pip install 'claim-verifier[redis]'"
        ) from error


def _failures() -> tuple[type[Exception], ...]:
    """What the storages raise; that of Redis is known only where it is installed."""
    try:
        from redis.exceptions import RedisError  # noqa: PLC0415  # of an extra
    except ImportError:
        return (sqlite3.Error, OSError)
    return (sqlite3.Error, OSError, RedisError)


def _refuse(batch_id: int) -> NoReturn:
    raise RuntimeError(f"batch {batch_id} came to a process that judges none")
