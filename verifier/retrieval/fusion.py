"""One ranking out of several."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

_K = 60


def reciprocal_rank(rankings: Sequence[Sequence[int]], k: int = _K) -> list[tuple[int, float]]:
    """The items of all rankings with the sum of 1 / (k + rank), highest first (Cormack, Clarke and Büttcher 2009).

    Equal sums come in the order of the items' numbers.

    >>> [item for item, _ in reciprocal_rank([[1, 2, 3], [3, 1]])]
    [1, 3, 2]
    """
    shares: dict[int, list[float]] = {}
    for ranking in rankings:
        for rank, item in enumerate(ranking, 1):
            shares.setdefault(item, []).append(1 / (k + rank))
    # fsum, because the order of the rankings must not change a sum
    return sorted(((item, fsum(some)) for item, some in shares.items()), key=lambda one: (-one[1], one[0]))
