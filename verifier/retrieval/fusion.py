"""One ranking out of several."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

MEANING, WORDS = 2.0, 1.0
"""How much a rank counts: words find little across languages, where the nearest texts in meaning are mostly right."""

_K = 60


def fused(near: Sequence[int], words: Sequence[int]) -> list[tuple[int, float]]:
    """The items found by meaning and by words in one ranking, with scores; see :func:`reciprocal_rank`."""
    return reciprocal_rank([near, words], [MEANING, WORDS])


def reciprocal_rank(
    rankings: Sequence[Sequence[int]], weights: Sequence[float] | None = None, k: int = _K
) -> list[tuple[int, float]]:
    """The items of all rankings with the sum of weight / (k + rank), highest first (Cormack, Clarke and Büttcher 2009).

    Without weights each ranking counts one. Equal sums come in the order of the items' numbers.

    >>> [item for item, _ in reciprocal_rank([[1, 2, 3], [3, 1]])]
    [1, 3, 2]
    >>> [item for item, _ in reciprocal_rank([[1, 2], [3, 4]], [1.0, 2.0])]
    [3, 4, 1, 2]
    """
    shares: dict[int, list[float]] = {}
    for ranking, weight in zip(rankings, weights or [1.0] * len(rankings), strict=True):
        for rank, item in enumerate(ranking, 1):
            shares.setdefault(item, []).append(weight / (k + rank))
    # fsum, because the order of the rankings must not change a sum
    return sorted(((item, fsum(some)) for item, some in shares.items()), key=lambda one: (-one[1], one[0]))
