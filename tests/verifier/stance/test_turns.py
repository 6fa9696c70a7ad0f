"""Tests of verifier/stance/turns.py."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verifier.stance.scores import PROBABILITIES
from verifier.results import Check, StanceScores
from verifier.stance.turns import WEIGHTS, Turn, moving, signs, turned


def test_a_slot_conflicts_if_any_check_of_it_does() -> None:
    found = [Check("amount", True, "5", "5"), Check("amount", False, "6", "7"), Check("entity", True, "A", "A")]
    assert signs(found) == [("amount", "conflicts"), ("entity", "agrees")]
    assert signs([Check("entity", True, "A", "A"), Check("entity", False, "B", "")]) == [("entity", "missing")]


def test_what_agrees_counts_only_where_all_agrees() -> None:
    agrees, names, missing = ("amount", "agrees"), ("entity", "agrees"), ("entity", "missing")
    assert moving([agrees, names], WEIGHTS) == [WEIGHTS[agrees]]
    assert moving([agrees, missing], WEIGHTS) == [WEIGHTS[missing]]
    assert moving([agrees, ("negation", "conflicts")], WEIGHTS) == []
    assert moving([("date", "conflicts"), agrees], WEIGHTS) == [WEIGHTS["date", "conflicts"]]


def test_a_conflict_that_denies_nothing_leaves_open() -> None:
    open_, sure = Check("role", False, "A", "B", open=True), Check("role", False, "A", "B")
    assert signs([open_]) == [("role", "leaves open")]
    assert signs([open_, sure]) == [("role", "conflicts")]


@given(PROBABILITIES, st.lists(st.builds(Turn, *[st.floats(0, 1)] * 4), max_size=4), st.randoms())
def test_turned_scores_are_probabilities_in_any_order(
    scores: StanceScores, turns: list[Turn], rng: random.Random
) -> None:
    found = turned(scores, turns)
    assert found.supports + found.contradicts + found.neutral == pytest.approx(1)
    assert min(found.supports, found.contradicts, found.neutral) >= 0
    if not any(turn.toward for turn in turns):
        assert found.supports <= scores.supports + 1e-9
    rng.shuffle(turns)
    assert turned(scores, turns) == found
