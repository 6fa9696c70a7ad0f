"""Tests of claims/text/epithets.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.epithets import as_meant, subject


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Adobe grew by a tenth.", "en", "Adobe"),
        ("The software maker Adobe grew.", "en", None),  # two words before the name: it may be an object elsewhere
        ("The group Adobe grew.", "en", "Adobe"),
        ("BASF SE wächst.", "de", "BASF SE"),
        ("BMW verkauft mehr Autos.", "de", "BMW"),
        ("Mit dem Ergebnis ist niemand zufrieden.", "de", None),
        ("Last year the court fined Adobe.", "en", None),
        ("Harriet Okafor leads Adobe.", "en", None),
        ("", "en", None),
    ],
)
def test_what_a_sentence_is_about(text: str, language: Language, expected: str | None) -> None:
    assert subject(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The company paid.", "en", "Adobe paid."),
        ("In May the software maker's profit fell.", "en", "In May Adobe's profit fell."),
        ("The maker of Photoshop paid the firm.", "en", "Adobe paid the firm."),
        ("Das Unternehmen zahlt.", "de", "Adobe zahlt."),
        ("Die Aktien des Software-Konzerns fielen.", "de", "Die Aktien von Adobe fielen."),
        ("Im Mai zahlte der Hersteller von Photoshop.", "de", "Im Mai zahlte Adobe."),
    ],
)
def test_the_one_spoken_of_gets_its_name(text: str, language: Language, expected: str) -> None:
    assert as_meant(text, language, "Adobe") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The company Canva paid.", "en"),
        ("The rival company paid.", "en"),
        ("The companies paid.", "en"),
        ("A company paid.", "en"),
        ("The company that it bought paid.", "en"),
        ("Ein Unternehmen zahlt.", "de"),
        ("Das Unternehmen, das es kaufte, zahlt.", "de"),
        ("Das Unternehmen aus Bonn zahlt.", "de"),
        ("Der Hersteller CanvaCorp zahlt.", "de"),
    ],
)
def test_another_one_keeps_its_words(text: str, language: Language) -> None:
    assert as_meant(text, language, "Adobe") == text


SNOWMAN = "\N{SNOWMAN}"


@given(st.text(st.characters(exclude_characters=SNOWMAN)), st.sampled_from(["en", "de"]))
def test_all_around_the_description_stays(text: str, language: Language) -> None:
    told = f"{text} The company. {text} Das Unternehmen. {text}"
    before, _, after = as_meant(told, language, SNOWMAN).partition(SNOWMAN)
    assert told.startswith(before.removesuffix("von "))
    assert told.endswith(after)
    subject(text, language)
