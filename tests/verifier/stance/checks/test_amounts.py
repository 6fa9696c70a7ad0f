"""Tests of verifier/stance/checks/amounts.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from verifier.stance.checks import Side
from verifier.stance.checks.amounts import amounts


@pytest.mark.parametrize(
    ("claim", "of_claim", "told", "of_told", "agrees"),
    [
        ("It cost 6.6 million dollars.", "en", "Es kostete 6,6 Milliarden Dollar.", "de", [False]),
        ("It cost 6.6 billion dollars.", "en", "Es kostete 6,6 Mrd. Dollar.", "de", [True]),
        ("It grew by 5 percent.", "en", "Es wuchs um sieben Prozent.", "de", [False]),
        ("It has 3,000 employees.", "en", "Es hat 3.000 Mitarbeiter.", "de", [True]),
        ("It has 3,000 employees.", "en", "Es hat 300 Mitarbeiter.", "de", [False]),
        ("It has 3,000 employees and 12 sites.", "en", "Es hat 300 Mitarbeiter.", "de", []),
        ("It cost 5 dollars.", "en", "Es kostete 5 Euro.", "de", [False]),
        ("It cost 5 dollars.", "en", "Es kostete 4 Euro.", "de", []),
        ("It cost 5 euros.", "en", "Es kostete 6 Dollar (5 Euro).", "de", [True]),
        ("Es kostete mehr als 5 Mio. Euro.", "de", "It cost €6m.", "en", [True]),
        ("It cost a lot.", "en", "Es kostete 5 Euro.", "de", []),
    ],
)
def test_amounts_across_languages(
    claim: str, of_claim: Language, told: str, of_told: Language, agrees: list[bool]
) -> None:
    found = amounts(Side(claim, of_claim), Side(told, of_told))
    assert [one.agrees for one in found] == agrees
    assert all(one.claim in claim and one.evidence in told for one in found)
