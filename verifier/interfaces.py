"""The places where another part can be plugged in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from verifier.results import Claim, Retrieved, StanceScores


class Retriever(Protocol):
    """Finds the assertions that may bear on a claim."""

    def candidates(self, claims: Sequence[Claim], limit: int) -> Retrieved:
        """For each claim at most ``limit`` candidates, the likeliest first. Sees all that was committed before the call."""


class StanceModel(Protocol):
    """Says where a premise (evidence) stands to a hypothesis (claim)."""

    name: str

    def scores(self, pairs: Sequence[tuple[str, str]]) -> list[StanceScores]:
        """One result a pair (premise, hypothesis), in the order given."""


class Encoder(Protocol):
    """Turns sentences of either language into vectors of unit length."""

    name: str
    dimensions: int

    def queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Claims as an array (len(texts), dimensions)."""

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Evidence as an array (len(texts), dimensions)."""
