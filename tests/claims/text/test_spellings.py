"""Tests of claims/text/spellings.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.spellings import SAME_NAME, similar


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Appel", "Apple"),
        ("Open AI", "OpenAI"),
        ("Nvida", "Nvidia"),
        ("Microsofts", "Microsoft"),
        ("Siemens AG", "Siemens"),
        ("Grüne", "Grünen"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert similar(one, other) >= SAME_NAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("BMW", "BMX"),
        ("GPT-3", "GPT-4"),
        ("Apple", "Oracle"),
        ("Bayer", "Bauer"),
        ("Bayer", "Bayern"),
        ("Meta", "Metal"),
        ("Essen", "Hessen"),
    ],
)
def test_other_names(one: str, other: str) -> None:
    assert similar(one, other) < SAME_NAME


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text(one: str, other: str) -> None:
    assert similar(one, other) == similar(other, one)
    assert 0 <= similar(one, other) <= 1
