"""Multiples in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claims.records import Language
from claims.text.multiples import multiples


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("twice as many", "en", "2"),
        ("it doubled", "en", "2"),
        ("to double the output", "en", "2"),
        ("tripled", "en", "3"),
        ("was halved", "en", "1/2"),
        ("half as many", "en", "1/2"),
        ("doppelt so viele", "de", "2"),
        ("verdoppelte sich", "de", "2"),
        ("Verdopplung", "de", "2"),
        ("verdreifacht", "de", "3"),
        ("verzehnfachte", "de", "10"),
        ("halbiert", "de", "1/2"),
        ("halb so viele", "de", "1/2"),
    ],
)
def test_multiples(text: str, language: Language, value: str) -> None:
    (multiple,) = multiples(text, language)
    assert multiple.value == Fraction(value)


@pytest.mark.parametrize(
    ("text", "language"),
    [("a double room", "en"), ("the triple jump", "en"), ("die doppelte Staatsbürgerschaft", "de")],
)
def test_no_multiples(text: str, language: Language) -> None:
    assert multiples(text, language) == ()
