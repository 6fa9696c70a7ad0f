"""Tests of verifier/stance/checks/entities.py."""

from __future__ import annotations

from claims.text.spellings import same
from verifier.stance.checks import Side
from verifier.stance.checks.entities import entities


def test_names_are_found_in_the_context_and_in_other_forms() -> None:
    claim = Side("Sam Altman sued Brisalt.", "en")
    told = Side("Er klagte.", "de", around="Altman gegen Brisalts Chef Er klagte.")
    assert [(one.claim, one.evidence) for one in entities(claim, told)] == [
        ("Sam Altman", "Altman"),
        ("Brisalt", "Brisalts"),
    ]


def test_a_name_of_two_words_is_shown_whole_and_as_it_stands_there() -> None:
    claim = Side("Sam Altman sued Brisalt.", "en")
    told = Side("Gegen Sam Altman klagte Brisalt Capital.", "de")
    assert [check.evidence for check in entities(claim, told)] == ["Sam Altman", "Brisalt"]


def test_a_name_that_is_missing_is_told_without_words_of_the_evidence() -> None:
    [check] = entities(Side("It rained on Brisalt.", "en"), Side("Der Wein war gut.", "de"))
    assert (check.agrees, check.claim, check.evidence) == (False, "Brisalt", "")


def test_a_misspelt_name_is_the_same() -> None:
    assert same("Appel", "Apple")
    assert not same("Bayer", "Bauer")
