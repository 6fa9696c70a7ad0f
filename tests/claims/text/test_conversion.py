"""Units that convert."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claims.text.conversion import base


@pytest.mark.parametrize(
    ("symbol", "other", "factor"),
    [("km", "m", 1000), ("t", "kg", 1000), ("GW", "MW", 1000), ("d", "h", 24), ("h", "min", 60), ("a", "mon", 12)],
)
def test_units_convert(symbol: str, other: str, factor: int) -> None:
    assert base(symbol)[0] == base(other)[0]
    assert base(symbol)[1] == base(other)[1] * factor


def test_what_converts_to_nothing_is_its_own_base() -> None:
    assert base("USD") == ("USD", Decimal(1))
