"""From evidence to a verdict. Pure, and the same for any order of the evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from verifier.results import Claim, Evidence, Reason, Verdict


@dataclass(frozen=True, slots=True)
class Policy:
    """When evidence is enough: its least score, and by how much the stronger side has to lead."""

    least: float = 0.6
    lead: float = 0.1
    weak: float = 0.4  # below this nothing pointed anywhere


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict with its confidence (0 to 1), and the reason if it is unknown."""

    verdict: Verdict
    confidence: float
    reason: Reason | None


def counting(evidence: Iterable[Evidence], claim: Claim) -> list[Evidence]:
    """The evidence that may decide: with ``reported="ignore"`` only what a document says in its own name."""
    return [one for one in evidence if claim.reported != "ignore" or one.assertion.status == "asserted"]


def decide(evidence: Sequence[Evidence], claim: Claim, policy: Policy) -> Decision:
    """The verdict: the side with the strongest single piece of evidence, if it is strong enough and leads clearly.

    More supporting evidence never lowers support. The confidence of an unknown verdict is that no side is right.
    """
    usable = counting(evidence, claim)
    if not usable:
        return Decision("unknown", 1.0, "no_match")
    supports = max(one.scores.supports for one in usable)
    contradicts = max(one.scores.contradicts for one in usable)
    strongest = max(supports, contradicts)
    least = policy.least if claim.min_confidence is None else max(policy.least, claim.min_confidence)
    if min(supports, contradicts) >= policy.least and abs(supports - contradicts) < policy.lead:
        return Decision("unknown", 1 - abs(supports - contradicts), "conflicting")
    if strongest >= least:
        return Decision("supported" if supports > contradicts else "contradicted", strongest, None)
    return Decision("unknown", 1 - strongest, "low_confidence" if strongest >= policy.weak else "not_enough")


def shown(evidence: Sequence[Evidence], decision: Decision, claim: Claim) -> tuple[Evidence, ...]:
    """What is shown of the evidence: what carries the verdict first, then what speaks against it, then the rest.

    Pieces that say nothing are shown only where the verdict is unknown, as the nearest there is.
    """
    side = {"supported": "supports", "contradicted": "contradicts"}.get(decision.verdict)

    def order(one: Evidence) -> tuple[int, float, int]:
        rank = 0 if one.stance == side else 1 if one.stance != "neutral" else 2
        return rank, -max(one.scores.supports, one.scores.contradicts), one.assertion.id

    usable = [one for one in counting(evidence, claim) if decision.verdict == "unknown" or one.stance != "neutral"]
    return tuple(sorted(usable, key=order)[: claim.max_evidence])
