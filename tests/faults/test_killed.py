"""Processes killed with SIGKILL at chosen points: of a document all or nothing stands, and the index catches up."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sqlalchemy import event

from claims.database import writing
from claims.ingest import ingest
from claims.quotes import check_quotes, count_quotes
from claims.store import Reader, Store
from tests.claims.stores import GramEncoder, add, opened, parsed
from verifier.results import Claim
from verifier.retrieval.embedded import EmbeddedRetriever
from verifier.retrieval.kept import KeptIndex
from verifier.retrieval.lexical import LexicalIndex

FIRST = "The bridge of Ostrand is open again. It cost 12 million euros."
SECOND = "The ferry of Ostrand runs again. It carries 40 cars. Nobody was hurt."


def die() -> None:
    """Ends this process as the system does when memory is short."""
    os.kill(os.getpid(), signal.SIGKILL)


def killed(target: Callable[..., None], *args: Any) -> None:
    """Runs ``target`` in a process of its own, which has to be killed by itself."""
    process = multiprocessing.get_context("spawn").Process(target=target, args=args)
    process.start()
    process.join(120)
    assert process.exitcode == -signal.SIGKILL


def found(sessions: Any, folder: Path, claim: str) -> list[str]:
    """What a new process finds for a claim by its words alone."""
    retriever = EmbeddedRetriever(sessions, GramEncoder(), folder / "index")
    by_words = retriever._caught_up()[0].search(claim, "en", 10)
    assert retriever.trouble() is None
    (candidates,) = retriever.candidates([Claim(claim, "en")], 50).by_claim
    quotes = {one.assertion.id: one.assertion.quote for one in candidates}
    return [quotes[identity] for identity in by_words]


class _Dying(GramEncoder):
    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Nothing: the process ends."""
        die()
        return super().passages(texts)


def _ingest_until(folder: Path, point: str) -> None:
    with opened(folder) as sessions:
        engine = sessions.kw["bind"]

        def die_at(*arguments: Any) -> None:
            if point in arguments[2]:
                die()

        event.listen(engine, "after_cursor_execute", die_at)
        if point == "commit":
            event.listen(engine, "commit", lambda _: die())
        ingest(parsed(SECOND), sessions, _Dying() if point == "model" else GramEncoder())
        die()


@pytest.mark.parametrize(
    "point",
    ["model", "INSERT INTO documents", "INSERT INTO assertions", "INSERT INTO vectors", "UPDATE store_state", "commit"],
)
def test_an_ingest_that_is_killed_leaves_nothing(tmp_path: Path, point: str) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, FIRST)
        killed(_ingest_until, tmp_path, point)
        with sessions() as session:
            reader = Reader(session)
            assert [one.id for one in reader.documents()] == [1]
            assert (reader.revision(), count_quotes(session), list(check_quotes(session))) == (1, 2, [])
        assert add(sessions, SECOND).new
        assert found(sessions, tmp_path, "The ferry of Ostrand runs")[0] == "The ferry of Ostrand runs again."


def test_an_ingest_that_is_killed_after_its_end_leaves_all(tmp_path: Path) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, FIRST)
        killed(_ingest_until, tmp_path, "after")
        with sessions() as session:
            assert (Reader(session).revision(), count_quotes(session), list(check_quotes(session))) == (2, 5, [])
        assert not add(sessions, SECOND).new
        assert found(sessions, tmp_path, "The ferry of Ostrand runs")[0] == "The ferry of Ostrand runs again."


def _index_until(folder: Path, point: str) -> None:
    """Catches up with the store, and dies: the points are those between two steps that stay."""
    update, write_state, replace = LexicalIndex.update, KeptIndex._write_state, Path.replace

    def dying_update(index: LexicalIndex, rows: Any, removed: Any) -> None:
        if point == "before":
            die()
        if point == "rows":

            def some() -> Any:
                for row in rows:
                    yield row
                    die()

            update(index, some(), removed)
        update(index, rows, removed)
        if point == "committed":
            die()

    def dying_write(*arguments: Any) -> None:
        write_state(*arguments)
        die()

    def dying_replace(path: Path, target: Path) -> Path:
        if point == "state":
            die()
        return replace(path, target)

    LexicalIndex.update = dying_update  # type: ignore[method-assign]
    Path.replace = dying_replace  # type: ignore[method-assign, assignment]
    if point == "written":
        KeptIndex._write_state = dying_write  # type: ignore[method-assign]
    with opened(folder) as sessions:
        EmbeddedRetriever(sessions, GramEncoder(), folder / "index").candidates([Claim("Ostrand", "en")], 3)


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("point", ["before", "rows", "committed", "state", "written"])
def test_an_index_whose_writer_is_killed_catches_up(tmp_path: Path, point: str, is_first: bool) -> None:
    with opened(tmp_path) as sessions:
        add(sessions, FIRST)
        if not is_first:
            assert found(sessions, tmp_path, "The bridge of Ostrand")
        add(sessions, SECOND)
        with writing(sessions) as session:
            Store(session).retract(1)
        killed(_index_until, tmp_path, point)
        assert found(sessions, tmp_path, "The ferry of Ostrand runs")[0] == "The ferry of Ostrand runs again."
        assert not any("bridge" in quote for quote in found(sessions, tmp_path, "The bridge cost 12 million euros"))
        add(sessions, "The tower of Quellmoor is closed.")
        assert found(sessions, tmp_path, "The tower of Quellmoor")[0] == "The tower of Quellmoor is closed."
