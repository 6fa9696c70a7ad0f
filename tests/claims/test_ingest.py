"""Tests of claims/ingest.py, claims/store and claims/quotes.py, on real SQLite files."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from sqlalchemy.orm import Session, sessionmaker

from claims.assertions import LONGEST_SENTENCE, Draft
from claims.database import writing
from claims.errors import Conflict, InputError, NotFound
from claims.ingest import add_missing_vectors, curate, ingest
from claims.quotes import check_quotes, count_quotes
from claims.records import Alias, Validity
from claims.store import Reader, Store
from tests.claims.stores import GramEncoder, add, opened, parsed

TEXT = "A bridge\n\nThe bridge is open again. It cost 12 million euros. Nobody was hurt."


def revision(sessions: sessionmaker[Session]) -> int:
    """The revision of the store."""
    with sessions() as session:
        return Reader(session).revision()


def test_every_sentence_stands_where_the_store_says(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, TEXT, source="Post", published="2025-03")
        assert (report.new, report.assertions) == (True, 3)
        with sessions() as session:
            document, text = Reader(session).document(report.document.id)
            found = list(Reader(session).document_assertions(document.id).found.values())
        assert [one.quote for one in found] == [
            "The bridge is open again.",
            "It cost 12 million euros.",
            "Nobody was hurt.",
        ]
        for one in found:
            assert text[one.start : one.end] == one.quote
            assert text[: one.start].endswith(one.prefix)
            assert text[one.end :].startswith(one.suffix)
        assert found[1].context == "The bridge is open again."
        assert (document.published, document.source and document.source.name) == ("2025-03", "Post")


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        first = add(sessions, TEXT)
        before = revision(sessions)
        again = add(sessions, TEXT)
        assert (again.new, again.document.id, again.assertions) == (False, first.document.id, first.assertions)
        assert revision(sessions) == before


def test_the_same_text_from_another_source_is_another_document(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        ids = {add(sessions, TEXT, source=name).document.id for name in ("Post", "Bote")}
        assert len(ids) == 2


class _Failing(GramEncoder):
    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors for all but the last text."""
        return super().passages(texts)[:-1]


def test_an_error_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        with pytest.raises(ValueError, match="zip"):
            ingest(parsed(TEXT), sessions, _Failing())
        assert revision(sessions) == 0
        with sessions() as session:
            assert count_quotes(session) == 0


def _die_in_the_middle(folder: Path) -> None:
    with opened(folder) as sessions, writing(sessions) as session:
        document = parsed(TEXT)
        vectors = GramEncoder().passages(["a"])
        Store(session).add_document(document, [Draft(0, 8, 0)], vectors, "grams")
        os._exit(9)


def test_a_killed_ingest_leaves_nothing_and_the_next_one_works(tmp_path: Path) -> None:
    process = multiprocessing.get_context("spawn").Process(target=_die_in_the_middle, args=(tmp_path,))
    process.start()
    process.join(60)
    assert process.exitcode == 9
    with opened(tmp_path) as sessions:
        assert revision(sessions) == 0
        assert add(sessions, TEXT).new


