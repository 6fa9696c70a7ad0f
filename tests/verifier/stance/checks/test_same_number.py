"""Tests of verifier/stance/checks/same_number.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from verifier.stance.as_claimed import as_claimed
from verifier.stance.checks import Side
from verifier.stance.checks.amounts import amounts


@pytest.mark.parametrize(
    ("claim", "of_claim", "told", "of_told", "agrees"),
    [
        ("All seven whales returned.", "en", "Fünf der sieben Wale kehrten zurück.", "de", [False]),
        ("Five of the seven whales returned.", "en", "Fünf der sieben Wale kehrten zurück.", "de", []),
        ("Seven whales were tagged.", "en", "Five of the seven whales returned.", "en", [True]),
        ("Alle 600 Freiwilligen wurden krank.", "de", "17 of 600 volunteers fell ill.", "en", [False]),
        ("Alle 580 Freiwilligen wurden krank.", "de", "17 of 600 volunteers fell ill.", "en", [False]),
        ("Die Bevölkerung wuchs um 4 Prozent.", "de", "Population growth slowed to 4 percent.", "en", [True]),
        ("The rent is 9,000 dollars a year.", "en", "Die Miete beträgt 9.000 Dollar im Monat.", "de", [False]),
        ("The rent is 9,000 dollars a month.", "en", "Die Miete beträgt 9.000 Dollar im Monat.", "de", [True]),
        ("The rent is 9,000 dollars a year.", "en", "Die Miete beträgt 9.000 Dollar.", "de", [True]),
    ],
)
def test_the_same_number_of_something_else_conflicts(
    claim: str, of_claim: Language, told: str, of_told: Language, agrees: list[bool]
) -> None:
    assert [one.agrees for one in amounts(Side(claim, of_claim), Side(told, of_told))] == agrees


def test_the_model_reads_it_as_the_claim_has_it() -> None:
    claim, told = Side("It keeps all 58 shops.", "en"), Side("Sie behält 41 der 58 Filialen.", "de")
    assert as_claimed(claim, told, ["amount"]) == "Sie behält all 58 Filialen."
    assert as_claimed(claim, told) == "Sie behält 41 der 58 Filialen."
    claim = Side("They get €200 a year.", "en")
    assert as_claimed(claim, Side("Sie bekommen 200 Euro im Monat.", "de"), ["amount"]) == "Sie bekommen €200 a year."
    told = Side("Die monatliche Miete stieg auf 200 Euro.", "de")
    assert as_claimed(claim, told, ["amount"]) == told.text


@given(st.integers(2, 300), st.integers(2, 300))
def test_all_for_a_part_conflicts_whatever_the_numbers(some: int, whole: int) -> None:
    told = Side(f"Sie behält {some} der {whole} Filialen.", "de")
    (check,) = amounts(Side(f"It keeps all {whole} shops.", "en"), told)
    assert not check.agrees
    assert check.evidence == f"{some} der {whole}"
