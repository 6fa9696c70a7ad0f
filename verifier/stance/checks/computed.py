"""Amounts that a text does not name, but gives what is needed to work them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claims.text.parts import is_part
from claims.text.quantities import Quantity
from claims.text.spans import Span
from verifier.stance.checks.reckoned import exact_value, is_reckoned, reach
from verifier.stance.checks.side import Side


def is_computed(amount: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether an amount is told without its unit, or can be reckoned from those told (:func:`is_reckoned`).

    Such an amount is not another one in the place of those. Which of the two is meant, or whether, is left to who reads it.
    Nouns of counts are not held against each other: "45 of the 60 employees" leaves 15 jobs.

    >>> from claims.text.quantities import quantities
    >>> def judge(claim: str, told: str) -> bool:
    ...     return is_computed(quantities(claim, "en")[0], quantities(told, "de"))
    >>> judge("€25 million", "715 Millionen Euro, für die anderen 690 Millionen Euro"), judge("$25", "715 Euro oder 690 Euro")
    (True, False)
    >>> judge("35 million", "44 Millionen Dollar, also 9 Millionen Dollar mehr"), judge("$14", "28 Dollar, doppelt so viel")
    (False, True)
    >>> judge("49 per cent", "um 6 Punkte auf 43 Prozent"), judge("49 per cent", "43 Prozent")
    (True, False)
    >>> judge("€4,500", "90 Tagessätze zu je 50 Euro"), judge("€500", "10 Tagessätze zu je 50 Euro")
    (True, False)
    >>> judge("41 cents", "um drei auf 38 Cent"), judge("$41", "drei oder 38")
    (True, False)
    >>> judge("7.5-magnitude", "ein Beben der Stärke 7,8, dann eines von 7,5")
    True
    """
    value = exact_value(amount)
    if any(one.kind == "count" and not one.unit and one.low == one.high == value for one in told):
        return True
    return is_reckoned(amount, told)


