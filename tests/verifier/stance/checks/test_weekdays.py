"""Tests of verifier/stance/checks/weekdays.py."""

from __future__ import annotations

import pytest

from claims.text.partial_date import PartialDate
from verifier.stance.checks import Side
from verifier.stance.checks.dates import when
from verifier.stance.checks.weekdays import held_weekdays

PUBLISHED = PartialDate(2024, 10, 17)  # a Thursday


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("It was on Saturday.", "Das war am Sonntag.", [False]),
        ("It was on Saturday.", "Das war am Samstag.", [True]),
        ("It was on Wednesday.", "Das war gestern.", [True]),
        ("It was on Friday.", "Das war am 16. Oktober 2024.", [False]),
        ("It was on Friday.", "Das war im Oktober.", []),
        ("It was on Friday.", "Das war so.", []),
        ("It was on 1 May 2024.", "Das war am 1. Mai 2024.", [True]),
    ],
)
def test_a_weekday_is_held_against_days(claim: str, told: str, agrees: list[bool]) -> None:
    sides = Side(claim, "en"), Side(told, "de", PUBLISHED)
    assert [one.agrees for one in when(*sides)] == agrees


def test_a_claim_with_a_date_has_that() -> None:
    assert held_weekdays(Side("It was in May 2024, a Monday.", "en"), Side("Das war am Sonntag.", "de")) == []
