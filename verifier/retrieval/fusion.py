"""One ranking out of several."""

from __future__ import annotations

from collections.abc import Sequence

_K = 60


def reciprocal_rank(rankings: Sequence[Sequence[int]], k: int = _K) -> list[tuple[int, float]]:
    """The items of all rankings with the sum of 1 / (k + rank), highest first (Cormack, Clarke and Büttcher 2009).

    Equal sums come in the order of the items' numbers.

    >>> [item for item, _ in reciprocal_rank([[1, 2, 3], [3, 1]])]
    [1, 3, 2]
    """
    scores: dict[int, float] = {}
    for ranking in rankings:
        for rank, item in enumerate(ranking, 1):
            scores[item] = scores.get(item, 0.0) + 1 / (k + rank)
    return sorted(scores.items(), key=lambda one: (-one[1], one[0]))
