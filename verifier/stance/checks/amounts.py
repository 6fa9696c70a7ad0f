"""Amounts: is what the claim counts or measures as much as the evidence says?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from claims.text.comparison import Comparison, comparable, compare
from claims.text.counted import is_wider
from claims.text.one_more import is_with_more
from claims.text.parts import is_within
from claims.text.quantities import Quantity
from claims.text.spans import Span
from verifier.results import Check
from verifier.stance.checks.computed import follows, is_change, is_computed, is_ratio, is_rest
from verifier.stance.checks.earlier_amounts import meant
from verifier.stance.checks.held import Held
from verifier.stance.checks.like_amounts import (
    held_fates,
    is_age_for_length,
    is_far,
    is_loose,
    is_manifold,
    is_told_by_each,
    may_rival,
)
from verifier.stance.checks.measured import of_one_measure, unlike
from verifier.stance.checks.results import held_results
from verifier.stance.checks.same_number import held_otherwise
from verifier.stance.checks.side import Side


def amounts(claim: Side, evidence: Side) -> list[Check]:
    """One check for each amount of the claim that the evidence has amounts of the same kind for (:func:`held_amounts`), or that it
    has none for at all, not in the sentence before either: it cannot tell as much, whatever it says.

    >>> [check.agrees for check in amounts(Side("It paid $5 million.", "en"), Side("Sie zahlte 5 Milliarden Dollar.", "de"))]
    [False]
    >>> [amounts(Side(text, "en"), Side("Der 79-Jährige kam.", "de")) for text in ("The actor was 79.", "It was 79%.")]
    [[], [Check(slot='amount', agrees=False, claim='79%', evidence='')]]
    >>> amounts(Side("It hired 8 people.", "en"), Side("It paid $80.", "en"))
    []
    >>> amounts(Side("It hired 80 people.", "en"), Side("It paid $80.", "en"))
    [Check(slot='amount', agrees=False, claim='80 people', evidence='')]
    """
    held = [one.check for one in (*held_amounts(claim, evidence), *held_results(claim, evidence))]
    return [*held, *_missing(claim, evidence)]


def _missing(claim: Side, evidence: Side) -> list[Check]:
    """One check for each amount of the claim of a kind of which the evidence tells none, in a result neither ("393-249")."""
    asked = [one for one in claim.amounts if one.kind in _TOLD_IN_FIGURES and (one.kind != "count" or one.low > _NAMED)]
    votes = {count for one in evidence.results for count in one.counts} if asked else set()
    return [
        Check("amount", False, one.span.of(claim.text), "", open=True)
        for one in asked
        if not is_manifold(claim, one)
        and not (one.exact and one.low in votes)
        and not any(one.core.meets(score.span) for score in claim.results)
        and not any(_may_tell(one, other, claim, evidence) for other in evidence.told_amounts)
        and not follows(one, evidence)
    ]


def _may_tell(amount: Quantity, other: Quantity, claim: Side, evidence: Side) -> bool:
    """Whether the evidence may tell an amount by another: one of its kind, as many copies as times it was sold, as many of nothing
    said as years of age, or a share for a multiple if it is of the same measure.
    """
    if (
        {amount.kind, other.kind} == {"count", "duration"}
        and "" in (amount.unit, other.unit)
        and amount.low == other.low
    ):
        return True
    if amount.kind == other.kind or ({amount.kind, other.kind} == {"count", "multiple"} and amount.low == other.low):
        return True
    is_as_much = {amount.kind, other.kind} == {"percent", "multiple"}
    return is_as_much and not unlike("amount", claim, amount.span, evidence, other.span, alike=False)


_TOLD_IN_FIGURES = frozenset(("money", "percent", "multiple", "measure", "count"))
_NAMED = 12
"""So many may be told by naming them all."""


def held_amounts(claim: Side, evidence: Side) -> list[Held]:
    """The amounts of the claim that the evidence has amounts of the same kind for.

    One agrees if any of them agrees, and conflicts if all of them conflict or are of something else (:func:`held_otherwise`); an
    amount that the evidence merely allows ("more than 8" for "10") or that can be worked out from its amounts (:func:`is_computed`)
    says nothing. The nouns of counts are held against each other within a language only; across languages a count is compared
    where each side has just one, or both count the dead or the injured (:func:`held_fates`). A number without a noun conflicts with
    none, and an amount of another measure (:func:`unlike`) is left out; where the evidence has only such, the check says so.

    >>> told = Side("Profit was $48 million, up from $31 million.", "en")
    >>> [one.check.agrees for text in ("Profit: $48m.", "Profit: $31m.") for one in held_amounts(Side(text, "en"), told)]
    [True, False]
    >>> held_amounts(Side("Profit grew by $17 million.", "en"), told)
    []
    """
    of_claim = claim.amounts
    of_evidence = meant(claim, evidence) if of_claim else ()
    nouns = claim.language == evidence.language or not (_is_alone(of_claim) and _is_alone(of_evidence))
    held = []
    fitting: list[tuple[Span, Span]] = []
    for amount in of_claim:
        fates = {other: held_fates(claim, amount, evidence, other) for other in of_evidence}
        bare = {other for other in of_evidence if fates[other] == "same" or not nouns}
        told = [other for other in of_evidence if fates[other] != "other"]
        others = _like(claim, amount, evidence, told, bare)
        apart = [
            unlike("amount", claim, amount.span, evidence, other.span, alike=outcome == "agrees")
            for outcome, other in others
        ]
        others, other_measure = of_one_measure(others, apart)
        if other_measure and not is_change(amount, evidence.told_amounts):
            held.append(Held(amount.core, other_measure))
        agreeing = [other for outcome, other in others if outcome == "agrees"]
        fitting += [(amount.core, other.core) for outcome, other in others if outcome != "conflicts"][:1]
        mine = amount.span.of(claim.text)
        if otherwise := held_otherwise(claim, amount, evidence, agreeing):
            held.append(otherwise)
        elif agreeing:
            check = Check("amount", True, mine, agreeing[0].span.of(evidence.text))
            held.append(Held(amount.core, check, same=tuple(other.core for other in agreeing)))
        elif (sure := [other for _, other in others if fates[other] == "same" or _is_sure(amount, other)]) and not (
            any(outcome != "conflicts" for outcome, _ in others) or _is_excused(claim, amount, evidence, told)
        ):
            check = Check("amount", False, mine, sure[0].span.of(evidence.text))
            held.append(Held(amount.core, check, others=tuple(other.core for other in sure)))
    return [_left(one, [theirs for mine, theirs in fitting if mine != one.mine]) for one in held]


def _left(held: Held, taken: Collection[Span]) -> Held:
    """What is held of an amount, where values of the evidence that are ``taken`` by other amounts of the claim stand in no other's
    place: of "from 49 to 58 euros" a sentence that tells only of 58 leaves 49 open.
    """
    free = tuple(other for other in held.others if other not in taken)
    if held.check.agrees or held.check.open or free == held.others:
        return held
    return replace(held, others=free) if free else Held(held.mine, replace(held.check, evidence="", open=True))


def _like(
    claim: Side, amount: Quantity, evidence: Side, told: Sequence[Quantity], bare: Collection[Quantity]
) -> list[tuple[Comparison, Quantity]]:
    """Those amounts ``told`` that are of the kind of the claim's and may stand in its place, each with how the two compare; the
    nouns of those in ``bare`` do not matter.
    """
    outcomes = [(compare(amount, other, match_nouns=other not in bare), other) for other in told]
    return [
        (outcome, other)
        for outcome, other in outcomes
        if (outcome != "open" or comparable(amount, other, match_nouns=other not in bare))
        and not is_far(amount, other)
        and not (outcome == "agrees" and (is_loose(amount, other) or is_age_for_length(claim, amount, evidence, other)))
        and (outcome != "conflicts" or may_rival(claim, amount, evidence, other, told))
    ]


def _is_excused(claim: Side, amount: Quantity, evidence: Side, told: Sequence[Quantity]) -> bool:
    """Whether an amount is no other than those ``told``, though none is as much: it follows from them, or they are of fewer. As much of
    what else the evidence counts does not tell it, and more than the whole is no sum of the whole and a part.
    """
    of_others = [one for one in evidence.amounts if one not in told]
    beside = [one for one in evidence.told_amounts if one not in of_others or one.low != amount.low]
    wholes = [one for one in beside if comparable(amount, one)]
    if wholes and all(amount.low > one.low for one in wholes):
        beside = [one for one in beside if not is_within(evidence.text, one)]
    return (
        is_computed(amount, beside)
        or is_ratio(amount, beside)
        or is_told_by_each(amount, evidence)
        or is_with_more(evidence.text, evidence.amounts, amount)
        or follows(amount, evidence)
        or is_rest(claim, amount, evidence)
        or _is_told_narrower(amount, told)
    )


def _is_told_narrower(amount: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether as many are told by a narrower noun: three girls are three children, and eight other children no other number of them."""
    return any((one.low, one.high) == (amount.low, amount.high) and is_wider(amount.unit, one.unit) for one in told)


def _is_sure(amount: Quantity, other: Quantity) -> bool:
    """Whether two amounts surely count the same: a number without a noun may count anything."""
    return amount.kind != "count" or bool(amount.unit and other.unit)


def _is_alone(found: Sequence[Quantity]) -> bool:
    return sum(quantity.kind == "count" for quantity in found) == 1
