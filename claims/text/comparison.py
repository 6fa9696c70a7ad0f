"""How the quantity of a claim compares to that of the evidence: it agrees, conflicts, or the evidence leaves it open."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

from claims.text.conversion import base, rough_base
from claims.text.counted import other_noun, same_noun
from claims.text.quantities import CENT, Quantity, in_whole

Comparison = Literal["agrees", "conflicts", "open"]


def comparable(claim: Quantity, evidence: Quantity, *, match_nouns: bool = True) -> bool:
    """Whether the two speak of the same sort of amount: kinds are equal and units convert, if roughly; currencies never do.

    The nouns of counts must be of one meaning unless one is missing. Few nouns of two languages can be held against each other
    here: ``match_nouns=False`` leaves that to the caller, but for those that surely mean other things.

    >>> from claims.text.quantities import quantities
    >>> fifty, sixty, people = (quantities(text, "en")[0] for text in ("50 km", "60 m", "60 people"))
    >>> comparable(fifty, sixty), comparable(sixty, people)
    (True, False)
    >>> comparable(quantities("60 votes", "en")[0], quantities("60 Stimmen", "de")[0])
    True
    """
    if claim.kind != evidence.kind:
        return False
    if claim.kind == "count":
        if not match_nouns:
            return not other_noun(claim.unit, evidence.unit)
        return "" in (claim.unit, evidence.unit) or same_noun(claim.unit, evidence.unit)
    return rough_base(_in_named(claim, evidence).unit)[0] == rough_base(_in_named(evidence, claim).unit)[0]


def _in_named(one: Quantity, other: Quantity) -> Quantity:
    """An amount in cents or in crowns of no named country is in the currency that the other one names."""
    if one.unit == CENT and other.kind == "money" and other.unit != CENT:
        return in_whole(one, other.unit)
    return replace(one, unit=other.unit) if one.unit == "kr" and other.unit in _CROWNS else one


_CROWNS = {"SEK", "NOK", "DKK", "CZK"}


def compare(claim: Quantity, evidence: Quantity, *, match_nouns: bool = True) -> Comparison:
    """Whether the evidence bears out the amount of the claim, rules it out, or leaves it open.

    - Two bounds on one side, with the same digits and another scale word ("more than 1 trillion" and "more than 1 billion"): conflicts,
      for that is how a figure is mistranslated, though what is more than the one is more than the other.
    - Two tops ("up to 5" and "up to 8"), unless they are nearly the same: conflicts.
    - No value is allowed by both: conflicts. But two exact numbers are open if the finer one rounds to the rougher one, and this
      has two or more significant digits ("6.6 billion" and "6.58 billion", "30" and "30.1", not "7 billion" and "6.6 billion") or
      is 100 or more and less than 3 % away ("3 trillion" and "3.04 trillion").
    - The evidence allows only what the claim allows: agrees ("more than 10" and "12", "about 5" and "5.2").
    - The claim lies within evidence that has two ends: agrees ("85" and "between 80 and 90", "5 billion" and "about 5 billion").
    - Otherwise the evidence merely allows it: open ("10 million" and "more than 8 million").
    - Where the claim excludes the number that the evidence ends with ("more than 10" and "10"): open too.
    - Units that convert roughly ("3.1 million miles" and "5 million km") are held against each other within a tenth.
    - What is not ``comparable`` is open, but for the same number in another currency, or of points for per cent: conflicts.

    >>> from claims.text.quantities import quantities
    >>> def judge(claim: str, evidence: str) -> Comparison:
    ...     return compare(quantities(claim, "en")[0], quantities(evidence, "de")[0])
    >>> judge("$7 billion", "6,6 Mrd. Dollar"), judge("about $7 billion", "6,6 Mrd. Dollar"), judge("85%", "80 bis 90 %")
    ('conflicts', 'agrees', 'agrees')
    >>> judge("at least €5m", "3 Mio. Euro"), judge("€10m", "mehr als 8 Mio. Euro"), judge("€10m", "9 Mio. Dollar")
    ('conflicts', 'open', 'open')
    >>> judge("€10m", "10 Mio. Dollar"), judge("380 feet", "380 Meter"), judge("3.1 million miles", "5 Millionen Kilometer")
    ('conflicts', 'conflicts', 'agrees')
    >>> judge("10 million dollars", "10 Mio. kanadische Dollar")
    'open'
    >>> judge("12 billion koruna", "zwölf Milliarden Kronen"), judge("12 billion koruna", "zwölf Millionen Kronen")
    ('agrees', 'conflicts')
    >>> judge("1.10 euros", "110 Cent"), judge("1 euro", "10 Cent")
    ('agrees', 'conflicts')
    >>> judge("above one billion euros", "über eine Billion Euro"), judge("over €1,000", "über 1200 Euro")
    ('conflicts', 'agrees')
    >>> judge("up to 58 degrees", "bis zu 51 Grad"), judge("up to 400 km", "bis zu 380 km"), judge("below 58 °C", "bis zu 51 Grad")
    ('conflicts', 'agrees', 'agrees')
    """
    claim, evidence = _in_named(claim, evidence), _in_named(evidence, claim)
    if not comparable(claim, evidence, match_nouns=match_nouns):
        return "conflicts" if _in_another_unit(claim, evidence) else "open"
    if claim.kind != "count" and base(claim.unit)[0] != base(evidence.unit)[0]:
        return _roughly(claim, evidence)
    claimed, found = _interval(claim), _interval(evidence)
    if _is_other_scale(claimed, found) or _is_other_top(claim, evidence):
        return "conflicts"
    low, high = max(claimed[0], found[0]), min(claimed[1], found[1])
    if low > high and (_is_in_fahrenheit(claim, evidence) or _is_in_fahrenheit(evidence, claim)):
        return "open"
    if low > high:
        is_near = _rounds(low, high) or ((claim.share or evidence.share) and low - high <= low * _ROUGHLY)
        return "open" if claim.exact and evidence.exact and is_near else "conflicts"
    if low == high and not (claim.exact or evidence.exact):
        return "conflicts" if claim.strict or evidence.strict else "open"
    if claim.strict and not evidence.strict and not set(claimed).isdisjoint(end for end in found if end.is_finite()):
        return "open"
    if _within(found, claimed) or (_within(claimed, found) and all(end.is_finite() for end in found)):
        return "agrees"
    return "open"


def _in_another_unit(claim: Quantity, evidence: Quantity) -> bool:
    """Whether two texts have one number for sums or shares of different sorts, as whoever copies it wrongly does."""
    same = (claim.low, claim.high) == (evidence.low, evidence.high)
    if {claim.unit, evidence.unit} <= _DOLLARS:
        return False  # "dollars" may be those of the country that is spoken of
    return same and claim.exact and claim.kind == evidence.kind and claim.kind in ("money", "percent")


_DOLLARS = {"USD", "CAD", "AUD", "NZD", "HKD", "SGD"}


_Interval = tuple[Decimal, Decimal]


def _roughly(claim: Quantity, evidence: Quantity) -> Comparison:
    """The comparison of amounts whose units convert roughly: what differs by less than a tenth does not conflict."""
    low, high = (end * rough_base(claim.unit)[1] for end in (claim.low, claim.high))
    least, most = (end * rough_base(evidence.unit)[1] for end in (evidence.low, evidence.high))
    for below, above in ((high, least), (most, low)):
        if below < above and above - below > _NEAR * max(abs(above), abs(below)):
            return "conflicts"
    return "agrees" if claim.exact and evidence.exact else "open"


_NEAR = Decimal("0.1")
_ROUGHLY = Decimal("0.08")
"""So far from it a share in words ("half", "one in five") may lie from what it stands for."""


def _interval(quantity: Quantity) -> _Interval:
    """Both ends in the unit that all units of the sort convert to."""
    factor = Decimal(1) if quantity.kind == "count" else base(quantity.unit)[1]
    return quantity.low * factor, quantity.high * factor


def _is_other_scale(one: _Interval, other: _Interval) -> bool:
    """Whether two intervals are open on the same side and end at the same number but for a scale word: a thousand or a million times it."""
    for (near, far), (near_too, far_too) in ((one, other), (one[::-1], other[::-1])):
        if near.is_finite() and near_too.is_finite() and far == far_too and far.is_infinite():
            less, more = sorted((near, near_too))
            return less > 0 and more / less in _SCALES
    return False


def _is_in_fahrenheit(one: Quantity, other: Quantity) -> bool:
    """Whether bare degrees may be those of Fahrenheit, as Americans tell them: 118 degrees are 48 °C."""
    if one.unit != "°" or not (one.low > _FREEZING and one.high.is_finite()):
        return False
    low, high = ((end - _FREEZING) / Decimal("1.8") for end in (one.low, one.high))
    return low <= other.high + 1 and other.low - 1 <= high


_FREEZING = 32


def _is_other_top(claim: Quantity, evidence: Quantity) -> bool:
    """Whether both say up to how much, not less than how much, and not nearly the same."""
    if any(one.low.is_finite() or one.strict or not one.high.is_finite() for one in (claim, evidence)):
        return False
    one, other = (_interval(quantity)[1] for quantity in (claim, evidence))
    return abs(one - other) > _NEAR * max(abs(one), abs(other))


_SCALES = frozenset((Decimal(10**3), Decimal(10**6)))


def _within(inner: _Interval, outer: _Interval) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _rounds(one: Decimal, other: Decimal) -> bool:
    """Whether the finer of two numbers rounds to the rougher, and that is told exactly enough: it has two significant digits, or is
    large and close.

    Endless digits come of a share, which texts round up or down: "two thirds" are 66 or 67 percent.

    >>> [_rounds(Decimal(one), Decimal(other)) for one, other in (("30", "30.1"), ("3e12", "3.04e12"), ("30", "31"), ("7e9", "6.6e9"))]
    [True, True, False, False]
    """
    rougher, finer = sorted((one, other), key=_last_place, reverse=True)
    place, apart = _last_place(rougher), abs(rougher - finer)
    if apart * (1 if _last_place(finer) < _ENDLESS else 2) > Decimal(1).scaleb(place):
        return False
    close = min(abs(one), abs(other)) >= _LARGE and apart < _CLOSE * abs(finer)
    return close or rougher.adjusted() - place >= 1


_LARGE = 100
_CLOSE = Decimal("0.03")
_ENDLESS = -20


def _last_place(value: Decimal) -> int:
    """The power of ten of the last significant digit: 8 in 6.6e9, -1 in 0.5, 0 in 30: below a hundred all digits count."""
    place = int(value.normalize().as_tuple().exponent)
    return min(place, 0) if abs(value) < _LARGE else place
