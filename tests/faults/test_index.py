"""A search index that is lost, damaged or not to be written: answers stay right, and /readyz says what is the matter."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from tests.claims.stores import GramEncoder, add, lose, opened
from tests.verifier.api.clients import client_of, until_ready
from tests.verifier.service import running
from verifier.results import Claim
from verifier.retrieval.embedded import EmbeddedRetriever

CLAIM = "Nvidia invested in OpenAI"
QUOTE = "Nvidia invested in OpenAI in the year 7."


def segment(ending: str) -> Callable[[Path], Path]:
    return lambda folder: next((folder / "words").glob(f"*{ending}"))


FILES: dict[str, Callable[[Path], Path]] = {
    "state": lambda folder: folder / "state.json",
    "meta": lambda folder: folder / "words" / "meta.json",
    "managed": lambda folder: folder / "words" / ".managed.json",
    **{ending: segment(f".{ending}") for ending in ("fast", "fieldnorm", "idx", "pos", "store", "term")},
}
HARMS: dict[str, Callable[[Path], object]] = {
    "deleted": Path.unlink,
    "empty": lambda path: os.truncate(path, 0),
    "half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "zeros": lambda path: path.write_bytes(b"\0" * path.stat().st_size),
    "noise": lambda path: path.write_bytes(bytes(range(1, 256)) * (path.stat().st_size // 255 + 1)),
    "flipped": lambda path: path.write_bytes(
        bytes(255 - one for one in path.read_bytes()[:-60]) + path.read_bytes()[-60:]
    ),
}


@contextmanager
def stored(folder: Path) -> Iterator[sessionmaker[Session]]:
    with opened(folder) as sessions:
        for year in range(10):
            add(sessions, f"Nvidia invested in OpenAI in the year {year}. The sum is not known.")
        yield sessions


def words_of(retriever: EmbeddedRetriever, claim: str = CLAIM) -> list[int]:
    """The ids that the index of words knows for a claim."""
    retriever.candidates([Claim(claim, "en")], 5)
    return sorted(retriever._caught_up()[0].search(claim, "en", 50))


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_harmed_costs_no_answer(tmp_path: Path, file: str) -> None:
    with stored(tmp_path) as sessions:
        expected = words_of(EmbeddedRetriever(sessions, GramEncoder(), tmp_path / "index"))
        assert len(expected) >= 10
        for name, harm in HARMS.items():
            folder = tmp_path / name
            shutil.copytree(tmp_path / "index", folder)
            harm(FILES[file](folder))
            fresh = EmbeddedRetriever(sessions, GramEncoder(), folder)
            assert words_of(fresh) == expected
            assert words_of(EmbeddedRetriever(sessions, GramEncoder(), folder)) == expected
            assert fresh.trouble() is None


def test_an_index_that_is_lost_while_it_is_used_is_made_anew(tmp_path: Path) -> None:
    with stored(tmp_path) as sessions:
        retriever = EmbeddedRetriever(sessions, GramEncoder(), tmp_path / "index")
        before = words_of(retriever)
        lose(tmp_path / "index")
        assert words_of(retriever) == before
        added = add(sessions, "Nvidia invested in OpenAI once more.")
        assert len(words_of(retriever)) == len(before) + added.assertions
        assert retriever.trouble() is None


def test_a_folder_that_cannot_be_written_is_told_and_answers_stay_right(tmp_path: Path) -> None:
    with running(tmp_path) as service:
        client = client_of(service)
        until_ready(client)
        assert client.get("/readyz").get_json() == {"status": "ready", "detail": None, "store_revision": 0}
        lose(service.settings.index)
        service.settings.index.write_text("a file where the folder should be")
        assert client.post("/documents", json={"text": QUOTE}).status_code == 201
        for _ in range(2):
            response = client.post("/verify", json={"claim": QUOTE})
            assert response.status_code == 200
            assert response.get_json()["evidence"][0]["quote"]["exact"] == QUOTE
        ready = client.get("/readyz")
        assert (ready.status_code, ready.get_json()["status"]) == (200, "degraded")
        assert "kept in memory" in ready.get_json()["detail"]
        assert client.post("/documents", json={"text": "The ferry of Ostrand runs."}).status_code == 201
        answer = client.post("/verify", json={"claim": "The ferry of Ostrand runs."}).get_json()
        assert answer["evidence"][0]["quote"]["exact"] == "The ferry of Ostrand runs."


def test_a_folder_that_can_be_written_again_is_used_again(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.write_text("a file where the folder should be")
    with stored(tmp_path) as sessions:
        retriever = EmbeddedRetriever(sessions, GramEncoder(), folder, again_after=0)
        before = words_of(retriever)
        assert "kept in memory" in (retriever.trouble() or "")
        folder.unlink()
        assert words_of(retriever) == words_of(EmbeddedRetriever(sessions, GramEncoder(), folder)) == before
