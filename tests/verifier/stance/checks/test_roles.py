"""Tests of verifier/stance/checks/roles.py."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.records import Language
from verifier.stance.checks import Side
from verifier.stance.checks.roles import roles


@pytest.mark.parametrize(
    ("told", "language", "agrees"),
    [
        ("Sony invested in Nokia.", "en", [True]),
        ("Nokia invested in Sony.", "en", [False]),
        ("Sony investierte in Nokia.", "de", [True]),
        ("In Sony investierte Nokia.", "de", [False]),
        ("Sony hat Geld von Nokia bekommen.", "de", [False]),
        ("Nokia is backed by Sony.", "en", [True]),
        ("Sony wurde von Nokia gekauft.", "de", []),  # another relation
        ("Sony and Nokia grew, and Sony invested.", "en", []),
        ("Sony grew.", "en", []),
        ("Sony owns Kodak, Nokia said.", "en", []),
        ("Nokia wants to invest in Sony.", "en", [False]),
    ],
)
def test_who_acts_is_seen_through_word_order_and_voice(told: str, language: Language, agrees: list[bool]) -> None:
    found = roles(Side("Sony invested in Nokia.", "en"), Side(told, language))
    assert [one.agrees for one in found] == agrees


def test_names_that_hold_each_other_are_told_apart() -> None:
    (check,) = roles(Side("Sony Music sued Sony.", "en"), Side("Sony sued Sony Music.", "en"))
    assert (check.agrees, check.claim, check.evidence) == (False, "Sony Music", "Sony")


def test_the_same_name_goes_before_one_that_is_nearly_so() -> None:
    told = Side("Bayer Leverkusen schlug Bayern München.", "de")
    assert [one.agrees for one in roles(Side("Leverkusen schlug Bayern.", "de"), told)] == [True]
    told = Side("Johnston sued Smith, who is older than Johnson.", "en")
    assert [one.evidence for one in roles(Side("Smith is older than Johnson.", "en"), told)] == ["Smith"]


def test_a_deed_that_is_denied_is_no_conflict() -> None:
    for told in ("Williams failed to beat Kerber.", "Williams did not beat Kerber."):
        assert roles(Side("Kerber beat Williams.", "en"), Side(told, "en")) == []


def test_what_two_may_do_to_each_other_is_left_open() -> None:
    (sued,) = roles(Side("Sony sued Nokia.", "en"), Side("Nokia verklagt Sony.", "de"))
    (older,) = roles(Side("Anna is older than Jana.", "en"), Side("Jana ist älter als Anna.", "de"))
    assert (sued.agrees, sued.open) == (False, True)
    assert (older.agrees, older.open) == (False, False)


def test_the_words_shown_are_of_those_who_act() -> None:
    (check,) = roles(Side("Jana Klement lost to Oda Sievers.", "en"), Side("Klement schlug Sievers mit 3 zu 1.", "de"))
    assert (check.agrees, check.claim, check.evidence) == (False, "Sievers", "Klement")


def test_the_company_is_the_one_that_the_sentence_before_is_about() -> None:
    told = Side("Im Mai kaufte der Konzern die Firma Zellwerk.", "de", context="Adobe wächst.")
    found = [roles(Side(claim, "en"), told) for claim in ("Adobe bought Zellwerk.", "Zellwerk bought Adobe.")]
    assert [(one.agrees, one.evidence) for checks in found for one in checks] == [
        (True, "der Konzern"),
        (False, "der Konzern"),
    ]
    assert roles(Side("Canva bought Zellwerk.", "en"), told) == []


def test_values_and_common_words_do_not_act() -> None:
    assert roles(Side("The Bank lent Euro to Million.", "en"), Side("Million lent Euro to The Bank.", "en")) == []
    assert roles(Side("Sie zahlte Millionen Euro in Sony.", "de"), Side("Sony zahlte Millionen Euro.", "de")) == []


@given(
    st.sampled_from(("{} sued {}.", "{} was sued by {}.", "{} is larger than {}.", "{} lost to {}.")),
    st.sampled_from((("Anna Berg", "Jana Stolz"), ("Sony", "Nokia"), ("Upper Tarn", "Glenmoor"))),
)
def test_a_claim_agrees_with_itself_and_not_with_its_mirror(way: str, names: tuple[str, str]) -> None:
    text, mirror = way.format(*names), way.format(*reversed(names))
    assert [one.agrees for one in roles(Side(text, "en"), Side(text, "en"))] == [True]
    assert [one.agrees for one in roles(Side(text, "en"), Side(mirror, "en"))] == [False]


@pytest.mark.parametrize(
    ("claim", "language", "told", "other"),
    [
        ("Jan Kolbe beat Oda Sievers.", "en", "Jan Tandler lost to Oda Sievers.", "en"),
        ("North Korea beat Japan.", "en", "South Korea lost to Japan.", "en"),
        ("Jan Kolbe was coach of Eckwurth.", "en", "Eckwurth entlässt Trainer Jan Kolbe.", "de"),
        ("Jan Kolbe was coach of Eckwurth.", "en", "Eckwurth hat Jan Kolbe als Trainer geholt.", "de"),
        ("Norway beat Sweden.", "en", "Sweden's women beat Norway 3-0.", "en"),
        ("Velmora bought Quellhoff.", "en", "Der frühere Velmora-Chef Jan Kolbe kaufte Quellhoff.", "de"),
        ("Velmora bought Quellhoff.", "en", "Velmora said Tarvik had bought Quellhoff.", "en"),
        ("Die SPD besiegte die CDU.", "de", "Die CDU besiegte die AfD.", "de"),
        ("Oda Sievers was later charged in Norway.", "en", "Sievers was charged earlier this month in Norway.", "en"),
        ("Velmora is larger than Quellhoff.", "en", "Velmora posted a smaller loss than Quellhoff.", "en"),
        ("Jan Kolbe works for Velmora.", "en", "Jan Kolbe ist seit Mai Chef von Velmora.", "de"),
        ("Velmora hat Quellhoff übernommen.", "de", "Regulators blocked Velmora's takeover of Quellhoff.", "en"),
        ("Velmora took over Quellhoff.", "en", "Quellhoff übernahm 2019 der Konzern Velmora.", "de"),
    ],
)
def test_nothing_is_said_of_others_nor_of_what_did_not_happen(
    claim: str, language: Language, told: str, other: Language
) -> None:
    assert roles(Side(claim, language), Side(told, other)) == []


def test_another_meeting_denies_nothing() -> None:
    claim = Side("Eckwurth beat Hallstedt in the final.", "en")
    for told, is_open in (("in last year's semi-final", True), ("in the final", False)):
        (check,) = roles(claim, Side(f"Hallstedt beat Eckwurth {told}.", "en"))
        assert (check.agrees, check.open) == (False, is_open)


def test_a_verb_at_the_end_tells_who_sells() -> None:
    (check,) = roles(
        Side("Tarvik sold Brisalt to Velmora.", "en"), Side("Velmora hat Brisalt im Mai an Tarvik verkauft.", "de")
    )
    assert not check.agrees
