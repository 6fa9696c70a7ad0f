"""How a claim travels: retrieval, judgement, verdict. Knows neither SQL nor Flask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from verifier.interfaces import Retriever
from verifier.results import Claim, Engine, Verification
from verifier.stance.judge import Judge
from verifier.verdict import Policy, decide, shown


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
        """The answers in the order of the claims; the models run once over all of them."""
        if not claims:
            return []
        candidates = self.retriever.candidates(claims, self.candidates)
        engine = Engine(self.version, self.judge.model.name, self.retriever.revision())
        answers = []
        for claim, evidence in zip(claims, self.judge.judge(claims, candidates), strict=True):
            decision = decide(evidence, claim, self.policy)
            answers.append(
                Verification(
                    claim=claim,
                    verdict=decision.verdict,
                    confidence=decision.confidence,
                    reason=decision.reason,
                    evidence=shown(evidence, decision, claim),
                    engine=engine,
                )
            )
        return answers
