"""Tests of verifier/stance/checks/results.py."""

from __future__ import annotations

import pytest

from verifier.stance.checks import Side
from verifier.stance.checks.amounts import amounts
from verifier.stance.checks.results import held_results


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("They won 29-24.", "Das Finale endete 29:24 (14:12).", [True]),
        ("They lost 24-29.", "Das Finale endete 29:24.", [True]),
        ("They won 29-27.", "Das Finale endete 29:24 (14:12).", [False]),
        ("They won 29-27.", "Das Finale begann um 18:30 Uhr.", []),
        ("Bonn lost 3-1 in Mainz.", "Bonn hat in Mainz mit 3:1 (1:1) gewonnen.", [False]),
        ("Mainz lost 3-1 at home.", "Bonn hat in Mainz mit 3:1 (1:1) gewonnen.", [True]),
        ("She ran 2:01:35.", "Sie lief 2:00:35 Stunden.", [False]),
        ("They won.", "Das Finale endete 29:24.", []),
    ],
)
def test_a_result_is_held_against_those_that_are_given(claim: str, told: str, agrees: list[bool]) -> None:
    sides = Side(claim, "en"), Side(told, "de")
    assert [one.check.agrees for one in held_results(*sides)] == agrees
    assert [one.agrees for one in amounts(*sides)] == agrees
