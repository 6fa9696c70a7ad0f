"""Model and checks together: where each assertion stands to a claim."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from claims.records import Assertion
from verifier.interfaces import StanceModel
from verifier.results import Candidate, Claim, Evidence, Stance, StanceScores
from verifier.stance.checks import check, shares_a_name

WEIGHTS: dict[tuple[str, bool], tuple[float, float]] = {
    # (slot, agrees): what it adds to the log-odds of (supports, contradicts) against neutral
    ("amount", False): (-3.0, 0.0),
    ("amount", True): (0.7, 0.0),
    ("negation", False): (-1.0, 1.2),
    ("negation", True): (0.5, 0.0),
}
"""How much each check counts beside the model."""

_PRIOR = (0.5, -1.0)
"""Most assertions that are found are beside the point, and a model trained on pairs about one scene takes them for denials."""

_STRANGERS = (-3.0, -3.0)
"""What counts where the assertion, with its context and title, names nobody that the claim names."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges candidates with a stance model and the symbolic checks."""

    model: StanceModel

    def judge(self, claims: Sequence[Claim], candidates: Sequence[Sequence[Candidate]]) -> list[list[Evidence]]:
        """For each claim the evidence of each of its candidates, in their order; the model runs once over all."""
        pairs: list[tuple[str, str]] = []
        places: list[slice] = []
        for claim, found in zip(claims, candidates, strict=True):
            for candidate in found:
                start = len(pairs)
                pairs.extend((premise, claim.text) for premise in premises(candidate.assertion))
                places.append(slice(start, len(pairs)))
        scores = self.model.scores(pairs) if pairs else []
        judged = iter(places)
        return [
            [evidence(claim, candidate.assertion, mean(scores[next(judged)])) for candidate in found]
            for claim, found in zip(claims, candidates, strict=True)
        ]


def premises(assertion: Assertion) -> tuple[str, ...]:
    """What the model reads of an assertion: the quote alone, and with what stands before it if there is anything."""
    return (assertion.quote, assertion.window) if assertion.context else (assertion.quote,)


def mean(scores: Sequence[StanceScores]) -> StanceScores:
    """The mean of the probabilities of at least one result."""
    count = len(scores)
    return StanceScores(
        sum(one.supports for one in scores) / count,
        sum(one.contradicts for one in scores) / count,
        sum(one.neutral for one in scores) / count,
    )


def evidence(claim: Claim, assertion: Assertion, scores: StanceScores) -> Evidence:
    """The evidence that an assertion is, by the model's scores and the checks."""
    language = assertion.document.language
    checks = check(claim.text, claim.language, assertion.quote, language)
    around = f"{assertion.document.title or ''} {assertion.window}"
    if any(one.slot == "amount" and not one.agrees for one in checks):
        # the same statement with another amount: what speaks for it speaks against it
        scores = StanceScores(0.0, scores.supports + scores.contradicts, scores.neutral)
    shifts = [_PRIOR, *(WEIGHTS[one.slot, one.agrees] for one in checks)]
    if not shares_a_name(claim.text, claim.language, around):
        shifts.append(_STRANGERS)
    final = shifted(scores, shifts)
    stance: Stance = max(
        (("supports", final.supports), ("contradicts", final.contradicts), ("neutral", final.neutral)),
        key=lambda one: one[1],
    )[0]  # type: ignore[assignment]  # the literals above
    return Evidence(assertion, stance, getattr(final, stance), final, checks)


def shifted(scores: StanceScores, shifts: Sequence[tuple[float, float]]) -> StanceScores:
    """The scores with their log-odds against neutral moved, and made to sum to one again."""
    supports = math.log(scores.supports + 1e-9) + sum(shift for shift, _ in shifts)
    contradicts = math.log(scores.contradicts + 1e-9) + sum(shift for _, shift in shifts)
    powers = (math.exp(supports), math.exp(contradicts), scores.neutral + 1e-9)
    total = sum(powers)
    return StanceScores(*(power / total for power in powers))
