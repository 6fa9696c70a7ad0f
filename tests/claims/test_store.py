"""Tests of claims/store, on real SQLite files; how documents get there is tested in test_ingest.py."""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session, sessionmaker

from claims.assertions import Draft
from claims.database import writing
from claims.errors import Conflict, InputError, NotFound
from claims.records import StoredVerification
from claims.store import Reader, Store
from claims.store.vectors import pack, unpack
from tests.claims.stores import GramEncoder, add, opened, parsed

VECTOR = GramEncoder().passages(["a"])


def statements(sessions: sessionmaker[Session]) -> list[str]:
    """A list to which each SELECT is added from now on."""
    seen: list[str] = []
    engine = sessions.kw["bind"]
    assert isinstance(engine, Engine)
    event.listen(
        engine,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: seen.append(statement) if statement.startswith("SELECT") else None,
    )
    return seen


def test_many_assertions_come_in_one_statement_and_without_whole_texts(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        for number in range(4):
            add(
                sessions,
                f"House {number} burnt down. House {number} was old. It had a cellar.",
                source=f"Post {number}",
            )
        seen = statements(sessions)
        with sessions() as session:
            found = Reader(session).assertions([9, 2, 2, 77, 1]).found
            assert len(seen) == 1
            assert "documents.text" not in seen[0].replace("substr(documents.text", "")
        assert list(found) == [1, 2, 9]
        assert [one.document.source.name for one in found.values() if one.document.source] == [
            "Post 0",
            "Post 0",
            "Post 2",
        ]


@settings(max_examples=50)
@given(st.data())
def test_any_place_of_any_text_comes_back_with_what_stands_around(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    text = data.draw(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=120))
    context_start, start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 3)))
    if start == end:
        return
    with opened(tmp_path_factory.mktemp("any")) as sessions:
        with writing(sessions) as session:
            document = replace(parsed("It rains."), text=text)
            Store(session).add_document(document, [Draft(start, end, context_start)], VECTOR, "grams")
        with sessions() as session:
            found = Reader(session).assertion(1)
            assert Reader(session).document(1)[1] == text
    assert (found.quote, found.context) == (text[start:end], text[context_start:start].strip())
    assert (found.prefix, found.suffix) == (text[max(0, start - 32) : start], text[end : end + 32])


def test_a_text_with_nul_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, writing(sessions) as session, pytest.raises(InputError, match="NUL"):
        Store(session).add_document(replace(parsed("It rains."), text="a\0b"), [], VECTOR[:0], "grams")


