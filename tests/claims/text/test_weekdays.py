"""Tests of claims/text/weekdays.py."""

from __future__ import annotations

import pytest

from claims.text.weekdays import weekdays


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("On Monday and Sunday", [0, 6]),
        ("am Samstag oder Sonnabend", [5, 5]),
        ("Good Friday, Black Friday", []),
        ("montags, Sunday-school", []),
        ("", []),
        ("Montag Dienstag", [0, 1]),
        ("Frıday", []),  # whoever ignores case takes the letter for an i
        ("a" * 50_000, []),
    ],
)
def test_weekdays_and_what_only_holds_one(text: str, numbers: list[int]) -> None:
    assert [one.number for one in weekdays(text)] == numbers
