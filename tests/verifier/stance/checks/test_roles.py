"""Tests of verifier/stance/checks/roles.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from verifier.stance.checks import Side
from verifier.stance.checks.roles import roles


@pytest.mark.parametrize(
    ("told", "language", "agrees"),
    [
        ("Sony invested in Nokia.", "en", [True]),
        ("Nokia invested in Sony.", "en", [False]),
        ("Sony investierte in Nokia.", "de", [True]),
        ("In Sony investierte Nokia.", "de", [False]),
        ("Sony wurde von Nokia gekauft.", "de", [False]),
        ("Nokia was bought by Sony.", "en", [True]),
        ("Sony and Nokia grew, and Sony invested.", "en", []),
        ("Sony grew.", "en", []),
    ],
)
def test_who_acts_is_seen_through_word_order_and_voice(told: str, language: Language, agrees: list[bool]) -> None:
    found = roles(Side("Sony invested in Nokia.", "en"), Side(told, language))
    assert [one.agrees for one in found] == agrees


def test_names_that_hold_each_other_are_left_alone() -> None:
    assert roles(Side("Sony Music sued Sony.", "en"), Side("Sony sued Sony Music.", "en")) == []
