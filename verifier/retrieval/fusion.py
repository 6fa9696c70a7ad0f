"""One ranking out of that by meaning and that by words."""

from __future__ import annotations

from collections.abc import Sequence

LATER = 3.5
"""By so many ranks what is found by words stands behind what is found by meaning."""

_K = 60


def fused(near: Sequence[int], words: Sequence[int]) -> list[tuple[int, float]]:
    """The items of both rankings with 1 / (k + rank), highest first; the better rank of an item counts.

    The score is that of reciprocal rank fusion (Cormack, Clarke and Büttcher 2009). The sum that it takes is of no use across
    languages, where words find only what is in the claim's own: it puts that above the right text in the other one. So the
    nearest in meaning come first, and from the fourth place on the best by words take turns with them.

    >>> [item for item, _ in fused([1, 2, 3, 4, 5, 6], [8, 9, 1])]
    [1, 2, 3, 4, 8, 5, 9, 6]
    """
    ranks: dict[int, float] = {item: float(rank) for rank, item in enumerate(near, 1)}
    for rank, item in enumerate(words, 1):
        ranks[item] = min(rank + LATER, ranks.get(item, float("inf")))
    return sorted(((item, 1 / (_K + rank)) for item, rank in ranks.items()), key=lambda one: (-one[1], one[0]))
