"""Tests of verifier/cli_keys.py: the commands as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

from claims import database
from claims.store import Keys
from tests.verifier.commands import verifier


def test_a_key_is_made_listed_and_revoked(tmp_path: Path) -> None:
    made = verifier("keys", "create", "Newsroom", "--scope", "verify", "--scope", "ingest", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    secret = made.stdout.strip()
    engine = database.create(f"sqlite:///{tmp_path / 'a.db'}")
    with database.session_factory(engine)() as session:
        key = Keys(session).find(secret)
    engine.dispose()
    assert key is not None
    assert key.scopes == {"verify", "ingest"}

    listed = verifier("keys", "list", "--json", folder=tmp_path)
    assert secret not in listed.stdout
    told = json.loads(listed.stdout)
    assert (told["id"], told["name"], told["scopes"]) == (key.id, "Newsroom", ["verify", "ingest"])
    assert (told["last_used_at"], told["revoked_at"]) == (None, None)

    revoked = verifier("keys", "revoke", str(key.id), folder=tmp_path)
    assert revoked.returncode == 0
    assert "revoked" in verifier("keys", "list", folder=tmp_path).stdout


def test_a_key_that_is_not_there_or_has_no_such_scope(tmp_path: Path) -> None:
    missing = verifier("keys", "revoke", "7", folder=tmp_path)
    assert (missing.returncode, missing.stderr) == (2, "verifier: there is no key 7\n")
    assert verifier("keys", "create", "Newsroom", "--scope", "everything", folder=tmp_path).returncode == 2
