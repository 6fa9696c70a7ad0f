"""Claims of a batch judged by the service itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from verifier.assemble import Service, assemble
from verifier.batch.judges import Judge, Outcome
from verifier.claim import read_claim
from verifier.settings import Settings


def judge_with(service: Service, wishes: Mapping[str, Any]) -> Judge:
    """The judge that answers as ``wishes`` say (those of read_claim), and stores its answers."""

    def judge(claims: Sequence[str]) -> list[Outcome]:
        return service.verify([read_claim(claim, **wishes) for claim in claims])

    return judge


@dataclass(frozen=True, slots=True)
class MakeServiceJudge:
    """Makes the judge of a batch, in whichever process it runs. Raises what assemble raises."""

    settings: Settings

    def __call__(self) -> Judge:
        """Return the judge of a service of its own."""
        return judge_with(assemble(self.settings), {})
