"""One row by its id."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy.orm import Session

from claims.errors import NotFound
from claims.models import Base

Row = TypeVar("Row", bound=Base)

_LARGEST_ID = 2**31 - 1


def row_of(session: Session, table: type[Row], kind: str, identity: int | str) -> Row:
    """The row of a table with that id. Raises :class:`NotFound`, naming the ``kind`` of thing that a row is."""
    # A database refuses to look for a number or a character that it cannot hold.
    possible = identity.isprintable() if isinstance(identity, str) else identity <= _LARGEST_ID
    row = session.get(table, identity) if possible else None
    if row is None:
        raise NotFound(kind, identity)
    return row
