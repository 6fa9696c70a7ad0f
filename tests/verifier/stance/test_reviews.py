"""Tests of verifier/stance/reviews.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import RATINGS, Rating, Review
from tests.verifier.samples import assertion
from tests.verifier.stance.read import alone
from tests.verifier.stance.scores import PROBABILITIES
from verifier.results import Check, StanceScores
from verifier.stance.checks import Side
from verifier.stance.checks.side import of_assertion
from verifier.stance.premises import reading
from verifier.stance.reviews import WORTH, carried, is_negation

SAME = StanceScores(0.9, 0.04, 0.06)
OPPOSITE = StanceScores(0.04, 0.9, 0.06)
NEGATED = (Check("negation", False, "not", ""),)

CHECKS = st.lists(
    st.builds(
        Check, st.sampled_from(["negation", "amount", "date", "entity"]), st.booleans(), st.just(""), st.just("")
    ),
    max_size=4,
)


@given(st.sampled_from(RATINGS), PROBABILITIES, PROBABILITIES, CHECKS)
def test_carried_scores_are_probabilities(
    rating: Rating, onward: StanceScores, back: StanceScores, checks: list[Check]
) -> None:
    found = carried(rating, onward, back, checks)
    assert found.supports + found.contradicts + found.neutral == pytest.approx(1)
    assert min(found.supports, found.contradicts, found.neutral) >= -1e-9


@given(PROBABILITIES, PROBABILITIES, CHECKS)
def test_a_false_claim_never_supports_what_follows_from_it(
    onward: StanceScores, back: StanceScores, checks: list[Check]
) -> None:
    found = carried("false", onward, back, checks)
    assert found.contradicts in (0, pytest.approx(back.supports))
    assert found.supports <= min(onward.contradicts, back.contradicts)
    weaker = carried("mostly false", onward, back, checks)
    assert weaker.neutral >= found.neutral - 1e-9
    assert found.supports == 0 or is_negation(checks)


def test_every_rating_has_its_worth() -> None:
    assert set(WORTH) == set(RATINGS)


def test_what_follows_from_a_false_claim_may_still_hold() -> None:
    follows = StanceScores(0.9, 0.05, 0.05)
    does_not_follow_back = StanceScores(0.05, 0.05, 0.9)
    assert carried("false", follows, does_not_follow_back, ()).neutral > 0.9


def test_only_a_bare_negation_of_a_false_claim_is_true() -> None:
    assert carried("false", OPPOSITE, OPPOSITE, NEGATED).supports == pytest.approx(0.9)
    assert carried("false", OPPOSITE, OPPOSITE, ()).supports == 0
    amount = Check("amount", False, "5", "3")
    assert carried("false", OPPOSITE, OPPOSITE, (*NEGATED, amount)).supports == 0


def test_a_claim_about_others_is_not_denied() -> None:
    missing = Check("entity", False, "Ostrand", "")
    assert carried("false", SAME, SAME, (missing,)).neutral == 1
    assert carried("false", SAME, SAME, (missing, Check("entity", True, "Bonn", "Bonn"))).contradicts == pytest.approx(
        0.9
    )


def test_the_claim_is_judged_and_not_the_words_of_the_rating() -> None:
    told = replace(
        assertion("Claim: “Brisalt sold 5 parks.” Rating: “False”"), review=Review("Brisalt sold 5 parks.", "false")
    )
    read = reading(told.review, of_assertion(told), Side("Brisalt sold 5 parks.", "en"))
    assert read == (("Brisalt sold 5 parks.", "Brisalt sold 5 parks."),) * 2
    judged = alone(Side("Brisalt sold 5 parks.", "en"), told, (SAME, SAME))
    assert judged.stance == "contradicts"
    assert all(check.agrees for check in judged.checks)
    other = alone(Side("Brisalt sold 7 parks.", "en"), told, (SAME, SAME))
    assert other.stance == "neutral"  # that it was not 5 does not say whether it was 7
