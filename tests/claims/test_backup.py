"""Tests of claims/backup.py: a copy made while others write is one moment of the store, whole."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from claims import database
from claims.backup import backup
from claims.documents import Given
from claims.errors import InputError, StoreError
from claims.quotes import check_quotes, count_quotes
from claims.store import Reader
from migrations import schema
from tests.verifier.service import running
from verifier.assemble import Service
from verifier.claim import read_claim

QUOTE = "The lighthouse of Ostrand is 40 metres high."


def _ingest(service: Service, number: int) -> None:
    service.ingest(f"Notice {number}: the ferry number {number} runs again.".encode(), "a.txt", Given(), "text/plain")


def test_a_copy_made_while_others_write_is_restored(tmp_path: Path) -> None:
    with running(tmp_path / "first") as service:
        service.ingest(QUOTE.encode(), "a.txt", Given(source="Harbour News"), "text/plain")
        stop, written = threading.Event(), threading.Event()

        def write() -> None:
            number = 0
            while not stop.is_set():
                _ingest(service, number)
                number += 1
                written.set()

        writer = threading.Thread(target=write)
        writer.start()
        try:
            assert written.wait(60)
            copies = [tmp_path / f"copy-{number}.db" for number in range(5)]
            for copy in copies:
                assert backup(service.settings.database, copy) == copy.stat().st_size > 0
                written.clear()
                assert written.wait(60)  # writing goes on
        finally:
            stop.set()
            writer.join()
        assert service.verify([read_claim(QUOTE)])[0]["verdict"] == "supported"  # an index that is ahead of the copy

    revisions = []
    for copy in copies:
        assert not copy.with_name(f"{copy.name}-wal").exists()
        engine = database.create(f"sqlite:///{copy}")
        schema.check(engine)
        with database.session_factory(engine)() as session:
            assert list(check_quotes(session)) == []
            assert count_quotes(session) > 0
            revisions.append(Reader(session).revision())
        engine.dispose()
    assert revisions == sorted(set(revisions))

    folder = tmp_path / "first"
    for old in ("claims.db", "claims.db-wal", "claims.db-shm"):
        (folder / old).unlink(missing_ok=True)
    copies[0].rename(folder / "claims.db")
    with running(folder) as service:  # the index beside it is of a later day
        service.retriever.rebuild()
        assert service.retriever.revision() == revisions[0]
        (answer,) = service.verify([read_claim(QUOTE)])
        assert answer["verdict"] == "supported"
        assert answer["evidence"][0]["quote"]["exact"] == QUOTE


def test_nothing_is_written_over(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        target = tmp_path / "copy.db"
        target.write_text("precious")
        with pytest.raises(InputError, match="exists already"):
            backup(service.settings.database, target)
        assert target.read_text() == "precious"


def test_a_copy_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    with running(tmp_path) as service, pytest.raises(StoreError, match="cannot be copied"):
        backup(service.settings.database, tmp_path / "nowhere" / "copy.db")
    (tmp_path / "other.db").write_bytes(b"This is no database at all, whatever its name says. " * 40)
    with pytest.raises(StoreError, match="cannot be copied"):
        backup(f"sqlite:///{tmp_path / 'other.db'}", tmp_path / "copy.db")
    with pytest.raises(StoreError, match="there is no database"):
        backup(f"sqlite:///{tmp_path / 'none.db'}", tmp_path / "copy.db")
    assert not (tmp_path / "none.db").exists()
    assert list(tmp_path.glob("copy*")) == []


def test_a_damaged_database_is_not_copied_as_if_it_were_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("CREATE TABLE a (b TEXT)")
        raw.executemany("INSERT INTO a VALUES (?)", [("x" * 500,) for _ in range(200)])
    data = bytearray(file.read_bytes())
    data[4096 * 3 : 4096 * 3 + 200] = bytes(200)
    file.write_bytes(data)
    with pytest.raises(StoreError, match="damaged"):
        backup(f"sqlite:///{file}", tmp_path / "copy.db")
    assert list(tmp_path.glob("copy*")) == []


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("postgresql+psycopg://localhost/claims", "pg_dump"),
        ("sqlite://", "not kept in a file"),
        ("nonsense", "not a URL"),
    ],
)
def test_what_is_no_file_is_told_what_to_do(tmp_path: Path, url: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        backup(url, tmp_path / "copy.db")
