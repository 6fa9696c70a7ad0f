"""Ranges, and what was and is then."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.ranges import changed, range_of
from claims.text.single_terms import single_terms


@pytest.mark.parametrize(
    ("text", "language", "low", "high", "unit"),
    [
        ("zwischen 80 und 90 Prozent", "de", 80, 90, "%"),
        ("80 bis 90 Prozent", "de", 80, 90, "%"),
        ("80-90 %", "de", 80, 90, "%"),
        ("80–90%", "en", 80, 90, "%"),
        ("80 to 90 percent", "en", 80, 90, "%"),
        ("between $3bn and $5bn", "en", 3e9, 5e9, "USD"),
        ("$5-10 billion", "en", 5e9, 10e9, "USD"),
        ("2 to 3 million euros", "en", 2e6, 3e6, "EUR"),
        ("5 Mio. bis 6 Mio. Euro", "de", 5e6, 6e6, "EUR"),
        ("zwei bis drei Jahre", "de", 2, 3, "a"),
        ("two or three weeks", "en", 14, 21, "d"),
        ("5% to 10%", "en", 5, 10, "%"),
        ("900.000 bis 2 Mio. Euro", "de", 900_000, 2e6, "EUR"),
        ("$1 billion to $2 billion", "en", 1e9, 2e9, "USD"),
    ],
)
def test_ranges(text: str, language: Language, low: float, high: float, unit: str) -> None:
    term = range_of(text, *single_terms(text, language))
    assert term is not None
    assert (float(term.low), float(term.high), term.unit and term.unit.symbol) == (low, high, unit)
    assert term.span.of(text) == text


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("by 5 to 10 percent", "en", 5, 10),
        ("cut costs by $1 billion to $2 billion", "en", 1e9, 2e9),
    ],
)
def test_by_how_much_something_moved(text: str, language: Language, low: float, high: float) -> None:
    term = range_of(text, *single_terms(text, language))
    assert term is not None
    assert (float(term.low), float(term.high)) == (low, high)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("from 80 to 90 percent", "en", [(80, "%"), (90, "%")]),
        ("from $2 to $3 billion", "en", [(2e9, "USD"), (3e9, "USD")]),
        ("from 5% to 10", "en", [(5, "%"), (10, "%")]),
        ("from 2 weeks to 3", "en", [(14, "d"), (21, "d")]),
        ("von 80 auf 90 Prozent", "de", [(80, "%"), (90, "%")]),
        ("von 2 auf 3 Mrd. Euro", "de", [(2e9, "EUR"), (3e9, "EUR")]),
        ("by $2 million to $12 million", "en", [(2e6, "USD"), (12e6, "USD")]),
        ("rose $2 million to $12 million", "en", [(2e6, "USD"), (12e6, "USD")]),
        ("by about 300 million to 1.2 billion euros", "en", [(3e8, "EUR"), (1.2e9, "EUR")]),
        ("um 0,5 auf 3 Prozent", "de", [(0.5, "%"), (3, "%")]),
        ("5 Prozent und 10 Euro", "de", [(5, "%"), (10, "EUR")]),
        ("5 and 10 euros", "en", [(5, None), (10, "EUR")]),
        ("10 to 5 percent", "en", [(10, None), (5, "%")]),
        ("5 € 6 €", "de", [(5, "EUR"), (6, "EUR")]),
        ("$5 $6", "en", [(5, "USD"), (6, "USD")]),
        ("by a quarter point to 4.5%", "en", [(0.25, "pp"), (4.5, "%")]),
    ],
)
def test_two_amounts(text: str, language: Language, expected: list[tuple[float, str | None]]) -> None:
    first, second = single_terms(text, language)
    assert range_of(text, first, second) is None
    pair = changed(text, first, second)
    assert [(float(term.low), term.unit and term.unit.symbol) for term in pair] == expected
