"""Shares of a whole in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from claims.records import Language
from claims.text.shares import shares


@pytest.mark.parametrize(
    ("text", "language", "written", "value"),
    [
        ("half of the staff", "en", "half", "1/2"),
        ("nearly half", "en", "half", "1/2"),
        ("fell by a third", "en", "a third", "1/3"),
        ("a quarter of all", "en", "a quarter", "1/4"),
        ("Two thirds voted", "en", "Two thirds", "2/3"),
        ("a two-thirds majority", "en", "two-thirds", "2/3"),
        ("three-quarters of it", "en", "three-quarters", "3/4"),
        ("one in five people", "en", "one in five", "1/5"),
        ("one-in-five", "en", "one-in-five", "1/5"),
        ("9 out of 10", "en", "9 out of 10", "9/10"),
        ("three out of four", "en", "three out of four", "3/4"),
        ("every fifth person", "en", "every fifth", "1/5"),
        ("Die Hälfte der Leute", "de", "Die Hälfte", "1/2"),
        ("ein Drittel", "de", "ein Drittel", "1/3"),
        ("ein gutes Drittel", "de", "ein gutes Drittel", "1/3"),
        ("zu zwei Dritteln", "de", "zwei Dritteln", "2/3"),
        ("eine Zwei-Drittel-Mehrheit", "de", "Zwei-Drittel", "2/3"),
        ("drei Viertel", "de", "drei Viertel", "3/4"),
        ("ein Fünftel", "de", "ein Fünftel", "1/5"),
        ("um einen Viertelprozentpunkt", "de", "einen Viertel", "1/4"),
        ("jeder fünfte Deutsche", "de", "jeder fünfte", "1/5"),
        ("jede dritte Frau", "de", "jede dritte", "1/3"),
        ("neun von zehn", "de", "neun von zehn", "9/10"),
        ("one fıfth of them", "en", "one fıfth", "1/5"),  # letters that a pattern takes for an i and an s
        ("jeder ſechste", "de", "jeder ſechste", "1/6"),
    ],
)
def test_shares(text: str, language: Language, written: str, value: str) -> None:
    (share,) = shares(text, language)
    assert share.span.of(text) == written
    assert share.value == Fraction(value)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the second half of the year", "en"),
        ("half an hour", "en"),
        ("at half past three", "en"),
        ("half-brother", "en"),
        ("a third term", "en"),
        ("a third of a million", "en"),
        ("in the third quarter", "en"),
        ("two in ten years", "en"),
        ("five in 2020", "en"),
        ("two out of three million", "en"),
        ("10 in 5", "en"),
        ("1 in 0", "en"),
        ("in der zweiten Hälfte", "de"),
        ("jeden dritten Tag", "de"),
        ("eine von zwei Firmen", "de"),
        ("drei von fünf Milliarden", "de"),
        ("zwei von 2023", "de"),
        ("eine Viertelstunde", "de"),
    ],
)
def test_no_shares(text: str, language: Language) -> None:
    assert shares(text, language) == ()
