"""Tests of verifier/stance/checks/speaker.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from verifier.stance.checks import Side
from verifier.stance.checks.speaker import speaker


@pytest.mark.parametrize(
    ("claim", "claim_language", "told", "language", "agrees"),
    [
        ("According to Brisalt, the deal failed.", "en", "Laut Brisalt platzte der Verkauf an Ortevia.", "de", [True]),
        ("According to Ortevia, the deal failed.", "en", "Laut Brisalt platzte der Verkauf an Ortevia.", "de", [False]),
        ("Laut Ortevia platzte der Verkauf.", "de", "The sale to Ortevia failed, Brisalt said.", "en", [False]),
        ("According to the mayor, the deal failed.", "en", "Laut Brisalt platzte der Verkauf.", "de", []),
        ("According to Quellhoff, the deal failed.", "en", "Laut Brisalt platzte der Verkauf.", "de", []),
        (
            "Merz sagte, Deutschland werde helfen.",
            "de",
            "Deutschland werde helfen, sagte Kanzler Merz am Montag.",
            "de",
            [True],
        ),
        (
            "Merz said that Germany would help.",
            "en",
            "Merz hat angekündigt, dass Deutschland helfen werde.",
            "de",
            [True],
        ),
        ("Scholz sagte, Merz werde gehen.", "de", "Scholz werde gehen, sagte Merz am Montag.", "de", [False]),
        ("According to Ortevia, it failed.", "en", "Der Verkauf sei geplatzt, weil Ortevia zögerte.", "de", []),
        ("According to the WHO, 30 died.", "en", "30 starben nach Angaben der Weltorganisation (WHO).", "de", [True]),
        ("The IMF said it would grow.", "en", "In a report on Tuesday, the IMF said it would grow.", "en", [True]),
        ("The deal failed.", "en", "Laut Brisalt platzte der Verkauf.", "de", []),
        ("The president said that it failed.", "en", "The sale failed, Brisalt said on Monday.", "en", []),
        (
            "President Xi said that Brandt had called.",
            "en",
            "President Brandt said that he had called President Xi.",
            "en",
            [False],
        ),
        ("Ortevia said that it failed.", "en", "According to Brisalt, Ortevia said it failed.", "en", []),
        ("Merz sagte, es werde gehen.", "de", "Merz sicherte Hilfe zu, es werde gehen, sagte der Kanzler.", "de", []),
        ("According to Ortevia, the deal failed.", "en", "The sale to Ortevia failed.", "en", []),
    ],
)
def test_who_says_it(claim: str, claim_language: Language, told: str, language: Language, agrees: list[bool]) -> None:
    assert [one.agrees for one in speaker(Side(claim, claim_language), Side(told, language))] == agrees


@given(st.text(max_size=100), st.sampled_from(["en", "de"]))
def test_any_text_is_read(text: str, language: Language) -> None:
    for claim, told in ((text, "Brisalt failed, Reuters said."), ("Reuters says that Brisalt failed.", text)):
        assert all(one.slot == "speaker" for one in speaker(Side(claim, language), Side(told, language)))
