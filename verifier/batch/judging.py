"""What a process that judges batches does with them; it opens database and models when it needs them."""

from __future__ import annotations

import logging
from collections.abc import Callable

from claims import database
from claims.records import Batch
from claims.store import Batches
from verifier.assemble import Service, assemble
from verifier.batch.background import Background
from verifier.batch.files import BatchFiles
from verifier.batch.judges import Judge
from verifier.batch.queue import Queue
from verifier.batch.service_judge import judge_with
from verifier.settings import Settings

log = logging.getLogger(__name__)


class Judging:
    """Judges batches with a service that is made for the first and kept for the others."""

    def __init__(self, settings: Settings, is_stopping: Callable[[], bool]) -> None:
        self._settings = settings
        self._service: Service | None = None
        sessions = database.session_factory(database.create(settings.database, busy_seconds=settings.busy_seconds))
        self._background = Background(sessions, BatchFiles(settings.batches), self._judge, is_stopping)

    def run(self, batch_id: int) -> None:
        """See to a batch."""
        self._background.run(batch_id)

    def sweep(self, queue: Queue) -> None:
        """Queue what is unfinished and nobody works on: its worker was killed, or the queue was lost.

        Raises StoreError if the database or the queue cannot be used.
        """
        with self._background.sessions() as session:
            unfinished, known = Batches(session).unfinished(), Batches(session).ids()
        for batch_id in unfinished:
            if not self._background.is_held(batch_id):
                log.info("batch %d is queued again", batch_id)
                queue.put(batch_id)
        self._background.files.sweep(known)

    def _judge(self, batch: Batch) -> Judge:
        if self._service is None:
            self._service = assemble(self._settings)
        return judge_with(self._service, batch.wishes)
