"""Search by vectors, in memory."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

FLAT_UP_TO = 20_000
"""Vectors up to which every one is compared; above, a graph is searched (HNSW; Malkov and Yashunin 2018), 8 bits a number."""

_NEIGHBOURS = 32
_EFFORT = 128


class DenseIndex:
    """Vectors of unit length by the id of their assertion; the nearest by inner product. Safe to use from several threads."""

    def __init__(self, dimensions: int, flat_up_to: int = FLAT_UP_TO) -> None:
        self._dimensions = dimensions
        self._flat_up_to = flat_up_to
        self._index: Any = faiss.IndexFlatIP(dimensions)
        self._ids: list[int] = []
        self._removed: set[int] = set()
        self._lock = threading.Lock()  # faiss moves its vectors when it takes some in, under a search that goes on

    def __len__(self) -> int:
        return len(self._ids) - len(self._removed)

    def add(self, ids: Sequence[int], vectors: NDArray[np.float32]) -> None:
        """Takes in ids with their vectors (len(ids), dimensions); one that was removed is found again, with its vector of before."""
        known = set(ids).intersection(self._ids)
        self._removed -= known
        new = [place for place, identity in enumerate(ids) if identity not in known]
        ids, vectors = [ids[place] for place in new], vectors[new]
        if not ids:
            return
        with self._lock:
            self._add(ids, vectors)

    def _add(self, ids: Sequence[int], vectors: NDArray[np.float32]) -> None:
        crossing = len(self._ids) <= self._flat_up_to < len(self._ids) + len(ids)
        if crossing:
            vectors = np.concatenate([self._index.reconstruct_n(0, len(self._ids)), vectors])
            kind: Any = faiss.ScalarQuantizer.QT_8bit  # its types take the number for a class
            self._index = faiss.IndexHNSWSQ(self._dimensions, kind, _NEIGHBOURS, faiss.METRIC_INNER_PRODUCT)
            self._index.hnsw.efSearch = _EFFORT
            self._index.train(vectors)
        self._index.add(np.ascontiguousarray(vectors, np.float32))
        self._ids.extend(ids)

    def remove(self, ids: Iterable[int]) -> None:
        """Finds these no more."""
        gone = set(ids)
        if gone:
            with self._lock:
                self._removed.update(gone.intersection(self._ids))

    def search(self, vectors: NDArray[np.float32], limit: int) -> list[list[int]]:
        """For each of the vectors (n, dimensions) the ids of its nearest, the nearest first."""
        with self._lock:
            count = min(limit + len(self._removed), len(self._ids))
            if not count or not len(vectors):
                return [[] for _ in vectors]
            _, places = self._index.search(np.ascontiguousarray(vectors, np.float32), count)
            found = [[self._ids[place] for place in row if place >= 0] for row in places]
            return [[one for one in ids if one not in self._removed][:limit] for ids in found]
