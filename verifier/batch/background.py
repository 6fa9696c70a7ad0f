"""One batch in the background: begun, or gone on with where a killed worker left it, until it is done."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from sqlalchemy.orm import Session, sessionmaker

from claims import database
from claims.errors import InputError, NotFound, StoreError
from claims.files import read_claims
from claims.records import Batch
from claims.store import Batches
from verifier.batch.files import BatchFiles
from verifier.batch.judges import Judge
from verifier.batch.local import run
from verifier.errors import VerifierError

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 5
"""How often a batch is begun without getting on before it is given up: it may be what kills its worker."""

ROWS_AT_ONCE = 32
"""How many rows are judged before they are written, and it is looked whether to stop."""

MakeJudge = Callable[[Batch], Judge]
"""Makes the judge that answers as a batch wishes."""


class Stopped(Exception):  # no error: somebody asked for it
    """A batch was cancelled, or its worker is to end."""


@dataclass(frozen=True, slots=True)
class Background:
    """Works on batches, each held by one worker at a time. ``is_stopping`` tells that the worker is to end soon."""

    sessions: sessionmaker[Session]
    files: BatchFiles
    make_judge: MakeJudge
    is_stopping: Callable[[], bool] = lambda: False

    def run(self, batch_id: int) -> None:
        """See to a batch, unless somebody else does or nothing is left to do; how it went stands in the database."""
        with self.files.held(batch_id) as held:
            if not held:
                log.info("batch %d is worked on elsewhere", batch_id)
                return
            try:
                with self.sessions() as session:
                    batch = Batches(session).get(batch_id)
            except NotFound:
                log.info("batch %d is gone", batch_id)
                return
            if batch.state == "cancelled":
                self._remove(batch_id)
            elif batch.state in {"queued", "running"}:
                self._work(batch)

    def is_held(self, batch_id: int) -> bool:
        """Whether somebody works on a batch now."""
        with self.files.held(batch_id) as held:
            return not held

    def _work(self, batch: Batch) -> None:
        with database.writing(self.sessions) as session:
            begun = Batches(session).begin(batch.id)
        if not begun:  # it was cancelled since it was read, and whoever did so leaves it to the one who holds it
            self._remove(batch.id)
            return
        if batch.attempts >= MOST_ATTEMPTS:
            self._end(batch, f"it was begun {batch.attempts} times in a row without getting on")
            return
        log.info("batch %d is %s", batch.id, "gone on with" if batch.attempts or batch.done else "begun")
        try:
            self._judge(batch)
        except Stopped:
            self._release(batch)
        except KeyboardInterrupt:
            self._release(batch)
            raise
        except InputError as error:
            self._end(batch, in_words(error, batch.name))
        except (StoreError, VerifierError, OSError) as error:
            log.warning("batch %d is put back into the queue: %s", batch.id, error)
            self._release(batch)
        except Exception:
            log.exception("batch %d failed for an unforeseen reason", batch.id)
            self._end(batch, "an internal error, which stands in the log of the service")
        else:
            self._end(batch, None)

    def _judge(self, batch: Batch) -> None:
        read = partial(read_claims, self.files.claims(batch), column=batch.column, warn=lambda _: None)
        if batch.total is None:
            total = sum(1 for _ in read())
            with database.writing(self.sessions) as session:
                Batches(session).count(batch.id, total)
        run(
            self.files.claims(batch),
            self.files.results(batch.id),
            partial(self.make_judge, batch),
            column=batch.column,
            chunk=ROWS_AT_ONCE,
            resume=True,
            progress=_Progress(self, batch.id),
        )

    def note(self, batch_id: int, done: int, failed: int) -> None:
        """Note how far a batch is. Raises Stopped if it is to end here."""
        with database.writing(self.sessions) as session:
            goes_on = Batches(session).progress(batch_id, done, failed)
        if not goes_on or self.is_stopping():
            raise Stopped

    def _release(self, batch: Batch) -> None:
        with database.writing(self.sessions) as session:
            released = Batches(session).release(batch.id)
        if not released:
            self._remove(batch.id)

    def _end(self, batch: Batch, error: str | None) -> None:
        with database.writing(self.sessions) as session:
            ended = Batches(session).finish(batch.id, "done" if error is None else "failed", error)
        if ended:
            # Why it failed stands with the batch: it may hold words of the file.
            log.info("batch %d is done", batch.id) if error is None else log.warning("batch %d failed", batch.id)
        else:
            self._remove(batch.id)

    def _remove(self, batch_id: int) -> None:
        _remove_held(batch_id, self.sessions, self.files)


def cancel(batch_id: int, sessions: sessionmaker[Session], files: BatchFiles) -> None:
    """Remove a batch; if somebody works on it, they do so as soon as these rows are done. Raises NotFound."""
    with database.writing(sessions) as session:
        Batches(session).get(batch_id)
        Batches(session).cancel(batch_id)
    with files.held(batch_id) as held:
        if held:
            _remove_held(batch_id, sessions, files)


def _remove_held(batch_id: int, sessions: sessionmaker[Session], files: BatchFiles) -> None:
    files.remove(batch_id)  # first, since a row without files can be removed once more
    with database.writing(sessions) as session:
        Batches(session).remove(batch_id)
    log.info("batch %d is removed", batch_id)


class _Progress:
    """Counts what is done of a batch."""

    def __init__(self, background: Background, batch_id: int) -> None:
        self._background = background
        self._batch_id = batch_id
        self._done = self._failed = 0

    def __call__(self, rows: int, failed: int) -> None:
        self._done += rows
        self._failed += failed
        self._background.note(self._batch_id, self._done, self._failed)


def in_words(error: InputError, name: str) -> str:
    """What is wrong with a claim file, under the name that its sender knows."""
    return str(InputError(error.message, field=error.field, file=name, line=error.line))
