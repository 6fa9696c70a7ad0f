"""How the database is opened: SQLite set up for many readers and one writer at a time, or PostgreSQL, by URL."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry

from claims.errors import InputError, StoreBusy, StoreError

BUSY_SECONDS = 30.0
"""How long a writer waits for another one before it gives up."""

_AGAIN_SECONDS = 0.01
"""After so long a connection that was refused at once tries again."""

WRITE = {"sqlite_begin": "IMMEDIATE"}
"""The execution option of a connection whose next transaction writes."""

_AT_ONCE = {"sqlite_waits": False}
"""The execution option of a connection whose next transaction begins at once or not at all."""


def create(url: str | URL, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine on the database at ``url``; opens nothing yet.

    All errors of the database itself (missing, locked, full, damaged, not set up) come out of it as :class:`StoreError`,
    and a string that is not Unicode (half of a surrogate pair) as :class:`InputError`. The folder of an SQLite file has
    to exist. Raises :class:`InputError` for a URL that cannot be read.
    """
    try:
        target = make_url(url)
        is_sqlite = target.get_backend_name() == "sqlite"
        engine = create_engine(target, connect_args={"timeout": busy_seconds} if is_sqlite else {})
    except ArgumentError as error:
        raise InputError(f"not a URL of a database: {error}", field="database") from error
    except ImportError as error:
        raise StoreError(f"the driver for this kind of database is not installed: {error}") from error
    event.listen(engine, "handle_error", _raise_own_error)
    if is_sqlite:
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def session_factory(engine: Engine) -> sessionmaker[Session]:
    """What sessions are made of. ``with sessions() as session`` reads; to write, use :func:`writing`."""
    return sessionmaker(engine, expire_on_commit=False)


@contextmanager
def writing(sessions: sessionmaker[Session], *, wait: bool = True) -> Iterator[Session]:
    """A session in one transaction that may write: committed at the end, or undone as a whole by an exception.

    SQLite takes its only write lock at the start. A transaction that reads first and asks for the lock later fails at
    once, without waiting, when another writer was quicker. Without ``wait`` this one raises :class:`StoreBusy` at once
    where another writer holds that lock.
    """
    with sessions.begin() as session:
        session.connection(execution_options=WRITE if wait else WRITE | _AT_ONCE)
        yield session


def _set_up_sqlite(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    # sqlite3 would begin transactions late and only before some statements; _begin_sqlite does it instead.
    connection.isolation_level = None
    # A damaged text must not stop the reading of all that stands around it: it is found by what it no longer equals.
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        _turn_to_wal(connection)
        # With WAL a power cut may undo the last commits, never half of one.
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
    except sqlite3.Error:
        connection.close()
        raise


def _turn_to_wal(connection: sqlite3.Connection) -> None:
    """Several readers beside a writer, from now on. Raises the error of SQLite if another connection keeps it from it for longer
    than the connection waits for others.

    Of connections that turn a new file at the same time SQLite lets all but one fail at once, lest they wait for each other.
    """
    [milliseconds] = connection.execute("PRAGMA busy_timeout").fetchone()
    end = time.monotonic() + milliseconds / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= end:
                raise
            time.sleep(_AGAIN_SECONDS)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    with nullcontext() if options.get("sqlite_waits", True) else _not_waiting(connection):
        connection.exec_driver_sql(f"BEGIN {options.get('sqlite_begin', 'DEFERRED')}")


@contextmanager
def _not_waiting(connection: Connection) -> Iterator[None]:
    milliseconds = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    connection.exec_driver_sql("PRAGMA busy_timeout = 0").close()
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {milliseconds}").close()


def _raise_own_error(context: ExceptionContext) -> None:
    error, dialect = context.original_exception, context.dialect
    if isinstance(error, UnicodeEncodeError):
        raise InputError(f"what cannot be written in UTF-8 cannot be stored: {error.reason}") from error
    if isinstance(error, sqlite3.Error):
        own = _sqlite_trouble(error, context.engine.url.database if context.engine else None)
    elif isinstance(error, dialect.loaded_dbapi.OperationalError):
        own = StoreError(f"the database does not answer: {error}")
    else:
        return
    if own:
        raise own from error


def _sqlite_trouble(error: sqlite3.Error, file: str | None) -> StoreError | None:
    """What is wrong with an SQLite file, in words; None if ``error`` is about a value or a statement, not the file."""
    folder = Path(file or "").absolute().parent
    # The lowest byte is the kind of error, see https://www.sqlite.org/rescode.html
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF:
        case sqlite3.SQLITE_CANTOPEN if not folder.is_dir():
            return StoreError(f"the database {file} cannot be opened: there is no folder {folder}")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return StoreError(
                f"the database {file} cannot be opened: it is not a file, or not one that this user may read and write"
            )
        case sqlite3.SQLITE_NOTADB:
            return StoreError(f"{file} is not an SQLite database")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreBusy(f"the database {file} is locked by another writer")
        case sqlite3.SQLITE_READONLY:
            return StoreError(f"the database {file} may only be read")
        case sqlite3.SQLITE_FULL:
            return StoreError(f"there is no space left for the database {file}")
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_IOERR:
            return StoreError(f"the database {file} is damaged, or cannot be read or written: {error}")
        case _ if "no such table" in str(error):
            return StoreError(f"the database {file} was never set up (run `verifier db upgrade`): {error}")
        case _:
            return None
