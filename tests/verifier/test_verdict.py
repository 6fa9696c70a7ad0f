"""Tests of verifier/verdict.py."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verifier.samples import evidence
from verifier.results import Claim, Evidence, Reason, Verdict
from verifier.verdict import Policy, decide, shown

CLAIM = Claim("Something is so.", "en")
POLICY = Policy()


@st.composite
def pieces(draw: st.DrawFn) -> Evidence:
    supports = draw(st.floats(0, 1))
    contradicts = draw(st.floats(0, 1)) * (1 - supports)
    status = draw(st.sampled_from(["asserted", "reported"]))
    return evidence(supports, contradicts, identity=draw(st.integers(1, 50)), status=status)


@pytest.mark.parametrize(
    ("scores", "verdict", "reason"),
    [
        ([], "unknown", "no_match"),
        ([(0.9, 0.05)], "supported", None),
        ([(0.05, 0.9), (0.2, 0.1)], "contradicted", None),
        ([(0.9, 0.05), (0.05, 0.9)], "unknown", "conflicting"),
        ([(0.97, 0.01), (0.1, 0.7)], "supported", None),
        ([(0.5, 0.1)], "unknown", "low_confidence"),
        ([(0.1, 0.1)], "unknown", "not_enough"),
    ],
)
def test_verdicts(scores: list[tuple[float, float]], verdict: Verdict, reason: Reason | None) -> None:
    decision = decide([evidence(*one) for one in scores], CLAIM, POLICY)
    assert (decision.verdict, decision.reason) == (verdict, reason)


@given(st.lists(pieces(), max_size=6), st.randoms())
def test_the_order_of_evidence_does_not_matter(found: list[Evidence], rng: object) -> None:
    mixed = list(found)
    rng.shuffle(mixed)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert decide(found, CLAIM, POLICY) == decide(mixed, CLAIM, POLICY)


@given(st.lists(pieces(), min_size=1, max_size=6), pieces())
def test_more_support_never_unmakes_support(found: list[Evidence], more: Evidence) -> None:
    if decide(found, CLAIM, POLICY).verdict == "supported" and more.scores.contradicts < POLICY.weak:
        assert decide([*found, more], CLAIM, POLICY).verdict == "supported"


@given(st.lists(pieces(), max_size=6))
def test_unknown_has_a_reason_and_other_verdicts_have_evidence(found: list[Evidence]) -> None:
    decision = decide(found, CLAIM, POLICY)
    assert (decision.reason is not None) == (decision.verdict == "unknown")
    assert 0 <= decision.confidence <= 1
    if decision.verdict != "unknown":
        first = shown(found, decision, CLAIM)[0]
        assert first.scores.supports if decision.verdict == "supported" else first.scores.contradicts


def test_reported_evidence_is_left_out_on_wish() -> None:
    told = [evidence(0.95, 0.01, status="reported")]
    assert decide(told, CLAIM, POLICY).verdict == "supported"
    assert decide(told, replace(CLAIM, reported="ignore"), POLICY).reason == "no_match"


def test_a_caller_may_ask_for_more_confidence() -> None:
    decision = decide([evidence(0.8, 0.1)], replace(CLAIM, min_confidence=0.9), POLICY)
    assert (decision.verdict, decision.reason) == ("unknown", "low_confidence")


def test_what_carries_the_verdict_is_shown_first_and_no_more_than_asked_for() -> None:
    found = [evidence(0.1, 0.2, identity=1), evidence(0.1, 0.65, identity=2), evidence(0.95, 0.01, identity=3)]
    claim = replace(CLAIM, max_evidence=2)
    assert [one.assertion.id for one in shown(found, decide(found, claim, POLICY), claim)] == [3, 2]