def test_a_quote_that_is_gone_is_not_given_by_its_id(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.")
        with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
            raw.execute("UPDATE documents SET text = 'The bridge is shut again.'")
        with sessions() as session, pytest.raises(Conflict, match="no longer stands"):
            Reader(session).assertion(1)


def test_a_retracted_document_can_still_be_looked_up(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.")
        with writing(sessions) as session:
            assert Store(session).retract(1).retracted
        with sessions() as session:
            assert Reader(session).document(1)[0].retracted
            assert Reader(session).assertion(1).document.retracted
            assert list(Reader(session).document_assertions(1).found) == [1]


def test_retracting_again_changes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.")
        with writing(sessions) as session:
            Store(session).retract(1)
        with writing(sessions) as session:
            Store(session).retract(1)
            assert Store(session).revision() == 2
            assert Store(session).retracted(2) == []
        with writing(sessions) as session, pytest.raises(NotFound):
            Store(session).retract(2)


def test_a_source_is_made_once_and_named_by_its_host_if_need_be(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.", source="Post")
        add(sessions, "The tower is open again.", source="Post", url="https://post.example/tower")
        add(sessions, "The house is open again.", url="https://www.bote.example:8080/house")
        add(sessions, "The church is open again.")
        with sessions() as session:
            sources = Reader(session).sources()
            assert [(source.name, source.domain) for source in sources] == [
                ("Post", None),
                ("bote.example", "bote.example"),
            ]
            assert Reader(session).document(4)[0].source is None


def test_a_url_that_is_none_is_refused(tmp_path: Path) -> None:
    broken = replace(parsed("It rains."), url="http://[")
    with opened(tmp_path) as sessions, writing(sessions) as session, pytest.raises(InputError, match="url: "):
        Store(session).add_document(broken, [], VECTOR[:0], "grams")


def test_documents_come_some_at_a_time_retracted_or_not(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        for number in range(5):
            add(sessions, f"House {number} burnt down.", source="Post")
        with writing(sessions) as session:
            Store(session).retract(2)
        with sessions() as session:
            reader = Reader(session)
            some = reader.documents(after=1, limit=3)
            assert [(one.id, one.retracted) for one in some] == [(2, True), (3, False), (4, False)]
            assert some[1:] == [reader.document(3)[0], reader.document(4)[0]]
            assert reader.documents(after=5) == []


def test_a_document_is_found_by_its_address(tmp_path: Path) -> None:
    url = "https://post.example/bridge"
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open.", url=url)
        add(sessions, "The bridge is closed.", url=url)
        for newest in (2, None):
            with sessions() as session:
                found = Reader(session).document_at(url)
                assert newest == (None if found is None else found.id)
                assert Reader(session).document_at(f"{url}/old") is None
            if newest is not None:
                with writing(sessions) as session:
                    Store(session).retract(newest)


def test_a_source_is_rated(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.", source="Post")
        with writing(sessions) as session:
            Store(session).set_source(1, name="The Post", domain="post.example", rating=0.25)
        with sessions() as session:
            reader = Reader(session)
            (source,) = reader.sources()
            assert reader.assertion(1).document.source == source
            assert (source.name, source.rating, reader.revision()) == ("The Post", 0.25, 2)


def test_a_source_that_is_renamed_stays_one(tmp_path: Path) -> None:
    name = "The  Har\u200bbour \n"
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.", source="Post", url="https://post.example/bridge")
        with writing(sessions) as session:
            renamed = Store(session).set_source(1, name=name)
        add(sessions, "The tower is open again.", source=name)
        with sessions() as session:
            assert Reader(session).sources() == [renamed]
        assert (renamed.name, renamed.domain) == ("The Harbour", "post.example")


def test_a_source_is_not_set_to_what_cannot_be(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.", source="Post")
        add(sessions, "The bridge is open again.", source="Bote")
        with writing(sessions) as session:
            store = Store(session)
            for rating in (-0.1, 1.1, float("nan")):
                with pytest.raises(InputError, match="rating"):
                    store.set_source(1, rating=rating)
            with pytest.raises(InputError, match="name"):
                store.set_source(1, name=" ")
            with pytest.raises(Conflict, match="source 2"):
                store.set_source(1, name="Bote")
            with pytest.raises(NotFound):
                store.set_source(3, name="Blatt")
            assert store.revision() == 2


def test_vectors_that_stand_already_stay(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open. The tower is not.")
        with writing(sessions) as session:
            Store(session).add_vectors([2], np.zeros((1, 4), np.float32), "small")
        with writing(sessions) as session:
            Store(session).add_vectors([1, 2], np.ones((2, 4), np.float32), "small")
            Store(session).add_vectors([1, 2], np.ones((2, 4), np.float32), "small")
        with sessions() as session:
            rows = list(Reader(session).changes(0, "small"))
            assert [(row.assertion_id, row.revision, row.vector.tolist()) for row in rows] == [
                (1, 3, [1.0] * 4),
                (2, 2, [0.0] * 4),
            ]
            assert Reader(session).revision() == 3


def test_missing_vectors_come_some_at_a_time(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open. The tower is not. It is old.", title="Sights")
        add(sessions, "The church is open.")
        with writing(sessions) as session:
            Store(session).retract(2)
        with sessions() as session:
            missing = Reader(session).missing_vectors("new", after=1, limit=2)
            assert [(one.assertion_id, one.title, one.quote) for one in missing] == [
                (2, "Sights", "The tower is not."),
                (3, "Sights", "It is old."),
            ]
            assert Reader(session).missing_vectors("new", after=3) == []


def test_every_store_has_an_identity_of_its_own(tmp_path: Path) -> None:
    identities = set()
    for name in ("one", "two", "one"):
        (tmp_path / name).mkdir(exist_ok=True)
        with opened(tmp_path / name) as sessions, sessions() as session:
            identities.add(Reader(session).identity())
    assert len(identities) == 2


def test_an_answer_comes_back_as_it_was_given(tmp_path: Path) -> None:
    given_answer = StoredVerification(
        id=str(uuid.uuid4()),
        claim="Die Brücke ist „offen“ 🌉",
        verdict="unknown",
        confidence=0.125,
        reason="no_match",
        answer={"evidence": [], "claim": "Die Brücke ist „offen“ 🌉", "score": 0.1},
        engine_version="1",
        model="grams",
        store_revision=0,
        created_at=datetime(2025, 3, 1, 12, 30, 5, 250, tzinfo=UTC),
    )
    with opened(tmp_path) as sessions:
        with writing(sessions) as session:
            Store(session).add_verification(given_answer)
        with sessions() as session:
            assert Reader(session).verification(given_answer.id) == given_answer
            assert Reader(session).revision() == 0
            with pytest.raises(NotFound):
                Reader(session).verification("no-such-id")


@given(arrays(np.float32, st.integers(0, 8), elements=st.floats(-60000, 60000, width=32)))
def test_a_vector_comes_back_as_near_as_float16_holds_it(vector: NDArray[np.float32]) -> None:
    assert unpack(pack(vector)) == pytest.approx(vector, rel=2**-10, abs=2**-24)


@pytest.mark.parametrize("number", [np.nan, np.inf, 70000.0])
def test_a_vector_that_float16_cannot_hold_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="float16"):
        pack(np.array([0.5, number], np.float32))
