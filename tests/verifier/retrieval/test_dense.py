"""Tests of verifier/retrieval/dense.py and fusion.py."""

from __future__ import annotations

import numpy as np

from verifier.retrieval.dense import DenseIndex


def unit_vectors(count: int, dimensions: int = 16) -> np.ndarray:
    """Random vectors of unit length, the same each time."""
    vectors = np.random.default_rng(7).normal(size=(count, dimensions)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_a_vector_is_nearest_to_itself_flat_and_in_the_graph() -> None:
    vectors = unit_vectors(300)
    ids = list(range(1000, 1300))
    for flat_up_to in (1000, 100):
        index = DenseIndex(16, flat_up_to)
        index.add(ids[:90], vectors[:90])
        index.add(ids[90:250], vectors[90:250])
        index.add(ids[250:], vectors[250:])
        assert len(index) == 300
        assert sum(found == [one] for found, one in zip(index.search(vectors, 1), ids, strict=True)) >= 295


def test_what_is_removed_is_not_found() -> None:
    vectors = unit_vectors(10)
    index = DenseIndex(16)
    index.add(list(range(10)), vectors)
    index.remove([3, 99])
    assert len(index) == 9
    assert set(index.search(vectors[3:4], 10)[0]) == set(range(10)) - {3}


def test_what_comes_back_is_found_once_again() -> None:
    vectors = unit_vectors(10)
    index = DenseIndex(16)
    index.add(list(range(10)), vectors)
    index.remove([3])
    index.add([3, 4], vectors[3:5])
    assert len(index) == 10
    assert sorted(index.search(vectors[3:4], 20)[0]) == list(range(10))


def test_an_empty_index_finds_nothing() -> None:
    assert DenseIndex(16).search(unit_vectors(2), 5) == [[], []]
