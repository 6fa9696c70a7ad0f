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
        ("He got 9 years.", "en", "Er bekam sechs Jahre, die Anklage hatte neun Jahre gefordert.", "de", [False]),
        ("They wanted 9 years.", "en", "Er bekam sechs Jahre, die Anklage hatte neun Jahre gefordert.", "de", [True]),
        ("Es gab 7 Prozent.", "de", "It agreed to 5 percent; the union had asked for 7 percent.", "en", [False]),
        ("It hired six more nurses.", "en", "It hired seven nurses and six others.", "en", []),
        ("It grew by 5 percent.", "en", "Es wuchs um sieben Prozent.", "de", [False]),
        ("Eight people died.", "en", "Auf der A 8 starben drei Menschen.", "de", [False]),
        ("200 Menschen fehlen.", "de", "Am Montag waren noch 31 Menschen vermisst.", "de", [False]),
        (
            "The plant made $31 million.",
            "en",
            "Profit at the plant soared to $48 million from $31 million.",
            "en",
            [False],
        ),
        ("He was jailed for 34 years.", "en", "Smith, 34, was jailed for 24 years.", "en", [False]),
        ("It sold 2 million books.", "en", "Der Verlag verkaufte 2 Millionen Exemplare.", "de", [True]),
        ("Es gibt 7 Prozent mehr.", "de", "Es gibt 4 Prozent statt der geforderten 7 Prozent.", "de", [False]),
        ("It has 3,000 employees.", "en", "Es hat 3.000 Mitarbeiter.", "de", [True]),
        ("It has 3,000 employees.", "en", "Es hat 300 Mitarbeiter.", "de", [False]),
        ("It has 3,000 employees and 12 sites.", "en", "Es hat 300 Mitarbeiter.", "de", [False]),
        ("It has 3,000 hosts and 12 sites.", "en", "Es hat 300 Wirte.", "de", []),
        ("It gave 149 concerts.", "en", "Sie führte in 51 Städte.", "de", []),
        ("It did not last two years.", "en", "Es hielt 19 Monate.", "de", []),
        ("It did not last two years.", "en", "Es hielt 29 Monate.", "de", [False]),
        ("Keine zwei Wochen lagen dazwischen.", "de", "She was let go within nine days.", "en", [True]),
        ("It delivers not even half.", "en", "Es liefert 38 Prozent.", "de", [True]),
        ("It lies within 10 km of the plant.", "en", "Es liegt 8 Kilometer vom Werk entfernt.", "de", [True]),
        ("It lies within 10 km of the plant.", "en", "Es liegt 25 Kilometer vom Werk entfernt.", "de", [False]),
        ("It has 900 staff.", "en", "Heute hat es 2.400 Beschäftigte, vor zwölf Jahren 900.", "de", [False]),
        ("It used to have 900 staff.", "en", "Heute hat es 2.400 Beschäftigte, vor zwölf Jahren 900.", "de", [True]),
        ("Drei Viertel fließen in bar.", "de", "A quarter of it will be paid in shares.", "en", []),
        ("It offers €1,000.", "en", "Sie fordert 2.000 Euro, geboten wird die Hälfte.", "de", []),
        ("It offers €900.", "en", "Sie fordert 2.000 Euro, geboten wird die Hälfte.", "de", [False]),
        ("The bid was €85m.", "en", "Es zahlt 74 Millionen Euro, elf weniger als geboten.", "de", []),
        ("€37m are left.", "en", "Es fehlen 11 der 48 Millionen Euro.", "de", []),
        ("Fünf der sechs bleiben.", "de", "The six workers were taken on, apart from the manager.", "en", [True]),
        ("Elf weitere Winzer gehen.", "de", "Twelve growers round Dubcek are leaving.", "en", []),
        ("Nur eine Minderheit geht.", "de", "Of 500 employees, 60 are leaving.", "en", []),
        ("50 schools are open.", "en", "Von den 310 Schulen, 260 waren zu.", "de", []),
        ("40 people died.", "en", "Twelve people died and 40 were injured.", "en", [False]),
        ("40 people were hurt.", "en", "Zwölf Menschen starben, 40 wurden verletzt.", "de", [True]),
        ("The blast claimed 40 lives.", "en", "Es gibt zwölf Tote und 40 Verletzte.", "de", [False]),
        ("The blast left 40 dead.", "en", "Es gibt 40 Tote und zwölf Verletzte.", "de", [True]),
        ("40 people were hurt.", "en", "The blast killed 40 people.", "en", []),
        ("52 people were killed or injured.", "en", "Zwölf Menschen starben, 40 wurden verletzt.", "de", []),
        ("14 Menschen starben.", "de", "Three people died and another 14 were taken to hospital.", "en", [False]),
        ("Nine of the 45 passengers died.", "en", "Von 45 Fahrgästen starben acht.", "de", [False, True]),
        ("Two of the six probes failed.", "en", "All six probes are working.", "en", [False, True]),
        ("Sechs weitere Winzer gehen.", "de", "Five growers round Dubcek are leaving.", "en", [False]),
        ("Fewer than 30 others came.", "en", "Es kamen weniger als 20 Gäste.", "de", [True]),
        ("He stayed for one year.", "en", "Er blieb 23 Jahre.", "de", [False]),
        ("Fewer than one in ten had it.", "en", "Bei 93 Prozent fand er sich, bei anderen nicht.", "de", [False]),
        ("Drei Kinder starben.", "de", "Three girls died and eight other children were hurt.", "en", []),
        ("It was founded 20 years ago.", "en", "Der 43-jährige Vorsitzende leitet ihn.", "de", []),
        ("Die 48-jährige Orth siegte.", "de", "Anna Orth, 43, won.", "en", [False]),
        (
            "It cost 77 million euros.",
            "en",
            "Sie kostet 866 Millionen statt der geplanten 77 Millionen Euro.",
            "de",
            [False],
        ),
        ("It sold 60 million copies.", "en", "Es verkaufte sich 60 Millionen Mal.", "de", []),
        ("It drew 3,100 visitors.", "en", "Es zog 1.300 Besucher an, vorher 980.", "de", [False]),
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
        ("It earned €5 in 2024.", "en", "Der Gewinn stieg 2024 auf 6 Euro nach 5 Euro im Vorjahr.", "de", [False]),
        ("It earned €5 in 2023.", "en", "Der Gewinn stieg 2024 auf 6 Euro nach 5 Euro im Vorjahr.", "de", [True]),
        ("Im Mai hatte sie bei 5 Prozent gelegen.", "de", "It rose to 6 percent from 5 percent.", "en", [True]),
        ("Acht von neun stimmten zu.", "de", "Eight of the nine members agreed to a rate of 5 percent.", "en", []),
        (
            "Profit rose by 20 percent.",
            "en",
            "Der Gewinn stieg von 5 Euro auf 6 Euro, die Marge um 3 Prozent.",
            "de",
            [],
        ),
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
        ("Er ist zweifacher Vater.", "He is a father of two.", []),
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


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("It was 34.8C.", "Es waren 38,4 Grad.", [False]),
        ("It was 38.4 degrees Celsius.", "Es waren 38,4 Grad.", [True]),
        ("It was 118 degrees.", "Es waren 48 Grad Celsius.", []),
        ("A magnitude 8.7 quake hit.", "Ein Beben der Stärke 7,8 traf ein.", [False]),
        ("A category 3 storm hit.", "Ein Sturm der Kategorie 3 traf ein.", [True]),
        ("Only 18 percent were vaccinated.", "82 Prozent waren nicht geimpft.", []),
        ("Only 18 percent were vaccinated.", "82 Prozent waren geimpft.", [False]),
        (
            "In December it was 2.9 percent.",
            "Sie stieg im Januar 2024 von 2,9 Prozent im Dezember 2023 auf 3,1 Prozent.",
            [True],
        ),
    ],
)
def test_degrees_grades_and_rests(claim: str, told: str, agrees: list[bool]) -> None:
    assert [check.agrees for check in amounts(Side(claim, "en"), Side(told, "de"))] == agrees


