"""The commands that look after the keys of the HTTP service."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import click
from sqlalchemy.orm import Session

from claims import database
from claims.records import SCOPES, ApiKey
from claims.store import Keys
from verifier.answers import moment
from verifier.assemble import open_database
from verifier.settings import Settings


@click.group()
def keys() -> None:
    """Look after the keys of the HTTP service."""


@contextmanager
def _writing(settings: Settings) -> Iterator[Session]:
    engine, sessions = open_database(settings)
    try:
        with database.writing(sessions) as session:
            yield session
    finally:
        engine.dispose()


@keys.command()
@click.argument("name")
@click.option("--scope", "scopes", multiple=True, type=click.Choice(SCOPES), default=["verify"], show_default=True)
@click.pass_obj
def create(settings: Settings, name: str, scopes: tuple[str, ...]) -> None:
    """Make a key and print it. It is shown this once; only its hash is stored."""
    with _writing(settings) as session:
        key, secret = Keys(session).create(name, scopes)
    click.echo(f"key {key.id} for {key.name}, good for {_words(key)}; it is not shown again:", err=True)
    click.echo(secret)


@keys.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a key.")
@click.pass_obj
def show(settings: Settings, as_json: bool) -> None:
    """List the keys, without their secrets."""
    with _writing(settings) as session:
        found = Keys(session).all()
    for key in found:
        click.echo(json.dumps(_json(key), ensure_ascii=False) if as_json else _line(key))


@keys.command()
@click.argument("key_id", metavar="ID", type=int)
@click.pass_obj
def revoke(settings: Settings, key_id: int) -> None:
    """Make a key useless for good."""
    with _writing(settings) as session:
        key = Keys(session).revoke(key_id)
    click.echo(_line(key))


def _words(key: ApiKey) -> str:
    return ", ".join(scope for scope in SCOPES if scope in key.scopes)


def _line(key: ApiKey) -> str:
    state = (
        f"revoked {moment(key.revoked_at)}" if key.revoked_at else f"last used {moment(key.last_used_at) or 'never'}"
    )
    return f"{key.id}\t{key.name}\t{_words(key)}\tmade {moment(key.created_at)}\t{state}"


def _json(key: ApiKey) -> dict[str, object]:
    return {
        "id": key.id,
        "name": key.name,
        "scopes": [scope for scope in SCOPES if scope in key.scopes],
        "created_at": moment(key.created_at),
        "last_used_at": moment(key.last_used_at),
        "revoked_at": moment(key.revoked_at),
    }
