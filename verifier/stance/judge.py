"""Model and checks together: where each assertion stands to a claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from claims.records import Assertion
from claims.text.aliases import as_named
from verifier.interfaces import StanceModel
from verifier.results import Candidate, Check, Claim, Evidence, Stance, StanceScores
from verifier.stance import reviews
from verifier.stance.checks import check
from verifier.stance.checks.side import Side, of_assertion, of_claim

Sign = tuple[str, str]
"""A slot and what its checks say together: agrees, conflicts or, of names, missing (some are) and strangers (all are)."""


class Turn(NamedTuple):
    """What a sign moves: shares of the support to contradiction and to neutral, and of the contradiction to neutral."""

    against: float
    aside: float
    hushed: float = 0.0


Weights = Mapping[Sign, Turn]

WEIGHTS: Weights = {
    ("amount", "conflicts"): Turn(0.9, 0.0),
    ("date", "conflicts"): Turn(0.8, 0.0),
    ("degree", "conflicts"): Turn(0.6, 0.0),
    ("role", "conflicts"): Turn(0.0, 0.5),
    ("attribution", "conflicts"): Turn(0.0, 0.6),
}
"""What each check counts beside the model. A sentence that says the same with another amount speaks against the claim as far as
it would have spoken for it; one that is beside the point stays so, whatever amounts it has. What is not listed is shown only."""


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
                pairs.extend(reading(candidate.assertion, claim.text))
                places.append(slice(start, len(pairs)))
        scores = self.model.scores(pairs) if pairs else []
        judged = iter(places)
        return [
            [evidence(side, candidate.assertion, scores[next(judged)], self.weights) for candidate in found]
            for side, found in zip(map(of_claim, claims), candidates, strict=True)
        ]


def reading(assertion: Assertion, claim: str) -> tuple[tuple[str, str], ...]:
    """The pairs (premise, hypothesis) that the model reads to tell where an assertion stands to a claim."""
    if assertion.review is not None:
        return reviews.pairs(assertion.review, claim)
    return tuple((premise, claim) for premise in premises(assertion, claim))


def premises(assertion: Assertion, claim: str) -> tuple[str, ...]:
    """What the model reads of an assertion: the quote alone, the window if that holds more, and the context alone if there is any.

    The window is the quote with the sentence before it, headed by the document's date and title. Whom the document calls
    otherwise than the claim ("the ChatGPT maker") the model reads by the claim's name.
    """
    head = ", ".join(part for part in (assertion.document.published, assertion.document.title) if part)
    window = f"{head}: {assertion.window}" if head else assertion.window
    read = (
        (assertion.quote, window, assertion.context)
        if assertion.context
        else tuple(dict.fromkeys((assertion.quote, window)))
    )
    known = assertion.document.aliases
    return tuple(as_named(one, assertion.document.language, claim, known) for one in read) if known else read


def of_quote(scores: Sequence[StanceScores]) -> StanceScores:
    """What the quote says, of the scores of its premises.

    A window whose context alone says as much is left out: it would have the quote say what another sentence does.

    >>> sure, silent = StanceScores(0.9, 0, 0.1), StanceScores(0, 0, 1)
    >>> of_quote([silent, sure, sure]) == silent, of_quote([silent, sure, silent]).supports > 0.8
    (True, True)
    """
    if len(scores) < 3:
        return pooled(scores)
    quote, window, context = scores
    side = "supports" if window.supports > window.contradicts else "contradicts"
    is_borrowed = getattr(context, side) >= getattr(window, side)
    return quote if is_borrowed else pooled([quote, window])


_WORD_IN = 0.05
"""What a premise that says nothing still weighs."""


def pooled(scores: Sequence[StanceScores]) -> StanceScores:
    """The probabilities of at least one result as one, each weighing as much as it says anything.

    A quote that says nothing without its context does not outvote the window that explains it.

    >>> both = pooled([StanceScores(0, 0, 1), StanceScores(1, 0, 0)])
    >>> round(both.supports, 2)
    0.95
    """
    weights = [1 - one.neutral + _WORD_IN for one in scores]
    total = sum(weights)

    def side(values: Iterable[float]) -> float:
        return sum(weight * value for weight, value in zip(weights, values, strict=True)) / total

    return StanceScores(
        side(one.supports for one in scores),
        side(one.contradicts for one in scores),
        side(one.neutral for one in scores),
    )


def evidence(claim: Side, assertion: Assertion, scores: Sequence[StanceScores], weights: Weights) -> Evidence:
    """The evidence that an assertion is, by the model's scores of what it read (:func:`reading`) and the checks."""
    checks = check(claim, of_assertion(assertion))
    turns = [weights[sign] for sign in signs(checks) if sign in weights]
    if assertion.review is None:
        final = turned(of_quote(scores), turns)
    else:
        onward, back = (turned(one, turns) for one in scores)
        final = reviews.carried(assertion.review.rating, onward, back, checks)
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


def turned(scores: StanceScores, turns: Iterable[Turn]) -> StanceScores:
    """The scores after the strongest of the turns have moved their shares; the same for any order of the turns.

    >>> turned(StanceScores(0.5, 0.25, 0.25), [Turn(0.5, 0.0)])
    StanceScores(supports=0.25, contradicts=0.5, neutral=0.25)
    >>> turned(StanceScores(0.25, 0.5, 0.25), [Turn(0.0, 0.0, hushed=0.5)])
    StanceScores(supports=0.25, contradicts=0.25, neutral=0.5)
    """
    against = aside = hushed = 0.0
    for one in turns:
        against, aside, hushed = max(against, one.against), max(aside, one.aside), max(hushed, one.hushed)
    against *= 1 - aside
    return StanceScores(
        scores.supports * (1 - against - aside),
        scores.contradicts * (1 - hushed) + scores.supports * against,
        scores.neutral + scores.supports * aside + scores.contradicts * hushed,
    )
