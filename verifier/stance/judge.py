"""Model and checks together: where each assertion stands to a claim."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claims.records import Assertion
from verifier.interfaces import StanceModel
from verifier.results import Candidate, Check, Claim, Evidence, Stance, StanceScores
from verifier.stance.checks import check
from verifier.stance.checks.side import of_assertion, of_claim

Sign = tuple[str, str]
"""A slot and what its checks say together: agrees, conflicts or, of names, missing (some are) and strangers (all are)."""

Weights = Mapping[Sign, tuple[float, float]]

WEIGHTS: Weights = {
    # what it adds to the log-odds of (supports, contradicts) against neutral
    ("amount", "agrees"): (0.7, 0.0),
    ("amount", "conflicts"): (-3.0, 1.0),
    ("negation", "agrees"): (0.5, 0.0),
    ("negation", "conflicts"): (-1.0, 1.2),
    ("entity", "missing"): (-1.0, -0.5),
    ("entity", "strangers"): (-3.0, -3.0),
}
"""How much each check counts beside the model."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges candidates with a stance model and the symbolic checks."""

    model: StanceModel
    weights: Weights = field(default_factory=lambda: WEIGHTS)

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
            [evidence(claim, candidate.assertion, scores[next(judged)], self.weights) for candidate in found]
            for claim, found in zip(claims, candidates, strict=True)
        ]


def premises(assertion: Assertion) -> tuple[str, ...]:
    """What the model reads of an assertion: the quote alone, and the window, if that holds more.

    The window is the quote with the sentence before it, headed by the document's date and title.
    """
    head = ", ".join(part for part in (assertion.document.published, assertion.document.title) if part)
    window = f"{head}: {assertion.window}" if head else assertion.window
    return tuple(dict.fromkeys((assertion.quote, window)))


def mean(scores: Sequence[StanceScores]) -> StanceScores:
    """The mean of the probabilities of at least one result."""
    count = len(scores)
    return StanceScores(
        sum(one.supports for one in scores) / count,
        sum(one.contradicts for one in scores) / count,
        sum(one.neutral for one in scores) / count,
    )


def evidence(claim: Claim, assertion: Assertion, scores: Sequence[StanceScores], weights: Weights) -> Evidence:
    """The evidence that an assertion is, by the model's scores of its premises and the checks."""
    checks = check(of_claim(claim), of_assertion(assertion))
    final = shifted(mean(scores), [weights.get(sign, (0.0, 0.0)) for sign in signs(checks)])
    stance: Stance = max(
        (("supports", final.supports), ("contradicts", final.contradicts), ("neutral", final.neutral)),
        key=lambda one: one[1],
    )[0]  # type: ignore[assignment]  # the literals above
    return Evidence(assertion, stance, getattr(final, stance), final, checks)


def signs(checks: Iterable[Check]) -> list[Sign]:
    """What the checks of each slot say together: a slot conflicts if any check of it does.

    >>> signs([Check("amount", True, "5", "5"), Check("amount", False, "6", "7"), Check("entity", False, "Apple", "")])
    [('amount', 'conflicts'), ('entity', 'strangers')]
    """
    agreeing: dict[str, list[bool]] = {}
    for one in checks:
        agreeing.setdefault(one.slot, []).append(one.agrees)
    return [(slot, _together(slot, found)) for slot, found in agreeing.items()]


def _together(slot: str, agreeing: Sequence[bool]) -> str:
    if all(agreeing):
        return "agrees"
    if slot != "entity":
        return "conflicts"
    return "missing" if any(agreeing) else "strangers"


def shifted(scores: StanceScores, shifts: Sequence[tuple[float, float]]) -> StanceScores:
    """The scores with their log-odds against neutral moved, and made to sum to one again."""
    supports = math.log(scores.supports + 1e-9) + sum(shift for shift, _ in shifts)
    contradicts = math.log(scores.contradicts + 1e-9) + sum(shift for _, shift in shifts)
    powers = (math.exp(supports), math.exp(contradicts), scores.neutral + 1e-9)
    total = sum(powers)
    return StanceScores(*(power / total for power in powers))