def test_writers_at_once_all_succeed(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, ThreadPoolExecutor(8) as pool:
        reports = list(pool.map(lambda number: add(sessions, f"House {number} burnt down."), range(16)))
        assert len({report.document.id for report in reports}) == 16
        assert revision(sessions) == 16


def _add_some(folder: Path, first: int) -> None:
    with opened(folder) as sessions:
        for number in range(first, first + 5):
            add(sessions, f"House {number} burnt down.")


def test_processes_that_write_at_once_all_succeed(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=_add_some, args=(tmp_path, first)) for first in (0, 5)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    with opened(tmp_path) as sessions:
        assert revision(sessions) == 10


def test_the_same_document_at_once_is_stored_once(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, ThreadPoolExecutor(6) as pool:
        reports = list(pool.map(lambda _: add(sessions, TEXT), range(6)))
        assert {(report.document.id, report.assertions) for report in reports} == {(1, 3)}
        assert sum(report.new for report in reports) == 1
        assert revision(sessions) == 1


class _Dying(GramEncoder):
    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Nothing: the process ends."""
        os._exit(9)


def _die_in_the_model(folder: Path) -> None:
    with opened(folder) as sessions:
        ingest(parsed(TEXT), sessions, _Dying())


def test_a_process_killed_in_its_model_holds_no_lock(tmp_path: Path) -> None:
    process = multiprocessing.get_context("spawn").Process(target=_die_in_the_model, args=(tmp_path,))
    process.start()
    process.join(60)
    assert process.exitcode == 9
    with opened(tmp_path) as sessions:
        assert add(sessions, TEXT).new


def test_a_text_without_a_statement_is_stored_without_assertions(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, "Why is it so?")
        assert (report.new, report.assertions) == (True, 0)


def test_a_retracted_document_is_quoted_no_more_and_does_not_come_back(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, TEXT)
        with writing(sessions) as session:
            Store(session).retract(report.document.id)
        with sessions() as session:
            assert Reader(session).assertions([1, 2, 3]).found == {}
            assert Reader(session).retracted(1) == [1, 2, 3]
            assert list(Reader(session).changes(0, "grams")) == []
        with pytest.raises(Conflict, match="retracted"):
            add(sessions, TEXT)


def test_changes_tell_an_index_what_is_new(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, "The bridge is open again.")
        add(sessions, "The tower is closed.")
        with sessions() as session:
            rows = list(Reader(session).changes(1, "grams"))
        assert [(row.revision, row.quote) for row in rows] == [(2, "The tower is closed.")]
        assert rows[0].vector == pytest.approx(GramEncoder().passages(["The tower is closed."])[0], abs=1e-3)


class _Other(GramEncoder):
    name = "other"


def test_a_new_model_gets_the_vectors_that_are_missing(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, TEXT)
        assert add_missing_vectors(sessions, _Other()) == 3
        assert add_missing_vectors(sessions, _Other()) == 0
        with sessions() as session:
            assert len(list(Reader(session).changes(0, "other"))) == 3


def test_what_was_corrected_gets_them_too_since_it_may_come_back(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        for text in ("The bridge is open.", "The bridge is shut."):
            add(sessions, text, url="https://post.example/bridge")
        add(sessions, "It rains.")
        with writing(sessions) as session:
            Store(session).retract(3)
        assert add_missing_vectors(sessions, _Other()) == 2
        add(sessions, "The bridge is open.", url="https://post.example/bridge")
        with sessions() as session:
            assert [row.quote for row in Reader(session).changes(0, "other")] == ["The bridge is open."]


def test_a_curated_quote_must_stand_verbatim(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, TEXT)
        vector = GramEncoder().passages(["12 million euros"])[0]
        start = TEXT.index("12 million")
        with writing(sessions) as session:
            store = Store(session)
            made = store.add_curated(
                report.document.id, "12 million euros", Draft(start, start + 16, start), vector, "grams"
            )
            assert (made.quote, made.kind) == ("12 million euros", "curated")
        with writing(sessions) as session, pytest.raises(InputError, match="does not stand"):
            Store(session).add_curated(
                report.document.id, "13 million euros", Draft(start, start + 16, start), vector, "grams"
            )


def test_a_picked_quote_takes_what_its_sentence_says(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, "The bridge is open. According to the mayor, it cost 12 million euros.")
        made = curate(report.document.id, "it cost 12 million euros", sessions, GramEncoder())
        assert (made.status, made.context) == ("reported", "The bridge is open. According to the mayor,")
        own = curate(report.document.id, "12 million euros", sessions, GramEncoder(), status="asserted")
        assert (own.status, own.speaker) == ("asserted", None)
        with sessions() as session:
            fed = [row.assertion_id for row in Reader(session).changes(1, "grams")]
        assert fed == [made.id, own.id]


def test_a_picked_quote_says_something(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, TEXT)
        with pytest.raises(InputError, match="quote: must hold at least one letter or digit"):
            curate(report.document.id, "\n\n", sessions, GramEncoder())


def test_a_picked_quote_is_no_longer_than_a_sentence_may_be(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, "The bridge is open. " * 201)
        picked = ("The bridge is open. " * 200)[:LONGEST_SENTENCE]
        with pytest.raises(InputError, match="quote: must be at most 4,000 characters long, but has 4,001"):
            curate(report.document.id, f"{picked}T", sessions, GramEncoder(), start=0)
        assert curate(report.document.id, picked, sessions, GramEncoder(), start=0).quote == picked


@pytest.mark.parametrize(("speaker", "kept"), [("The mayor\n of Ostrand ", "The mayor of Ostrand"), (" \n ", None)])
def test_a_speaker_is_kept_on_one_line(tmp_path: Path, speaker: str, kept: str | None) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, TEXT)
        said = curate(report.document.id, "12 million", sessions, GramEncoder(), status="reported", speaker=speaker)
        assert said.speaker == kept


def test_times_and_other_names_are_kept(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, "The Photoshop maker Adobe grew. It has led the market since 2019.", published="2024-10")
        with sessions() as session:
            found = list(Reader(session).document_assertions(report.document.id).found.values())
        assert found[0].document.aliases == (Alias("Photoshop-", "Adobe"),)
        assert [one.valid.iso for one in found] == ["../..", "2019-01-01/.."]
        until = Validity(end=date(2023, 11, 30))
        picked = curate(report.document.id, "Adobe grew", sessions, GramEncoder(), valid=until)
        assert picked.valid == until
        own = curate(report.document.id, "led the market", sessions, GramEncoder())
        assert own.valid.iso == "2019-01-01/.."


def test_a_quote_is_picked_once_and_never_from_a_retracted_document(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        report = add(sessions, TEXT)
        with pytest.raises(Conflict, match="stands at this place already"):
            curate(report.document.id, "Nobody was hurt.", sessions, GramEncoder())
        with writing(sessions) as session:
            Store(session).retract(report.document.id)
        with pytest.raises(Conflict, match="retracted"):
            curate(report.document.id, "12 million", sessions, GramEncoder())
        with pytest.raises(NotFound):
            curate(99, "12 million", sessions, GramEncoder())


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions, sessions() as session:
        for call in (Reader(session).document, Reader(session).assertion):
            with pytest.raises(NotFound, match="7"):
                call(7)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE assertions SET quote = 'The bridge is shut again.' WHERE id = 1", "the quote does not stand at"),
        ("UPDATE documents SET text = replace(text, '12', '13')", "the text is not the one that was stored"),
    ],
)
def test_damage_is_found_and_never_quoted(tmp_path: Path, statement: str, says: str) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, TEXT)
        with sessions() as session:
            assert list(check_quotes(session)) == []
        with closing(sqlite3.connect(tmp_path / "claims.db")) as raw, raw:
            raw.execute(statement)
        with sessions() as session:
            assert says in "\n".join(map(str, check_quotes(session)))
            hydrated = Reader(session).assertions([1, 2, 3])
            assert len(hydrated.damaged) == 1
            assert not set(hydrated.damaged) & set(hydrated.found)


@settings(max_examples=40)
@given(
    st.lists(
        st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1), min_size=1, max_size=5
    )
)
def test_quotes_of_any_text_stand_verbatim(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    with opened(tmp_path_factory.mktemp("any")) as sessions:
        add(sessions, "Anything goes. " + ". ".join(parts) + ".")
        with sessions() as session:
            assert list(check_quotes(session)) == []
            assert count_quotes(session) >= 1
