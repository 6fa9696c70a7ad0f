"""Tests of verifier/retrieval: a real tantivy index and real vectors over a real store."""

from __future__ import annotations

import logging
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from sqlalchemy.orm import Session, sessionmaker

from claims.database import writing
from claims.store import Store
from tests.claims.stores import GramEncoder, add, lose, opened
from verifier.results import Claim
from verifier.retrieval.embedded import EmbeddedRetriever

Sessions = sessionmaker[Session]


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[Sessions]:
    with opened(tmp_path) as made:
        add(made, "Nvidia invested in OpenAI. The sum is not known.", source="Post", published="2024-10-03")
        add(made, "Der Wein aus Quellmoor gewann einen Preis.", source="Bote", published="2025")
        yield made


@pytest.fixture
def retriever(sessions: Sessions, tmp_path: Path) -> EmbeddedRetriever:
    return EmbeddedRetriever(sessions, GramEncoder(), tmp_path / "index")


def quotes(retriever: EmbeddedRetriever, text: str, limit: int = 1, **wishes: object) -> list[str]:
    """What is found for a claim."""
    claim = Claim(text, "en", **wishes)  # type: ignore[arg-type]  # fields of a claim
    (found,) = retriever.candidates([claim], limit).by_claim
    return [one.assertion.quote for one in found]


@pytest.mark.parametrize(
    "claim", ["Nvidia put money into OpenAI", "Nvida invested in Open AI", "OpenAI, NVIDIA: invested"]
)
def test_names_are_found_however_they_are_spelt(sessions: Sessions, retriever: EmbeddedRetriever, claim: str) -> None:
    add(sessions, " ".join(f"The company number {number} put money into a farm." for number in range(12)))
    assert "Nvidia invested in OpenAI." in quotes(retriever, claim, limit=5)


def test_a_sentence_without_names_is_found_by_the_title_of_its_document(
    sessions: Sessions, retriever: EmbeddedRetriever
) -> None:
    told = "Police followed a van. The insurer put the loss at 23 million euros."
    for title in ("Fire at the harbour of Ellernfurt", "Paintings stolen from Quellmoor", "Ship sinks off Beilstett"):
        add(sessions, told, title=title, url=f"https://post.example/{title[:4]}")
    claim = Claim("The insurer put the loss of the paintings stolen from Quellmoor at 23 billion euros", "en")
    ((first, *_),) = retriever.candidates([claim], 3).by_claim
    assert (first.assertion.quote, first.assertion.document.title) == (
        "The insurer put the loss at 23 million euros.",
        "Paintings stolen from Quellmoor",
    )


def test_each_claim_gets_its_own_candidates(retriever: EmbeddedRetriever) -> None:
    claims = [Claim("Quellmoor won a prize", "en"), Claim("Nvidia invested", "en")]
    found = retriever.candidates(claims, 1).by_claim
    assert [one[0].assertion.quote[:3] for one in found] == ["Der", "Nvi"]


