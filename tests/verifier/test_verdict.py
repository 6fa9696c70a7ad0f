"""Tests of verifier/verdict.py."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Source, Status
from tests.verifier.samples import evidence
from verifier.results import Claim, Evidence, Reason, StanceScores, Verdict
from verifier.verdict import Decision, Policy, combined, decide, gathered, shown

CLAIM = Claim("Something is so.", "en")
POLICY = Policy()
RANK = {"contradicted": 0, "unknown": 1, "supported": 2}


TEXTS = ("It is so.", "It is no longer so.", "It is not so, said all who were there on that cold day in May.")


@st.composite
def pieces(draw: st.DrawFn) -> Evidence:
    supports = draw(st.floats(0, 1))
    contradicts = draw(st.floats(0, 1)) * (1 - supports)
    return told(
        supports,
        contradicts,
        text=draw(st.sampled_from(TEXTS)),
        identity=draw(st.integers(1, 50)),
        status=draw(st.sampled_from(["asserted", "reported"])),
        published=draw(st.sampled_from([None, "2023", "2024-10", "2024-12-05"])),
        rating=draw(st.sampled_from([None, 0.1, 0.9])),
    )


def told(
    supports: float, contradicts: float, *, text: str = TEXTS[0], identity: int = 1, status: Status = "asserted",
    published: str | None = "2024-10", rating: float | None = None,
) -> Evidence:  # fmt: skip
    piece = evidence(supports, contradicts, identity=identity, status=status)
    document = replace(piece.assertion.document, published=published, source=Source(identity, "A paper", None, rating))
    return replace(piece, assertion=replace(piece.assertion, document=document, quote=text, end=len(text)))


@pytest.mark.parametrize(
    ("scores", "verdict", "reason"),
    [
        ([], "unknown", "no_match"),
        ([(0.9, 0.05)], "supported", None),
        ([(0.05, 0.9), (0.2, 0.1)], "contradicted", None),
        ([(0.9, 0.05), (0.05, 0.9)], "unknown", "conflicting"),
        ([(0.97, 0.01), (0.1, 0.7)], "supported", None),
        ([(0.5, 0.1)], "supported", None),
        ([(0.4, 0.1)], "unknown", "low_confidence"),
        ([(0.1, 0.1)], "unknown", "not_enough"),
    ],
)
def test_verdicts(scores: list[tuple[float, float]], verdict: Verdict, reason: Reason | None) -> None:
    decision = decide([evidence(*one) for one in scores], CLAIM, POLICY)
    assert (decision.verdict, decision.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("scores", "confidence"),
    [
        ([(0.1, 0.1)], 0.9),
        ([(0.4, 0.1)], 0.6),
        ([(0.1, 0.8)], 0.2),
        ([(0.9, 0.05), (0.05, 0.8)], 0.1),
    ],
)
def test_what_is_far_from_the_claim_matches_nothing_however_strong(
    scores: list[tuple[float, float]], confidence: float
) -> None:
    decision = decide([evidence(*one) for one in scores], CLAIM, POLICY, is_near=False)
    assert (decision.verdict, decision.reason) == ("unknown", "no_match")
    assert decision.confidence == pytest.approx(confidence)


@given(st.lists(pieces(), max_size=6), st.randoms())
def test_the_order_of_evidence_does_not_matter(found: list[Evidence], rng: Random) -> None:
    mixed = list(found)
    rng.shuffle(mixed)
    assert decide(found, CLAIM, POLICY) == decide(mixed, CLAIM, POLICY)


@given(st.lists(pieces(), max_size=6), pieces(), st.floats(0.5, 1))
def test_adding_a_supporting_quote_never_lowers_support(found: list[Evidence], more: Evidence, supports: float) -> None:
    own = replace(
        more.assertion, quote="A text of its own that nobody else has printed so far, neither here nor there."
    )
    scores = StanceScores(supports, 1 - supports, 0.0)
    before = decide(found, CLAIM, POLICY)
    after = decide([*found, replace(more, assertion=own, scores=scores, stance="supports")], CLAIM, POLICY)
    assert RANK[after.verdict] >= RANK[before.verdict]
    if before.verdict == "supported":
        assert after.confidence >= before.confidence


@given(st.lists(pieces(), max_size=6))
def test_a_verdict_rests_on_a_piece_that_takes_its_side_and_is_shown_first(found: list[Evidence]) -> None:
    decision = decide(found, CLAIM, POLICY)
    if decision.verdict != "unknown":
        first = shown(found, decision, CLAIM)[0]
        assert first.stance == {"supported": "supports", "contradicted": "contradicts"}[decision.verdict]
        assert first.score == decision.confidence >= POLICY.least


@given(st.lists(pieces(), min_size=1, max_size=5, unique_by=lambda one: one.assertion.id), st.data())
def test_copies_in_more_documents_change_nothing(found: list[Evidence], data: st.DataObject) -> None:
    copied = data.draw(st.lists(st.sampled_from(found), max_size=3))
    copies = [
        replace(
            one,
            assertion=replace(one.assertion, id=100 + place, document=replace(one.assertion.document, id=100 + place)),
        )
        for place, one in enumerate(copied)
    ]
    decision = decide(found, CLAIM, POLICY)
    assert decide([*found, *copies], CLAIM, POLICY) == decision
    claim = replace(CLAIM, max_evidence=50)
    shown_before, shown_after = shown(found, decision, claim), shown([*found, *copies], decision, claim)
    assert [one.assertion.id for one in shown_after] == [one.assertion.id for one in shown_before]


OLD, NEW = "2023-05", "2024-10"


@pytest.mark.parametrize(
    ("against", "verdict", "reason"),
    [
        (told(0.05, 0.9), "unknown", "conflicting"),
        (told(0.05, 0.9, rating=0.9), "contradicted", None),
        (told(0.05, 0.9, rating=0.7), "unknown", "conflicting"),
        (told(0.05, 0.9, rating=0.1), "supported", None),
        (told(0.05, 0.9, published=NEW), "unknown", "conflicting"),
        (told(0.05, 0.9, published=NEW, text="It is no longer so."), "contradicted", None),
        (told(0.05, 0.9, published=NEW, text="It is no longer so.", rating=0.1), "supported", None),
        (told(0.05, 0.9, published=OLD, text="It is no longer so."), "unknown", "conflicting"),
        (told(0.05, 0.9, published=None, text="It is no longer so."), "unknown", "conflicting"),
        (told(0.3, 0.7), "supported", None),
    ],
)
def test_a_conflict_stands_unless_policy_decides_it(against: Evidence, verdict: Verdict, reason: Reason | None) -> None:
    decision = decide([told(0.92, 0.05, published=OLD, identity=2), against], CLAIM, POLICY)
    assert (decision.verdict, decision.reason) == (verdict, reason)


def test_a_late_copy_is_no_news() -> None:
    change = "It is no longer so, said all who were there on that warm day in June."
    first = told(0.05, 0.9, text=change, published="2022", identity=1)
    late = told(0.05, 0.9, text=change, published="2024-06", identity=3)
    found = [told(0.9, 0.05, published="2023", identity=2), late]
    assert decide(found, CLAIM, POLICY).verdict == "contradicted"
    assert decide([*found, first], CLAIM, POLICY).reason == "conflicting"


def test_an_older_copy_alone_may_lower_the_support_of_its_text() -> None:
    change, still = "It is no longer so, said all who were there.", "So it is and so it will be, said all who came."
    june = "2024-06"
    for supporting, against in (
        (told(0.9, 0.05, text=change, published=june), told(0.05, 0.9, identity=2, published="2023")),
        (told(0.9, 0.05, text=still, published=june), told(0.05, 0.9, text=change, identity=2, published=june)),
    ):
        before = decide([supporting, against], CLAIM, POLICY)
        copies = [
            told(0.9, 0.05, text=supporting.assertion.quote, published=day, identity=3) for day in ("2022", "2024-09")
        ]
        older, newer = (decide([supporting, against, copy], CLAIM, POLICY) for copy in copies)
        assert newer == before
        assert RANK[older.verdict] < RANK[before.verdict]


def test_of_two_as_strong_the_one_in_the_language_of_the_claim_is_shown_first() -> None:
    english, german = told(0.9, 0.05, identity=2), told(0.9001, 0.05, text="So wurde es gesagt.", identity=1)
    document = replace(german.assertion.document, language="de")
    german = replace(german, assertion=replace(german.assertion, document=document))
    order = {
        claim.language: [
            one.assertion.id for one in shown([english, german], decide([english, german], claim, POLICY), claim)
        ]
        for claim in (CLAIM, replace(CLAIM, language="de"))
    }
    assert order == {"en": [2, 1], "de": [1, 2]}


def test_both_sides_of_a_conflict_are_shown_in_turn() -> None:
    texts = [f"So it was said on day {day}." for day in range(4)]
    found = [told(0.9, 0.05, text=text, identity=place + 1) for place, text in enumerate(texts)]
    found += [told(0.05, 0.88, text="No, it is not so.", identity=9), told(0.1, 0.1, text="It rained.", identity=10)]
    decision = decide(found, CLAIM, POLICY)
    assert decision.reason == "conflicting"
    assert [one.assertion.id for one in shown(found, decision, CLAIM)] == [1, 9, 2, 3, 4]


def test_a_copy_takes_no_place_of_its_own() -> None:
    found = [told(0.9, 0.05, identity=1), told(0.9, 0.05, identity=2), told(0.7, 0.2, text=TEXTS[2], identity=3)]
    first, second = shown(found, decide(found, CLAIM, POLICY), CLAIM)
    assert [one.id for one in first.also] == [2]
    assert second.assertion.id == 3


SUPPORTED, CONTRADICTED = Decision("supported", 0.9, None), Decision("contradicted", 0.8, None)
UNKNOWN = Decision("unknown", 0.7, "no_match")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([SUPPORTED, replace(SUPPORTED, confidence=0.7)], Decision("supported", 0.7, None)),
        ([SUPPORTED, CONTRADICTED, UNKNOWN], CONTRADICTED),
        ([CONTRADICTED, replace(CONTRADICTED, confidence=0.9)], Decision("contradicted", 0.9, None)),
        ([UNKNOWN, UNKNOWN], UNKNOWN),
        ([SUPPORTED, UNKNOWN], Decision("unknown", 0.7, "not_enough")),
        ([UNKNOWN, Decision("unknown", 0.5, "low_confidence")], Decision("unknown", 0.7, "low_confidence")),
        ([SUPPORTED, UNKNOWN, Decision("unknown", 0.9, "conflicting")], Decision("unknown", 0.9, "conflicting")),
    ],
)
def test_the_whole_follows_from_its_parts(parts: list[Decision], expected: Decision) -> None:
    assert combined(parts) == combined(parts[::-1]) == expected


@given(st.lists(st.lists(pieces(), max_size=3), min_size=1, max_size=4))
def test_a_compound_claim_is_supported_by_all_of_its_parts_or_contradicted_by_one(found: list[list[Evidence]]) -> None:
    parts = [decide(one, CLAIM, POLICY) for one in found]
    whole = combined(parts)
    verdicts = {one.verdict for one in parts}
    assert (whole.verdict == "contradicted") == ("contradicted" in verdicts)
    assert (whole.verdict == "supported") == (verdicts == {"supported"})
    assert (whole.reason is None) == (whole.verdict != "unknown")
    if len(parts) == 1:
        assert whole == parts[0]


def test_the_evidence_of_the_deciding_part_comes_first_and_none_twice() -> None:
    both, against = told(0.9, 0.05, identity=1), told(0.05, 0.9, identity=2)
    third, again = told(0.9, 0.05, identity=3), told(0.05, 0.6, identity=1)
    parts = [(SUPPORTED, (both, third)), (CONTRADICTED, (against, again)), (SUPPORTED, (third,))]
    assert gathered(parts, 5) == (against, again, third)
    assert gathered(parts, 1) == (against,)
    assert gathered([(SUPPORTED, (both, third)), (SUPPORTED, (against,))], 2) == (both, against)


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


def test_a_verdict_on_what_is_only_reported_is_flagged_on_wish() -> None:
    reported, stated = evidence(0.95, 0.01, status="reported"), evidence(0.7, 0.1, identity=2)
    assert decide([reported], CLAIM, POLICY).reported_only
    assert not decide([reported, stated], CLAIM, POLICY).reported_only
    assert decide([reported, stated], replace(CLAIM, min_confidence=0.8), POLICY).reported_only
    assert decide([reported], replace(CLAIM, reported="accept"), POLICY) == Decision("supported", 0.95, None)


def test_the_whole_is_only_reported_if_what_decides_it_is() -> None:
    supported, contradicted = (replace(one, reported_only=True) for one in (SUPPORTED, CONTRADICTED))
    assert combined([supported, SUPPORTED]).reported_only
    assert combined([supported, contradicted]).reported_only
    assert not combined([supported, contradicted, CONTRADICTED]).reported_only
    assert not combined([supported, UNKNOWN]).reported_only


def test_a_caller_may_ask_for_more_confidence() -> None:
    decision = decide([evidence(0.8, 0.1)], replace(CLAIM, min_confidence=0.9), POLICY)
    assert (decision.verdict, decision.reason) == ("unknown", "low_confidence")


def test_what_carries_the_verdict_is_shown_first_and_no_more_than_asked_for() -> None:
    found = [evidence(0.1, 0.2, identity=1), evidence(0.1, 0.65, identity=2), evidence(0.95, 0.01, identity=3)]
    claim = replace(CLAIM, max_evidence=2)
    assert [one.assertion.id for one in shown(found, decide(found, claim, POLICY), claim)] == [3, 2]
