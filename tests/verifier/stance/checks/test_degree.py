"""Tests of verifier/stance/checks/degree.py."""

from __future__ import annotations

import pytest

from verifier.stance.checks import Side
from verifier.stance.checks.degree import degree


@pytest.mark.parametrize(
    ("claim", "told", "agrees"),
    [
        ("It is the largest bank.", "Sie ist die größte Bank.", [True]),
        ("It is the largest bank.", "Sie ist die zweitgrößte Bank.", [False]),
        ("Profit rose.", "Der Gewinn stieg.", [True, True]),
        ("Prices rose.", "Die Preise sanken und stiegen dann.", [True]),
        ("It is a bank.", "Sie ist die größte Bank.", []),
        ("The council rejected the plan.", "Der Rat hat den Plan gebilligt.", [False]),
        ("The court upheld the fine.", "Das Gericht wies die Berufung des Konzerns zurück.", []),
        ("The court annulled the fine.", "Das Gericht wies die Berufung des Konzerns zurück.", [False]),
        ("The court upheld the fine.", "Das Gericht bestätigte das Bußgeld.", [True]),
        ("The acquittal was upheld.", "Das Gericht hob den Freispruch auf.", [False]),
        ("The firm lost its appeal.", "Das Gericht gab der Berufung statt.", [False]),
        ("The office rejected the plan.", "Das Amt lehnte die Beschwerde gegen den Bescheid ab.", []),
        ("She was acquitted of theft.", "Sie wurde verurteilt, vom Diebstahl sprach das Gericht sie frei.", [True]),
        ("She was acquitted.", "Er wurde verurteilt, die Verteidigung hatte Freispruch beantragt.", [False]),
        ("The council rejected the plan.", "Der Rat hat den Plan nicht gebilligt.", []),
        ("The jury upheld the protest.", "Die Jury wies den Protest ab.", [False]),
        ("She criticised the plan.", "Sie verteidigte den Plan.", [False]),
        ("She does not praise the plan.", "Sie kritisiert den Plan.", []),
        ("Smoking is allowed here.", "Rauchen ist hier verboten.", [False]),
        ("He was acquitted.", "Er wurde verurteilt zu drei Jahren Haft.", [False]),
        ("The firm was not profitable.", "Die Firma schrieb einen Verlust.", []),
        ("The firm was profitable.", "Die Firma schrieb einen Verlust.", [False]),
        ("Most had not voted for it.", "Weniger als die Hälfte stimmte dafür.", []),
        ("A minority voted for it, which did not help.", "Die meisten stimmten dafür.", []),
        ("Without pension costs it made a profit.", "Auch ohne Pensionskosten entstand ein Verlust.", [False]),
        ("A minority voted for it.", "Mehr als die Hälfte stimmte dafür.", []),
        ("It is the slowest.", "Es ist schneller als jedes andere.", [False]),
        ("It is the largest bank.", "Sie ist eine Bank.", []),
        ("It is the third-largest bank.", "Sie ist die zweitgrößte Bank.", [False]),
        ("It is the second-highest building.", "Es ist das höchste Gebäude.", [False]),
        ("It is the second-largest city.", "Es ist nach Berlin die größte Stadt.", []),
        ("The Dax rose while the Dow fell.", "Der Dax stieg.", [True]),
        ("The former minister met the current one.", "Der frühere Minister kam.", [True]),
        ("Revenue rose, while profit fell.", "Der Umsatz stieg, und der Gewinn stieg.", [True, True, False]),
        ("Inflation fell.", "Die Verbraucherpreise stiegen um 2,1 Prozent.", []),
        ("The share price fell.", "Das Papier fiel, weil der Gewinn enttäuschte.", [True]),
        ("Sales rose by 3.2 percent.", "Der Umsatz ging um 3,2 Prozent zurück.", [False]),
        ("The investor's stake fell.", "Der Investor stieg mit 4,9 Prozent bei dem Konzern ein.", []),
        ("Former finance minister Lindner criticised it.", "Lindner kritisierte den aktuellen Haushalt.", [True]),
        ("Knof is the former head of the bank.", "Knof ist der derzeitige Chef der Bank.", [False]),
        ("All passengers were rescued.", "Sie wurden wenige Minuten nach dem Unglück gerettet.", []),
        ("All countries grew.", "Die Länder wuchsen weniger stark als erwartet.", [True]),
        ("A minority of Germans own shares.", "Jeder fünfte Deutsche besitzt Aktien.", []),
        ("Sales rose slightly to 2.3 billion euros.", "Der Umsatz stieg leicht auf 2,3 Milliarden Euro.", [True, True]),
        ("He was acquitted.", "Er wurde wegen Betrugs zu drei Jahren Haft verurteilt.", [False]),
        ("The court banned the march.", "Das Gericht hob das Verbot des Marsches auf, er ist erlaubt.", [False]),
        ("Prices fell in May.", "Die Preise sind im Mai nicht gestiegen.", []),
        ("Prices fell.", "Die Preise sind nicht gesunken, sondern gestiegen.", [False]),
        ("The euro fell.", "Die Entscheidung fiel am Montag.", []),
        ("Profit rose in 2024.", "Im Mai 2024 übernahm der Konzern Elgard.", [False]),
        ("Profit rose in 2024.", "2024 waren es 96 Mio. Euro, im Jahr davor 80 Mio. Euro.", []),
        ("Shares rose.", "Die Aktie gab um 2,5 Prozent nach.", [False]),
        ("Imports fell.", "Die Exporte sanken um 3 Prozent, die Importe um 5 Prozent.", []),
    ],
)
def test_degree_across_languages(claim: str, told: str, agrees: list[bool]) -> None:
    assert [one.agrees for one in degree(Side(claim, "en"), Side(told, "de"))] == agrees
