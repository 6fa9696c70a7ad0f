"""Tests of migrations on a database with rows: each step up and down loses no row of the tables that stay."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from alembic.script import Script, ScriptDirectory

from claims.store import Reader, Verifications
from migrations import schema
from tests.claims.stores import add, opened

Rows = dict[str, list[dict[str, Any]]]

MOMENT = "2025-03-01 12:30:05.000250"
ANSWER = '{"evidence": [{"document": {"id": 1}, "also": [{"document": {"id": 2}}, {"document": {"id": 99}}]}]}'


def scripts() -> list[Script]:
    """All migrations, the oldest first."""
    folder = ScriptDirectory(str(Path(schema.__file__).parent))
    return list(reversed(list(folder.walk_revisions())))


REVISIONS = [script.revision for script in scripts()]
[AUDIT] = [script.revision for script in scripts() if script.path.endswith("_audit.py")]
BEFORE_AUDIT = REVISIONS[REVISIONS.index(AUDIT) - 1]

NEW: dict[str, Rows] = {
    "0001": {
        "sources": [{"id": 1, "name": "Post", "domain": "post.example", "rating": 0.5}],
        "documents": [
            {
                "id": number,
                "source_id": 1,
                "url": f"https://post.example/{number}",
                "language": "en",
                "media_type": "text/plain",
                "sha256": f"{number}",
                "origin": f"https://post.example/{number}",
                "revision": number,
                "retracted_revision": retracted,
                "created_at": MOMENT,
                "text": "It rains. " * 2000,
            }
            for number, retracted in ((1, None), (2, 3))
        ],
        "assertions": [
            {
                "id": number,
                "document_id": number,
                "ordinal": 0,
                "start": 0,
                "end": 9,
                "context_start": 0,
                "kind": "sentence",
                "status": "asserted",
                "revision": number,
                "quote": "It rains.",
            }
            for number in (1, 2)
        ],
        "vectors": [{"assertion_id": 1, "model": "grams", "revision": 1, "data": b"\0\1"}],
        "verifications": [
            {
                "id": name,
                "claim": "It rains.",
                "verdict": "supported",
                "confidence": 0.9,
                "answer": answer,
                "engine_version": "1",
                "model": "m",
                "store_revision": 2,
                "created_at": MOMENT,
            }
            for name, answer in (("a", ANSWER), ("b", '{"evidence": []}'))
        ],
    },
    "0002": {"api_keys": [{"id": 1, "name": "Page", "sha256": "ff", "scopes": "verify", "created_at": MOMENT}]},
    AUDIT: {
        "reviews": [{"assertion_id": 1, "start": 1, "end": 5, "rating": "false"}],
        "citations": [{"verification_id": "b", "document_id": 1}],
    },
}
"""Rows for the tables that each revision brings."""


def tables(file: Path) -> Rows:
    """All rows of a database, by table; the state of the store counts on and is left out."""
    with closing(sqlite3.connect(file)) as raw:
        raw.row_factory = sqlite3.Row
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: sorted(map(dict, raw.execute(f'SELECT * FROM "{name}"')), key=str)
            for name in names
            if name not in {"alembic_version", "store_state"}
        }


def insert(file: Path, rows: Rows) -> None:
    with closing(sqlite3.connect(file)) as raw, raw:
        for table, some in rows.items():
            for row in some:
                names = ", ".join(f'"{name}"' for name in row)
                places = ", ".join("?" * len(row))
                raw.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", list(row.values()))


def assert_kept(before: Rows, after: Rows, *, but: dict[str, set[str]] | None = None) -> None:
    """That all rows of the tables of ``before`` are there in ``after``, with all values of the columns that both have."""
    for table, rows in before.items():
        assert len(after[table]) == len(rows), table
        if rows:
            names = (set(rows[0]) & set(after[table][0])) - (but or {}).get(table, set())
            some, other = ([{name: row[name] for name in names} for row in found] for found in (rows, after[table]))
            assert sorted(map(sorted_items, some)) == sorted(map(sorted_items, other)), table


def sorted_items(row: dict[str, Any]) -> str:
    return str(sorted(row.items()))


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """A database at the head that had rows at every step on the way; no step lost any."""
    file = tmp_path / "claims.db"
    before: Rows = {}
    for revision in REVISIONS:
        schema.upgrade(f"sqlite:///{file}", revision)
        assert_kept(before, tables(file))
        insert(file, NEW.get(revision, {}))
        before = tables(file)
    return file


def test_going_up_keeps_every_row(filled: Path) -> None:
    assert {name for rows in NEW.values() for name in rows} <= set(tables(filled))


@pytest.mark.parametrize("revision", REVISIONS)
def test_going_down_and_up_again_keeps_every_row_of_older_tables(filled: Path, revision: str) -> None:
    url = f"sqlite:///{filled}"
    before = tables(filled)
    # A fact check is taken back on the way down: an older program would read it as stating what it denies.
    but = {
        "documents": {"retracted_revision", "retracted_at", "corrected_by"},
        "verifications": {"options", "replay_of"},
    }
    schema.downgrade(url, revision)
    older = tables(filled)
    assert_kept({name: rows for name, rows in before.items() if name in older}, older, but=but)
    schema.upgrade(url)
    assert_kept(older, tables(filled))
    assert set(tables(filled)) == set(before)


def test_each_step_down_alone_keeps_every_row(filled: Path) -> None:
    for newer, older in pairwise(reversed(REVISIONS)):
        before = tables(filled)
        schema.downgrade(f"sqlite:///{filled}", older)
        after = tables(filled)
        but = {"documents": {"retracted_revision"}} if newer == AUDIT else None
        assert_kept({name: rows for name, rows in before.items() if name in after}, after, but=but)


def test_old_answers_cite_what_they_show(filled: Path) -> None:
    cited = {(row["verification_id"], row["document_id"]) for row in tables(filled)["citations"]}
    assert cited == {("a", 1), ("a", 2), ("b", 1)}
    with opened(filled.parent) as sessions, sessions() as session:
        [stale] = Verifications(session).stale(["a", "b"])["a"]
        assert (stale.document_id, stale.reason, stale.at) == (2, "retracted", None)
        assert Verifications(session).get("a").options is None


def test_an_older_program_does_not_quote_fact_checks(filled: Path) -> None:
    with opened(filled.parent) as sessions, sessions() as session:
        revision = Reader(session).revision()
    schema.downgrade(f"sqlite:///{filled}", BEFORE_AUDIT)
    retracted = {row["id"]: row["retracted_revision"] for row in tables(filled)["documents"]}
    assert retracted == {1: revision + 1, 2: 3}
    with opened(filled.parent) as sessions, sessions() as session:
        assert Reader(session).revision() == revision + 1


def test_the_text_stays_the_last_column(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "It rains.")
    assert list(tables(tmp_path / "claims.db")["documents"][0])[-1] == "text"
