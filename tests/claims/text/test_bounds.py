"""Tests of claims/text/bounds.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.bounds import Bound, bound, is_compared
from claims.text.dates import dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rule is to apply from 2025.", ["since"]),
        ("It is banned from 2025 onwards.", ["since"]),
        ("From 2025 it is banned.", ["since"]),
        ("It was a letter from 2022.", [None]),
        ("Sales rose in 2023 from 2022.", [None, None]),
    ],
)
def test_from_is_as_since_only_where_it_begins_something(text: str, expected: list[Bound | None]) -> None:
    assert [bound(text, one) for one in dates(text, "en")] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Emissions are to fall 55% by 2030 from 1990 levels.", "en", [False, True]),
        ("Emissions are to be 55 percent below 1990 levels by 2030.", "en", [True, False]),
        ("Inflation was 3 percent, compared with 2.4 percent in September 2022.", "en", [True]),
        ("Compared with 2022 sales rose in 2023.", "en", [True, False]),
        ("It will open no earlier than 2026.", "en", [False]),
        ("It lost a letter from 2022.", "en", [False]),
        ("The rise is to apply from 2025.", "en", [False]),
        ("Die Preise stiegen 2024 gegenüber Januar 2023.", "de", [False, True]),
        ("Das sagte er gegenüber der Zeitung im Mai 2023.", "de", [False]),
        ("Im Vergleich zu 1990 sanken sie bis 2020.", "de", [True, False]),
    ],
)
def test_what_a_text_only_compares_with(text: str, language: Language, expected: list[bool]) -> None:
    assert [is_compared(text, one) for one in dates(text, language)] == expected
