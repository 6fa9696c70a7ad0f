"""Amounts: is what the claim counts or measures as much as the evidence says?"""

from __future__ import annotations

from collections.abc import Sequence

from claims.text.quantities import Quantity, comparable, compare, quantities
from verifier.results import Check
from verifier.stance.checks.side import Side


def amounts(claim: Side, evidence: Side) -> list[Check]:
    """One check for each amount of the claim that the evidence has amounts of the same kind for.

    It agrees if any of them agrees, and conflicts if all of them conflict; an amount that the evidence merely allows
    ("more than 8" for "10") says nothing. The nouns of counts are held against each other within a language only; across
    languages a count is compared where each side has just one. A number without a noun conflicts with none.

    >>> [check.agrees for check in amounts(Side("It paid $5 million.", "en"), Side("Sie zahlte 5 Milliarden Dollar.", "de"))]
    [False]
    >>> amounts(Side("It hired 80 people.", "en"), Side("It paid $80.", "en"))
    []
    """
    of_claim = quantities(claim.text, claim.language)
    of_evidence = quantities(evidence.text, evidence.language)
    nouns = claim.language == evidence.language or not (_is_alone(of_claim) and _is_alone(of_evidence))
    checks = []
    for amount in of_claim:
        others = [other for other in of_evidence if comparable(amount, other, match_nouns=nouns)]
        outcomes = [(compare(amount, other, match_nouns=nouns), other) for other in others]
        agreeing = [other for outcome, other in outcomes if outcome == "agrees"]
        if agreeing:
            checks.append(Check("amount", True, amount.span.of(claim.text), agreeing[0].span.of(evidence.text)))
        elif others and all(outcome == "conflicts" and _is_sure(amount, other) for outcome, other in outcomes):
            checks.append(Check("amount", False, amount.span.of(claim.text), others[0].span.of(evidence.text)))
    return checks


def _is_sure(amount: Quantity, other: Quantity) -> bool:
    """Whether two amounts surely count the same: a number without a noun may count anything."""
    return amount.kind != "count" or bool(amount.unit and other.unit)


def _is_alone(found: Sequence[Quantity]) -> bool:
    return sum(quantity.kind == "count" for quantity in found) == 1
