from __future__ import annotations

import re

import pytest

from claims.records import Language
from claims.text.spans import Span
from claims.text.years import is_year


def _has_year(text: str, language: Language) -> bool:
    found = re.search(r"\d{4}", text)
    assert found
    return is_year(text, Span(*found.span()), language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In 2024 it rose.", "en"),
        ("It rose 5% in 2000.", "en"),
        ("the 2024 budget", "en"),
        ("(1984)", "en"),
        ("in 1066 he came", "en"),
        ("by 2150", "en"),
        ("Der Konzern machte 2023 Verlust.", "de"),
        ("1865 gegründet", "de"),
        ("im Jahr 1200", "de"),
        ("seit 1900", "de"),
        ("im Sommer 2000", "de"),
    ],
)
def test_years(text: str, language: Language) -> None:
    assert _has_year(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2024 employees", "en"),
        ("in 2024 people", "en"),
        ("2024 miles", "en"),
        ("about 1950 shops", "en"),
        ("USD 1999", "en"),
        ("It paid 2000 to him.", "en"),
        ("2024 Mitarbeiter", "de"),
        ("in 2000 Haushalten", "de"),
        ("1999 Euro", "de"),
        ("2015 Uhr", "de"),
        ("Code 2500", "de"),
        ("gut 1850 Läden", "de"),
    ],
)
def test_other_numbers(text: str, language: Language) -> None:
    assert not _has_year(text, language)
