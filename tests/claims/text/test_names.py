"""Tests of claims/text/names.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.names import SAME_NAME, names, similar


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Brisalt bought Quillam Cells in May.", "en", ["Brisalt", "Quillam Cells"]),
        ("In September, the company sold it.", "en", []),
        ("She leads OpenAI and met Tim Cook.", "en", ["OpenAI", "Tim Cook"]),
        ("Auch Nvidia, MGX und Oracle haben Anteile.", "de", ["Nvidia", "MGX", "Oracle"]),
        ("Der Vertrag mit der Stadt gilt noch.", "de", []),
        ("THE WHOLE TEXT IS LOUD", "en", []),
    ],
)
def test_names_of_a_text(text: str, language: Language, found: list[str]) -> None:
    assert [name.text for name in names(text, language)] == found


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


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["en", "de"]))
def test_any_text(one: str, other: str, language: Language) -> None:
    assert similar(one, other) == similar(other, one)
    assert 0 <= similar(one, other) <= 1
    for name in names(one, language):
        assert name.span.of(one) == name.text
