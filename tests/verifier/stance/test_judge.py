"""Tests of verifier/stance/judge.py."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verifier.samples import assertion
from verifier.results import Check, StanceScores
from verifier.stance.checks import Side
from verifier.stance.judge import WEIGHTS, Turn, evidence, pooled, premises, signs, turned

SURE = (StanceScores(0.9, 0.05, 0.05),)


def test_another_amount_is_no_support() -> None:
    told = assertion("Brisalt verkaufte den Park für 180 Millionen Euro.", language="de")
    claim = "Brisalt sold the farm for {} million euros."
    judged = {amount: evidence(Side(claim.format(amount), "en"), told, SURE, WEIGHTS) for amount in (2, 180)}
    assert judged[180].stance == "supports"
    assert judged[2].scores.supports < judged[180].scores.supports
    assert judged[2].scores.contradicts > judged[180].scores.contradicts


def test_a_plan_is_less_than_the_thing() -> None:
    told = assertion("Brisalt plant ein Werk in Bonn.", language="de")
    done = evidence(Side("Brisalt built a plant in Bonn.", "en"), told, SURE, WEIGHTS)
    planned = evidence(Side("Brisalt plans to build a plant in Bonn.", "en"), told, SURE, WEIGHTS)
    assert done.scores.neutral > 0.5 > planned.scores.neutral


def test_a_quote_is_judged_alone_and_in_its_window() -> None:
    told = assertion("It rained.", context="It was May.")
    assert premises(told, "A claim.") == ("It rained.", "2024-10, A title: It was May. It rained.", "It was May.")
    bare = replace(told, context="", document=replace(told.document, title=None, published=None))
    assert premises(bare, "A claim.") == ("It rained.",)


def test_a_slot_conflicts_if_any_check_of_it_does() -> None:
    found = [Check("amount", True, "5", "5"), Check("amount", False, "6", "7"), Check("entity", True, "A", "A")]
    assert signs(found) == [("amount", "conflicts"), ("entity", "agrees")]
    assert signs([Check("entity", True, "A", "A"), Check("entity", False, "B", "")]) == [("entity", "missing")]


PROBABILITIES = st.tuples(*[st.floats(0.01, 1)] * 3).map(lambda some: StanceScores(*(one / sum(some) for one in some)))


@given(st.lists(PROBABILITIES, min_size=1, max_size=4))
def test_pooled_scores_lie_between_those_they_are_made_of(scores: list[StanceScores]) -> None:
    found = pooled(scores)
    assert found.supports + found.contradicts + found.neutral == pytest.approx(1)
    for side in ("supports", "contradicts", "neutral"):
        values = [getattr(one, side) for one in scores]
        assert min(values) - 1e-9 <= getattr(found, side) <= max(values) + 1e-9


def test_a_premise_that_says_nothing_hardly_counts() -> None:
    assert pooled([StanceScores(0, 0, 1), StanceScores(0.9, 0, 0.1)]).supports > 0.8


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


def test_a_conflict_does_not_make_what_is_beside_the_point_a_denial() -> None:
    told = assertion("Brisalt hat Aufträge über 180 Millionen Euro.", language="de")
    beside = (StanceScores(0.02, 0.18, 0.8),)
    judged = evidence(Side("Brisalt sold the farm for 2 million euros.", "en"), told, beside, WEIGHTS)
    assert judged.stance == "neutral"
    assert judged.scores.contradicts < 0.25
