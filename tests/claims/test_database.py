"""Tests of claims/database.py, on real SQLite files."""

from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from claims import database
from claims.database import writing
from claims.errors import ClaimsError, InputError, StoreBusy, StoreError
from claims.models import DocumentRow, SourceRow
from claims.store import Reader, Store
from tests.claims.stores import GramEncoder, add, opened, parsed


def test_sqlite_is_set_up_for_readers_beside_a_writer(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, sessions() as session:
        pragmas = ("journal_mode", "foreign_keys", "synchronous")
        assert [session.scalar(text(f"PRAGMA {pragma}")) for pragma in pragmas] == ["wal", 1, 1]


def test_a_reader_sees_one_state_while_another_writes(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, sessions() as session:
        assert Reader(session).revision() == 0
        add(sessions, "The bridge is open again.")
        assert Reader(session).revision() == 0
        session.rollback()
        assert Reader(session).revision() == 1


def _write_and_fail(sessions: sessionmaker[Session]) -> None:
    with writing(sessions) as session:
        session.add(SourceRow(name="Post"))
        session.flush()
        raise KeyError


def test_an_exception_undoes_all(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        with pytest.raises(KeyError):
            _write_and_fail(sessions)
        with sessions() as session:
            assert Reader(session).sources() == []


def test_foreign_keys_hold(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, pytest.raises(IntegrityError), writing(sessions) as session:
        session.execute(text("INSERT INTO vectors (assertion_id, model, revision, data) VALUES (7, 'm', 1, x'00')"))


def test_a_second_writer_gives_up_after_its_time(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, writing(sessions):
        hasty = database.create(f"sqlite:///{tmp_path / 'claims.db'}", busy_seconds=0.01)
        with pytest.raises(StoreError, match="locked by another writer"), writing(database.session_factory(hasty)):
            pytest.fail("two writers at once")
        hasty.dispose()


def test_who_does_not_wait_is_told_at_once_and_others_wait_afterwards(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        with closing(sqlite3.connect(tmp_path / "claims.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            begin = time.monotonic()
            with pytest.raises(StoreBusy), writing(sessions, wait=False):
                pytest.fail("two writers at once")
            assert time.monotonic() - begin < database.BUSY_SECONDS / 2
        with writing(sessions, wait=False) as session:
            session.add(SourceRow(name="Post"))
        with sessions() as session:
            assert [one.name for one in Reader(session).sources()] == ["Post"]
            assert session.scalar(text("PRAGMA busy_timeout")) == database.BUSY_SECONDS * 1000


def test_connections_that_make_a_database_together_wait_for_each_other(tmp_path: Path) -> None:
    start = Barrier(4)

    def open_first(number: int) -> None:
        engine = database.create(f"sqlite:///{tmp_path / f'{number}.db'}")
        start.wait()
        with engine.connect() as connected:
            assert connected.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        engine.dispose()

    # One of some forty such meetings used to end with a connection refused.
    for number in range(200):
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(open_first, [number] * 4))


def open_and_read(url: str) -> None:
    """Reads the revision of the store at ``url``."""
    engine = database.create(url)
    try:
        with database.session_factory(engine)() as session:
            Reader(session).revision()
    finally:
        engine.dispose()


@pytest.mark.parametrize(
    ("file", "error", "says"),
    [
        ("folder", StoreError, "is not a file"),
        ("nowhere/a.db", StoreError, "there is no folder"),
        ("page.html", StoreError, "not an SQLite database"),
        ("new.db", StoreError, "never set up"),
    ],
)
def test_what_cannot_be_opened_is_named(tmp_path: Path, file: str, error: type[ClaimsError], says: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "page.html").write_text("<html>" * 200)
    with pytest.raises(error, match=says):
        open_and_read(f"sqlite:///{tmp_path / file}")


@pytest.mark.parametrize("url", ["claims.db", "", "nosuch://host/claims", "sqlite://host/claims.db"])
def test_what_is_no_url_of_a_database_is_refused(url: str) -> None:
    with pytest.raises(InputError, match="not a URL"):
        open_and_read(url)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again. " * 400)
    file = tmp_path / "claims.db"
    with file.open("r+b") as raw:
        raw.seek(4096)
        raw.write(b"\xff" * (file.stat().st_size - 4096))
    with pytest.raises(StoreError, match="damaged"):
        open_and_read(f"sqlite:///{file}")


@pytest.mark.parametrize("field", ["title", "url", "author"])
def test_what_is_not_unicode_is_refused_and_leaves_nothing(tmp_path: Path, field: str) -> None:
    document = parsed("The bridge is open again.", **{"title": "A bridge"})
    broken = type(document)(**{**{name: getattr(document, name) for name in document.__slots__}, field: "\ud800"})
    with opened(tmp_path) as sessions:
        with pytest.raises(InputError, match="UTF-8"), writing(sessions) as session:
            Store(session).add_document(broken, [], GramEncoder().passages([]), "grams")
        with sessions() as session:
            assert Reader(session).revision() == 0


def test_a_text_that_is_no_longer_unicode_stops_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.")
        with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
            raw.execute("UPDATE documents SET text = CAST(x'ff' || CAST(text AS BLOB) AS TEXT)")
        with sessions() as session:
            assert session.scalars(text("SELECT text FROM documents")).one().startswith("\N{REPLACEMENT CHARACTER}The")
            assert session.get_one(DocumentRow, 1).language == "en"
            assert Reader(session).assertions([1]).damaged == (1,)
