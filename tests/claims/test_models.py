"""Tests of claims/models.py: what the tables themselves refuse, and how moments are kept."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError

from claims.database import writing
from claims.models import AssertionRow, Base, SourceRow, StateRow, UtcDateTime
from tests.claims.stores import add, opened


@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1)), st.integers(-12, 14))
def test_a_moment_is_the_same_in_any_zone_and_comes_back_in_utc(naive: datetime, hours: int) -> None:
    moment = naive.replace(tzinfo=timezone(timedelta(hours=hours)))
    kept = UtcDateTime().process_bind_param(moment, sqlite.dialect())
    assert kept is not None
    back = UtcDateTime().process_result_value(kept.replace(tzinfo=None), sqlite.dialect())
    assert back is not None
    assert back == moment
    assert back.utcoffset() == timedelta(0)


def test_every_constraint_has_a_name() -> None:
    for table in Base.metadata.tables.values():
        assert all(constraint.name for constraint in table.constraints), table.name


def assertion(**other: object) -> AssertionRow:
    """A row that may be added to document 1, but for ``other``."""
    usual: dict[str, object] = {
        "document_id": 1,
        "ordinal": 9,
        "start": 4,
        "end": 10,
        "context_start": 0,
        "kind": "curated",
        "status": "asserted",
        "revision": 2,
        "quote": "bridge",
    }
    return AssertionRow(**{**usual, **other})


@pytest.mark.parametrize(
    "row",
    [
        assertion(end=4),
        assertion(context_start=5),
        assertion(context_start=-1),
        assertion(kind="guessed"),
        assertion(document_id=2),
        SourceRow(name="Post"),
        SourceRow(name="Bote", rating=1.5),
        StateRow(id=2, identity="", revision=0),
    ],
)
def test_a_row_that_cannot_be_true_is_refused(tmp_path: Path, row: Base) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.", source="Post")
        with pytest.raises(IntegrityError), writing(sessions) as session:
            session.add(row)


def test_the_usual_row_is_taken(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.")
        with writing(sessions) as session:
            session.add(assertion())
