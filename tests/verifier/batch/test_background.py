"""Tests of verifier/batch/background.py: one batch, from the queue to its end, with a judge made up for it."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session, sessionmaker

from claims.database import writing
from claims.errors import NotFound, StoreError
from claims.records import Batch
from claims.store import Batches
from tests.claims.stores import opened
from verifier.batch.background import MOST_ATTEMPTS, Background, cancel
from verifier.batch.files import BatchFiles
from verifier.batch.judges import Judge, Outcome

Asked = list[str]


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[sessionmaker[Session]]:
    with opened(tmp_path) as made:
        yield made


@pytest.fixture
def files(tmp_path: Path) -> BatchFiles:
    return BatchFiles(tmp_path / "claims.batches")


@pytest.fixture
def add(sessions: sessionmaker[Session], files: BatchFiles) -> Callable[..., Batch]:
    """Adds a batch with this claim file."""

    def added(content: str | bytes, ending: str = ".csv", **wishes: Any) -> Batch:
        with files.receive() as file, writing(sessions) as session:
            file.write(content if isinstance(content, bytes) else content.encode())
            file.flush()
            batch = Batches(session).add(f"mine{ending}", ending, None, wishes, [])
            files.keep(Path(file.name), batch)
        return batch

    return added


def claim_file(count: int) -> str:
    return "id,claim\n" + "".join(f"{number},House {number % 90} burnt down.\n" for number in range(count))


def answering(asked: Asked, hook: Callable[[], None] = lambda: None) -> Callable[[Batch], Judge]:
    """Makes judges that note what they are asked, and call ``hook`` before they answer."""

    def make(batch: Batch) -> Judge:
        def judge(claims: Sequence[str]) -> list[Outcome]:
            hook()
            asked.extend(claims)
            return [
                {"id": claim, "claim": claim, "verdict": "unknown", "confidence": 0.5, "reason": "no_match"}
                | batch.wishes
                for claim in claims
            ]

        return judge

    return make


def get(sessions: sessionmaker[Session], batch: Batch) -> Batch:
    with sessions() as session:
        return Batches(session).get(batch.id)


def rows(files: BatchFiles, batch: Batch) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files.results(batch.id).read_text().splitlines()]


def test_a_batch_is_judged_to_its_end(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    asked: Asked = []
    batch = add(claim_file(100) + "x\n", reported="ignore")
    Background(sessions, files, answering(asked)).run(batch.id)
    found = get(sessions, batch)
    assert (found.state, found.done, found.failed, found.total, found.error) == ("done", 101, 1, 101, None)
    assert found.finished_at is not None
    assert [row["row"] for row in rows(files, batch)] == list(range(2, 103))
    assert len(asked) == len(set(asked)) == 90
    assert {row.get("reported") for row in rows(files, batch)[:-1]} == {"ignore"}
    Background(sessions, files, answering(asked)).run(batch.id)
    assert len(asked) == 90


def test_a_batch_that_is_gone_does_no_harm(sessions: sessionmaker[Session], files: BatchFiles) -> None:
    Background(sessions, files, answering([])).run(7)
    with pytest.raises(NotFound):
        cancel(7, sessions, files)


def test_of_two_at_once_one_works(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    batch, asked = add(claim_file(90)), Asked()
    judging, go_on = threading.Event(), threading.Event()

    def wait() -> None:
        judging.set()
        assert go_on.wait(60)

    background = Background(sessions, files, answering(asked, wait))
    first = threading.Thread(target=background.run, args=(batch.id,))
    first.start()
    assert judging.wait(60)
    assert background.is_held(batch.id)
    background.run(batch.id)
    assert asked == []
    assert get(sessions, batch).state == "running"
    go_on.set()
    first.join()
    assert not background.is_held(batch.id)
    assert len(asked) == 90
    assert get(sessions, batch).attempts == 0


def test_a_worker_that_is_to_end_leaves_the_rest_to_the_next(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    batch, asked = add(claim_file(90)), Asked()
    Background(sessions, files, answering(asked), is_stopping=lambda: True).run(batch.id)
    assert (get(sessions, batch).state, get(sessions, batch).done, len(asked)) == ("queued", 32, 32)
    Background(sessions, files, answering(asked)).run(batch.id)
    assert get(sessions, batch).state == "done"
    assert len(asked) == len(set(asked)) == 90


def test_a_running_batch_that_is_cancelled_stops_and_is_gone(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    batch, asked = add(claim_file(90)), Asked()
    Background(sessions, files, answering(asked, lambda: cancel(batch.id, sessions, files))).run(batch.id)
    assert len(asked) == 32
    with pytest.raises(NotFound):
        get(sessions, batch)
    assert not files.results(batch.id).parent.exists()


def test_a_batch_that_waits_or_is_done_is_removed_at_once(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    waiting, done = add(claim_file(1)), add(claim_file(1))
    Background(sessions, files, answering([])).run(done.id)
    for batch in (waiting, done):
        cancel(batch.id, sessions, files)
        with pytest.raises(NotFound):
            get(sessions, batch)
        assert not files.claims(batch).exists()


def test_a_cancelled_batch_that_a_killed_worker_left_is_removed(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    batch = add(claim_file(1))
    with writing(sessions) as session:
        Batches(session).begin(batch.id)
        Batches(session).cancel(batch.id)
    Background(sessions, files, answering([])).run(batch.id)
    with pytest.raises(NotFound):
        get(sessions, batch)


def test_a_batch_that_is_cancelled_just_before_it_is_begun_is_gone(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    batch, asked = add(claim_file(1)), Asked()
    # the first transaction is the one in which it is read
    event.listen(sessions, "after_transaction_end", lambda *_: cancel(batch.id, sessions, files), once=True)
    Background(sessions, files, answering(asked)).run(batch.id)
    assert asked == []
    with pytest.raises(NotFound):
        get(sessions, batch)


@pytest.mark.parametrize(
    ("content", "ending", "error"),
    [
        (b"claim\n", ".csv", "mine.csv: is empty: it holds no claims"),
        (b"id\n1\n", ".csv", "mine.csv"),
        (b"\x1f\x8b\x08\x00", ".csv.gz", "mine.csv.gz: cannot be read: Compressed file ended"),
        (b"PK\5\6", ".xlsx", "mine.xlsx: is not an archive"),
        (b"PAR1", ".parquet", "mine.parquet: cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_fails_under_its_name(
    sessions: sessionmaker[Session],
    files: BatchFiles,
    add: Callable[..., Batch],
    content: bytes,
    ending: str,
    error: str,
) -> None:
    batch = add(content, ending)
    if error == "mine.csv":
        files.claims(batch).unlink()
        error = "mine.csv: does not exist"
    Background(sessions, files, answering([])).run(batch.id)
    found = get(sessions, batch)
    assert found.state == "failed"
    assert found.error is not None
    assert found.error.startswith(error)
    assert str(files.root) not in found.error


def test_a_store_that_is_locked_for_once_costs_nothing(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch], caplog: pytest.LogCaptureFixture
) -> None:
    batch, asked = add(claim_file(90)), Asked()

    def fail() -> None:
        if len(asked) == 64:
            raise StoreError("the store is locked")

    Background(sessions, files, answering(asked, fail)).run(batch.id)
    assert (get(sessions, batch).state, get(sessions, batch).done) == ("queued", 64)
    assert "the store is locked" in caplog.text
    Background(sessions, files, answering(asked)).run(batch.id)
    assert get(sessions, batch).state == "done"
    assert len(asked) == len(set(asked)) == 90


def test_a_batch_that_never_gets_on_is_given_up(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    batch, asked = add(claim_file(90)), Asked()

    def fail() -> None:
        if len(asked) == 32:
            raise StoreError("the store is locked")

    background = Background(sessions, files, answering(asked, fail))
    for _ in range(MOST_ATTEMPTS + 1):  # the first of them gets on
        background.run(batch.id)
        assert get(sessions, batch).state == "queued"
    background.run(batch.id)
    found = get(sessions, batch)
    assert (found.state, found.done) == ("failed", 32)
    assert "without getting on" in str(found.error)


def test_a_fault_of_the_program_is_in_the_log_and_not_in_the_answer(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch], caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise LookupError("the secret is in /etc/inside")

    batch = add(claim_file(1))
    with caplog.at_level(logging.ERROR):
        Background(sessions, files, answering([], fail)).run(batch.id)
    found = get(sessions, batch)
    assert found.state == "failed"
    assert "secret" not in str(found.error)
    assert "the secret" in caplog.text


def test_an_interrupted_batch_is_queued(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    batch = add(claim_file(1))
    background = Background(sessions, files, answering([], interrupt))
    with pytest.raises(KeyboardInterrupt):
        background.run(batch.id)
    assert get(sessions, batch).state == "queued"
    assert not background.is_held(batch.id)


def test_results_that_are_not_of_the_file_are_left_alone(
    sessions: sessionmaker[Session], files: BatchFiles, add: Callable[..., Batch]
) -> None:
    batch = add(claim_file(1))
    files.results(batch.id).write_bytes(b"notes\n")
    Background(sessions, files, answering([])).run(batch.id)
    assert "cannot be resumed" in str(get(sessions, batch).error)
    assert files.results(batch.id).read_bytes() == b"notes\n"
