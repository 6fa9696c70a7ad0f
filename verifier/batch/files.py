"""What lies on disk of background batches: the claim files, their results, and a lock for each.

incoming/            files that are being received
7/claims.csv         the claim file of batch 7, as it was sent
7/results.jsonl      its results so far
7.lock               held by the process that works on it; the system lets go of it when that process ends, however
queue.db             the queue, unless another is named
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from filelock import FileLock, Timeout

from claims.records import Batch

_FORGOTTEN_SECONDS = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class BatchFiles:
    """The files of all batches, in the folder ``root``."""

    root: Path

    def receive(self, suffix: str = "") -> IO[bytes]:
        """A file to receive into, whose name ends so; it is deleted on closing, but not what was kept of it."""
        folder = self.root / "incoming"
        folder.mkdir(parents=True, exist_ok=True)
        return tempfile.NamedTemporaryFile(dir=folder, suffix=suffix)  # whoever asks for it closes it

    def keep(self, received: Path, batch: Batch) -> None:
        """Make a received file the claim file of a batch, without copying it where the file system can do so."""
        folder = self._folder(batch.id)
        shutil.rmtree(folder, ignore_errors=True)  # left by a batch that was never committed
        folder.mkdir()
        try:
            os.link(received, self.claims(batch))
        except OSError:
            shutil.copyfile(received, self.claims(batch))

    def claims(self, batch: Batch) -> Path:
        """The claim file of a batch."""
        return self._folder(batch.id) / f"claims{batch.ending}"

    def results(self, batch_id: int) -> Path:
        """The results of a batch; the file may be missing, or end within a row."""
        return self._folder(batch_id) / "results.jsonl"

    @contextmanager
    def held(self, batch_id: int) -> Iterator[bool]:
        """Hold a batch, so that nobody else works on it; whether that is possible now is what comes of it."""
        self.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.root / f"{batch_id}.lock")
        try:
            lock.acquire(blocking=False)
        except Timeout:
            yield False
            return
        try:
            yield True
        finally:
            lock.release()

    def remove(self, batch_id: int) -> None:
        """Delete what lies on disk of a batch that is held."""
        shutil.rmtree(self._folder(batch_id), ignore_errors=True)

    def sweep(self, known: set[int]) -> None:
        """Delete what has lain for a day and belongs to no batch that is ``known``: a process ended while receiving it."""
        for path in [*self.root.glob("incoming/*"), *self.root.glob("[0-9]*")]:
            name = path.name.partition(".")[0]
            is_known = path.parent == self.root and (not name.isdecimal() or int(name) in known)
            if not is_known and _age(path) > _FORGOTTEN_SECONDS:
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink(missing_ok=True)

    def _folder(self, batch_id: int) -> Path:
        return self.root / str(batch_id)


def _age(path: Path) -> float:
    """Seconds since a path was changed; none if it is gone."""
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
