"""Tests of claims/store/batches.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from claims.database import writing
from claims.errors import NotFound
from claims.store import Batches
from tests.claims.stores import opened


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with opened(tmp_path) as sessions, writing(sessions) as session:
        yield session


def add(session: Session, name: str = "a.csv") -> int:
    return Batches(session).add(name, ".csv", None, {"max_evidence": 5}, ["is odd"]).id


def test_a_batch_comes_back_as_it_was_added(session: Session) -> None:
    batches = Batches(session)
    added = batches.add("a.csv.gz", ".csv.gz", "said", {"sources": [1, 2]}, ["is odd"])
    assert batches.get(added.id) == added
    assert (added.state, added.done, added.failed, added.total, added.attempts) == ("queued", 0, 0, None, 0)
    assert (added.wishes, added.warnings, added.column) == ({"sources": [1, 2]}, ("is odd",), "said")
    assert added.started_at is None is added.finished_at


def test_an_id_is_never_given_twice(session: Session) -> None:
    first = add(session)
    Batches(session).remove(first)
    assert add(session) > first


@pytest.mark.parametrize("identity", [0, 7, 2**70])
def test_what_is_not_there(session: Session, identity: int) -> None:
    with pytest.raises(NotFound, match=f"no batch {identity}"):
        Batches(session).get(identity)


def test_they_are_listed_by_id(session: Session) -> None:
    ids = [add(session) for _ in range(5)]
    batches = Batches(session)
    assert [one.id for one in batches.some(after=ids[1], limit=2)] == ids[2:4]
    assert batches.ids() == set(ids)


def test_a_batch_goes_its_way(session: Session) -> None:
    batches, identity = Batches(session), add(session)
    assert not batches.progress(identity, 1, 0)
    batches.begin(identity)
    begun = batches.get(identity)
    assert (begun.state, begun.attempts) == ("running", 1)
    assert begun.started_at is not None
    batches.count(identity, 9)
    assert batches.progress(identity, 4, 1)
    assert batches.release(identity)
    batches.begin(identity)
    again = batches.get(identity)
    assert (again.started_at, again.done, again.failed, again.total) == (begun.started_at, 4, 1, 9)
    assert batches.finish(identity, "failed", "it broke")
    assert (batches.get(identity).state, batches.get(identity).error) == ("failed", "it broke")
    assert not batches.finish(identity, "done")
    assert not batches.release(identity)


def test_attempts_count_until_it_gets_on(session: Session) -> None:
    batches, identity = Batches(session), add(session)
    attempts = []
    for done in (0, 0, 3, 3, 4):
        batches.begin(identity)
        batches.progress(identity, done, 0)
        session.expire_all()
        attempts.append(batches.get(identity).attempts)
    assert attempts == [1, 2, 0, 1, 0]


def test_a_cancelled_batch_goes_on_no_more_but_has_to_be_seen_to(session: Session) -> None:
    batches = Batches(session)
    queued, running, cancelled, done = (add(session) for _ in range(4))
    for one in (running, cancelled, done):
        batches.begin(one)
    batches.cancel(cancelled)
    batches.finish(done, "done")
    session.expire_all()
    assert batches.get(cancelled).state == "cancelled"
    assert not batches.progress(cancelled, 1, 0)
    assert not batches.finish(cancelled, "done")
    assert [batches.begin(one) for one in (running, cancelled, done)] == [True, False, False]
    assert batches.get(cancelled).state == "cancelled"
    assert batches.unfinished() == [queued, running, cancelled]
