"""The commands that look after the database."""

from __future__ import annotations

from pathlib import Path

import click
from sqlalchemy import make_url

from claims.backup import backup as copy_database
from migrations import schema
from verifier import retention
from verifier.assemble import open_database
from verifier.errors import SettingsError
from verifier.settings import Settings


@click.group()
def db() -> None:
    """Look after the database."""


@db.command()
@click.pass_obj
def upgrade(settings: Settings) -> None:
    """Bring the database to this program's schema."""
    engine, _ = open_database(settings)
    engine.dispose()
    click.echo(f"{_name(settings)}: schema {schema.head()}")


@db.command()
@click.option(
    "--days", type=click.IntRange(1, 36_500), help="How old an answer may get; VERIFIER_RETENTION_DAYS if not given."
)
@click.pass_obj
def prune(settings: Settings, days: int | None) -> None:
    """Remove answers that are older than they may get. Answers that are still pointed at stay."""
    limit = days or settings.retention_days
    if not limit:
        raise SettingsError(
            "VERIFIER_RETENTION_DAYS", "is not set, so answers are kept for ever: set it, or give --days"
        )
    engine, sessions = open_database(settings)
    try:
        count = retention.prune(sessions, limit)
    finally:
        engine.dispose()
    click.echo(f"{_name(settings)}: removed {count} answers of more than {limit} days")


@db.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_obj
def backup(settings: Settings, file: Path) -> None:
    """Copy the database to a new FILE while it is in use (SQLite)."""
    size = copy_database(settings.database, file)
    click.echo(f"{file}: {size} bytes")


def _name(settings: Settings) -> str:
    """The database by its URL, without its password.

    >>> _name(Settings(database_url="postgresql://ann:secret@db.example/claims"))
    'postgresql://ann:***@db.example/claims'
    """
    return make_url(settings.database).render_as_string(hide_password=True)
