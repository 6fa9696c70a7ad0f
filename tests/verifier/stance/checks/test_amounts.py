"""Tests of verifier/stance/checks/amounts.py."""

from __future__ import annotations

import pytest

from claims.records import Language
from verifier.stance.checks import Side
from verifier.stance.checks.amounts import amounts


@pytest.mark.parametrize(
    ("claim", "of_claim", "told", "of_told", "agrees"),
    [
        ("It cost 6.6 million dollars.", "en", "Es kostete 6,6 Milliarden Dollar.", "de", [False]),
        ("It cost 6.6 billion dollars.", "en", "Es kostete 6,6 Mrd. Dollar.", "de", [True]),
        ("It grew by 5 percent.", "en", "Es wuchs um sieben Prozent.", "de", [False]),
        ("It has 3,000 employees.", "en", "Es hat 3.000 Mitarbeiter.", "de", [True]),
        ("It has 3,000 employees.", "en", "Es hat 300 Mitarbeiter.", "de", [False]),
        ("It has 3,000 employees and 12 sites.", "en", "Es hat 300 Mitarbeiter.", "de", []),
        ("It cost 5 dollars.", "en", "Es kostete 5 Euro.", "de", [False]),
        ("It cost 5 dollars.", "en", "Es kostete 4 Euro.", "de", []),
        ("It cost 5 euros.", "en", "Es kostete 6 Dollar (5 Euro).", "de", [True]),
        ("Es kostete mehr als 5 Mio. Euro.", "de", "It cost €6m.", "en", [True]),
        ("It cost a lot.", "en", "Es kostete 5 Euro.", "de", []),
        ("Revenue rose by 10 percent.", "en", "Der Umsatz stieg um 10 Prozent auf 1,1 Milliarden Euro.", "de", [True]),
        ("Revenue rose by 20 million euros.", "en", "Der Umsatz stieg auf 20 Millionen Euro.", "de", [False]),
        ("Costs were cut by 50 percent.", "en", "Die Kosten sanken auf 50 Prozent.", "de", [True]),
        ("He was jailed for five years.", "en", "Der 28-Jährige wurde am Montag verurteilt.", "de", []),
        ("She was in office for twelve years.", "en", "Die 61-jährige Ministerin trat zurück.", "de", []),
        ("Profit was $31 million.", "en", "Profit soared to $48 million from $31 million.", "en", [False]),
        (
            "Er verdiente 31 Mio. Euro.",
            "de",
            "Es waren 48 Mio. Euro nach einem Gewinn von 31 Mio. Euro im Vorjahr.",
            "de",
            [False],
        ),
        ("The jobless rate is 3.5 percent.", "en", "The jobless rate rose by 0.2 to 4.1 percent.", "en", [False]),
        ("Half the workers are on strike.", "en", "52 Prozent der Beschäftigten streiken.", "de", []),
        ("Half the workers are on strike.", "en", "61 Prozent der Beschäftigten streiken.", "de", [False]),
        ("All 5,000 jobs will go.", "en", "1.100 von insgesamt 5.000 Stellen fallen weg.", "de", [False]),
        ("Six people died.", "en", "Fünf Männer und eine Frau starben.", "de", []),
    ],
)
def test_amounts_across_languages(
    claim: str, of_claim: Language, told: str, of_told: Language, agrees: list[bool]
) -> None:
    found = amounts(Side(claim, of_claim), Side(told, of_told))
    assert [one.agrees for one in found] == agrees
    assert all(one.claim in claim and one.evidence in told for one in found)


@pytest.mark.parametrize(
    ("claim", "told", "missing"),
    [
        (
            "Rust was found on 16 per cent of the rivets.",
            "Der Gutachter hat Risse gefunden.",
            ["16 per cent"],
        ),
        ("The dividend is twice as high as before.", "Der Umsatz lag 18 Prozent höher.", ["twice"]),
        ("Sales are twice as high as before.", "Der Umsatz lag 100 Prozent höher.", []),
        ("Three ministers came.", "Merz, Söder und Klingbeil kamen.", []),
        ("It cost 5 million euros.", "Es kostete sehr viel.", ["5 million euros"]),
    ],
)
def test_an_amount_is_missing_where_none_of_its_kind_is_told(claim: str, told: str, missing: list[str]) -> None:
    found = amounts(Side(claim, "en"), Side(told, "de"))
    assert [one.claim for one in found if not one.evidence] == missing


def test_an_amount_is_not_missing_that_the_sentence_before_tells() -> None:
    assert not amounts(
        Side("It cost 5 million euros.", "en"), Side("So ist es.", "de", context="Es waren 7 Mio. Euro.")
    )
