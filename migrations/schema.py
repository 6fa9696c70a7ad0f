"""Bring a database to the schema of this program, or say that it is of another one. Needs no alembic.ini."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event, func, select

from claims import database
from claims.errors import StoreError

_LOCK = 0x434C41494D53
"""The advisory lock of PostgreSQL under which its schema is changed; SQLite has but one writer anyway."""


def upgrade(url: str, revision: str = "head", *, busy_seconds: float = database.BUSY_SECONDS) -> None:
    """Bring the database at ``url`` to ``revision``, making the file of an SQLite one; all of it or nothing.

    Does nothing if it is there already, and waits for no writer then; two that upgrade at once queue. Raises
    :class:`StoreError` if the database cannot be opened, is held by another writer for more than ``busy_seconds``, or
    was made by a newer program.
    """
    engine = database.create(url, busy_seconds=busy_seconds)
    try:
        if current(engine) == _scripts().as_revision_number(revision):
            return
    finally:
        engine.dispose()
    with connection(url, busy_seconds) as connected:
        _refuse_unknown(_revision(connected))
        command.upgrade(_config(connected), revision)


def downgrade(url: str, revision: str) -> None:
    """Take the database at ``url`` back to ``revision``; "base" is before all, and drops everything."""
    with connection(url) as connected:
        _refuse_unknown(_revision(connected))
        command.downgrade(_config(connected), revision)


def current(engine: Engine) -> str | None:
    """The revision of the schema that the database has, None if it was never set up."""
    with engine.connect() as connected:
        return _revision(connected)


def head() -> str:
    """The revision of the schema that this program needs."""
    [newest] = _scripts().get_heads()
    return newest


def check(engine: Engine) -> None:
    """Raise :class:`StoreError` unless the database has the schema of this program; says what to do about it."""
    found = current(engine)
    _refuse_unknown(found)
    if found is None:
        raise StoreError("the database was never set up: run `verifier db upgrade`")
    if found != head():
        raise StoreError(f"the database is of an older version ({found}, needed {head()}): run `verifier db upgrade`")


@contextmanager
def connection(url: str, busy_seconds: float = database.BUSY_SECONDS) -> Iterator[Connection]:
    """A connection in one transaction that may change tables.

    Foreign keys are not enforced in it: SQLite changes a table by copying it and dropping the first.
    """
    engine = database.create(url, busy_seconds=busy_seconds)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda dbapi, _: dbapi.execute("PRAGMA foreign_keys = OFF"))
    try:
        with engine.connect().execution_options(**database.WRITE) as connected, connected.begin():
            if engine.dialect.name == "postgresql":
                connected.execute(select(func.pg_advisory_xact_lock(_LOCK)))
            yield connected
    finally:
        engine.dispose()


def _config(connected: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connected
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _revision(connected: Connection) -> str | None:
    return MigrationContext.configure(connected).get_current_revision()


def _refuse_unknown(revision: str | None) -> None:
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise StoreError(f"the database is of a newer version ({revision}) than this program: update the program")
