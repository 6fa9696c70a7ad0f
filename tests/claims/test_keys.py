"""Tests of claims/store/keys.py."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from sqlalchemy import select

from claims.database import writing
from claims.errors import InputError, NotFound
from claims.models import KeyRow
from claims.store import Keys
from tests.claims.stores import opened


def test_only_the_hash_of_a_key_is_stored(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        with writing(sessions) as session:
            key, secret = Keys(session).create(" Newsroom ", ["verify", "ingest"])
        with sessions() as session:
            row = session.scalars(select(KeyRow)).one()
            assert row.sha256 == hashlib.sha256(secret.encode()).hexdigest()
            assert secret not in {str(value) for value in vars(row).values()}
            assert Keys(session).find(secret) == key
            assert (key.name, key.scopes, key.last_used_at) == ("Newsroom", {"verify", "ingest"}, None)
    assert secret.encode() not in (tmp_path / "claims.db").read_bytes()


def test_keys_differ_and_are_long(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, writing(sessions) as session:
        secrets = {Keys(session).create("Newsroom", ["verify"])[1] for _ in range(20)}
    assert len(secrets) == 20
    assert min(map(len, secrets)) > 43


def test_a_revoked_key_is_found_no_more(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        with writing(sessions) as session:
            key, secret = Keys(session).create("Newsroom", ["verify"])
            _, other = Keys(session).create("Newsroom", ["verify"])
            first = Keys(session).revoke(key.id)
            assert first.revoked_at is not None
            assert Keys(session).revoke(key.id) == first
        with sessions() as session:
            keys = Keys(session)
            assert keys.find(secret) is None
            assert keys.find(other) is not None
            assert [one.revoked_at is None for one in keys.all()] == [False, True]


def test_use_is_remembered(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        with writing(sessions) as session:
            key, secret = Keys(session).create("Newsroom", ["verify"])
            Keys(session).used(key.id)
        with sessions() as session:
            found = Keys(session).find(secret)
            assert found is not None
            assert found.last_used_at is not None
            assert found.last_used_at >= found.created_at


def test_admin_is_good_for_all(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, writing(sessions) as session:
        admin, _ = Keys(session).create("Operator", ["admin"])
        reader, _ = Keys(session).create("Newsroom", ["verify"])
    assert admin.allows("verify")
    assert admin.allows("ingest")
    assert reader.allows("verify")
    assert not reader.allows("ingest")
    assert not reader.allows("admin")


@pytest.mark.parametrize(("name", "scopes"), [(" ", ["verify"]), ("A", []), ("A", ["verify", "everything"])])
def test_a_wrong_key_is_refused(tmp_path: Path, name: str, scopes: list[str]) -> None:
    with opened(tmp_path) as sessions, writing(sessions) as session, pytest.raises(InputError):
        Keys(session).create(name, scopes)


def test_a_key_that_is_not_there(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, writing(sessions) as session:
        assert Keys(session).find("half a pair \ud800") is None
        for change in (Keys(session).revoke, Keys(session).used):
            with pytest.raises(NotFound):
                change(7)
