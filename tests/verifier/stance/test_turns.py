"""Tests of verifier/stance/turns.py."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verifier.stance.scores import PROBABILITIES
from verifier.results import Check, StanceScores
from verifier.stance.turns import Turn, signs, turned


def test_a_slot_conflicts_if_any_check_of_it_does() -> None:
    found = [Check("amount", True, "5", "5"), Check("amount", False, "6", "7"), Check("entity", True, "A", "A")]
    assert signs(found) == [("amount", "conflicts"), ("entity", "agrees")]
    assert signs([Check("entity", True, "A", "A"), Check("entity", False, "B", "")]) == [("entity", "missing")]


@given(PROBABILITIES, st.lists(st.builds(Turn, *[st.floats(0, 1)] * 3), max_size=4), st.randoms())
def test_turned_scores_are_probabilities_in_any_order(
    scores: StanceScores, turns: list[Turn], rng: random.Random
) -> None:
    found = turned(scores, turns)
    assert found.supports + found.contradicts + found.neutral == pytest.approx(1)
    assert min(found.supports, found.contradicts, found.neutral) >= 0
    assert found.supports <= scores.supports + 1e-9
    rng.shuffle(turns)
    assert turned(scores, turns) == found
