"""Tests of claims/text/parts.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.parts import every_one, parts
from claims.text.quantities import quantities


def show(text: str, language: Language) -> list[tuple[int, int]]:
    return [(int(part.some.low), int(part.whole.low)) for part in parts(text, quantities(text, language))]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Two of its nine piers are cracked.", "en", [(2, 9)]),
        ("Drei der vier Küken sind flügge.", "de", [(3, 4)]),
        ("17 of 22 samples", "en", [(17, 22)]),
        ("Von den 180 befragten Betrieben antworteten 90.", "de", []),
        ("Nine piers and two bridges", "en", []),
        ("Ein Vertrag über zwei Millionen Euro", "de", []),
    ],
)
def test_a_part_is_told_with_its_whole(text: str, language: Language, expected: list[tuple[int, int]]) -> None:
    assert show(text, language) == expected


@given(st.integers(2, 500), st.integers(2, 500))
def test_the_span_of_a_part_reaches_from_number_to_number(some: int, whole: int) -> None:
    text = f"It keeps {some} of its {whole} shops open."
    found = parts(text, quantities(text, "en"))
    assert [part.span.of(text) for part in found] == [f"{some} of its {whole}"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("All nine piers are cracked.", "en", "All nine piers"),
        ("Each of the nine piers is cracked.", "en", "Each of the nine piers"),
        ("Jedes der neun Häuser steht leer.", "de", "Jedes der neun Häuser"),
        ("Sämtliche 900 Stellen fallen weg.", "de", "Sämtliche 900 Stellen"),
        ("Almost all nine piers are cracked.", "en", None),
        ("Nicht alle neun Häuser stehen leer.", "de", None),
        ("Above all, nine piers are cracked.", "en", None),
        ("Nine piers in all are cracked.", "en", None),
    ],
)
def test_all_of_a_number_is_found(text: str, language: Language, expected: str | None) -> None:
    (amount,) = quantities(text, language)
    span = every_one(text, amount, language)
    assert (span and span.of(text)) == expected
