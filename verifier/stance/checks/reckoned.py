"""What can be reckoned from amounts that a text gives: sums and differences of two, shares and multiples of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claims.text.conversion import base
from claims.text.quantities import Quantity

_WHOLE = Decimal(100)
_SCALES = tuple(Decimal(10) ** power for power in (3, 6, 9, 12))
_SMALL = 1000
_ROUNDING = Decimal("1e-9")
"""A third of something is none of its decimal fractions."""
_NEAR = Decimal("1.02")
_BEYOND = Decimal("1.25")


def is_reckoned(amount: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether one of the values that can be reckoned from those ``told`` is what the amount says: it, to 2 percent where it says
    "about", and a quarter beyond the bound at most where it says "more than" or "less than".

    >>> from claims.text.quantities import quantities
    >>> def judge(claim: str, told: str) -> bool:
    ...     return is_reckoned(quantities(claim, "en")[0], quantities(told, "de"))
    >>> judge("€1,000", "2000 Euro, er bietet die Hälfte"), judge("about $450", "300 Dollar, zwei Drittel des Preises")
    (True, True)
    >>> judge("less than €43m", "85 Mio. Euro, mehr als doppelt so viel"), judge("less than €90m", "85 Mio. Euro, doppelt so viel")
    (True, False)
    >>> judge("€85m", "74 Millionen Euro, elf weniger"), judge("€37m", "11 ihrer 48 Millionen Euro"), judge("€36m", "11 der 48 Mio. Euro")
    (True, True, False)
    >>> judge("€22m a year", "220 Mio. Euro, auf zehn Jahre"), judge("€60m", "30 Millionen Euro, ein Drittel dessen, was er will")
    (True, True)
    >>> judge("€140,000 a winter", "in fünf Wintern zusammen 700.000 Euro"), judge("€130,000", "in fünf Wintern 700.000 Euro")
    (True, False)
    >>> judge("400,000 pounds", "2.900.000 Pfund, davon 2 Mio. Pfund von ihm und 500.000 Pfund von ihr, den Rest lieh er")
    True
    >>> judge("900 metres", "1,4 von 2,3 Kilometern"), judge("half as many", "doppelt so viele")
    (True, True)
    >>> judge("20%", "40 Prozent, davon die Hälfte"), judge("64%", "44 und 20 Prozent"), judge("18%", "82 Prozent")
    (True, True, False)
    """
    years = [one.low for one in told if one.unit == "a" and one.exact and one.low > 1]
    amount, told = _in_base(amount), [_in_base(one) for one in told]
    return any(_says(amount, value) for value in _values(amount, told, years))


def _in_base(quantity: Quantity) -> Quantity:
    """A measure or a duration in the unit that it converts to; others as they are."""
    if quantity.kind not in ("measure", "duration"):
        return quantity
    unit, factor = base(quantity.unit)
    return replace(quantity, low=quantity.low * factor, high=quantity.high * factor, unit=unit)


def _says(amount: Quantity, value: Decimal) -> bool:
    if amount.exact:
        return abs(value - amount.low) <= abs(amount.low) * _ROUNDING
    low, high = reach(amount)
    if amount.low.is_finite() and amount.high.is_finite():
        return low / _NEAR <= value <= high * _NEAR
    return low <= value <= high


def reach(amount: Quantity) -> tuple[Decimal, Decimal]:
    """The least and the most that an amount says: where it is open on a side, a quarter beyond its bound.

    >>> from claims.text.quantities import quantities
    >>> [[float(end) for end in reach(quantities(text, "en")[0])] for text in ("more than 40%", "less than 25%", "5%")]
    [[40.0, 50.0], [20.0, 25.0], [5.0, 5.0]]
    """
    low, high = amount.low, amount.high
    return (low if low.is_finite() else high / _BEYOND, high if high.is_finite() else low * _BEYOND)


def _values(amount: Quantity, told: Sequence[Quantity], years: Iterable[Decimal]) -> Iterator[Decimal]:
    """The values, in the unit of the amount; those of the amount's own kind count as wholes, and whatever goes with it beside them;
    what comes in so many ``years`` is also that of one.
    """
    own = [one for one in told if one.kind == amount.kind and _goes_with(one, amount)]
    sizes = [size for one in own for size in _sizes(one)]
    yield from _sums(sizes, _exact(one for one in told if _goes_with(one, amount)))
    if len(sizes) > 2:
        total = sum(sizes, Decimal(0))
        yield from (total, max(sizes) * 2 - total)  # all, and the rest
    yield from _scaled(sizes, _exact(one for one in told if one.kind == "count" and not one.unit))
    for times in (size for one in told if one.kind == "multiple" for size in _sizes(one) if size):
        yield from (value for size in sizes for value in (size * times, size / times))
    for share in (size / _WHOLE for one in told if one.kind == "percent" for size in _sizes(one) if size):
        yield from (value for size in sizes for value in (size / share, size * share))
        if amount.kind != "percent":
            yield from (value for size in sizes for value in (size * (1 - share), size / share - size))
    for some in years if amount.kind != "duration" else ():
        yield from (value for size in sizes for value in (size / some, size * some))
    if amount.kind == "multiple":
        yield from (1 / size for size in sizes if size)
    if amount.kind == "money":
        counts = [size for size in _exact(one for one in told if one.kind == "count") if _digits(size) != (1,)]
        yield from (value for size in sizes for count in counts if count for value in (size * count, size / count))


def _sums(sizes: Sequence[Decimal], beside: Sequence[Decimal]) -> Iterator[Decimal]:
    """Sums and differences of each size with another beside it; one that is there twice goes with itself."""
    there = Counter(beside)
    for size in sizes:
        for other in there:
            if other != size or there[other] > 1:
                yield from (size + other, abs(size - other))


def _scaled(sizes: Sequence[Decimal], bare: Sequence[Decimal]) -> Iterator[Decimal]:
    """Differences and sums with bare numbers that leave the scale to what is beside them: "11 of the 48 million"."""
    for size in sizes:
        for scale in _SCALES:
            if size >= scale:
                yield from (
                    value for one in bare if one < _SMALL for value in (abs(size - one * scale), size + one * scale)
                )


def _goes_with(told: Quantity, amount: Quantity) -> bool:
    """Whether a text reckons one with the other: amounts of one unit, points with per cent, people with men, what has no unit with all."""
    alike = told.unit == amount.unit or (told.kind == amount.kind and amount.kind in ("count", "percent"))
    return alike or (told.kind == "count" and told.unit in ("", "point", "punkt"))


def exact_value(quantity: Quantity) -> Decimal | None:
    """The one value that an amount allows; None if it allows more."""
    return quantity.low if quantity.exact and quantity.low.is_finite() else None


def _exact(told: Iterable[Quantity]) -> list[Decimal]:
    return [size for one in told if (size := exact_value(one)) is not None]


def _sizes(quantity: Quantity) -> tuple[Decimal, ...]:
    """The values to reckon with: of an inexact amount its ends and what lies between."""
    ends = [end for end in (quantity.low, quantity.high) if end.is_finite()]
    if quantity.exact or len(ends) < 2:
        return tuple(ends[:1])
    return (ends[0], (ends[0] + ends[1]) / 2, ends[1])


def _digits(size: Decimal) -> tuple[int, ...]:
    return size.normalize().as_tuple().digits
