"""Numbers with their units, ranges and sums of two as one."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.terms import terms


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("zwei Jahren und sechs Monaten", "de", [(30, "mon")]),
        ("2 Stunden 20 Minuten", "de", [(140, "min")]),
        ("2 hours, 15 minutes", "en", [(2, "h"), (15, "min")]),
        ("1 day 2 hours and 3 minutes", "en", [(26 * 60 + 3, "min")]),
        ("5 feet 10 inches", "en", [(70, "in")]),
        ("2 hours and 90 minutes", "en", [(2, "h"), (90, "min")]),
        ("6 Monaten und 2 Jahren", "de", [(6, "mon"), (2, "a")]),
        ("5 to 10 percent in 2 hours 20 minutes", "en", [(5, "%"), (140, "min")]),
        ("from 5 to 10 percent by 3 to 4 years", "en", [(5, "%"), (10, "%"), (3, "a")]),
    ],
)
def test_ranges_and_sums_are_one(text: str, language: Language, expected: list[tuple[float, str | None]]) -> None:
    assert [(float(term.low), term.unit and term.unit.symbol) for term in terms(text, language)] == expected
