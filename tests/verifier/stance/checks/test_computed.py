"""Tests of verifier/stance/checks/computed.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.quantities import quantities
from verifier.stance.checks import Side
from verifier.stance.checks.amounts import amounts
from verifier.stance.checks.computed import is_computed


def euros(*amounts: int) -> str:
    return " and ".join(f"{amount} euros" for amount in amounts)


@given(one=st.integers(20, 10_000), other=st.integers(20, 10_000), off=st.integers(1, 19))
def test_a_sum_and_a_difference_can_be_worked_out_and_what_is_off_cannot(one: int, other: int, off: int) -> None:
    told = quantities(euros(one, other), "en")
    (total,) = quantities(euros(one + other), "en")
    (wrong,) = quantities(euros(one + other + off), "en")
    assert is_computed(total, told)
    assert not is_computed(wrong, told)
    assert one == other or is_computed(quantities(euros(abs(one - other)), "en")[0], told)


def test_an_amount_told_twice_makes_twice_as_much() -> None:
    twice = quantities(euros(80), "en")[0]
    assert is_computed(twice, quantities(euros(40, 40), "en"))
    assert not is_computed(twice, quantities(euros(40, 30), "en"))


@given(st.integers(3, 10_000))
def test_one_amount_gives_no_other(amount: int) -> None:
    assert not is_computed(quantities(euros(2 * amount), "en")[0], quantities(euros(amount), "en"))


@pytest.mark.parametrize(
    ("claim", "of_claim", "told", "of_told", "before", "conflicts"),
    [
        ("Fifteen employees lose their jobs.", "en", "45 of the 60 employees stay.", "en", "", False),
        ("Sie zahlten zuvor 41 Cent.", "de", "Den Preis senkten sie um drei auf 38 Cent.", "de", "", False),
        ("Ihr bester kostet 14 Pfund.", "de", "It sells for 28 pounds, twice the price of her best.", "en", "", False),
        ("Es kamen 222.000 Euro zusammen.", "de", "Nötig sind 260.000 Euro.", "de", "Es fehlen 38.000 Euro.", False),
        ("Es kamen 222.000 Euro zusammen.", "de", "Nötig sind 260.000 Euro.", "de", "", True),
        ("Es kamen 223.000 Euro zusammen.", "de", "Nötig sind 260.000 Euro.", "de", "Es fehlen 38.000 Euro.", True),
    ],
)
def test_what_can_be_worked_out_conflicts_with_nothing(
    claim: str, of_claim: Language, told: str, of_told: Language, before: str, conflicts: bool
) -> None:
    found = amounts(Side(claim, of_claim), Side(told, of_told, context=before))
    assert [one.agrees for one in found] == [False] * conflicts
