"""Tests of migrations: they make just what the models say, and can be undone and done again."""

from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect
from sqlalchemy.exc import OperationalError

from claims import database
from claims.errors import StoreBusy, StoreError
from claims.models import Base
from claims.store import Reader
from migrations import schema
from tests.claims.stores import add, opened


def test_models_and_migrations_do_not_drift(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    schema.upgrade(url)
    engine = database.create(url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def _checks(engine: Engine) -> dict[str, dict[str | None, str]]:
    """The check constraints of each table, which Alembic does not compare."""
    tables = inspect(engine)
    return {
        table: {check["name"]: check["sqltext"] for check in tables.get_check_constraints(table)}
        for table in Base.metadata.tables
    }


def test_models_and_migrations_check_the_same(tmp_path: Path) -> None:
    schema.upgrade(f"sqlite:///{tmp_path / 'migrated.db'}")
    migrated, made = (database.create(f"sqlite:///{tmp_path / name}.db") for name in ("migrated", "made"))
    Base.metadata.create_all(made)
    assert _checks(migrated) == _checks(made)
    assert sum(map(len, _checks(made).values())) > 0
    for engine in (migrated, made):
        engine.dispose()


def test_down_and_up_again_with_data(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again. Cars may cross it.")
    url = f"sqlite:///{tmp_path / 'claims.db'}"
    schema.downgrade(url, "base")
    with opened(tmp_path) as sessions, sessions() as session:
        assert Reader(session).revision() == 0


def test_upgrade_twice_changes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.")
    with opened(tmp_path) as sessions, sessions() as session:
        assert Reader(session).revision() == 1


def test_two_that_upgrade_at_once_queue(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(schema.upgrade, [url] * 4))
    engine = database.create(url)
    assert schema.current(engine) == schema.head()
    schema.check(engine)
    engine.dispose()


def test_what_is_current_waits_for_no_writer_and_what_is_not_as_long_as_told(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    schema.upgrade(url)
    with closing(sqlite3.connect(tmp_path / "a.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        schema.upgrade(url, busy_seconds=0)
        other.execute("UPDATE alembic_version SET version_num = '0001'")
        other.execute("COMMIT")
        other.execute("BEGIN EXCLUSIVE")
        begin = time.monotonic()
        with pytest.raises(StoreBusy):
            schema.upgrade(url, busy_seconds=0)
        assert time.monotonic() - begin < database.BUSY_SECONDS / 2


def test_a_failed_upgrade_leaves_nothing(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as raw, raw:
        raw.execute("CREATE TABLE vectors (id INTEGER)")
    with pytest.raises(OperationalError, match="vectors already exists"):
        schema.upgrade(f"sqlite:///{tmp_path / 'a.db'}")
    with closing(sqlite3.connect(tmp_path / "a.db")) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("vectors",)]


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer version"):
        schema.upgrade(f"sqlite:///{tmp_path / 'claims.db'}")


def test_a_database_that_was_never_set_up_is_named(tmp_path: Path) -> None:
    engine = database.create(f"sqlite:///{tmp_path / 'a.db'}")
    with pytest.raises(StoreError, match="never set up"):
        schema.check(engine)
    engine.dispose()


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"not a database " * 100)
    with pytest.raises(StoreError, match="not an SQLite database"):
        schema.upgrade(f"sqlite:///{tmp_path / 'a.db'}")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        schema.upgrade(f"sqlite:///{tmp_path / 'nowhere' / 'a.db'}")
