"""Tests of verifier/stance/as_claimed.py."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from claims.text.partial_date import PartialDate
from verifier.stance.as_claimed import as_claimed
from verifier.stance.checks.side import Side

PUBLISHED = PartialDate(2024, 6, 12)
SILENT = Side("The harbour is open.", "en")


@pytest.mark.parametrize(
    ("claim", "claim_language", "text", "language", "expected"),
    [
        ("He died on 11 June 2024.", "en", "Er starb gestern.", "de", "Er starb 11 June 2024."),
        ("Im Mai 2024 stieg es.", "de", "It rose last month.", "en", "It rose Mai 2024."),
        ("It opens on 4 July 2024.", "en", "It opens on 3 July 2024.", "en", "It opens on 3 July 2024."),
        ("It has run since 2019.", "en", "Es lief im Jahr 2021.", "de", "Es lief im Jahr 2021."),
        ("In June 2023, not in 2024.", "en", "Im Juni 2023 und im Mai 2024.", "de", "Im June 2023 und im 2024."),
        ("27 towns were flooded.", "en", "Die 27 Räte kamen.", "de", "Die 27 Räte kamen."),
        ("It ordered twelve ships.", "en", "Sie bestellt ein Dutzend Schiffe.", "de", "Sie bestellt twelve Schiffe."),
    ],
)
def test_the_same_values_are_written_as_the_claim_has_them(
    claim: str, claim_language: Language, text: str, language: Language, expected: str
) -> None:
    assert as_claimed(Side(claim, claim_language), Side(text, language, PUBLISHED)) == expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("It lost 96 million euros in 2024.", "2023 verlor es 22 Mio. Euro.", "2024 verlor es 96 million euros."),
        (
            "It rose from 5 to 7 million euros.",
            "Es stieg von 5 auf 8 Mio. Euro.",
            "Es stieg von 5 auf 7 million euros.",
        ),
        ("It bought 40 ships.", "Es kaufte 14 große Schiffe.", "Es kaufte 40 große Schiffe."),
        ("It ended 29-27.", "Es endete 29:24 (12:14).", "Es endete 29-27 (12:14)."),
        ("It cost 85 million dollars.", "Es kostete 85 Mio. Euro.", "Es kostete 85 million dollars."),
    ],
)
def test_other_values_too_where_it_is_asked_for(claim: str, text: str, expected: str) -> None:
    assert as_claimed(Side(claim, "en"), Side(text, "de"), ["amount", "date"]) == expected


@given(st.text(max_size=80), st.sampled_from(["en", "de"]))
def test_a_claim_without_values_leaves_any_text_alone(text: str, language: Language) -> None:
    assert as_claimed(SILENT, Side(text, language, PUBLISHED), ["amount", "date"]) == text


VALUES = st.lists(
    st.sampled_from(
        "vor drei Jahren 2019 im Mai 5 Mio. Euro gestern 60 % directly the largest seit last year two weeks. rose".split()
    ),
    max_size=12,
).map(" ".join)


@given(VALUES, VALUES)
def test_what_is_not_replaced_stands_in_its_order(claim: str, text: str) -> None:
    told = as_claimed(Side(claim, "en"), Side(text, "de", PUBLISHED), ["amount", "date", "degree"])
    words, known = (set(re.findall(r"[\w%]+", some)) for some in (told, f"{claim} {text}"))
    assert words <= known


@given(st.integers(2, 10**9), st.sampled_from(["Die Firma zahlt {} Euro.", "Sie zahlt rund {} Euro für {} Prozent."]))
def test_a_text_in_the_words_of_its_own_claim_stays_as_it_is(number: int, form: str) -> None:
    side = Side(form.replace("{}", str(number)), "de")
    assert as_claimed(side, side, ["amount", "date"]) == side.text
