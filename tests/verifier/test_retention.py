"""Tests of verifier/retention.py."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from claims.models import now
from claims.store import Verifications
from tests.claims.stores import opened
from tests.claims.test_corrections import MORNING, answered
from tests.verifier.service import wait_for
from verifier import retention
from verifier.retention import Retention

DEADLINE = 30.0


def kept(sessions: sessionmaker[Session]) -> set[str]:
    """The answers that are there."""
    with sessions() as session:
        return {one.id for one in Verifications(session).newest()}


@contextmanager
def pruning(sessions: sessionmaker[Session]) -> Iterator[Retention]:
    """A thread that removes what is older than 30 days, again and again; it is ended afterwards."""
    thread = Retention(sessions, 30, every=timedelta(milliseconds=20))
    thread.start()
    try:
        yield thread
    finally:
        thread.end()


def test_what_is_too_old_goes_at_once_and_chains_go_as_a_whole(tmp_path: Path) -> None:
    new = int((now() - MORNING) / timedelta(hours=1))
    with opened(tmp_path) as sessions:
        answered(sessions, "old")
        answered(sessions, "old replay", hours=1, replay_of="old")
        answered(sessions, "kept", hours=2)
        answered(sessions, "new", hours=new, replay_of="kept")
        assert retention.prune(sessions, 30) == 2
        assert kept(sessions) == {"kept", "new"}
        assert retention.prune(sessions, 30) == 0


def test_without_a_limit_nothing_is_started() -> None:
    before = threading.active_count()
    assert retention.keep(None, 0) is None  # type: ignore[arg-type]  # it must not be touched
    assert threading.active_count() == before


def test_it_is_done_at_the_start_and_again(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        answered(sessions, "old")
        with pruning(sessions) as thread:
            wait_for(lambda: not kept(sessions), DEADLINE)
            answered(sessions, "old again")
            wait_for(lambda: not kept(sessions), DEADLINE)
        assert not thread.is_alive()


def test_a_database_that_is_away_is_tried_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with opened(tmp_path) as sessions:
        answered(sessions, "old")
        file, away = tmp_path / "claims.db", tmp_path / "away"
        sessions.kw["bind"].dispose()
        file.rename(away)
        file.mkdir()
        with pruning(sessions):
            wait_for(lambda: "could not be removed" in caplog.text, DEADLINE)
            file.rmdir()
            away.rename(file)
            wait_for(lambda: not kept(sessions), DEADLINE)


def test_what_the_database_refuses_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    prune = retention.prune
    refusals = [IntegrityError("DELETE", {}, Exception("a replay points at it"))]

    def refuse_once(sessions: sessionmaker[Session], days: int) -> int:
        if refusals:
            raise refusals.pop()
        return prune(sessions, days)

    monkeypatch.setattr(retention, "prune", refuse_once)
    with opened(tmp_path) as sessions:
        answered(sessions, "old")
        with pruning(sessions):
            wait_for(lambda: not kept(sessions), DEADLINE)
    assert "could not be removed" in caplog.text
