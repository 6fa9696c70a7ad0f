"""Tests of verifier/retrieval/search.py, over a real store and real indices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from claims.store import Reader
from tests.claims.stores import GramEncoder, add, opened
from verifier.results import Claim
from verifier.retrieval.dense import DenseIndex
from verifier.retrieval.lexical import LexicalIndex
from verifier.retrieval.search import REACHES, Search

NEAR = Claim("Nvidia invested in OpenAI in 2000.", "en")
FAR = Claim(NEAR.text, "en", sources=frozenset({2}))


@contextmanager
def searching(folder: Path, reaches: Sequence[int] = REACHES) -> Iterator[Search]:
    """Over 120 sentences near the claims, of source 1, and one that is not, of source 2."""
    encoder = GramEncoder()
    with opened(folder) as sessions:
        add(sessions, " ".join(f"Nvidia invested in OpenAI in {year}." for year in range(1900, 2020)), source="Post")
        add(sessions, "The wine of Quellmoor won a prize.", source="Bote")
        with sessions() as session:
            reader = Reader(session)
            rows = list(reader.changes(0, encoder.name))
            lexical, dense = LexicalIndex(None), DenseIndex(encoder.dimensions)
            lexical.update(rows, ())
            dense.add([row.assertion_id for row in rows], np.stack([row.vector for row in rows]))
            yield Search(lexical, dense, lambda ids: reader.assertions(ids).found, reaches)


def quotes(search: Search, claims: Sequence[Claim], limit: int) -> list[list[str]]:
    vectors = GramEncoder().queries([claim.text for claim in claims])
    return [[one.assertion.quote for one in found] for found in search.candidates(claims, vectors, limit)]


@pytest.mark.parametrize(("reaches", "is_found"), [((50,), False), ((50, 500), True), ((500,), True)])
def test_a_source_far_from_the_claim_is_reached_by_going_further(
    tmp_path: Path, reaches: Sequence[int], is_found: bool
) -> None:
    with searching(tmp_path, reaches) as search:
        assert quotes(search, [FAR], 5) == [["The wine of Quellmoor won a prize."] if is_found else []]


def test_only_claims_that_found_too_little_go_further_and_all_keep_their_places(tmp_path: Path) -> None:
    with searching(tmp_path) as search:
        near, far, again = quotes(search, [NEAR, FAR, NEAR], 3)
    assert near == again
    assert [quote[:26] for quote in near] == ["Nvidia invested in OpenAI "] * 3
    assert far == ["The wine of Quellmoor won a prize."]


def test_a_search_reaches_as_far_as_it_is_asked_to(tmp_path: Path) -> None:
    with searching(tmp_path, (2,)) as search:
        (near,) = quotes(search, [NEAR], 60)
    assert len(near) == 60
