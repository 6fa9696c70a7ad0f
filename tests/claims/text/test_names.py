"""Tests of claims/text/names.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.names import names


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Brisalt bought Quillam Cells in May.", "en", ["Brisalt", "Quillam Cells"]),
        ("In September, the company sold it.", "en", []),
        ("She leads OpenAI and met Tim Cook.", "en", ["OpenAI", "Tim Cook"]),
        ("Auch Nvidia, MGX und Oracle haben Anteile.", "de", ["Nvidia", "MGX", "Oracle"]),
        ("Der Vertrag mit der Stadt gilt noch.", "de", []),
        ("THE WHOLE TEXT IS LOUD", "en", []),
        ("Children of Anna Wolf were hurt.", "en", ["Anna Wolf"]),
        ("High Court judges agree.", "en", ["High Court"]),
        ("Fridays are free.", "en", []),
        ("Apple sued.", "en", ["Apple"]),
        ("Keir Starmer met Emmanuel Macron in London.", "en", ["Keir Starmer", "Emmanuel Macron", "London"]),
        ("Verteidigungsminister Klaus Pistorius besuchte Kiew.", "de", ["Klaus Pistorius", "Kiew"]),
        ("Noch 6.000 Haushalte sind ohne Strom.", "de", []),
        ("Im dritten Quartal wuchs Quellhoff.", "de", ["Quellhoff"]),
        ("Nachts fuhr Emilio Quelle heim.", "de", ["Emilio Quelle"]),
        ("Der Bildhauer Ansgar Peltz wurde 91 Jahre alt.", "de", ["Ansgar Peltz"]),
        ("Daraufhin lobte Bürgermeisterin Rosenkilde den Hafen Eckwurth.", "de", ["Rosenkilde", "Eckwurth"]),
        ("Im Hotel Bellariva trank Farid Haddad ein Glas Wasser.", "de", ["Bellariva", "Farid Haddad"]),
        ("Neue Brote schmecken, sagt der Berliner Senat.", "de", []),
        ("Heidrichs Trainer trank Kaffee.", "de", []),
        ("Eingeweiht wurde das Werk im Mai.", "de", []),
        ("Gebhardt wurde gewählt.", "de", ["Gebhardt"]),
    ],
)
def test_names_of_a_text(text: str, language: Language, found: list[str]) -> None:
    assert [name.text for name in names(text, language)] == found


@given(st.text(max_size=60), st.sampled_from(["en", "de"]))
def test_any_text(text: str, language: Language) -> None:
    for name in names(text, language):
        assert name.span.of(text) == name.text
