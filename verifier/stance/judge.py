"""Model and checks together: where each assertion stands to a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claims.records import Assertion
from verifier.interfaces import StanceModel
from verifier.results import Candidate, Check, Claim, Evidence, Stance, StanceScores
from verifier.stance import reviews
from verifier.stance.checks import check
from verifier.stance.checks.held import VALUES
from verifier.stance.checks.side import Side, of_assertion, of_claim
from verifier.stance.premises import of_quote, reading
from verifier.stance.turns import ABROAD, CLOSE, WEIGHTS, Weights, afar, moving, read_as_claimed, signs, spared, turned


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges candidates with a stance model and the symbolic checks."""

    model: StanceModel
    weights: Weights = field(default_factory=lambda: WEIGHTS)

    def judge(self, claims: Sequence[Claim], candidates: Sequence[Sequence[Candidate]]) -> list[list[Evidence]]:
        """For each claim the evidence of each of its candidates, in their order; the model runs once over all."""
        sides = [of_claim(claim) for claim in claims]
        told = [[of_assertion(one.assertion) for one in found] for found in candidates]
        conflicting = read_as_claimed(self.weights)
        pairs: list[tuple[str, str]] = []
        places: list[slice] = []
        for side, found, texts in zip(sides, candidates, told, strict=True):
            for candidate, text in zip(found, texts, strict=True):
                start = len(pairs)
                pairs.extend(reading(candidate.assertion.review, text, side, conflicting))
                places.append(slice(start, len(pairs)))
        scores = self.model.scores(pairs) if pairs else []
        judged = (scores[place] for place in places)
        whole: list[list[Evidence]] = []
        for side, found, texts in zip(sides, candidates, told, strict=True):
            near = [nearness(side, one) for one in found]
            nearest = max((CLOSE, *near))
            read = [
                Read(one.assertion, text, next(judged), nearest - mine)
                for one, text, mine in zip(found, texts, near, strict=True)
            ]
            whole.append(together(side, read, self.weights))
        return whole


def nearness(claim: Side, found: Candidate) -> float:
    """How near a quote is to the claim, by its cosine; one in the other language is nearer than that says."""
    return found.nearness + (ABROAD if found.assertion.document.language != claim.language else 0.0)


class Read(NamedTuple):
    """An assertion with its side, the model's scores of what it read of it (:func:`reading`), and how far its nearness to the claim
    lies behind that of the nearest one found, or behind :data:`CLOSE`.
    """

    assertion: Assertion
    side: Side
    scores: Sequence[StanceScores]
    behind: float = 0.0


def together(claim: Side, found: Sequence[Read], weights: Weights) -> list[Evidence]:
    """The evidence that each assertion is beside the others: where a sentence supports the claim with its very amount or date, one
    that has another speaks of another matter, not against the claim, if it is of the same document or clearly further from the claim.
    """
    checked = [(read, check(claim, read.side)) for read in found]
    told = [
        Told(slot, read.assertion.document.id, read.behind)
        for read, checks in checked
        if weighed(read, checks, weights).stance == "supports"
        for slot, sign in signs(checks)
        if sign == "agrees" and slot in VALUES
    ]
    return [
        weighed(read, checks, spared(weights, {one.slot for one in told if one.outdoes(read)}))
        for read, checks in checked
    ]


class Told(NamedTuple):
    """That a document supports the claim with its very value in a slot, in a sentence so far behind the nearest one."""

    slot: str
    document: int
    behind: float

    def outdoes(self, read: Read) -> bool:
        """Whether another value in what was read would be that of another matter."""
        return read.assertion.document.id == self.document or read.behind - self.behind >= _APART


_APART = 0.05
"""By so much more behind, a sentence is of another matter."""


def weighed(read: Read, checks: tuple[Check, ...], weights: Weights) -> Evidence:
    """The evidence that an assertion by itself is, by what the model read of it and what the checks have found."""
    assertion, _, scores, away = read
    turns = moving(signs(checks), weights)
    if assertion.review is None:
        final = turned(of_quote(scores), [*turns, afar(away)])
    else:
        onward, back = (turned(one, turns) for one in scores)
        final = reviews.carried(assertion.review.rating, onward, back, checks)
    stance: Stance = max(
        (("supports", final.supports), ("contradicts", final.contradicts), ("neutral", final.neutral)),
        key=lambda one: one[1],
    )[0]  # type: ignore[assignment]  # the literals above
    return Evidence(assertion, stance, getattr(final, stance), final, checks)
