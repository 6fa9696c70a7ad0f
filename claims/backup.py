"""A copy of the database while it is in use."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from claims.errors import InputError, StoreError


def backup(url: str, target: Path) -> int:
    """Copies the SQLite database at ``url`` to a new file, as it is at one moment; returns the size in bytes.

    Others may read and write meanwhile. ``target`` appears when it is whole and checked, or not at all. Raises InputError if
    it exists already or ``url`` is no SQLite file, StoreError if the database cannot be read or the copy not be written.
    """
    source = _file(url)
    if target.exists():
        raise InputError("exists already, and no backup is written over another", file=str(target))
    writing = target.with_name(f"{target.name}.writing")
    try:
        writing.unlink(missing_ok=True)
        _copy(source, writing)
        with writing.open("rb") as copied:
            os.fsync(copied.fileno())
        writing.rename(target)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{source} cannot be copied to {target}: {error}") from error
    finally:
        writing.unlink(missing_ok=True)
    return target.stat().st_size


def _file(url: str) -> Path:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise InputError(f"not a URL of a database: {error}", field="database") from error
    kind = parsed.get_backend_name()
    if kind == "postgresql":
        raise InputError(
            "is kept by PostgreSQL: back it up with pg_dump, and restore it with pg_restore", field="database"
        )
    if kind != "sqlite" or not parsed.database or parsed.database == ":memory:":
        raise InputError(f"{kind} is not kept in a file that could be copied", field="database")
    file = Path(parsed.database)
    if not file.is_file():
        raise StoreError(f"there is no database {file}")
    return file


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(target)) as copy:
        reading.backup(copy)  # in one step, which in WAL mode is one moment and stops no writer
        copy.execute("PRAGMA journal_mode = DELETE")  # one file that is whole in itself
        [found] = copy.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise StoreError(f"the database {source} is damaged, and so would be its copy: {found}")
