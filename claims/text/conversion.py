"""How units convert: without loss, or roughly between those that texts round."""

from __future__ import annotations

from decimal import Decimal

_BASES: dict[str, tuple[str, Decimal]] = {
    "km": ("m", Decimal(1000)), "nmi": ("m", Decimal(1852)), "cm": ("m", Decimal("0.01")), "mm": ("m", Decimal("0.001")),
    "t": ("kg", Decimal(1000)), "g": ("kg", Decimal("0.001")), "mg": ("kg", Decimal("0.000001")),
    "µg": ("kg", Decimal("0.000000001")), "°": ("°C", Decimal(1)),
    "km²": ("m²", Decimal(10**6)), "ha": ("m²", Decimal(10**4)), "m³": ("l", Decimal(1000)), "ml": ("l", Decimal("0.001")),
    "TWh": ("kWh", Decimal(10**9)), "GWh": ("kWh", Decimal(10**6)), "MWh": ("kWh", Decimal(1000)),
    "GW": ("kW", Decimal(10**6)), "MW": ("kW", Decimal(1000)),
    "a": ("mon", Decimal(12)), "d": ("s", Decimal(86400)), "h": ("s", Decimal(3600)), "min": ("s", Decimal(60)),
}  # fmt: skip

_ROUGHLY: dict[str, tuple[str, Decimal]] = {
    "mi": ("m", Decimal("1609.344")), "yd": ("m", Decimal("0.9144")), "ft": ("m", Decimal("0.3048")), "in": ("m", Decimal("0.0254")),
    "mi²": ("m²", Decimal(2589988)), "ac": ("m²", Decimal("4046.86")), "mph": ("km/h", Decimal("1.609344")),
    "lb": ("kg", Decimal("0.45359")), "oz": ("kg", Decimal("0.02835")), "bbl": ("l", Decimal("158.99")), "gal": ("l", Decimal("3.7854")),
    "mon": ("s", Decimal(2629746)),
}  # fmt: skip


def base(symbol: str) -> tuple[str, Decimal]:
    """The unit that ``symbol`` converts to without loss, and how many of it one ``symbol`` is.

    >>> base("h"), base("USD")
    (('s', Decimal('3600')), ('USD', Decimal('1')))
    """
    return _BASES.get(symbol, (symbol, Decimal(1)))


def rough_base(symbol: str) -> tuple[str, Decimal]:
    """The unit that ``symbol`` converts to if texts that name both are taken to have rounded: miles to metres, months to seconds.

    >>> rough_base("a") == ("s", 12 * Decimal(2629746)), rough_base("km") == base("km")
    (True, True)
    """
    whole, factor = base(symbol)
    rough, more = _ROUGHLY.get(whole, (whole, Decimal(1)))
    return rough, factor * more
