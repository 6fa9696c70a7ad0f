"""Tests of verifier/stance/premises.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verifier.samples import assertion
from tests.verifier.stance.scores import PROBABILITIES
from verifier.results import StanceScores
from verifier.stance.premises import pooled, premises


def test_a_quote_is_judged_alone_and_in_its_window() -> None:
    told = assertion("It rained.", context="It was May.")
    assert premises(told, "A claim.") == ("It rained.", "2024-10, A title: It was May. It rained.", "It was May.")
    bare = replace(told, context="", document=replace(told.document, title=None, published=None))
    assert premises(bare, "A claim.") == ("It rained.",)


@given(st.lists(PROBABILITIES, min_size=1, max_size=4))
def test_pooled_scores_lie_between_those_they_are_made_of(scores: list[StanceScores]) -> None:
    found = pooled(scores)
    assert found.supports + found.contradicts + found.neutral == pytest.approx(1)
    for side in ("supports", "contradicts", "neutral"):
        values = [getattr(one, side) for one in scores]
        assert min(values) - 1e-9 <= getattr(found, side) <= max(values) + 1e-9


def test_a_premise_that_says_nothing_hardly_counts() -> None:
    assert pooled([StanceScores(0, 0, 1), StanceScores(0.9, 0, 0.1)]).supports > 0.8
