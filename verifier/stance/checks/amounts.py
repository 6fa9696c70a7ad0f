"""Amounts: is what the claim counts or measures as much as the evidence says?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.text.comparison import Comparison, comparable, compare
from claims.text.earlier import is_earlier
from claims.text.quantities import Quantity
from verifier.results import Check
from verifier.stance.checks.computed import is_computed
from verifier.stance.checks.held import Held
from verifier.stance.checks.measured import of_one_measure, unlike
from verifier.stance.checks.results import held_results
from verifier.stance.checks.same_number import held_otherwise
from verifier.stance.checks.side import Side


def amounts(claim: Side, evidence: Side) -> list[Check]:
    """One check for each amount of the claim that the evidence has amounts of the same kind for (:func:`held_amounts`), or that it
    has none for at all, not in the sentence before either: it cannot tell as much, whatever it says.

    >>> [check.agrees for check in amounts(Side("It paid $5 million.", "en"), Side("Sie zahlte 5 Milliarden Dollar.", "de"))]
    [False]
    >>> amounts(Side("It hired 8 people.", "en"), Side("It paid $80.", "en"))
    []
    >>> amounts(Side("It hired 80 people.", "en"), Side("It paid $80.", "en"))
    [Check(slot='amount', agrees=False, claim='80 people', evidence='')]
    """
    held = [one.check for one in (*held_amounts(claim, evidence), *held_results(claim, evidence))]
    return [*held, *_missing(claim, evidence)]


def _missing(claim: Side, evidence: Side) -> list[Check]:
    """One check for each amount of the claim of a kind of which the evidence tells none."""
    asked = [one for one in claim.amounts if one.kind in _TOLD_IN_FIGURES and (one.kind != "count" or one.low > _NAMED)]
    return [
        Check("amount", False, one.span.of(claim.text), "", open=True)
        for one in asked
        if not any(_may_tell(one, other, claim, evidence) for other in evidence.told_amounts)
    ]


def _may_tell(amount: Quantity, other: Quantity, claim: Side, evidence: Side) -> bool:
    """Whether the evidence may tell an amount by another: one of its kind, or a share for a multiple if it is of the same measure."""
    if amount.kind == other.kind:
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
    where each side has just one. A number without a noun conflicts with none, and an amount of another measure (:func:`unlike`) is
    left out; where the evidence has only such, the check says so.

    >>> told = Side("Profit was $48 million, up from $31 million.", "en")
    >>> [one.check.agrees for text in ("Profit: $48m.", "Profit: $31m.") for one in held_amounts(Side(text, "en"), told)]
    [True, False]
    >>> held_amounts(Side("Profit grew by $17 million.", "en"), told)
    []
    """
    of_claim = claim.amounts
    of_evidence = _meant(claim, evidence) if of_claim else ()
    nouns = claim.language == evidence.language or not (_is_alone(of_claim) and _is_alone(of_evidence))
    held = []
    for amount in of_claim:
        outcomes = [(compare(amount, other, match_nouns=nouns), other) for other in of_evidence]
        others = [
            (outcome, other)
            for outcome, other in outcomes
            if (outcome != "open" or comparable(amount, other, match_nouns=nouns))
            and not _is_far(amount, other)
            and (outcome != "conflicts" or _is_point(claim, amount) == _is_point(evidence, other))
        ]
        apart = [
            unlike("amount", claim, amount.span, evidence, other.span, alike=outcome == "agrees")
            for outcome, other in others
        ]
        others, other_measure = of_one_measure(others, apart)
        if other_measure:
            held.append(Held(amount.core, other_measure))
        agreeing = [other for outcome, other in others if outcome == "agrees"]
        mine = amount.span.of(claim.text)
        if otherwise := held_otherwise(claim, amount, evidence, agreeing):
            held.append(otherwise)
        elif agreeing:
            check = Check("amount", True, mine, agreeing[0].span.of(evidence.text))
            held.append(Held(amount.core, check, same=tuple(other.core for other in agreeing)))
        elif _conflict(amount, others) and not is_computed(amount, evidence.told_amounts):
            check = Check("amount", False, mine, others[0][1].span.of(evidence.text))
            held.append(Held(amount.core, check, others=tuple(other.core for _, other in others)))
    return held


def _conflict(amount: Quantity, others: Sequence[tuple[Comparison, Quantity]]) -> bool:
    return bool(others) and all(outcome == "conflicts" and _is_sure(amount, other) for outcome, other in others)


def _meant(claim: Side, evidence: Side) -> Sequence[Quantity]:
    """The amounts of the evidence that the claim can mean: not what it gives for the time before, unless the claim has a time or
    an amount of before itself.
    """
    if claim.dates or any(_was_before(claim, one) for one in claim.amounts):
        return evidence.amounts
    return [one for one in evidence.amounts if not _was_before(evidence, one)]


def _was_before(side: Side, amount: Quantity) -> bool:
    return is_earlier(side.text, amount.span, side.language)


def _is_far(amount: Quantity, other: Quantity) -> bool:
    """Whether one amount is a hundred times as much as the other or more, in other digits: whoever gets an amount wrong takes other
    digits or another scale word, seldom both; so that is the amount of another thing.

    >>> from claims.text.quantities import quantities
    >>> wage, scaled, plant = (quantities(text, "en")[0] for text in ("15 euros", "15 million euros", "650 million euros"))
    >>> _is_far(wage, plant), _is_far(wage, scaled), _is_far(scaled, plant)
    (True, False, False)
    """
    ends = (amount.low, other.low)
    if not all(end.is_finite() and end > 0 for end in ends) or amount.unit != other.unit:
        return False
    digits = {end.normalize().as_tuple().digits for end in ends}
    return len(digits) > 1 and max(ends) >= _FAR * min(ends)


_FAR = 100


def _is_point(side: Side, one: Quantity) -> bool:
    """Whether a duration tells how old someone is or how long ago it was, and not how long it took."""
    if one.kind != "duration":
        return False
    before, after = side.text[max(0, one.span.start - 12) : one.span.start], side.text[one.core.end : one.core.end + 9]
    if _LASTS.match(side.text, one.core.end):
        return False
    return bool(_OLD.search(one.span.of(side.text)) or _AGED.search(before) or _AGO.match(after))


_OLD = re.compile(r"-?jährig|years?[ -]olds?", re.IGNORECASE)
_LASTS = re.compile(
    r"\s[A-ZÄÖÜ][a-zäöüß]*(?:strafe|haft|sperre|vertrag|zeit|dauer|pause|frist|lehre|bildung|studium|krieg|projekt|kommen|programm|phase"
    r"|bewährung|verbot|suche|kampf|streit)(?:e|en|s|es)?\b|\s(?:Haft|Sperre|Vertrag|Pause|Frist|Krieg|Projekt)",
)
_AGED = re.compile(r"\b(?:aged?|age of|alter von|vor)\s$", re.IGNORECASE)
_AGO = re.compile(r"\s(?:ago|alt(?:e[nrms]?)?|of age)\b")


def _is_sure(amount: Quantity, other: Quantity) -> bool:
    """Whether two amounts surely count the same: a number without a noun may count anything."""
    return amount.kind != "count" or bool(amount.unit and other.unit)


def _is_alone(found: Sequence[Quantity]) -> bool:
    return sum(quantity.kind == "count" for quantity in found) == 1
