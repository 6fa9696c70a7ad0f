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
        ("The council rejected the plan.", "Der Rat hat den Plan gebilligt.", [False]),
        ("The council rejected the plan.", "Der Rat hat den Plan nicht gebilligt.", []),
        ("The jury upheld the protest.", "Die Jury wies den Protest ab.", [False]),
        ("She criticised the plan.", "Sie verteidigte den Plan.", [False]),
        ("She does not praise the plan.", "Sie kritisiert den Plan.", []),
        ("Smoking is allowed here.", "Rauchen ist hier verboten.", [False]),
        ("He was acquitted.", "Er wurde verurteilt zu drei Jahren Haft.", [False]),
        ("A minority voted for it.", "Mehr als die Hälfte stimmte dafür.", [False]),
        ("It is the slowest.", "Es ist schneller als jedes andere.", [False]),
        ("It is the largest bank.", "Sie ist eine Bank.", []),
    ],
)
def test_degree_across_languages(claim: str, told: str, agrees: list[bool]) -> None:
    assert [one.agrees for one in degree(Side(claim, "en"), Side(told, "de"))] == agrees
