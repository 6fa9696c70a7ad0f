"""Amounts that two texts tell in two ways, so that neither denies the other: a change and a level, a sum a month and one a year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claims.text.comparison import compare
from claims.text.quantities import Quantity
from claims.text.rates import Every, rate
from verifier.stance.checks.same_number import is_more, move
from verifier.stance.checks.side import Side

_FALLS = ("fall", "loss")
_A_YEAR: dict[Every, int] = {"day": 365, "week": 52, "month": 12, "year": 1}
_PERIODS: dict[Every, tuple[str, int]] = {
    "hour": ("h", 1),
    "day": ("d", 1),
    "week": ("d", 7),
    "month": ("mon", 1),
    "year": ("a", 1),
}
"""Each period in the unit of a quantity."""
_NEAR = Decimal("1.15")


def in_other_ways(claim: Side, amount: Quantity, evidence: Side, other: Quantity) -> bool:
    """Whether the one is told as a change and the other as a level, the one a minus and the other a fall by as much, or both for
    another period and may be as much in a year, or in as many periods as the claim tells of.

    Beside a second level the evidence gives the change itself, and so may deny it.

    >>> def judge(claim: str, told: str) -> bool:
    ...     one, other = Side(claim, "en"), Side(told, "de")
    ...     return in_other_ways(one, one.amounts[0], other, other.amounts[0])
    >>> [judge(claim, "Die Mieten stiegen auf 900 Euro.") for claim in ("Rents rose by 300 euros.", "Rents rose to 300 euros.")]
    [True, False]
    >>> [judge(claim, "Das Wachstum lag bei minus 0,3 Prozent.") for claim in ("It shrank by 0.3 percent.", "It grew by 0.3 percent.")]
    [True, False]
    >>> claims = "It costs 120 euros a year.", "It costs 90 euros a year.", "It costs 50 euros in five months."
    >>> [judge(claim, "Es kostet zehn Euro im Monat.") for claim in claims]
    [True, False, True]
    """
    sides = ((claim, amount), (evidence, other))
    ways = {"by" if is_more(side, one) else move(side, one) for side, one in sides}
    levels = [one for one in evidence.told_amounts if (one.kind, one.unit) == (other.kind, other.unit)]
    if ways == {"by", "to"} and len(levels) < 2:
        return True
    if _is_minus(amount, evidence, other) or _is_minus(other, claim, amount):
        return True
    mine, theirs = (rate(side.text, one.span, side.language) for side, one in sides)
    if theirs is None:
        return False
    if mine is None or mine.every == theirs.every:
        return _is_sum(claim, amount, other, theirs.every)
    return _may_be_as_much(amount, mine.every, other, theirs.every)


def _is_sum(claim: Side, amount: Quantity, other: Quantity, every: Every) -> bool:
    """Whether the claim tells of so many of the periods, and how much that is in all."""
    unit, size = _PERIODS[every]
    spans = [one.low / size for one in claim.amounts if one.unit == unit and one.exact]
    sums = (replace(other, low=other.low * times, high=other.high * times) for times in spans)
    return any(compare(amount, one) == "agrees" for one in sums)


def _is_minus(minus: Quantity, side: Side, plus: Quantity) -> bool:
    """Whether one is below nothing by as much as the side says that something fell: "minus 0.3 percent", "fell by 0.3 percent"."""
    if minus.kind not in ("percent", "money") or minus.high >= 0 or plus.low <= 0:
        return False
    turned = replace(minus, low=-minus.high, high=-minus.low)
    return compare(turned, plus) != "conflicts" and any(one.kind in _FALLS for one in side.degrees)


def _may_be_as_much(one: Quantity, every: Every, other: Quantity, other_every: Every) -> bool:
    """Whether two sums are about as much in a year; of an hour nobody knows how many are worked."""
    if "hour" in (every, other_every):
        return True
    low, high = (end * _A_YEAR[every] for end in (one.low, one.high))
    least, most = (end * _A_YEAR[other_every] for end in (other.low, other.high))
    return low <= most * _NEAR and least <= high * _NEAR
