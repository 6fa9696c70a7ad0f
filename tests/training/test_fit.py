"""Tests of training/fit.py."""

from __future__ import annotations

from training.fit import fitted, loss
from training.judge import Judged
from verifier.results import StanceScores
from verifier.stance.turns import Sign, Turn

SURE = StanceScores(0.9, 0.05, 0.05)
AGAINST = StanceScores(0.05, 0.9, 0.05)


def rows(scores: StanceScores, sign: Sign | None, label: str, count: int) -> list[Judged]:
    read = {frozenset(some): scores for some in ((), ("amount",))}
    return [Judged(scores, read, (sign,) if sign else (), label, "a set")] * count


def test_a_sign_that_tells_gets_shares_and_lowers_the_loss() -> None:
    amount, strangers = ("amount", "conflicts"), ("entity", "strangers")
    pairs = (
        rows(SURE, None, "supported", 50)
        + rows(SURE, amount, "contradicted", 50)
        + rows(AGAINST, strangers, "unknown", 50)
    )
    weights = fitted(pairs)
    assert set(weights) == {amount, strangers}
    assert weights[amount].against == 0.9
    assert weights[strangers].hushed == 0.9
    assert loss(pairs, weights) < loss(pairs, {})


def test_a_sign_that_tells_nothing_is_left_out() -> None:
    role = ("role", "conflicts")
    pairs = rows(SURE, None, "supported", 50) + rows(SURE, role, "supported", 50)
    assert fitted(pairs) == {}


def test_what_agrees_moves_toward_support_only() -> None:
    agrees = ("amount", "agrees")
    pairs = rows(SURE, None, "supported", 50) + rows(AGAINST, agrees, "supported", 50)
    assert fitted(pairs) == {agrees: Turn(0.0, 0.0, toward=0.9)}
