"""Tests of verifier/stance/judge.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verifier.samples import assertion
from verifier.results import Check, Claim, StanceScores
from verifier.stance.judge import WEIGHTS, evidence, mean, premises, shifted, signs

SURE = (StanceScores(0.9, 0.05, 0.05),)


def test_another_amount_is_no_support() -> None:
    told = assertion("Brisalt verkaufte den Park für 180 Millionen Euro.", language="de")
    claim = Claim("Brisalt sold the farm for {} million euros.", "en")
    judged = {amount: evidence(Claim(claim.text.format(amount), "en"), told, SURE, WEIGHTS) for amount in (2, 180)}
    assert judged[180].stance == "supports"
    assert judged[2].scores.supports < judged[180].scores.supports
    assert judged[2].scores.contradicts > judged[180].scores.contradicts


def test_who_speaks_of_strangers_says_less() -> None:
    unsure = (StanceScores(0.05, 0.6, 0.35),)
    told = assertion("Der Wein war gut.", language="de")
    judged = evidence(Claim("Oracle sued Nvidia.", "en"), told, unsure, WEIGHTS)
    assert judged.scores.neutral > unsure[0].neutral


def test_a_quote_is_judged_alone_and_in_its_window() -> None:
    told = assertion("It rained.", context="It was May.")
    assert premises(told) == ("It rained.", "2024-10, A title: It was May. It rained.")
    bare = replace(told, context="", document=replace(told.document, title=None, published=None))
    assert premises(bare) == ("It rained.",)


def test_a_slot_conflicts_if_any_check_of_it_does() -> None:
    found = [Check("amount", True, "5", "5"), Check("amount", False, "6", "7"), Check("entity", True, "A", "A")]
    assert signs(found) == [("amount", "conflicts"), ("entity", "agrees")]
    assert signs([Check("entity", True, "A", "A"), Check("entity", False, "B", "")]) == [("entity", "missing")]


@given(
    st.floats(0.01, 1),
    st.floats(0.01, 1),
    st.floats(0.01, 1),
    st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), max_size=4),
)
def test_shifted_scores_are_probabilities(a: float, b: float, c: float, shifts: list[tuple[float, float]]) -> None:
    total = a + b + c
    found = shifted(StanceScores(a / total, b / total, c / total), shifts)
    assert found.supports + found.contradicts + found.neutral == pytest.approx(1)
    assert min(found.supports, found.contradicts, found.neutral) >= 0


def test_the_mean_lies_between() -> None:
    assert mean([StanceScores(1, 0, 0), StanceScores(0, 0, 1)]) == StanceScores(0.5, 0, 0.5)
