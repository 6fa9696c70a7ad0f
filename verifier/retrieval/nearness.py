"""How near the quotes of candidates are to the claims that they were found for, in meaning and by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from verifier.interfaces import Encoder
from verifier.results import Candidate


def with_nearness(
    candidates: Sequence[Sequence[Candidate]], vectors: NDArray[np.float32], encoder: Encoder
) -> list[list[Candidate]]:
    """The candidates of each claim with their nearness; ``vectors`` are those of the claims, an array (claims, dimensions).

    What an index keeps are the vectors of quotes in their context: found by that, a sentence may be beside the point itself.
    """
    quotes = list(dict.fromkeys(one.assertion.quote for found in candidates for one in found))
    place = {quote: number for number, quote in enumerate(quotes)}
    told = encoder.passages(quotes)
    return [
        [replace(one, nearness=float(told[place[one.assertion.quote]] @ vector)) for one in found]
        for vector, found in zip(vectors, candidates, strict=True)
    ]
