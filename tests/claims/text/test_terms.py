"""Numbers with their units, and ranges."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.terms import terms


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
    (term,) = terms(text, language)
    assert (float(term.low), float(term.high), term.unit and term.unit.symbol) == (low, high, unit)
    assert term.span.of(text) == text


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
        ("by 5 to 10 percent", "en", [(5, "%")]),
        ("cut costs by $1 billion to $2 billion", "en", [(1e9, "USD")]),
        ("5 Prozent und 10 Euro", "de", [(5, "%"), (10, "EUR")]),
        ("5 and 10 euros", "en", [(5, None), (10, "EUR")]),
        ("10 to 5 percent", "en", [(10, None), (5, "%")]),
        ("5 € 6 €", "de", [(5, "EUR"), (6, "EUR")]),
        ("$5 $6", "en", [(5, "USD"), (6, "USD")]),
        ("-5 °C", "en", [(-5, "°C")]),
        ("minus 3 Prozent", "de", [(-3, "%")]),
        ("fünf Grad unter null", "de", [(-5, "°")]),
        ("5 degrees Celsius below zero", "en", [(-5, "°C")]),
        ("5 Grad minus 3 Grad", "de", [(5, "°"), (-3, "°")]),
        ("zwei Jahren und sechs Monaten", "de", [(30, "mon")]),
        ("2 Stunden 20 Minuten", "de", [(140, "min")]),
        ("2 hours, 15 minutes", "en", [(2, "h"), (15, "min")]),
        ("1 day 2 hours and 3 minutes", "en", [(26 * 60 + 3, "min")]),
        ("5 feet 10 inches", "en", [(70, "in")]),
        ("2 hours and 90 minutes", "en", [(2, "h"), (90, "min")]),
        ("6 Monaten und 2 Jahren", "de", [(6, "mon"), (2, "a")]),
        ("a quarter of a percentage point", "en", [(0.25, "pp")]),
        ("by a quarter point to 4.5%", "en", [(0.25, "pp"), (4.5, "%")]),
        ("about a quarter point to the weather", "en", [(25, "%")]),
        ("drei Viertel Prozentpunkte", "de", [(0.75, "pp")]),
        ("einen Viertelprozentpunkt", "de", [(0.25, "pp")]),
        ("died at the age of 31", "en", [(31, "a")]),
        ("im Alter von 31", "de", [(31, "a")]),
        ("einmal", "de", [(1, None)]),
        ("half an hour", "en", [(0.5, "h")]),
        ("a quarter of the cars", "en", [(25, "%")]),
        ("dreimal", "de", [(3, "x")]),
        ("thousands of dollars", "en", [(1000, "USD")]),
        ("Millionen von Euro", "de", [(1e6, "EUR")]),
    ],
)
def test_single_terms(text: str, language: Language, expected: list[tuple[float, str | None]]) -> None:
    assert [(float(term.low), term.unit and term.unit.symbol) for term in terms(text, language)] == expected
