"""Tests of verifier/stance/checks/degree.py."""

from __future__ import annotations

import pytest

from verifier.stance.checks import Side
from verifier.stance.checks.degree import degree


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("It is the largest bank.", "Sie ist die größte Bank.", [True]),
        ("It is the largest bank.", "Sie ist die zweitgrößte Bank.", [False]),
        ("Profit rose.", "Der Gewinn stieg.", [True, True]),
        ("Prices rose.", "Die Preise sanken und stiegen dann.", [True]),
        ("It is a bank.", "Sie ist die größte Bank.", []),
        ("It is the largest bank.", "Sie ist eine Bank.", []),
    ],
)
def test_degree_across_languages(claim: str, told: str, agrees: list[bool]) -> None:
    assert [one.agrees for one in degree(Side(claim, "en"), Side(told, "de"))] == agrees
