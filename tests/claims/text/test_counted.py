"""Nouns that are counted."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.counted import counted_noun
from claims.text.spans import Span


@pytest.mark.parametrize(
    ("text", "language", "noun", "rest"),
    [
        (" employees left", "en", "employee", " left"),
        (" new full-time employees", "en", "employee", ""),
        (" people died", "en", "person", " died"),
        (" countries.", "en", "country", "."),
        (" classes", "en", "class", ""),
        (" dangerous dogs", "en", "dog", ""),
        (" firemen", "en", "fireman", ""),
        (" Mitarbeitern der Firma", "de", "mitarbeiter", " der Firma"),
        (" schwer verletzte Menschen", "de", "mensch", ""),
        (" E-Autos", "de", "e-auto", ""),
        (" Ärztinnen", "de", "ärztin", ""),
        (" Tage", "de", "tag", ""),
        (" Tagen", "de", "tag", ""),
    ],
)
def test_nouns(text: str, language: Language, noun: str, rest: str) -> None:
    found = counted_noun(text, Span(0, len(text)), language)
    assert found == (noun, len(text) - len(rest))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (" of its employees", "en"),
        (", employees", "en"),
        (" died", "en"),
        (" was", "en"),
        (" in Berlin", "de"),
        (" wurden Opfer", "de"),
        ("", "de"),
        (" bei allen Mitarbeitern", "de"),
    ],
)
def test_no_nouns(text: str, language: Language) -> None:
    assert counted_noun(text, Span(0, len(text)), language) is None


def test_one_thing_needs_no_plural() -> None:
    assert counted_noun(" person died", Span(0, 12), "en", one=True) == ("person", 7)


def test_the_noun_lies_in_the_room() -> None:
    assert counted_noun(" new dogs", Span(0, 6), "en") is None
