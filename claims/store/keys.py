"""The keys of those who may use the service. A key itself is never stored, only its SHA-256."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from claims.errors import InputError
from claims.models import KeyRow, now
from claims.records import SCOPES, ApiKey, Scope
from claims.store.reader import fingerprint
from claims.store.rows import row_of

_RANDOM_BYTES = 32
_MARK = "cv_"  # by which a key that leaked is told from other secrets


class Keys:
    """Makes, finds and revokes keys; to write, its session comes from :func:`claims.database.writing`."""

    def __init__(self, session: Session):
        self._session = session

    def create(self, name: str, scopes: Iterable[str]) -> tuple[ApiKey, str]:
        """A new key and its secret, which cannot be had again. Raises :class:`InputError` for a wrong name or scope."""
        if not name.strip():
            raise InputError("a key needs a name", field="name")
        wanted = set(scopes)
        if not wanted or not wanted <= set(SCOPES):
            raise InputError(f"must be one or more of {', '.join(SCOPES)}", field="scopes")
        # A plain hash is enough: nobody can try out 2**256 keys, as one can try out passwords.
        secret = _MARK + secrets.token_urlsafe(_RANDOM_BYTES)
        row = KeyRow(name=name.strip(), sha256=fingerprint(secret), scopes=" ".join(sorted(wanted)))
        self._session.add(row)
        self._session.flush()
        return _record(row), secret

    def all(self) -> list[ApiKey]:
        """All keys, revoked or not, the oldest first."""
        return [_record(row) for row in self._session.scalars(select(KeyRow).order_by(KeyRow.id))]

    def find(self, secret: str) -> ApiKey | None:
        """The key with that secret, None if there is none or it was revoked."""
        same = (KeyRow.sha256 == fingerprint(secret), KeyRow.revoked_at.is_(None))
        row = self._session.scalar(select(KeyRow).where(*same))
        return None if row is None else _record(row)

    def used(self, key_id: int) -> None:
        """Remember that a key is used at this moment. Raises :class:`NotFound`."""
        row_of(self._session, KeyRow, "key", key_id).last_used_at = now()

    def revoke(self, key_id: int) -> ApiKey:
        """Make a key useless for good. Again changes nothing. Raises :class:`NotFound`."""
        row = row_of(self._session, KeyRow, "key", key_id)
        row.revoked_at = row.revoked_at or now()
        return _record(row)


def _record(row: KeyRow) -> ApiKey:
    scopes = cast("frozenset[Scope]", frozenset(row.scopes.split()))
    return ApiKey(row.id, row.name, scopes, row.created_at, row.last_used_at, row.revoked_at)