def is_change(share: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a percentage is, rounded, by how much one of two amounts told is more or less than the other.

    >>> from claims.text.quantities import quantities
    >>> told = quantities("Die Dividende sinkt von 2,40 Euro auf 0,11 Euro; 3 Prozent mehr Umsatz.", "de")
    >>> [is_change(quantities(text, "en")[0], told) for text in ("95 percent", "85 percent", "3 percent", "$95")]
    [True, False, False, False]
    """
    parts = (abs(size - other) / other for size, other in _alike(told))
    return share.unit == "%" and any(_is_percent(part, share.low, share.high) for part in parts)


def is_ratio(share: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a percentage is, rounded, what one of two amounts told is of the other.

    >>> from claims.text.quantities import quantities
    >>> told = quantities("Das gilt für 210 Hektar der insgesamt 900 Hektar.", "de")
    >>> [is_ratio(quantities(text, "en")[0], told) for text in ("23 percent", "less than a quarter", "two thirds")]
    [True, True, False]
    """
    parts = (size / other for size, other in _alike(told) if size < other)
    return share.unit == "%" and any(_is_percent(part, *reach(share)) for part in parts)


def is_fold(times: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether a multiple is, to 5 percent, how many times as much as another one of two amounts told is.

    >>> from claims.text.quantities import quantities
    >>> told = quantities("Der Gewinn stieg von 3 auf 9,1 Millionen Euro.", "de")
    >>> [is_fold(quantities(text, "en")[0], told) for text in ("three times", "twice", "3 percent")]
    [True, False, False]
    """
    low, high = (end * near for end, near in zip(reach(times), (_LESS, _MORE), strict=True))
    return times.kind == "multiple" and any(low <= size / other <= high for size, other in _alike(told))


_LESS, _MORE = Decimal("0.95"), Decimal("1.05")


def _alike(told: Sequence[Quantity]) -> Iterator[tuple[Decimal, Decimal]]:
    """Any two different amounts of one unit, of which the second can be divided by."""
    sizes = [
        (one.unit, size)
        for one in told
        if one.kind in ("money", "count", "measure") and one.unit and (size := exact_value(one))
    ]
    return (
        (size, other)
        for unit, size in sizes
        for other_unit, other in sizes
        if other and unit == other_unit and size != other
    )


def _is_percent(part: Decimal, low: Decimal, high: Decimal) -> bool:
    return low - _HALF <= part * 100 <= high + _HALF


_HALF = Decimal("0.5")


def follows(amount: Quantity, evidence: Side) -> bool:
    """Whether an amount is a change, a multiple or a share of amounts of the evidence, or stands in it without being read as an amount."""
    return (
        is_change(amount, evidence.told_amounts)
        or is_fold(amount, evidence.told_amounts)
        or is_part(amount, evidence.parts)
        or _stands_unread(amount, evidence)
    )


def _stands_unread(amount: Quantity, evidence: Side) -> bool:
    """Whether the evidence has the very number of a count or an age where it is read as no amount, nor as a date, or first in a share.

    >>> one, text = Side("Es waren 69 Stimmen.", "de").amounts[0], "Er erhielt {} Stimmen, neun andere enthielten sich."
    >>> [_stands_unread(one, Side(text.format(told), "de")) for told in ("69 von 120", "52:69", "52 von 69")]
    [True, True, False]
    """
    if not amount.exact or (amount.kind != "count" and amount.unit != "a"):
        return False
    amounts = [Span(one.core.start + (_FIRST if one.share else 0), one.core.end) for one in evidence.amounts]
    taken = [*amounts, *(date.span for date in evidence.dates)]
    numbers = (one for one in _NUMBER.finditer(evidence.text) if int(one[0]) == amount.low)
    return any(
        not any(span.start <= one.start() < span.end for span in taken)
        and not _NAMED.search(evidence.text[max(0, one.start() - _REACH) : one.start()])
        for one in numbers
    )


_NUMBER = re.compile(r"(?<![\d.,\w/-])\d{1,3}(?![\d.,]*\d|\s(?:Uhr|[ap]\.?m)\b|\.(?:\)|\s[A-ZÄÖÜ]))")
_NAMED = re.compile(r"[^\s.!?:;]\s[A-ZÄÖÜ][\w-]*\s$")
"""What a number belongs to as a name: "auf der A 8", "in Raum 200"; not what a sentence begins with."""
_REACH = 40
_FIRST = 2
"""Behind this many characters of a share in figures its first number has begun."""


def is_rest(claim: Side, amount: Quantity, evidence: Side) -> bool:
    """Whether a share is what one of the evidence leaves, and one side tells of the rest: 18 percent were where 82 percent were not.

    In words a share stands for what it leaves without more: "a quarter is paid in shares", "three quarters are paid in cash".

    >>> told = Side("82 Prozent waren geimpft.", "de")
    >>> claims = [Side(text, "en") for text in ("18 percent were not.", "Only 18 percent were.", "Less than a fifth of others were.")]
    >>> [is_rest(claim, claim.amounts[0], told) for claim in claims]
    [True, False, True]
    >>> told, claim = Side("A quarter of it will be paid in shares.", "en"), Side("Drei Viertel fließen in bar.", "de")
    >>> is_rest(claim, claim.amounts[0], told)
    True
    """
    if amount.unit != "%":
        return False
    shares = [one for one in evidence.amounts if one.unit == "%"]
    if any((amount.share or one.share) and _leaves(one, amount) for one in shares):
        return True
    is_turned = (
        len(claim.negations) != len(evidence.negations) or _REST.search(claim.text) or _REST.search(evidence.text)
    )
    low, high = reach(amount)
    return bool(is_turned) and any(max(low, 100 - most) <= min(high, 100 - least) for least, most in map(reach, shares))


def _leaves(one: Quantity, other: Quantity) -> bool:
    """Whether two shares, of which neither is open on a side, make up the whole."""
    ends = (one.low, one.high, other.low, other.high)
    return all(end.is_finite() for end in ends) and one.low + other.low - _HALF < 100 < one.high + other.high + _HALF


_REST = re.compile(
    r"\b(?:others?|outside|apart\sfrom|except|rest|remain(?:s|ing)?|itself|themselves|oppos(?:e|es|ed|ing)|against|fail(?:s|ed)?|los(?:e|es|t|ing)"
    r"|idle|empty|andere[nmrs]?|außerhalb|außer|übrige[nmrs]?|[Rr]est\w{0,6}|selbst|[Gg]egner|(?:da)?gegen|verlor\w*|verlier\w*|abschreiben|verzicht\w*"
    r"|leer|entfielen?|entfällt)\b"
)
"""What may tell of those that a share leaves: "only 9 percent get it back", "nine tenths lose it"."""
