"""Tests of verifier/stance/judge.py and checks.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from tests.verifier.samples import assertion
from verifier.results import Claim, StanceScores
from verifier.stance.checks import check, shares_a_name
from verifier.stance.judge import evidence, premises, shifted

SURE = StanceScores(0.9, 0.05, 0.05)


@pytest.mark.parametrize(
    ("claim", "of_claim", "told", "of_told", "expected"),
    [
        ("It cost 6.6 million dollars.", "en", "Es kostete 6,6 Milliarden Dollar.", "de", [("amount", False)]),
        ("It cost 6.6 billion dollars.", "en", "Es kostete 6,6 Mrd. Dollar.", "de", [("amount", True)]),
        ("It grew by 5 percent.", "en", "Es wuchs um sieben Prozent.", "de", [("amount", False)]),
        ("It was never built.", "en", "Es wurde gebaut.", "de", [("negation", False)]),
        ("It was not built.", "en", "Es wurde nie gebaut.", "de", [("negation", True)]),
        ("It was built.", "en", "Es wurde gebaut.", "de", []),
        ("It cost 5 dollars.", "en", "Es kostete 5 Euro.", "de", []),
    ],
)
def test_checks_across_languages(
    claim: str, of_claim: Language, told: str, of_told: Language, expected: list[tuple[str, bool]]
) -> None:
    found = check(claim, of_claim, told, of_told)
    assert [(one.slot, one.agrees) for one in found] == expected
    assert all(one.claim in claim for one in found if one.slot == "amount")


def test_another_amount_turns_support_into_contradiction() -> None:
    claim = Claim("Brisalt sold the farm for 2 million euros.", "en")
    told = assertion("Brisalt verkaufte den Park für 180 Millionen Euro.", language="de")
    assert evidence(claim, told, SURE).stance == "contradicts"
    assert evidence(Claim("Brisalt sold the farm for 180 million euros.", "en"), told, SURE).stance == "supports"


def test_who_speaks_of_strangers_says_nothing() -> None:
    told = assertion("Der Wein war gut.", language="de")
    assert evidence(Claim("Oracle sued Nvidia.", "en"), told, StanceScores(0.05, 0.8, 0.15)).stance == "neutral"
    assert not shares_a_name("Oracle sued Nvidia.", "en", "Der Wein war gut.")


def test_a_quote_is_judged_alone_and_in_its_context() -> None:
    assert premises(assertion("It rained.")) == ("It rained.",)
    assert premises(assertion("It rained.", context="It was May.")) == ("It rained.", "It was May. It rained.")


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
