"""From both indices to the candidates that the filters of a claim let through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from claims.records import Assertion
from verifier.results import Candidate, Claim
from verifier.retrieval.dense import DenseIndex
from verifier.retrieval.filters import is_filtered, wanted
from verifier.retrieval.fusion import fused
from verifier.retrieval.lexical import LexicalIndex

REACHES = (50, 500, 5000)
"""Hits of each search, never fewer than are asked for; the further ones where filters leave too few of those before."""

Ranking = list[tuple[int, float]]
"""Ids of assertions with their scores, the highest first."""


@dataclass(frozen=True, slots=True)
class Search:
    """A search in both indices; ``assertions`` reads those that may be quoted from the store."""

    lexical: LexicalIndex
    dense: DenseIndex
    assertions: Callable[[Sequence[int]], Mapping[int, Assertion]]
    reaches: Sequence[int] = REACHES

    def candidates(self, claims: Sequence[Claim], vectors: NDArray[np.float32], limit: int) -> list[list[Candidate]]:
        """For each claim, with its vector, at most ``limit`` candidates that its filters let through, the likeliest first.

        Raises :class:`SearchIndexError` if the index of words is damaged.
        """
        found: list[list[Candidate]] = [[] for _ in claims]
        places: Sequence[int] = range(len(claims))
        for reach in (max(reach, limit) for reach in self.reaches):
            rankings = {place: self._ranking(claims[place], vectors[place], reach, limit) for place in places}
            read = self.assertions(sorted({identity for ranking in rankings.values() for identity, _ in ranking}))
            for place, ranking in rankings.items():
                known = [Candidate(read[identity], score) for identity, score in ranking if identity in read]
                found[place] = [one for one in known if wanted(one.assertion, claims[place])][:limit]
            places = [
                place
                for place, ranking in rankings.items()
                if is_filtered(claims[place]) and len(found[place]) < limit and len(ranking) >= reach
            ]
        return found

    def _ranking(self, claim: Claim, vector: NDArray[np.float32], reach: int, limit: int) -> Ranking:
        """What both searches find, of a claim without filters only as much as it needs."""
        (near,) = self.dense.search(vector[np.newaxis], reach)
        ranking = fused(near, self.lexical.search(claim.text, claim.language, reach))
        return ranking if is_filtered(claim) else ranking[: 2 * limit]
