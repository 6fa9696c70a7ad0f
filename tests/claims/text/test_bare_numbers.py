"""Which numbers without a unit count something."""

from __future__ import annotations

import pytest

from claims.records import Language
from claims.text.bare_numbers import is_count
from claims.text.numerals import numerals


def counts(text: str, language: Language, *, noun: bool = False, hedged: bool = False) -> list[str]:
    found = numerals(text, language)
    return [n.span.of(text) for n in found if is_count(text, n, language, noun=noun, hedged=hedged)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in October 2024", "en"),
        ("the 2020 elections", "en"),
        ("by 1987", "en"),
        ("between 2020 and 2024", "en"),
        ("on May 5, 2023", "en"),
        ("on 5 May", "en"),
        ("Oct. 5", "en"),
        ("at 5 pm", "en"),
        ("at 5 p.m.", "en"),
        ("five o'clock", "en"),
        ("half past three", "en"),
        ("44 BC", "en"),
        ("Windows 11", "en"),
        ("iPhone 15", "en"),
        ("Boeing 737", "en"),
        ("Formula 1", "en"),
        ("page 5", "en"),
        ("No. 5", "en"),
        ("section 12", "en"),
        ("the 1990s", "en"),
        ("a 5G net", "en"),
        ("the 21st", "en"),
        ("Altman, 39, said", "en"),
        ("the 767 flew", "en"),
        ("(5)", "en"),
        ("call 030-1234567", "en"),
        ("call +49 30 1234567", "en"),
        ("won 3-2", "en"),
        ("one of them", "en"),
        ("half a loaf", "en"),
        ("split in two", "en"),
        ("the Seven", "en"),
        ("two-way", "en"),
        ("49 They", "en"),
        ("am 17. Oktober", "de"),
        ("am 17. und 18. Oktober", "de"),
        ("der 3. Platz", "de"),
        ("im Jahr 2024", "de"),
        ("Ende 2023", "de"),
        ("2024", "de"),
        ("in den 1990er Jahren", "de"),
        ("um 17 Uhr", "de"),
        ("um 17.30 Uhr", "de"),
        ("halb drei", "de"),
        ("Formel 1", "de"),
        ("Seite 12", "de"),
        ("Nr. 12", "de"),
        ("§ 5", "de"),
        ("Artikel 5", "de"),
        ("eine Runde", "de"),
        ("einer der Gründer", "de"),
        ("nur ein paar", "de"),
        ("die Elf", "de"),
        ("007 war da", "de"),
        ("ab 25 n. Chr.", "de"),
    ],
)
def test_no_counts(text: str, language: Language) -> None:
    assert counts(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("it rose to 35.", "en", "35"),
        ("20 of them", "en", "20"),
        ("Two of them", "en", "Two"),
        ("the two", "en", "two"),
        ("sold 3,000", "en", "3,000"),
        ("Apple sold two million", "en", "two million"),
        ("only one", "en", "one"),
        ("thousands", "en", "thousands"),
        ("stieg auf 35", "de", "35"),
        ("die drei", "de", "drei"),
        ("mindestens eine", "de", "eine"),
        ("Berlin hat 3 Millionen", "de", "3 Millionen"),
    ],
)
def test_counts_without_a_noun(text: str, language: Language, count: str) -> None:
    assert counts(text, language) == [count]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("2000 Mitarbeiter", "de", True),
        ("im Jahr 2000 Mitarbeiter", "de", False),
        ("1250 Arbeiter", "de", True),
        ("1987 Arbeiter", "de", False),
        ("1532 Stellen", "de", True),
        ("im Jahr 1532 Menschen", "de", False),
        ("2023 Stellen", "de", False),
        ("Bei dem Unglück 35 Menschen", "de", True),
        ("auf dem iPhone 15 Bilder", "de", False),
        ("with Windows 11 users", "en", False),
        ("In Gaza. 20 people", "en", True),
        ("Another 20 people", "en", True),
        ("one person", "en", False),
        ("zweieinhalb Menschen", "de", True),
    ],
)
def test_counts_with_a_noun(text: str, language: Language, count: bool) -> None:
    assert bool(counts(text, language, noun=True)) == count


def test_a_hedge_makes_a_count_but_no_year() -> None:
    assert counts("Apple 20", "en") == []
    assert counts("Apple 20", "en", hedged=True) == ["20"]
    assert counts("around 1900", "en", hedged=True) == []
