"""Answers that are older than they may get are removed: when a worker starts, every hour, and by ``verifier db prune``."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from claims import database
from claims.errors import StoreError
from claims.models import now
from claims.store import Verifications

log = logging.getLogger(__name__)

EVERY = timedelta(hours=1)
_AT_ONCE = 1000
"""Rows that are removed in one transaction: other writers wait no longer than for these."""


def prune(sessions: sessionmaker[Session], days: int) -> int:
    """Remove the answers that are more than ``days`` old, save those that others still point at; returns how many."""
    before = now() - timedelta(days=days)
    count = 0
    while True:
        with database.writing(sessions) as session:
            removed = Verifications(session).prune(before, _AT_ONCE)
        count += removed
        if not removed:  # a removed answer may have been the last one that pointed at another
            return count


class Retention(threading.Thread):
    """Removes old answers now and then, as long as the process lives. Several processes may do so at once."""

    def __init__(self, sessions: sessionmaker[Session], days: int, every: timedelta = EVERY) -> None:
        super().__init__(name="retention", daemon=True)
        self._sessions = sessions
        self._days = days
        self._every = every
        self._ended = threading.Event()

    def run(self) -> None:
        """Prunes until :meth:`end`. Whatever the database refuses now is tried again the next time."""
        while True:
            try:
                count = prune(self._sessions, self._days)
            except (StoreError, SQLAlchemyError):  # such as a replay that came to point at what is removed
                log.exception("old answers could not be removed")
            else:
                if count:
                    log.info("removed %d answers of more than %d days", count, self._days)
            if self._ended.wait(self._every.total_seconds()):
                return

    def end(self) -> None:
        """Stops after what it is doing, and waits for that."""
        self._ended.set()
        self.join()


def keep(sessions: sessionmaker[Session], days: int) -> Retention | None:
    """The thread that keeps to ``days``, started; None if answers are kept for ever (0)."""
    if not days:
        return None
    thread = Retention(sessions, days)
    thread.start()
    return thread
