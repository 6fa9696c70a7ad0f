"""Tests of verifier/stance/checks/attribution.py."""

from __future__ import annotations

import pytest

from verifier.stance.checks import Side
from verifier.stance.checks.attribution import said


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("It built a plant.", "It plans to build a plant.", [False]),
        ("It plans to build a plant.", "It intends to build a plant.", [True]),
        ("It built a plant.", "It could build a plant.", [False]),
        ("It built a plant.", "It built a plant.", []),
        ("It plans to build a plant.", "It built a plant.", []),
    ],
)
def test_a_plan_is_not_the_thing(claim: str, told: str, agrees: list[bool]) -> None:
    assert [one.agrees for one in said(Side(claim, "en"), Side(told, "en"))] == agrees
