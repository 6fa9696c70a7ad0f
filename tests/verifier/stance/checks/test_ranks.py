"""Tests of verifier/stance/checks/ranks.py."""

from __future__ import annotations

import pytest

from verifier.stance.checks import Side
from verifier.stance.checks.degree import degree


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("Kestrel came second.", "Kestrel wurde Dritter.", [False]),
        ("Kestrel came third.", "Kestrel wurde Dritter.", [True]),
        ("Kestrel came second.", "Bonn kam auf Platz 1, Kestrel auf Platz 2.", [True]),
        ("Kestrel won for the second time.", "Kestrel siegte zum dritten Mal.", [False]),
        ("Kestrel came second.", "Kestrel ist eine Schule.", []),
    ],
)
def test_ranks_are_shown_as_degrees(claim: str, told: str, agrees: list[bool]) -> None:
    assert [one.agrees for one in degree(Side(claim, "en"), Side(told, "de"))] == agrees
