"""How a claim travels: parts, retrieval, judgement, verdict. Knows neither SQL nor Flask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from claims.text.compound import parts
from claims.text.questions import asks_openly, statement
from verifier.interfaces import Retriever
from verifier.results import Candidate, Claim, Engine, Evidence, Part, Verification
from verifier.stance.checks.side import of_claim
from verifier.stance.judge import Judge, nearness
from verifier.stance.turns import NEAR
from verifier.verdict import Decision, Policy, combined, counting, decide, gathered, shown

Judged = tuple[Decision, tuple[Evidence, ...], frozenset[int]]
"""The decision on a claim that says one thing, the evidence to show for it, and the documents that it rests on."""


@dataclass(frozen=True, slots=True)
class Verifier:
    """Checks claims against what the retriever finds. Safe to use from several threads if its parts are."""

    retriever: Retriever
    judge: Judge
    policy: Policy
    version: str
    candidates: int = 8

    def verify(self, claim: Claim) -> Verification:
        """The answer to one claim."""
        return self.verify_many([claim])[0]

    def verify_many(self, claims: Sequence[Claim]) -> list[Verification]:
        """The answers in the order of the claims; the models run once over all of them and the parts of compound ones."""
        if not claims:
            return []
        texts = [_said(claim) for claim in claims]
        single = [replace(claim, text=text) for claim, said in zip(claims, texts, strict=True) for text in said]
        found = self.retriever.candidates(single, self.candidates)
        engine = Engine(self.version, self.judge.model.name, found.revision)
        judged = iter(self._judged(single, found.by_claim))
        return [
            _verification(claim, said, list(islice(judged, len(said))), engine)
            for claim, said in zip(claims, texts, strict=True)
        ]

    def _judged(self, claims: Sequence[Claim], candidates: Sequence[Sequence[Candidate]]) -> list[Judged]:
        judged = []
        for claim, found, evidence in zip(claims, candidates, self.judge.judge(claims, candidates), strict=True):
            asks = asks_openly(claim.text, claim.language)
            is_near = _is_near(claim, found)
            decision = _unanswered(evidence, claim) if asks else decide(evidence, claim, self.policy, is_near=is_near)
            told = evidence if is_near and not asks else [_beside(one) for one in evidence]
            judged.append((decision, shown(told, decision, claim), _bearing(told, claim)))
        return judged


def _said(claim: Claim) -> Sequence[str]:
    """The statements that a claim consists of; a question of who, what or when makes none, and stays whole."""
    if asks_openly(claim.text, claim.language):
        return [claim.text]
    return parts(statement(claim.text, claim.language), claim.language)


def _unanswered(evidence: Sequence[Evidence], claim: Claim) -> Decision:
    """What is said of a question of who, what or when: nothing supports or contradicts it."""
    return Decision("unknown", 1.0, "not_enough" if counting(evidence, claim) else "no_match")


def _beside(one: Evidence) -> Evidence:
    """A piece of evidence that is shown as what comes nearest, and takes no side."""
    return replace(one, stance="neutral", score=one.scores.neutral, checks=())


def _is_near(claim: Claim, found: Sequence[Candidate]) -> bool:
    """Whether any of what was found is near enough to speak of what the claim does."""
    side = of_claim(claim)
    return any(nearness(side, one) >= NEAR for one in found)


def _bearing(evidence: Sequence[Evidence], claim: Claim) -> frozenset[int]:
    """The documents of the evidence that says anything of the claim, by id."""
    return frozenset(one.assertion.document.id for one in counting(evidence, claim) if one.stance != "neutral")


def _verification(claim: Claim, texts: Sequence[str], judged: Sequence[Judged], engine: Engine) -> Verification:
    """The answer to a claim from what was judged of it: of itself, or of its parts."""
    decision = combined([one for one, *_ in judged])
    is_compound = len(judged) > 1
    return Verification(
        claim=claim,
        verdict=decision.verdict,
        confidence=decision.confidence,
        reason=decision.reason,
        evidence=gathered([(one, evidence) for one, evidence, _ in judged], claim.max_evidence),
        engine=engine,
        reported_only=decision.reported_only,
        parts=tuple(
            Part(text, one.verdict, one.confidence, one.reason) for text, (one, *_) in zip(texts, judged, strict=True)
        )
        if is_compound
        else (),
        documents=frozenset[int]().union(*(documents for *_, documents in judged)),
    )
