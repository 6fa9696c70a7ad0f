"""Tests of training/edits.py."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from training.edits import Edit, exchanged_names, negated, opposite, other_name, other_number, other_of_group

TEXTS: list[tuple[Edit, str, Language]] = [
    (other_number, "In 1998 it had 1,250 members.", "en"),
    (other_number, "Sie hat vier Kinder.", "de"),
    (other_of_group, "Der Bau kostete drei Milliarden im Mai oder März.", "de"),
    (opposite, "Prices rose after the war.", "en"),
    (opposite, "Der Umsatz stieg.", "de"),
    (negated, "She will go there.", "en"),
    (negated, "Er hat ein Haus.", "de"),
    (negated, "Er hat kein Haus.", "de"),
    (exchanged_names, "In May Sony sued Nokia.", "en"),
    (other_name(["Brisalt"]), "In May Sony sued Nokia.", "en"),
]


@given(st.integers(0, 10**6))
@pytest.mark.parametrize(("edit", "text", "language"), TEXTS)
def test_an_edit_makes_another_text(edit: Edit, text: str, language: Language, seed: int) -> None:
    changed = edit(text, language, random.Random(seed))
    assert changed is not None
    assert changed != text


@pytest.mark.parametrize("edit", [other_number, other_of_group, opposite, exchanged_names])
def test_where_there_is_nothing_to_change_nothing_is_made(edit: Edit) -> None:
    assert edit("Rain in a town.", "en", random.Random(0)) is None


@pytest.mark.parametrize(("text", "language"), [("She was not there.", "en"), ("Er hat kein Haus.", "de")])
def test_a_negation_is_taken_away_and_put_back(text: str, language: Language) -> None:
    affirmed = negated(text, language, random.Random(0))
    assert affirmed is not None
    assert negated(affirmed, language, random.Random(0)) == text
