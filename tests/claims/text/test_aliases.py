"""Tests of claims/text/aliases.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Alias, Language
from claims.text.aliases import aliases, as_named


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The Photoshop maker Adobe grew.", "en", [("Photoshop-", "Adobe")]),
        ("Adobe, the company behind Photoshop, grew.", "en", [("Photoshop-", "Adobe")]),
        ("Der Photoshop-Hersteller Adobe wächst.", "de", [("Photoshop-", "Adobe")]),
        ("Adobe, das Unternehmen hinter Photoshop, wächst.", "de", [("Photoshop-", "Adobe")]),
        ("The European Central Bank (ECB) warned.", "en", [("ECB", "European Central Bank")]),
        ("Das Bundeskriminalamt (BKA) ermittelt.", "de", [("BKA", "Bundeskriminalamt")]),
        ("Alphabet (formerly Google) grew.", "en", [("Google", "Alphabet")]),
        ("Die Firma Elgard, früher Nordwerk, wächst.", "de", [("Nordwerk", "Elgard")]),
        ("The Mayor (SPD) resigned.", "en", []),
        ("German company Siemens grew.", "en", []),
        ("Der Turbinen-Hersteller Elgard und der Turbinen-Hersteller Nordwerk wachsen.", "de", []),
        ("Er stammt aus Bonn (Rheinland).", "de", []),
        ("A." * 20_000, "en", []),
    ],
)
def test_names_that_a_text_introduces(text: str, language: Language, expected: list[tuple[str, str]]) -> None:
    assert [(one.short, one.name) for one in aliases(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "claim", "expected"),
    [
        ("The Photoshop maker grew.", "en", "Adobe grew.", "Adobe grew."),
        ("Beim Photoshop-Konzern wird gespart.", "de", "Adobe spart.", "Beim Adobe wird gespart."),
        ("The Photoshop maker Canva grew.", "en", "Adobe grew.", "The Photoshop maker Canva grew."),
        ("The Photoshop maker grew.", "en", "Canva grew.", "The Photoshop maker grew."),
    ],
)
def test_the_names_of_the_claim_are_put_in(text: str, language: Language, claim: str, expected: str) -> None:
    assert as_named(text, language, claim, [Alias("Photoshop-", "Adobe")]) == expected


@given(st.text(max_size=300), st.text(max_size=100), st.sampled_from(["en", "de"]))
def test_any_text_is_read_and_stays_what_it_is_without_other_names(text: str, claim: str, language: Language) -> None:
    for alias in aliases(text, language):
        assert alias.short.rstrip("-") in text
        assert alias.name in text
    assert as_named(text, language, claim, ()) == text
