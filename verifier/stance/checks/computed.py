"""Amounts that a text does not name, but gives what is needed to work them out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from claims.text.quantities import Quantity


def is_computed(amount: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether an amount is the sum or the difference of two of those told, or one of them times or divided by a multiple told.

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
    >>> judge("41 cents", "um drei auf 38 Cent"), judge("$41", "drei oder 38")
    (True, False)
    """
    value = _value(amount)
    if value is None:
        return False
    named = [(one, size) for one in told if _goes_with(one, amount) and (size := _value(one)) is not None]
    sizes = Counter(size for _, size in named)
    own = {size for one, size in named if one.kind == amount.kind}
    multiples = {size for one in told if one.kind == "multiple" and (size := _value(one))}
    return any(
        sizes[other] > (other == size) for size in own for other in (value - size, size - value, size + value)
    ) or any(not own.isdisjoint((value / times, value * times)) for times in multiples)


def _goes_with(told: Quantity, amount: Quantity) -> bool:
    """Whether a text reckons one with the other: amounts of one unit, points with per cent, people with men, what has no unit with all."""
    alike = told.unit == amount.unit or (told.kind == amount.kind and amount.kind in ("count", "percent"))
    return alike or (told.kind == "count" and told.unit in ("", "point", "punkt"))


def _value(quantity: Quantity) -> Decimal | None:
    return quantity.low if quantity.exact and quantity.low.is_finite() else None
