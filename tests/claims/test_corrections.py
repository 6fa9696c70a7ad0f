"""Tests of what happens when a page is stored again with another text, and of the answers that rest on it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text as sql
from sqlalchemy.orm import Session, sessionmaker

from claims.database import writing
from claims.errors import Conflict, InputError
from claims.ingest import curate
from claims.records import Stale, StoreChanges, StoredVerification
from claims.store import Cursor, Reader, Store, Verifications
from tests.claims.stores import GramEncoder, add, opened

URL = "https://post.example/bridge"
OPEN, SHUT = "The bridge is open.", "The bridge is shut."
MORNING = datetime(2025, 3, 1, 8, 0, 0, 250, tzinfo=UTC)


def answered(sessions: sessionmaker[Session], name: str, *shown: int, hours: int = 0, **more: Any) -> None:
    """Keeps an answer that shows these documents, each of which says OPEN at first."""
    evidence = [
        {"document": {"id": number}, "assertion_id": number, "quote": {"exact": OPEN}, "also": []} for number in shown
    ]
    stored = StoredVerification(
        name, "A claim.", "supported", 0.9, None, {"evidence": evidence}, "1", "m", 1, MORNING + timedelta(hours=hours), **more
    )  # fmt: skip
    with writing(sessions) as session:
        Store(session).add_verification(stored)


def counting(sessions: sessionmaker[Session]) -> list[str]:
    """The quotes that may be quoted, from the store itself and as a new index sees it: both are the same."""
    with sessions() as session:
        found = [one.quote for one in Reader(session).assertions(range(1, 10)).found.values()]
        assert [row.quote for row in Reader(session).changes(0, "grams")] == found
        return found


def test_another_text_of_the_page_counts_instead(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, OPEN, url=URL)
        answered(sessions, "a", 1)
        report = add(sessions, SHUT, url=URL)
        assert (report.new, report.document.id, counting(sessions)) == (True, 2, [SHUT])
        with sessions() as session:
            reader = Reader(session)
            old, text = reader.document(1)
            assert (text, old.corrected_by, old.retracted) == (OPEN, 2, False)
            assert reader.assertion(1).quote == OPEN  # what was quoted stays to be looked up
            assert reader.retracted(1) == [1]
            assert reader.changed_since(1) == StoreChanges(added=(2,), corrected=(1,))
            [stale] = Verifications(session).stale(["a"])["a"]
        assert stale.at is not None
        assert stale == Stale(1, "corrected", stale.at, 2)


def test_nothing_is_picked_from_what_counts_no_more(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, OPEN, url=URL)
        add(sessions, SHUT, url=URL)
        with pytest.raises(Conflict, match="document 1 was corrected by document 2"):
            curate(1, "bridge", sessions, GramEncoder())
        with writing(sessions) as session:
            Store(session).retract(1)
        with pytest.raises(Conflict, match="document 1 was retracted"):
            curate(1, "bridge", sessions, GramEncoder())


def test_only_the_page_itself_is_corrected(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        for known in ({"url": URL}, {"url": f"{URL}/2"}, {"source": "Post"}, {}):
            add(sessions, OPEN, **known)
        for known in ({"source": "Post"}, {}):
            add(sessions, SHUT, **known)
        assert counting(sessions) == [OPEN] * 4 + [SHUT] * 2


def test_the_text_of_before_counts_again_if_it_comes_back(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, OPEN, url=URL)
        answered(sessions, "a", 1)
        add(sessions, SHUT, url=URL)
        answered(sessions, "b", 2)
        again = add(sessions, OPEN, url=URL)
        assert (again.new, again.document.id, again.assertions, counting(sessions)) == (True, 1, 1, [OPEN])
        with sessions() as session:
            assert [row.assertion_id for row in Reader(session).changes(2, "grams")] == [1]
            assert Reader(session).retracted(2) == [2]
            stale = Verifications(session).stale(["a", "b"])
        assert (stale["a"], [one.corrected_by for one in stale["b"]]) == ((), [1])
        assert add(sessions, OPEN, url=URL).new is False


def test_a_corrected_document_can_be_taken_back_for_good(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, OPEN, url=URL)
        answered(sessions, "a", 1)
        add(sessions, SHUT, url=URL)
        with writing(sessions) as session:
            assert Store(session).retract(1).retracted
            assert Store(session).revision() == 2  # it counted no more before
        with pytest.raises(Conflict, match="retracted"):
            add(sessions, OPEN, url=URL)
        with sessions() as session:
            assert [one.reason for one in Verifications(session).stale(["a"])["a"]] == ["retracted"]


@pytest.mark.parametrize(
    ("statement", "gone"),
    [
        ("UPDATE documents SET text = replace(text, 'open', 'shut') WHERE id = 2", [2]),
        ("UPDATE assertions SET quote = 'The bridge is shut.' WHERE id = 2", [2]),
        ("UPDATE assertions SET start = 4 WHERE id = 2", [2]),
        ("UPDATE documents SET text = text || ' It is.'", []),
    ],
)
def test_an_answer_tells_which_of_its_quotes_stand_no_more(tmp_path: Path, statement: str, gone: list[int]) -> None:
    with opened(tmp_path) as sessions:
        for source in "Post", "Bote":
            add(sessions, OPEN, source=source)
        answered(sessions, "a", 1, 2)
        with writing(sessions) as session:
            session.execute(sql(statement))
        with sessions() as session:
            store = Verifications(session)
            assert store.damaged(store.get("a")) == tuple(Stale(number, "damaged", None) for number in gone)


def test_many_corrections_leave_the_last(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        for number in range(5):
            add(sessions, f"The bridge cost {number} euros.", url=URL)
        assert counting(sessions) == ["The bridge cost 4 euros."]
        with sessions() as session:
            assert [one.corrected_by for one in Reader(session).documents()] == [2, 3, 4, 5, None]


def test_answers_are_listed_the_newest_first_and_by_what_is_stale(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, OPEN, url=URL)
        add(sessions, "The tower is closed.")
        for number in range(7):
            answered(sessions, f"v{number}", 1 + number % 2, hours=number // 3)
        with writing(sessions) as session:
            Store(session).retract(1)
        wanted = {None: {f"v{n}" for n in range(7)}, True: {"v0", "v2", "v4", "v6"}, False: {"v1", "v3", "v5"}}
        for stale, names in wanted.items():
            listed: list[StoredVerification] = []
            before = None
            for _ in range(9):
                with sessions() as session:
                    some = Verifications(session).newest(stale=stale, before=before, limit=2)
                if not some:
                    break
                listed += some
                before = Cursor.read(str(Cursor(some[-1].created_at, some[-1].id)))
            assert len(listed) == len(names)
            assert {one.id for one in listed} == names
            assert listed == sorted(listed, key=lambda one: (one.created_at, one.id), reverse=True)


def test_old_answers_go_but_for_those_that_are_pointed_at(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, OPEN)
        answered(sessions, "old", 1)
        answered(sessions, "replayed", 1, hours=1)
        answered(sessions, "older replay", 1, hours=2, replay_of="old")
        answered(sessions, "replay", 1, hours=9, replay_of="replayed")
        with writing(sessions) as session:
            store = Verifications(session)
            assert [store.prune(MORNING + timedelta(hours=5)) for _ in range(3)] == [1, 1, 0]
            assert {one.id for one in store.newest()} == {"replayed", "replay"}
            assert set(store.stale(["replayed"])) == {"replayed"}
        with writing(sessions) as session:
            assert Verifications(session).prune(MORNING + timedelta(hours=10), most=1) == 1


@given(st.datetimes(timezones=st.just(UTC)), st.text(min_size=1).filter(str.isprintable))
def test_a_cursor_comes_back(moment: datetime, identity: str) -> None:
    assert Cursor.read(str(Cursor(moment, identity))) == Cursor(moment, identity)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "_",
        "a_b",
        "2025-03-01T12:30:05_a",
        "2025-03-01T12:30:05+00:00_",
        "2025-03-01T12:30:05+00:00_\0",
        "2025-03-01",
        "0001-01-01T00:00:00+14:00_a",
        "9999-12-31T23:59:59-14:00_a",
    ],
)
def test_what_is_no_cursor_is_named(raw: str) -> None:
    with pytest.raises(InputError, match="before: "):
        Cursor.read(raw)
