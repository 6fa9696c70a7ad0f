"""Tests of verifier/stance/checks/negation.py."""

from __future__ import annotations

import pytest

from verifier.stance.checks import Side
from verifier.stance.checks.negation import negation


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("It was never built.", "Es wurde gebaut.", [False]),
        ("It was not built.", "Es wurde nie gebaut.", [True]),
        ("It was built.", "Es wurde gebaut.", []),
        ("Brisalt sold the farm.", "Brisalt verkaufte den Park nicht.", [False]),
        ("Brisalt sold the farm.", "Brisalt verkaufte den Park, aber Nordwerk kaufte nichts.", []),
        ("Brisalt did not sell the farm.", "Brisalt behielt den Park, und Nordwerk kaufte nichts.", [False]),
    ],
)
def test_negation_counts_in_the_clause_that_speaks_of_the_claim(claim: str, told: str, agrees: list[bool]) -> None:
    assert [one.agrees for one in negation(Side(claim, "en"), Side(told, "de"))] == agrees
