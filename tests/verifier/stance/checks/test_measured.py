"""Tests of verifier/stance/checks/measured.py, and of what amounts and degrees make of it."""

from __future__ import annotations

import pytest

from claims.records import Language
from verifier.results import Check
from verifier.stance.checks import Side
from verifier.stance.checks.amounts import amounts
from verifier.stance.checks.degree import degree

TOLD = Side("Revenue rose to 2.4 billion euros, while net profit shrank by about 27 per cent.", "en")


def _shown(checks: list[Check]) -> list[tuple[bool, bool, str, str]]:
    return [(one.agrees, one.open, one.claim, one.evidence) for one in checks]


@pytest.mark.parametrize(
    ("claim", "language", "expected"),
    [
        ("Revenue was 2.4 billion euros.", "en", [(True, False, "2.4 billion euros", "2.4 billion euros")]),
        ("Der Umsatz lag bei 3 Mrd. Euro.", "de", [(False, False, "3 Mrd. Euro", "2.4 billion euros")]),
        ("Der Gewinn lag bei 3 Mrd. Euro.", "de", [(False, True, "Gewinn", "Revenue")]),
        ("Der Gewinn lag bei 2,4 Mrd. Euro.", "de", [(False, True, "Gewinn", "Revenue")]),
        ("It has 2.4 billion euros.", "en", [(True, False, "2.4 billion euros", "2.4 billion euros")]),
        ("Es kostete 2,4 Mrd. Euro.", "de", [(True, False, "2,4 Mrd. Euro", "2.4 billion euros")]),  # a loose word
        ("Es kostete 3 Mrd. Euro.", "de", [(False, True, "kostete", "Revenue")]),
        ("It raised 3 billion euros.", "en", [(False, True, "raised", "Revenue")]),
    ],
)
def test_an_amount_is_held_against_those_of_its_measure(
    claim: str, language: Language, expected: list[tuple[bool, bool, str, str]]
) -> None:
    assert _shown(amounts(Side(claim, language), TOLD)) == expected


@pytest.mark.parametrize(
    ("claim", "told", "shown"),
    [
        ("Profit was $5 million.", "The company earned $5 million on revenue of $30 million.", (True, False)),
        ("The salary was $5 million.", "She earned $6 million.", (False, False)),
        ("The plant costs $5 million.", "It invested $6 million in the plant.", (False, False)),
        ("Inflation was 2.1 percent.", "Consumer prices rose 2.1 percent.", (True, False)),
    ],
)
def test_an_amount_is_held_against_those_of_a_measure_akin(claim: str, told: str, shown: tuple[bool, bool]) -> None:
    assert [(one.agrees, one.open) for one in amounts(Side(claim, "en"), Side(told, "en"))] == [shown]


@pytest.mark.parametrize(
    ("claim", "told", "expected"),
    [
        ("Revenue fell.", TOLD, [(False, False, "fell", "rose")]),
        ("Debt rose.", TOLD, [(False, True, "Debt", "Revenue")]),
        ("Debt rose.", Side("Es stieg.", "de"), [(True, False, "rose", "stieg")]),
        ("Debt rose.", Side("Der Umsatz lag 18 Prozent höher.", "de"), [(False, True, "Debt", "Umsatz")]),
        ("Debt rose.", Side("Der Umsatz stieg, die Schulden wuchsen.", "de"), [(True, False, "rose", "wuchsen")]),
    ],
)
def test_a_change_is_held_against_those_of_its_measure(
    claim: str, told: Side, expected: list[tuple[bool, bool, str, str]]
) -> None:
    assert _shown(degree(Side(claim, "en"), told)) == expected


def test_many_changes_are_held_against_many() -> None:
    claim, told = Side("Profit rose 5 percent, " * 80, "en"), Side("profit rose 6 percent, " * 80, "en")
    assert all(one.agrees for one in degree(claim, told))
    assert not any(one.agrees for one in amounts(claim, told))