@pytest.mark.parametrize(
    ("claim", "language", "told", "other", "says"),
    [
        ("The fare rises from 49 to 58 euros.", "en", "Das Ticket kostet künftig 58 Euro.", "de", [("49", True)]),
        ("The fare rises from 49 to 60 euros.", "en", "Das Ticket kostet künftig 58 Euro.", "de", [("49", False), ("60 euros", False)]),
        ("Rents rose by 300 euros.", "en", "Die Mieten stiegen auf 900 Euro.", "de", []),
        ("Lindau gewann gegen Gera mit 3:1.", "de", "Lindau were 2-1 up at half-time.", "en", []),
        ("The match ended 1-1.", "en", "Lindau hat mit 3:1 (1:1) gewonnen.", "de", [("1-1", False)]),
        ("Four people died in the fire.", "en", "Eine Mutter und ihre drei Kinder starben bei dem Brand.", "de", []),
        ("The service costs 120 euros a year.", "en", "Der Dienst kostet zehn Euro im Monat.", "de", []),
        ("The crossing cost 46 million euros more.", "en", "Statt 85 kostete sie 131 Millionen Euro.", "de", []),
        ("It has 175 shops at home.", "en", "It now runs 212 shops, 37 of them abroad.", "en", []),
        ("Zwölf Menschen wurden bei dem Anschlag getötet.", "de", "It left seven dead and 12 wounded.", "en", [("Zwölf Menschen", False)]),
        ("The economy shrank by 0.3 percent.", "en", "Das Bruttoinlandsprodukt lag bei minus 0,3 Prozent.", "de", []),
        ("The minimum wage had been 12.41 euros.", "en", "Der Lohn steigt um 41 Cent auf 12,82 Euro.", "de", []),
        ("Profit has tripled.", "en", "Der Gewinn stieg von drei auf neun Millionen Euro.", "de", []),
        ("Madsen won with 54 percent.", "en", "Madsen gewann mit 54,2 zu 45,8 Prozent.", "de", []),
    ],
)  # fmt: skip
def test_what_is_told_in_another_way_is_not_denied(
    claim: str, language: Language, told: str, other: Language, says: list[tuple[str, bool]]
) -> None:
    found = amounts(Side(claim, language), Side(told, other))
    assert [(one.claim, one.open) for one in found if not one.agrees] == says
