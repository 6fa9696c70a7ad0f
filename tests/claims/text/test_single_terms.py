"""Numbers with their units."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.single_terms import single_terms


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("-5 °C", "en", [(-5, "°C")]),
        ("minus 3 Prozent", "de", [(-3, "%")]),
        ("fünf Grad unter null", "de", [(-5, "°")]),
        ("5 degrees Celsius below zero", "en", [(-5, "°C")]),
        ("5 Grad minus 3 Grad", "de", [(5, "°"), (-3, "°")]),
        ("a quarter of a percentage point", "en", [(0.25, "pp")]),
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
    assert [(float(term.low), term.unit and term.unit.symbol) for term in single_terms(text, language)] == expected
