"""Assertions as they are after the model has read them, and what they are as evidence by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from claims.records import Assertion
from verifier.results import Evidence, StanceScores
from verifier.stance.checks.side import Side, of_assertion
from verifier.stance.judge import Read, together
from verifier.stance.turns import WEIGHTS, Weights


def read(told: Assertion, scores: Sequence[StanceScores], behind: float = 0.0) -> Read:
    return Read(told, of_assertion(told), scores, behind)


def alone(
    claim: Side, told: Assertion, scores: Sequence[StanceScores], behind: float = 0.0, weights: Weights = WEIGHTS
) -> Evidence:
    return together(claim, [read(told, scores, behind)], weights)[0]