def test_an_empty_store_has_no_candidates(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with opened(tmp_path / "empty") as empty:
        assert quotes(EmbeddedRetriever(empty, GramEncoder(), tmp_path / "empty.index"), "Anything") == []


def test_filters_by_source_and_day(retriever: EmbeddedRetriever) -> None:
    assert quotes(retriever, "Nvidia invested", 5, sources=frozenset({2})) == [
        "Der Wein aus Quellmoor gewann einen Preis."
    ]
    assert quotes(retriever, "Quellmoor", 5, as_of="2024-12-31") == [
        "Nvidia invested in OpenAI.",
        "The sum is not known.",
    ]


def test_hearsay_that_is_ignored_hides_nothing(retriever: EmbeddedRetriever, sessions: Sessions) -> None:
    add(sessions, " ".join(f"Nvidia reportedly invested in OpenAI in {year}." for year in range(1990, 2020)))
    claim = "Nvidia reportedly invested in OpenAI in 2000."
    assert all("reportedly" in quote for quote in quotes(retriever, claim, 8))
    assert quotes(retriever, claim, 1, reported="ignore") == ["Nvidia invested in OpenAI."]


def test_a_document_that_is_left_out_hides_nothing(retriever: EmbeddedRetriever, sessions: Sessions) -> None:
    add(sessions, " ".join(f"Nvidia invested in OpenAI in {year}." for year in range(1990, 2020)))
    claim = "Nvidia invested in OpenAI in 2000."
    assert all(" in OpenAI in " in quote for quote in quotes(retriever, claim, 8))
    assert quotes(retriever, claim, leave_out=frozenset({3})) == ["Nvidia invested in OpenAI."]


def test_what_is_written_is_seen_at_once(retriever: EmbeddedRetriever, sessions: Sessions) -> None:
    quotes(retriever, "warm up")
    add(sessions, "Ostrand has a new ferry.")
    assert quotes(retriever, "A ferry in Ostrand") == ["Ostrand has a new ferry."]


def _write(folder: Path) -> None:
    with opened(folder) as sessions:
        add(sessions, "Ostrand has a new ferry.")


def test_what_another_process_wrote_is_seen_at_once(retriever: EmbeddedRetriever, tmp_path: Path) -> None:
    quotes(retriever, "warm up")
    process = multiprocessing.get_context("spawn").Process(target=_write, args=(tmp_path,))
    process.start()
    process.join(60)
    assert process.exitcode == 0
    assert quotes(retriever, "A ferry in Ostrand") == ["Ostrand has a new ferry."]


def test_two_retrievers_share_one_folder(retriever: EmbeddedRetriever, sessions: Sessions, tmp_path: Path) -> None:
    other = EmbeddedRetriever(sessions, GramEncoder(), tmp_path / "index")
    for number, one in enumerate((retriever, other, retriever)):
        add(sessions, f"Ferry number {number} sails from Port {number}.")
        assert quotes(one, f"Ferry number {number} sails") == [f"Ferry number {number} sails from Port {number}."]


def test_what_is_retracted_is_gone(retriever: EmbeddedRetriever, sessions: Sessions) -> None:
    assert quotes(retriever, "Nvidia invested", 5)
    with writing(sessions) as session:
        Store(session).retract(1)
    assert quotes(retriever, "Nvidia invested", 5) == ["Der Wein aus Quellmoor gewann einen Preis."]


@pytest.mark.parametrize("harm", ["delete", "state", "words", "rebuild"])
def test_a_harmed_index_is_made_anew(
    retriever: EmbeddedRetriever, sessions: Sessions, tmp_path: Path, harm: str
) -> None:
    before = quotes(retriever, "Nvidia invested")
    folder = tmp_path / "index"
    if harm == "delete":
        lose(folder)
    elif harm == "state":
        (folder / "state.json").write_text('{"format": 1, ')
    elif harm == "words":
        (folder / "words" / "meta.json").write_bytes(b"\x00\x01")
    else:
        retriever.rebuild()
    fresh = EmbeddedRetriever(sessions, GramEncoder(), folder)
    assert quotes(fresh, "Nvidia invested") == before == ["Nvidia invested in OpenAI."]


class _Another(GramEncoder):
    """Another model; does something of ours, and counts, whenever it embeds passages."""

    name = "another"

    def __init__(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        self.embedded = 0
        self.meanwhile = meanwhile

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.embedded += len(texts)
        self.meanwhile()
        return super().passages(texts)


def test_another_encoder_finds_what_was_stored_before(
    retriever: EmbeddedRetriever, sessions: Sessions, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert quotes(retriever, "Nvidia invested")
    encoders = [_Another(), _Another()]
    retrievers = [EmbeddedRetriever(sessions, encoder, tmp_path / "index") for encoder in encoders]
    with caplog.at_level(logging.INFO), ThreadPoolExecutor() as pool:
        list(pool.map(EmbeddedRetriever.catch_up, retrievers))
    assert sum(encoder.embedded for encoder in encoders) == 3
    assert caplog.text.count("3 assertions were embedded anew") == 1
    for one in retrievers:
        assert quotes(one, "Nvidia invested") == ["Nvidia invested in OpenAI."]


def test_the_revision_is_that_of_the_candidates_whatever_is_written_meanwhile(
    sessions: Sessions, tmp_path: Path
) -> None:
    encoder = _Another()
    retriever = EmbeddedRetriever(sessions, encoder, tmp_path / "index")
    retriever.catch_up()
    before = retriever.revision()

    def meanwhile() -> None:
        add(sessions, "Ostrand has a new ferry.")
        retriever.catch_up()

    encoder.meanwhile = meanwhile
    found = retriever.candidates([Claim("Nvidia invested", "en")], 1)
    assert (found.revision, retriever.revision()) == (before, before + 1)


@given(text=st.text(min_size=1, max_size=300))
def test_no_claim_breaks_the_search(shared: EmbeddedRetriever, text: str) -> None:
    assert len(quotes(shared, text, 3)) <= 3


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedRetriever]:
    folder = tmp_path_factory.mktemp("shared")
    with opened(folder) as made:
        add(made, "Nvidia invested in OpenAI. The sum is not known.")
        yield EmbeddedRetriever(made, GramEncoder(), folder / "index")
